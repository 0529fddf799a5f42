import { childrenBy, childrenOf, relationOf, type Tree } from "../coding/tree.ts";
import { frameOf, tellsOfNow } from "./frames.ts";
import {
	type Frame,
	findHedge,
	findNounSignature,
	findReporter,
	findSignature,
	type Signature,
	wordOf,
} from "./lexicon.ts";
import { particleOf } from "./particles.ts";

/** What words that cite say of the content that begins at a word. */
export interface Citation {
	readonly signature: Signature;
	/** How the content hangs on the cue; "free" where it does not: quotations, "according to". */
	readonly frame: Frame | "free";
	/** In no lexicon: the network or a phrase found the cue. */
	readonly isGuessed: boolean;
}

const scare: Signature = { yes: 1.2, no: 0, source: 3, sourceNo: 0, rule: "hearsay" };
const guessed: Signature = { yes: 2.3, no: 0, source: 3, sourceNo: 0, rule: "reported" };

/** What the cue says of the content whose top word is `at`. */
export function citationOf(tree: Tree, cue: readonly number[], at: number): Citation {
	const hearsay = hearsayOf(tree, cue);
	if (hearsay) return { signature: hearsay, frame: "free", isGuessed: false };
	const isQuestion = childrenOf(tree, at).some((child) =>
		/^(why|how|when|where|who|what)$/i.test(tree.tokens[child]?.form ?? ""),
	);
	const parent = tree.tokens[at]?.head ?? -1;
	const frame = cue.includes(parent) ? hangingAs(tree, parent, at) : "free";
	const order = cue.includes(parent) ? [parent, ...cue.filter((word) => word !== parent)] : cue;
	const isPresent = /^(clause|free)$/.test(frame) && tellsOfNow(tree, at);
	for (const word of order) {
		const token = tree.tokens[word];
		const present = isPresent && token ? findNounSignature(wordOf(token), "now") : undefined;
		const signature = present ?? signatureOf(tree, word, frame);
		// "Who gave the order?" the envoy asked: somebody did.
		if (signature?.rule === "report-ask" && isQuestion) break;
		if (signature) return { signature, frame, isGuessed: false };
	}
	return { signature: guessed, frame, isGuessed: true };
}

/** "reportedly", "the alleged transfers": who says so hides, and says it outright; who suspects only suspects. */
function hearsayOf(tree: Tree, cue: readonly number[]): Signature | undefined {
	const word = tree.tokens[cue[0] ?? -1]?.form.toLowerCase() ?? "";
	if (isScare(tree, cue)) return scare;
	if (cue.length !== 1) return undefined;
	const hedge = findHedge(word, "adverb") ?? findHedge(word, "adjective");
	if (hedge?.rule !== "hearsay") return undefined;
	const source = word === "suspected" ? (findReporter("suspect")?.source ?? 3) : 3;
	return { yes: hedge.size, no: 0, source, sourceNo: 0, rule: "hearsay" };
}

/** Hungary "blackmailed" its partners: somebody calls it so. */
export const isScare = (tree: Tree, cue: readonly number[]): boolean =>
	cue.length === 2 && cue.every((at) => /^(["'“”‘’]|``|'')$/.test(tree.tokens[at]?.form ?? ""));

function hangingAs(tree: Tree, parent: number, at: number): Frame | "free" {
	const token = tree.tokens[at];
	const isNoun = tree.tokens[parent]?.upos === "NOUN";
	if (!token) return "free";
	const relation = relationOf(token);
	// "celebrated the fact that": the clause is what is told.
	if (/^(obj|obl|nmod|nsubj|iobj)$/.test(relation)) return token.lemma === "fact" ? "free" : "noun";
	if (/^(parataxis|root|conj|discourse)$/.test(relation)) return "free";
	const frame = frameOf(tree, at);
	return isNoun && frame === "inf" ? "acl" : frame;
}

function signatureOf(tree: Tree, word: number, frame: Citation["frame"]): Signature | undefined {
	const token = tree.tokens[word];
	if (!token || !/^(VERB|NOUN|ADJ|AUX)$/.test(token.upos)) return undefined;
	const lemma = wordOf(token);
	const particle = particleOf(tree, word);
	const isVerb = token.upos === "VERB";
	if (frame === "free") return isVerb ? findSignature(lemma, particle, "clause") : findNounSignature(lemma, "clause");
	if (isVerb && frame === "clause") {
		// "It is believed that"; but "was told that" is no order.
		const passive = childrenBy(tree, word, "aux:pass").length > 0 ? findNounSignature(lemma, "inf") : undefined;
		return (passive?.rule === "directive" ? undefined : passive) ?? findSignature(lemma, particle, frame);
	}
	const preposition = childrenOf(tree, word + 1).length === 0 ? tree.tokens[word + 1]?.form.toLowerCase() : "";
	return (
		findNounSignature(lemma, frame, particle || preposition) ??
		(frame === "ing" ? findNounSignature(lemma, "inf") : undefined)
	);
}

/** "found no evidence that Syria had moved it": who looks for evidence says what it shows. */
export function isEvidence(tree: Tree, cue: readonly number[], at: number): boolean {
	const token = tree.tokens[at];
	if (token?.deprel !== "obj" || !cue.includes(token.head)) return false;
	const isSign = findNounSignature(wordOf(token), "clause")?.rule === "evidence";
	return isSign && childrenBy(tree, at, "acl").some((child) => frameOf(tree, child) === "clause");
}

/** Rules of infinitives, gerunds and nouns by which somebody is told to say or hold something; by all others somebody acts. */
const telling = new Set([
	"claim",
	"denial",
	"directive",
	"report",
	"belief",
	"fear",
	"expectation",
	"commitment",
	"factive",
	"doubt",
	"evidence",
	"hearsay",
	"lie",
]);

/**
 * Does the cue make its source a perspective on the content? Who wants, hopes, offers, refuses or decides acts, and the author
 * reports the act; what is discussed or welcomed is spoken of, and not said to be so.
 */
export function makesPerspective(tree: Tree, cue: readonly number[], at: number): boolean {
	if (cue.length === 0) return true;
	if (isEvidence(tree, cue, at)) return true;
	const { signature, frame, isGuessed } = citationOf(tree, cue, at);
	if (signature.rule === "report-wish") return false;
	// "The attack was blamed on a militia": that there was one is no accusation.
	if (signature.rule === "claim" && tree.tokens[at]?.deprel === "nsubj:pass") return false;
	if (frame === "free" || frame === "clause") return true;
	return !isGuessed && telling.has(signature.rule);
}
