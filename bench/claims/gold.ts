import { createHash } from "node:crypto";
import type { Mention, Reading } from "../../src/model/reading.ts";

/** A record of the PLOVER gold standard, as the data folder keeps it. */
export interface GoldRecord {
	readonly id: string;
	readonly text: string;
	readonly event: string;
	readonly source: readonly { readonly code: string }[];
	readonly target: readonly { readonly code: string }[];
	readonly eventText: string;
}

export type Half = "A" | "B";

/** Lexicons may look at half A; the figures that count come from half B. */
export function halfOf(id: string): Half {
	return (createHash("sha256").update(id).digest()[0] ?? 0) % 2 === 0 ? "A" : "B";
}

const names2016: Readonly<Record<string, string>> = {
	DEMAND: "REQUEST",
	DISAPPROVE: "ACCUSE",
	INVESTIGATE: "ACCUSE",
	FIGHT: "ASSAULT",
};

export function typeOf(record: GoldRecord): string {
	return names2016[record.event] ?? record.event;
}

const slips: Readonly<Record<string, string>> = { JAP: "JPN" };

/** Codes of states only: an organisation's code is each project's own. */
export function stateCodes(actors: readonly { readonly code: string }[], states: ReadonlySet<string>): string[] {
	return [...new Set(actors.map(({ code }) => slips[code] ?? code).filter((code) => states.has(code)))];
}

/** Where the words of `eventText` stand in the text: they are given in order, with gaps. */
export function eventSpans({
	text,
	eventText,
}: Pick<GoldRecord, "text" | "eventText">): { from: number; to: number }[] {
	const spans: { from: number; to: number }[] = [];
	let at = 0;
	for (const word of eventText.split(/[\s.…]+/).filter((one) => one !== "")) {
		const found = text.indexOf(word, at);
		const from = found >= 0 ? found : text.indexOf(word);
		if (from < 0) continue;
		spans.push({ from, to: from + word.length });
		if (found >= 0) at = from + word.length;
	}
	return spans;
}

/** The mention that overlaps the gold event's words, else the first. */
export function scoredMention(
	record: Pick<GoldRecord, "text" | "eventText">,
	{ mentions, events }: Reading,
): Mention | undefined {
	const spans = eventSpans(record);
	return (
		mentions.find((mention) => {
			const event = events[mention.event];
			return event && spans.some(({ from, to }) => event.from < to && from < event.to);
		}) ?? mentions[0]
	);
}
