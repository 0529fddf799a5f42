import { glossOf } from "../glosses.ts";
import type { Article } from "../model/article.ts";
import type { Mention, ReadSentence } from "../model/reading.ts";
import type { Span } from "../model/record.ts";
import type { ReadToken } from "./phrase.ts";

/** Who or what takes part in an event, as a phrase. */
export interface Argument {
	/** Lemma of its head word, lower case: what two articles are compared by. */
	readonly head: string;
	/** Lemmas of the words of its phrase, lower case. */
	readonly lemmas: readonly string[];
	/** The phrase for a sentence of ours: head with names, adjectives and numbers, no clauses. */
	readonly words: string;
	/** "at" of "at the cosmodrome". */
	readonly preposition?: string;
	readonly isPronoun: boolean;
	readonly isName: boolean;
}

export interface Arguments {
	readonly subject: Argument | undefined;
	readonly object: Argument | undefined;
}

/** By the tree; the coder's object span comes first. Who is a target is no object: "supply Russia with shells" has shells. */
export function argumentsOf(article: Article, sentence: ReadSentence, at: number, mention: Mention): Arguments {
	const { tokens } = sentence;
	const text = article.parts[sentence.i]?.text ?? "";
	const toArgument = (head: number | undefined) => (head === undefined ? undefined : argumentOf(tokens, head, text));
	const event = tokens[at];
	const isVerb = event?.upos === "VERB" || event?.upos === "AUX" || event?.upos === "ADJ";
	const subject = isVerb ? verbSubject(tokens, at) : childBy(tokens, at, ["nmod:poss"]);
	const actors = [...(mention.target ?? []), ...(mention.source ?? [])].map(({ span }) => span);
	const isThing = (found: number) =>
		found !== at &&
		found !== subject &&
		!isTime(tokens[found]) &&
		!actors.some((span) => isIn(tokens[found], span, sentence));
	const spanned = headOfSpan(mention.object, sentence);
	const objects = [
		...(spanned === undefined ? [] : [spanned]),
		...(isVerb ? verbObjects(tokens, at) : nounObjects(tokens, at)),
	];
	return { subject: toArgument(subject), object: toArgument(objects.find(isThing)) };
}

function isIn(token: ReadToken | undefined, span: Span, sentence: ReadSentence): boolean {
	return token !== undefined && span.i === sentence.i && token.from >= span.from && token.to <= span.to;
}

const times =
	/^(?:day|week|month|year|time|hour|minute|morning|evening|night|weekend|today|tomorrow|yesterday|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|(?:jan|feb|mar|apr|aug|sept?|oct|nov|dec)\.?|\d+)$/;

/** "arrived on Tuesday": when, not what. */
function isTime(token: ReadToken | undefined): boolean {
	return token !== undefined && times.test(token.lemma.toLowerCase());
}

/** "Kim met Putin", "shells were sold by Pyongyang", "Kim came to see" (of "see"). */
function verbSubject(tokens: readonly ReadToken[], at: number): number | undefined {
	const own = childBy(tokens, at, ["nsubj"]) ?? childBy(tokens, at, ["obl:agent"]);
	if (own !== undefined) return own;
	const event = tokens[at];
	if (!event || event.head < 0) return undefined;
	const isShared = ["xcomp", "conj", "advcl"].includes(event.deprel);
	return isShared && childBy(tokens, at, ["nsubj:pass"]) === undefined
		? childBy(tokens, event.head, ["nsubj"])
		: undefined;
}

function verbObjects(tokens: readonly ReadToken[], at: number): readonly number[] {
	return childrenBy(tokens, at, ["obj", "nsubj:pass", "iobj", "obl"]);
}

/** "the delivery of shells", "an arms deal". */
function nounObjects(tokens: readonly ReadToken[], at: number): readonly number[] {
	return childrenBy(tokens, at, ["nmod", "compound"]);
}

function childBy(tokens: readonly ReadToken[], at: number, relations: readonly string[]): number | undefined {
	return childrenBy(tokens, at, relations)[0];
}

/** In the order of the relations, then of the words. */
function childrenBy(tokens: readonly ReadToken[], at: number, relations: readonly string[]): readonly number[] {
	const children = tokens.flatMap(({ head }, child) => (head === at ? [child] : []));
	return relations.flatMap((relation) => children.filter((child) => tokens[child]?.deprel === relation));
}

/** The word of a span that hangs on a word outside it. */
export function headOfSpan(
	span: Span | undefined,
	{ i, tokens }: Pick<ReadSentence, "i" | "tokens">,
): number | undefined {
	if (!span || span.i !== i) return undefined;
	const inside = (token: ReadToken | undefined) => token && token.from >= span.from && token.to <= span.to;
	const found = tokens.findIndex((token) => inside(token) && !inside(tokens[token.head]));
	return found < 0 ? undefined : found;
}

const ofPhrase = new Set(["compound", "flat", "amod", "nummod", "nmod:poss", "flat:name", "flat:foreign"]);

function argumentOf(tokens: readonly ReadToken[], head: number, text: string): Argument | undefined {
	const token = tokens[head];
	if (!token) return undefined;
	const phrase = tokens.filter(
		(other, at) =>
			at === head ||
			(other.upos !== "PRON" && ((other.head === head && ofPhrase.has(other.deprel)) || isDeepName(tokens, at, head))),
	);
	const marker = tokens.find((other) => other.head === head && other.deprel === "case" && other.upos === "ADP");
	return {
		...(marker && ["obl", "nmod"].includes(token.deprel) && { preposition: marker.lemma.toLowerCase() }),
		head: wordOf(token).at(-1) ?? "",
		lemmas: phrase.flatMap(wordOf),
		words: phrase.map((other) => other.form ?? text.slice(other.from, other.to)).join(" "),
		isPronoun: token.upos === "PRON" || token.upos === "DET",
		isName: token.upos === "PROPN",
	};
}

/** The words that a token is compared by: its lemma, or what that means in English. */
function wordOf({ lemma }: ReadToken): readonly string[] {
	return glossOf(lemma) ?? [lemma.toLowerCase()];
}

/** "North" of "North Korean shells" hangs on "Korean". */
function isDeepName(tokens: readonly ReadToken[], at: number, head: number): boolean {
	const token = tokens[at];
	const above = token && tokens[token.head];
	return (
		token !== undefined &&
		above !== undefined &&
		above.head === head &&
		ofPhrase.has(above.deprel) &&
		["compound", "flat", "amod"].includes(token.deprel)
	);
}
