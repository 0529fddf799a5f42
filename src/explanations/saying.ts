import type { ReadSentence } from "../model/reading.ts";
import type { Span } from "../model/record.ts";

/** What an explanation says, as far as its words decide how to put it. */
export interface Saying {
	/** "bring peace", "showing resolve"; "an end to the war"; "they were close to a deal". */
	readonly form: "act" | "thing" | "clause";
	/** "at" of "aimed at Seoul", "from" of "benefited from the truce". */
	readonly preposition?: string;
	/** The words without it. */
	readonly words: string;
}

/**
 * Undefined where no sentence can be made of it: "whose ouster by the army", a piece of a list. `text` is the part that the span
 * lies in.
 */
export function sayingOf(text: string, { tokens }: ReadSentence, content: Span): Saying | undefined {
	const inside = tokens.flatMap((token, at) => (content.from <= token.from && token.to <= content.to ? [at] : []));
	const isInside = new Set(inside);
	const heads = inside.filter((at) => !isInside.has(tokens[at]?.head ?? -1));
	const root = heads.find((at) => meaning.test(tokens[at]?.upos ?? "")) ?? heads[0];
	const first = inside[0];
	if (root === undefined || first === undefined || relative.test(formAt(first))) return undefined;
	const has = (relation: RegExp): boolean =>
		inside.some((at) => tokens[at]?.head === root && relation.test(tokens[at]?.deprel ?? ""));
	const isVerbal = /^(?:VERB|AUX)$/.test(tokens[root]?.upos ?? "") || has(/^cop$/);
	const form = has(/^(?:nsubj|csubj|expl)/) && isVerbal ? "clause" : isVerbal ? "act" : "thing";
	const stands = tokens[first]?.deprel === "case" && tokens[first]?.head === root;
	const from = tokens[stands ? first + 1 : first]?.from ?? content.from;
	const words = balanced(text.slice(from, content.to).replaceAll(/[“”"]/g, "").replaceAll(/\s+/g, " ").trim());
	return { form, words, ...(stands && { preposition: formAt(first) }) };

	function formAt(at: number): string {
		const token = tokens[at];
		return token ? text.slice(token.from, token.to).toLowerCase() : "";
	}
}

const meaning = /^(?:VERB|AUX|NOUN|PROPN|PRON|ADJ|NUM)$/;
const relative = /^(?:who|whom|whose|which)$/;

/** "kill citizens (for the first time": what a bracket opens and nothing closes is cut. */
function balanced(words: string): string {
	const open = words.lastIndexOf("(");
	return open > words.lastIndexOf(")") ? words.slice(0, open).trim() : words;
}
