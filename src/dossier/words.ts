import en from "../../data/messages/en.json" with { type: "json" };
import ko from "../../data/messages/ko.json" with { type: "json" };
import { currentLocale } from "./locale.ts";
import { currentScope, type PageLanguage } from "./scope.ts";

export type MessageKey = keyof typeof en;
/** Messages with a form for one and a form for others, and where it helps one for none. */
export type CountKey = MessageKey extends infer Key ? (Key extends `${infer Name}.other` ? Name : never) : never;
type Values = Readonly<Record<string, string | number>>;

/** Korean has no form for one, so nothing asks for those that stay English here. */
const messages: Readonly<Record<PageLanguage, Readonly<Record<MessageKey, string>>>> = { en, ko: { ...en, ...ko } };

/** A message with its {places} filled. */
export function say(key: MessageKey, values: Values = {}): string {
	return messages[currentScope().language][key].replace(/\{(\w+)\}/g, (place, name: string) => {
		const value = values[name];
		return value === undefined ? place : typeof value === "number" ? currentLocale().number.format(value) : value;
	});
}

/** A message in the form its {n} asks for. */
export function sayCount(key: CountKey, n: number, values: Values = {}): string {
	const none = `${key}.zero`;
	const form =
		n === 0 && isMessage(none) ? none : `${key}.${currentLocale().plural.select(n) === "one" ? "one" : "other"}`;
	return isMessage(form) ? say(form, { ...values, n }) : "";
}

/** A message for a value of a record, `rule.presumed`; the bare value where nobody has worded it yet. */
export function nameOf(
	kind: "rule" | "genre" | "origin" | "standing" | "cell" | "method" | "verdict" | "unit" | "source",
	value: string,
): string {
	const key = `${kind}.${value}`;
	return isMessage(key) ? say(key) : value;
}

/** "a", "a and b", "a, b and c". */
export function sayList(items: readonly string[]): string {
	return currentLocale().conjunction.format(items);
}

export function capital(text: string): string {
	return text.slice(0, 1).toUpperCase() + text.slice(1);
}

export function isMessage(key: string): key is MessageKey {
	return Object.hasOwn(en, key);
}
