import en from "../../data/messages/findings.en.json" with { type: "json" };
import ko from "../../data/messages/findings.ko.json" with { type: "json" };
import type { Content } from "./html.ts";
import { recordWords } from "./passage.ts";
import { currentScope } from "./scope.ts";

type Key = keyof typeof en;

/** Places that hold one of a few messages; what stands in the others are names, numbers and sentences. */
const groups: Readonly<Record<string, string>> = {
	where: "where.",
	doubter: "doubter.",
	verb: "doubt.",
	headline: "sure.",
	body: "sure.",
	earlier: "sure.",
	later: "sure.",
	band: "sure.",
	collected: "collected.",
	what: "translation.",
	original: "translation.",
	translation: "translation.",
	sure: "translation.sure.",
};
/** Places that hold several names, joined as English joins them. */
const listed = ["outlets", "origins", "links", "families"];

const keys = Object.keys(en) as Key[];
/** Messages that are a sentence of a record by themselves; the others stand in places of these. */
const wholes = keys.filter(
	(key) => /\.(text|observed|expected|why|differs|matches-other-scope)$/.test(key) && /\p{L}{3}/u.test(literalOf(key)),
);
const patterns = new Map(keys.map((key) => [key, new RegExp(`^${sourceOf(key, "named")}$`, "iu")]));

/**
 * What a rule wrote, in the language of the page. The record holds the English sentence, made from a message with places:
 * the same message in Korean is filled with what stands in them. A sentence that fits none, of an older engine say, stays as
 * it is and is marked as English. Of the story's outlets a name with an "and" of its own stays one: "Stars and Stripes".
 */
export function findingWords(sentence: string, outlets: readonly string[] = []): Content {
	if (currentScope().language === "en") return sentence;
	const own = outlets.filter((name) => name.includes(and));
	const words = own.reduce((text, name) => text.replaceAll(name, name.replaceAll(and, ownAnd)), sentence);
	return findFilled(wholes, words) ?? recordWords(sentence);
}

const and = " and ";
/** What joins no list, while the words are taken apart. */
const ownAnd = " \u0000 ";

/** What a message says by itself: one that is all places would fit any sentence. */
function literalOf(key: Key): string {
	return en[key].replace(/\{\w+\}/g, "");
}

function findFilled(among: readonly Key[], words: string): Content | undefined {
	for (const key of among) {
		const values = patterns.get(key)?.exec(words);
		if (values)
			return ko[key].split(/\{(\w+)\}/).map((part, at) => (at % 2 === 0 ? part : filled(part, values.groups)));
	}
	return undefined;
}

function filled(place: string, values: Readonly<Record<string, string>> = {}): Content {
	const value = values[place] ?? "";
	const group = groups[place];
	if (group !== undefined) return findFilled(inGroup(group), value) ?? recordWords(value);
	if (!/\p{L}/u.test(value)) return value;
	// The last "and" joins; one before it is a name's own: "an aide to Arms and Security and officials".
	const words = listed.includes(place) ? value.replace(/ and (?!.* and )/u, ", ") : value;
	return recordWords(words.replaceAll(ownAnd, and));
}

function inGroup(prefix: string): readonly Key[] {
	return keys.filter((key) => key.startsWith(prefix) && !wholes.includes(key));
}

/** A message as what it may read: a place of a group takes that group's messages, any other takes as little as it can. */
function sourceOf(key: Key, places: "named" | "plain"): string {
	const seen = new Set<string>();
	return en[key]
		.split(/\{(\w+)\}/)
		.map((part, at) => {
			if (at % 2 === 0) return part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
			const isNew = places === "named" && !seen.has(part);
			seen.add(part);
			return isNew ? `(?<${part}>${withinOf(part, key)})` : `(?:${withinOf(part, key)})`;
		})
		.join("");
}

/** "probable, in another's words" holds another band, never itself. A figure of a translation is no message. */
function withinOf(place: string, key: Key): string {
	// A claim is a sentence: "North Korea agreed to Mr. Trump's demand. The Times, earlier, denies it."
	if (place === "claim") return ".+[.!?”]";
	const group = groups[place];
	if (group === undefined) return ".+?";
	const messages = inGroup(group).filter((each) => each !== key);
	return [...messages.map((each) => sourceOf(each, "plain")), ...(group === "translation." ? [".+?"] : [])].join("|");
}
