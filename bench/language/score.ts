/**
 * Scores as the CoNLL 2018 shared task defines them: both sides are read as one string without white space; words align
 * by their place in it, those within multiword tokens by the longest common subsequence of their forms.
 */
export interface ScoredWord {
	readonly form: string;
	readonly lemma: string;
	readonly upos: string;
	readonly feats: string;
	/** Index among the words of all sentences, −1 the root. */
	readonly head: number;
	readonly deprel: string;
	readonly start: number;
	readonly end: number;
	readonly isMultiword: boolean;
}

export interface Annotation {
	readonly text: string;
	readonly tokens: readonly (readonly [number, number])[];
	readonly sentences: readonly (readonly [number, number])[];
	readonly words: readonly ScoredWord[];
}

export interface SentenceInput {
	readonly words: readonly Pick<ScoredWord, "form" | "lemma" | "upos" | "feats" | "head" | "deprel">[];
	/** Multiword tokens: words from ≤ i < to, and the token's own form. */
	readonly ranges: readonly { readonly from: number; readonly to: number; readonly form: string }[];
}

const bare = (form: string): string => form.replace(/\s+/g, "");

export function annotate(sentences: readonly SentenceInput[]): Annotation {
	const tokens: [number, number][] = [];
	const spans: [number, number][] = [];
	const words: ScoredWord[] = [];
	const text: string[] = [];
	let at = 0;
	for (const sentence of sentences) {
		const [first, begin] = [words.length, at];
		const rangeAt = new Map(sentence.ranges.map((range) => [range.from, range]));
		for (let i = 0; i < sentence.words.length; ) {
			const range = rangeAt.get(i);
			const to = range ? range.to : i + 1;
			const form = bare(range ? range.form : (sentence.words[i]?.form ?? ""));
			text.push(form);
			tokens.push([at, at + form.length]);
			for (const word of sentence.words.slice(i, to)) {
				const head = word.head < 0 ? -1 : first + word.head;
				const isMultiword = range !== undefined;
				words.push({ ...word, form: bare(word.form), head, start: at, end: at + form.length, isMultiword });
			}
			at += form.length;
			i = to;
		}
		spans.push([begin, at]);
	}
	return { text: text.join(""), tokens, sentences: spans, words };
}

export interface F1 {
	readonly precision: number;
	readonly recall: number;
	readonly f1: number;
	/** Right among the aligned words alone: how good the analysis is apart from the division into words. */
	readonly aligned?: number;
}

export const metrics = ["tokens", "sentences", "words", "upos", "feats", "lemma", "uas", "las"] as const;
export type Metric = (typeof metrics)[number];
export type Scores = Readonly<Record<Metric, F1>>;

export function score(gold: Annotation, system: Annotation): Scores {
	if (gold.text !== system.text) {
		throw new RangeError(`the texts differ from sign ${firstDifference(gold.text, system.text)} on`);
	}
	const pairs = alignWords(gold.words, system.words);
	const partner = new Map(pairs.map(([g, s]) => [s, g]));
	const of = (right: (g: ScoredWord, s: ScoredWord) => boolean): F1 => {
		const count = pairs.filter(([g, s]) => right(gold.words[g] as ScoredWord, system.words[s] as ScoredWord)).length;
		return ratio(count, gold.words.length, system.words.length, pairs.length);
	};
	const sameHead = (g: ScoredWord, s: ScoredWord): boolean =>
		s.head < 0 ? g.head < 0 : g.head >= 0 && partner.get(s.head) === g.head;
	return {
		tokens: spanScore(gold.tokens, system.tokens),
		sentences: spanScore(gold.sentences, system.sentences),
		words: of(() => true),
		upos: of((g, s) => g.upos === s.upos),
		feats: of((g, s) => universalFeats(g.feats) === universalFeats(s.feats)),
		lemma: of((g, s) => g.lemma === "_" || g.lemma === s.lemma),
		uas: of(sameHead),
		las: of((g, s) => sameHead(g, s) && universalLabel(g.deprel) === universalLabel(s.deprel)),
	};
}

function firstDifference(a: string, b: string): number {
	let i = 0;
	while (i < a.length && a[i] === b[i]) i++;
	return i;
}

function ratio(right: number, gold: number, system: number, aligned?: number): F1 {
	const share = (of: number): number => (of === 0 ? 0 : right / of);
	const f1 = gold + system === 0 ? 0 : (2 * right) / (gold + system);
	return {
		precision: share(system),
		recall: share(gold),
		f1,
		...(aligned !== undefined && { aligned: share(aligned) }),
	};
}

function spanScore(gold: Annotation["tokens"], system: Annotation["tokens"]): F1 {
	const known = new Set(gold.map(([start, end]) => `${start}-${end}`));
	const right = system.filter(([start, end]) => known.has(`${start}-${end}`)).length;
	return ratio(right, gold.length, system.length);
}

const universalLabel = (label: string): string => label.split(":")[0] ?? "";

const universalFeatures = new Set(
	`PronType NumType Poss Reflex Foreign Abbr Gender Animacy Number Case Definite Degree VerbForm Mood Tense Aspect Voice
	Evident Polarity Person Polite`.split(/\s+/),
);

function universalFeats(feats: string): string {
	const kept = feats.split("|").filter((feature) => universalFeatures.has(feature.split("=")[0] ?? ""));
	return kept.sort().join("|");
}

/** Pairs of indices [gold, system]. */
export function alignWords(gold: readonly ScoredWord[], system: readonly ScoredWord[]): (readonly [number, number])[] {
	const pairs: (readonly [number, number])[] = [];
	let [g, s] = [0, 0];
	while (g < gold.length && s < system.length) {
		const [a, b] = [gold[g] as ScoredWord, system[s] as ScoredWord];
		if (a.isMultiword || b.isMultiword) {
			const region = multiwordRegion(gold, system, g, s);
			pairs.push(...commonSubsequence(gold, system, region));
			g = region.goldTo;
			s = region.systemTo;
		} else if (a.start === b.start && a.end === b.end) pairs.push([g++, s++]);
		else if (a.start <= b.start) g++;
		else s++;
	}
	return pairs;
}

interface Region {
	readonly goldFrom: number;
	readonly goldTo: number;
	readonly systemFrom: number;
	readonly systemTo: number;
}

/** All words that overlap, directly or through each other, with the multiword token that begins here. */
function multiwordRegion(gold: readonly ScoredWord[], system: readonly ScoredWord[], g0: number, s0: number): Region {
	let [g, s] = [g0, s0];
	const [a, b] = [gold[g] as ScoredWord, system[s] as ScoredWord];
	let end = a.isMultiword ? a.end : b.end;
	if (a.isMultiword) {
		if (!b.isMultiword && b.start < a.start) s++;
	} else if (a.start < b.start) g++;
	const [goldFrom, systemFrom] = [g, s];
	const isBeyond = (word: ScoredWord | undefined): boolean =>
		word === undefined || (word.isMultiword ? word.start >= end : word.end > end);
	while (!isBeyond(gold[g]) || !isBeyond(system[s])) {
		const [x, y] = [gold[g], system[s]];
		const takesGold = x !== undefined && (y === undefined || x.start <= y.start);
		const word = (takesGold ? x : y) as ScoredWord;
		if (word.isMultiword && word.end > end) end = word.end;
		if (takesGold) g++;
		else s++;
	}
	return { goldFrom, goldTo: g, systemFrom, systemTo: s };
}

function commonSubsequence(
	gold: readonly ScoredWord[],
	system: readonly ScoredWord[],
	{ goldFrom, goldTo, systemFrom, systemTo }: Region,
): (readonly [number, number])[] {
	const [n, m] = [goldTo - goldFrom, systemTo - systemFrom];
	const same = (i: number, j: number): boolean =>
		gold[goldFrom + i]?.form.toLowerCase() === system[systemFrom + j]?.form.toLowerCase();
	const best = Array.from({ length: n + 1 }, () => new Int32Array(m + 1));
	const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
	for (let i = n - 1; i >= 0; i--) {
		for (let j = m - 1; j >= 0; j--) {
			(best[i] as Int32Array)[j] = same(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
		}
	}
	const pairs: (readonly [number, number])[] = [];
	for (let i = 0, j = 0; i < n && j < m; ) {
		if (same(i, j)) pairs.push([goldFrom + i++, systemFrom + j++]);
		else if (at(i + 1, j) >= at(i, j + 1)) i++;
		else j++;
	}
	return pairs;
}
