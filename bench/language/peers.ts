import { createRequire } from "node:module";
import type { SentenceInput } from "./score.ts";

/** A text read by another library: words with what it knows of them. It has no trees: every head is the root. */
export interface Peer {
	readonly name: string;
	readonly read: (text: string) => SentenceInput[];
}

const require = createRequire(import.meta.url);

interface WinkItem {
	out(its: unknown): string;
}
interface WinkSentence {
	tokens(): { each(visit: (token: WinkItem) => void): void };
}
type Wink = (model: unknown) => {
	readonly its: { readonly value: unknown; readonly pos: unknown; readonly lemma: unknown };
	readDoc(text: string): { sentences(): { each(visit: (sentence: WinkSentence) => void): void } };
};

const word = (form: string, upos: string, lemma: string): SentenceInput["words"][number] => ({
	form,
	lemma,
	upos,
	feats: "_",
	head: -1,
	deprel: "dep",
});

/** Paragraph by paragraph, as both libraries want their texts. */
const paragraphs = (text: string): string[] => text.split(/\n\s*\n/).filter((part) => part.trim() !== "");

function winkPeer(): Peer {
	const wink = (require("wink-nlp") as Wink)(require("wink-eng-lite-web-model"));
	const { its } = wink;
	return {
		name: "wink-nlp",
		read: (text) =>
			paragraphs(text).flatMap((part) => {
				const sentences: SentenceInput[] = [];
				wink
					.readDoc(part)
					.sentences()
					.each((sentence) => {
						const words: SentenceInput["words"][number][] = [];
						sentence.tokens().each((token) => {
							const form = token.out(its.value).trim();
							if (form !== "") words.push(word(form, token.out(its.pos), token.out(its.lemma)));
						});
						if (words.length > 0) sentences.push({ words, ranges: [] });
					});
				return sentences;
			}),
	};
}

interface CompromiseTerm {
	readonly text: string;
	readonly pre: string;
	readonly post: string;
	readonly tags: readonly string[];
	readonly root?: string;
	readonly normal: string;
}
type Compromise = (text: string) => {
	compute(what: string): { json(): readonly { readonly terms: readonly CompromiseTerm[] }[] };
};

/** Its tags by the nearest universal part of speech, the first that fits. */
const compromiseTags: readonly (readonly [string, string])[] = [
	["Auxiliary", "AUX"],
	["Modal", "AUX"],
	["Copula", "AUX"],
	["Verb", "VERB"],
	["Pronoun", "PRON"],
	["ProperNoun", "PROPN"],
	["Noun", "NOUN"],
	["Adjective", "ADJ"],
	["Adverb", "ADV"],
	["Determiner", "DET"],
	["Preposition", "ADP"],
	["Conjunction", "CCONJ"],
	["Value", "NUM"],
	["Expression", "INTJ"],
];

function compromisePeer(): Peer {
	const compromise = require("compromise") as Compromise;
	const marks = (text: string) => (text.match(/[^\s]/gu) ?? []).map((mark) => word(mark, "PUNCT", mark));
	const ofTerm = ({ text, pre, post, tags, root, normal }: CompromiseTerm) => {
		const upos = compromiseTags.find(([tag]) => tags.includes(tag))?.[1] ?? "X";
		const own = text.trim() === "" ? [] : [word(text, upos, root ?? normal)];
		return [...marks(pre), ...own, ...marks(post)];
	};
	return {
		name: "compromise",
		read: (text) =>
			paragraphs(text).flatMap((part) =>
				compromise(part)
					.compute("root")
					.json()
					.map(({ terms }) => ({ words: terms.flatMap(ofTerm), ranges: [] })),
			),
	};
}

export const openPeers = (): Peer[] => [winkPeer(), compromisePeer()];
