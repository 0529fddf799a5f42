import type { Actor } from "../../model/reading.ts";
import type { Sentence } from "../../model/text.ts";
import { childrenBy, findChild, lemmaOf, relationOf, treeOf } from "../coding/tree.ts";
import { figureLexicon } from "./lexicon.ts";

/** Whoever the word at that place means. */
export type ActorsAt = (token: number) => readonly Actor[];

/** What a number counts or measures, and of whom. */
export interface Measured {
	readonly measure: string;
	readonly of?: string;
	readonly with?: string;
}

/** The nearest measure of the series whose words all stand in the sentence; undefined where there is none. */
export function seriesMeasure(sentence: Sentence, unit: string): string | undefined {
	const lemmas = new Set(sentence.tokens.map(lemmaOf));
	return figureLexicon().measures.find(
		(rule) => rule.unit === unit && rule.words.every((choice) => choice.some((word) => lemmas.has(word))),
	)?.measure;
}

/**
 * Whose trade, with whom. "China's share of North Korea's trade" is of the one that owns the trade, with the one that owns
 * the share; "China accounted for 90 % of North Korea's trade" is with its subject.
 */
export function parties(sentence: Sentence, actorsAt: ActorsAt, number: number): Pick<Measured, "of" | "with"> {
	const states = sentence.tokens.flatMap((_, at) => {
		const code = actorsAt(at).find((actor) => /^[A-Z]{3}$/.test(actor.code))?.code;
		return code === undefined ? [] : [{ at, code }];
	});
	const owner = ownerOf(sentence, actorsAt);
	const of = owner ?? states.at(-1)?.code;
	const others = states.filter(({ code }) => code !== of);
	const partner = (others.findLast(({ at }) => at < number) ?? others[0])?.code;
	return { ...(of !== undefined && { of }), ...(partner !== undefined && { with: partner }) };
}

const owned = new Set(["trade", "export", "import", "commerce"]);

/** The state under "trade": "North Korea's trade", "the trade of North Korea". */
function ownerOf(sentence: Sentence, actorsAt: ActorsAt): string | undefined {
	const tree = treeOf(sentence);
	for (const [at, token] of sentence.tokens.entries()) {
		if (!owned.has(lemmaOf(token))) continue;
		const own = [...childrenBy(tree, at, "nmod:poss"), ...childrenBy(tree, at, "nmod", "compound", "amod")];
		const code = own.flatMap((child) => actorsAt(child)).find((actor) => actor.code !== "")?.code;
		if (code !== undefined) return code;
	}
	return undefined;
}

/** Whether a verb of change is said of what a series measures: its subject or object, or the noun that it qualifies. */
export function changesMeasure(sentence: Sentence, verb: number): boolean {
	const tree = treeOf(sentence);
	const said = childrenBy(tree, verb, "nsubj", "nsubj:pass", "obj");
	const token = sentence.tokens[verb];
	const qualified = token && relationOf(token) === "acl" ? [token.head] : [];
	return [...said, ...qualified].some((at) => isMeasureNoun(sentence, at));
}

/** "Trade", "share", "volume": nouns of what a series measures. */
export function isMeasureNoun(sentence: Sentence, at: number): boolean {
	const noun = sentence.tokens[at];
	return noun !== undefined && figureLexicon().heads.has(lemmaOf(noun));
}

/** The noun that is counted: "1,000 containers" counts containers, "5 % of shells" shells. */
export function countedNoun(sentence: Sentence, last: number): string {
	const tree = treeOf(sentence);
	const token = sentence.tokens[last];
	const head = token && sentence.tokens[token.head];
	if (head && (head.upos === "NOUN" || head.upos === "PROPN") && token.deprel.startsWith("nummod"))
		return lemmaOf(head);
	const under = findChild(tree, last, (child) => child.deprel.startsWith("nmod"));
	return under === undefined ? "" : lemmaOf(sentence.tokens[under] as NonNullable<typeof token>);
}
