/**
 * In: trees. Out: the words that denote something happening or holding, with their tense. Never: who did it, how surely.
 */
import type { GivenEvent } from "../model/article-input.ts";
import type { EventMention } from "../model/reading.ts";
import type { Span } from "../model/record.ts";
import type { Sentence, Text, Token } from "../model/text.ts";
import { childrenOf, lemmaOf, type Tree, treeOf } from "./coding/tree.ts";
import { findHedge, findSignature, isEventNoun, wordOf } from "./factuality/lexicon.ts";

export interface PlacedEvent {
	readonly sentence: number;
	/** Index of the head word in its sentence. */
	readonly token: number;
	readonly span: Span;
	readonly lemma: string;
	readonly tense: EventMention["tense"];
}

/**
 * Events given with the article are answered exactly, in order. Else: verbs, what a copula predicates ("is a spy", "is
 * ready"), and nouns that `data/lexicons/en/event-nouns.csv` lists ("the deal").
 */
export function findEvents(text: Text, given?: readonly GivenEvent[]): readonly PlacedEvent[] {
	if (given) return given.map((event) => placeGiven(text, event));
	return text.sentences.flatMap((sentence, s) => {
		const tree = treeOf(sentence);
		return sentence.tokens.flatMap((token, t) => (isEvent(tree, token, t) ? [place(sentence, s, t, [t])] : []));
	});
}

/** A verb form that only modifies is none: "alleged transfers", "according to", "including". */
const modifying = new Set(["amod", "case", "mark", "fixed", "compound", "flat", "cc", "punct"]);

function isEvent(tree: Tree, token: Token, t: number): boolean {
	if (modifying.has(token.deprel)) return isHearsayModifier(tree, token, t);
	if (token.upos === "VERB") return !isPartOfName(tree, token, t);
	if (token.upos === "NOUN" && isEventNoun(lemmaOf(token))) return true;
	const relations = childrenOf(tree, t).map((child) => tree.tokens[child]?.deprel ?? "");
	// "demanded that Eritrea free the crew", where a parser takes the verb for an adjective.
	if (token.deprel === "ccomp" && relations.includes("nsubj") && relations.includes("obj")) return true;
	return relations.includes("cop");
}

/** "the reportedly sunken ship" tells of a sinking. */
const isHearsayModifier = (tree: Tree, { deprel, upos }: Token, t: number): boolean =>
	deprel === "amod" &&
	/^(VERB|ADJ)$/.test(upos) &&
	childrenOf(tree, t).some(
		(child) => findHedge(tree.tokens[child]?.form.toLowerCase() ?? "", "adverb")?.rule === "hearsay",
	);

/** "United" of "United Nations": a capitalised participle within a sentence that is no headline. */
function isPartOfName(tree: Tree, token: Token, t: number): boolean {
	const next = tree.tokens[t + 1];
	return t > 0 && /^[A-Z]\p{L}*ed$/u.test(token.form) && next?.upos === "PROPN" && token.head === t + 1;
}

function placeGiven(text: Text, { sentence: s, tokens }: GivenEvent): PlacedEvent {
	const sentence = text.sentences[s] as Sentence;
	const head = tokens.find((t) => !tokens.includes(sentence.tokens[t]?.head ?? -1)) ?? (tokens[0] as number);
	return place(sentence, s, head, tokens);
}

function place(sentence: Sentence, s: number, t: number, tokens: readonly number[]): PlacedEvent {
	const first = sentence.tokens[Math.min(...tokens)] as Token;
	const last = sentence.tokens[Math.max(...tokens)] as Token;
	const token = sentence.tokens[t] as Token;
	const span = { i: sentence.i, from: first.from, to: last.to };
	return { sentence: s, token: t, span, lemma: lemmaOf(token), tense: tenseOf(treeOf(sentence), t) };
}

const futureAuxiliary = /^(will|'ll|’ll|shall|wo)$/i;
const futureRules = new Set(["intention", "expectation", "commitment", "decision", "future", "directive", "readiness"]);

/** Tense of the time that the words put the event in: "plans to visit" puts the visit in the future. */
function tenseOf(tree: Tree, at: number): EventMention["tense"] {
	const token = tree.tokens[at];
	if (!token) return "none";
	const auxiliaries = childrenOf(tree, at).flatMap((child) => {
		const other = tree.tokens[child];
		return other && (other.deprel.startsWith("aux") || other.deprel === "cop") ? [other] : [];
	});
	if (auxiliaries.some((other) => futureAuxiliary.test(other.form))) return "future";
	if (token.upos !== "VERB" && auxiliaries.length === 0) return "none";
	if (auxiliaries.some((other) => lemmaOf(other) === "have")) return "past";
	const finite = [...auxiliaries, token].find((other) => other.feats.includes("VerbForm=Fin"));
	if (finite?.feats.includes("Tense=Past")) return "past";
	if (finite?.feats.includes("Tense=Pres")) return "present";
	return nonFinite(tree, at, token);
}

function nonFinite(tree: Tree, at: number, token: Token): EventMention["tense"] {
	const hasTo = childrenOf(tree, at).some(
		(child) => tree.tokens[child]?.deprel === "mark" && tree.tokens[child]?.form === "to",
	);
	if (hasTo && token.head < 0) return "future";
	const governor = tree.tokens[token.head];
	if (hasTo && governor) {
		const rule = findSignature(wordOf(governor), "", token.deprel === "acl" ? "acl" : "inf")?.rule;
		return rule !== undefined && futureRules.has(rule) ? "future" : "none";
	}
	if (token.deprel === "conj") return tenseOf(tree, token.head);
	return token.feats.includes("Tense=Past") ? "past" : "none";
}
