import type { Language, Sentence, Token } from "../model/text.ts";
import { type LemmaRules, lemmatize } from "./lemma.ts";
import type { Parser, Tree } from "./parser.ts";
import type { LanguageRules, Word } from "./rules.ts";
import { splitBlocks } from "./segment.ts";

export interface ReaderParts {
	readonly rules: LanguageRules;
	readonly parser: Parser;
	readonly lemmas: LemmaRules;
	readonly version: string;
}

/** Words a sentence may have; the longest in the treebanks has 159. What is longer is a table or a broken page. */
export const longestSentence = 256;

interface Draft {
	readonly i: number;
	readonly words: readonly Word[];
	readonly split?: true;
}

export function createReader(reader: ReaderParts): Language {
	return {
		id: reader.rules.id,
		version: reader.version,
		read(parts) {
			const drafts = parts.flatMap(({ text }, i) => draftPart(reader.rules, text, i));
			return { language: reader.rules.id, sentences: readDrafts(reader, drafts) };
		},
		readTokens(sentences) {
			let at = 0;
			const drafts = sentences.map((forms): Draft => {
				const words = forms.map((form) => {
					const from = at;
					at += form.length + 1;
					return { from, to: from + form.length, form };
				});
				return { i: 0, words };
			});
			return { language: reader.rules.id, sentences: readDrafts(reader, drafts) };
		},
	};
}

function draftPart(rules: LanguageRules, text: string, i: number): Draft[] {
	return splitBlocks(text).flatMap((block) =>
		rules.segment(text, block).flatMap(({ words }): Draft[] => {
			if (words.length <= longestSentence) return [{ i, words }];
			return inPieces(words).map((piece) => ({ i, words: piece, split: true }));
		}),
	);
}

/** Pieces of bounded length, cut after a mark where there is one in the second half, never within a token. */
function inPieces(words: readonly Word[]): (readonly Word[])[] {
	const pieces: (readonly Word[])[] = [];
	let from = 0;
	while (words.length - from > longestSentence) {
		let to = from + longestSentence;
		for (let j = to; j > from + longestSentence / 2; j--) {
			if (/^[.,;:!?|]$/.test(words[j - 1]?.form ?? "")) {
				to = j;
				break;
			}
		}
		while (to > from + 1 && words[to - 1]?.from === words[to]?.from) to--;
		pieces.push(words.slice(from, to));
		from = to;
	}
	pieces.push(words.slice(from));
	return pieces;
}

function readDrafts(reader: ReaderParts, drafts: readonly Draft[]): Sentence[] {
	const pieces = drafts.map(({ words }) => (words.length > longestSentence ? inPieces(words) : [words]));
	const trees = reader.parser.parse(pieces.flatMap((group) => group.map((words) => words.map(({ form }) => form))));
	let next = 0;
	return drafts.map((draft, d) => {
		const own = trees.slice(next, next + (pieces[d]?.length ?? 0));
		next += own.length;
		const tree = own.length === 1 ? (own[0] as Tree) : joinTrees(own);
		return toSentence(reader, draft, tree, own.length > 1);
	});
}

/** Given words are never divided: the pieces of an overlong sentence hang side by side under the first one's root. */
function joinTrees(trees: readonly Tree[]): Tree {
	const total = trees.reduce((n, tree) => n + tree.heads.length, 0);
	const heads = new Int32Array(total);
	const labels = trees.flatMap((tree) => [...tree.labels]);
	const root = trees[0]?.heads.indexOf(-1) ?? 0;
	let from = 0;
	trees.forEach((tree, t) => {
		tree.heads.forEach((head, i) => {
			heads[from + i] = head >= 0 ? head + from : t === 0 ? -1 : root;
			if (head < 0 && t > 0) labels[from + i] = "parataxis";
		});
		from += tree.heads.length;
	});
	const width = (trees[0]?.states.length ?? 0) / (trees[0]?.heads.length ?? 1);
	const states = new Float32Array(total * width);
	let at = 0;
	for (const tree of trees) {
		states.set(tree.states, at);
		at += tree.states.length;
	}
	return {
		tags: trees.flatMap((tree) => [...tree.tags]),
		heads,
		labels,
		probabilities: Float64Array.from(trees.flatMap((tree) => [...tree.probabilities])),
		states,
	};
}

function toSentence(reader: ReaderParts, { i, words, split }: Draft, tree: Tree, joined: boolean): Sentence {
	const tagged = words.map(({ form }, w) => ({ form, tag: tree.tags[w] as string }));
	const { spelling } = reader.rules;
	const { heads, labels } = reader.rules.repair(tagged, tree);
	const tokens = words.map(({ from, to, form }, w): Token => {
		const tag = tree.tags[w] as string;
		const { upos, feats, xpos } = partsOf(tag);
		const head = heads[w] as number;
		const deprel = labels[w] as string;
		const headTag = head < 0 ? "" : (tree.tags[head] as string);
		const learnt = spelling.together(lemmatize(reader.lemmas, spelling.apart(form), tag));
		const lemma = reader.rules.fixLemma(learnt, form, upos, deprel, headTag);
		const p = tree.probabilities[w] as number;
		return { from, to, form, lemma, upos, ...(xpos !== undefined && { xpos }), feats, head, deprel, p };
	});
	return {
		i,
		from: words[0]?.from ?? 0,
		to: words.at(-1)?.to ?? 0,
		tokens,
		...((split || joined) && { split: true as const }),
		states: tree.states,
	};
}

interface TagParts {
	readonly upos: string;
	readonly feats: string;
	readonly xpos?: string;
}

const tagParts = new Map<string, TagParts>();

/** "VERB|Mood=Ind|…" in its parts; the network knows some 320 tags. Korean ones go on behind a space: "NOUN|_ NNG+JKS". */
function partsOf(tag: string): TagParts {
	const known = tagParts.get(tag);
	if (known) return known;
	const [universal = "", xpos] = tag.split(" ");
	const bar = universal.indexOf("|");
	const parts = { upos: universal.slice(0, bar), feats: universal.slice(bar + 1), ...(xpos !== undefined && { xpos }) };
	tagParts.set(tag, parts);
	return parts;
}
