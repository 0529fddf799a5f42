import en from "../../data/messages/findings.en.json" with { type: "json" };
import type { ClaimMention } from "../model/audit.ts";
import { labelOf } from "../model/reading.ts";

export type MessageKey = keyof typeof en;

/** A message with its {places} filled. */
export function say(key: MessageKey, values: Readonly<Record<string, string | number>> = {}): string {
	return en[key].replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** "a", "a and b", "a, b and c". */
export function sayList(items: readonly string[]): string {
	return lists.format(items);
}
const lists = new Intl.ListFormat("en-GB", { type: "conjunction" });

/** FactBank's bands in words: how surely a mention puts its claim. */
export function sayHowSure({ cell, value }: ClaimMention): string {
	if (cell === "denied" || cell === "fact") return say(`sure.${cell}`);
	const label = labelOf(value);
	const band = say(
		label === "CT+"
			? "sure.certain"
			: label === "PR+"
				? "sure.probable"
				: label === "PS+"
					? "sure.possible"
					: "sure.open",
	);
	return cell === "attributed" ? say("sure.attributed", { band }) : band;
}

export function sentenceCase(words: string): string {
	return words.charAt(0).toUpperCase() + words.slice(1);
}
