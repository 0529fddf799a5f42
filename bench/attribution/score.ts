/** A span of characters, the hull of its pieces, with the pieces for token counts. */
export type Pieces = readonly (readonly [number, number])[];

export interface Citation {
	readonly source: Pieces;
	readonly cue: Pieces;
	readonly content: Pieces;
}

export const roles = ["source", "cue", "content"] as const;
export type Role = (typeof roles)[number];

export interface Counts {
	gold: number;
	found: number;
	exact: number;
	overlap: number;
	/** Words in both, in found, in gold. */
	shared: number;
	foundWords: number;
	goldWords: number;
}

export const emptyCounts = (): Counts => ({
	gold: 0,
	found: 0,
	exact: 0,
	overlap: 0,
	shared: 0,
	foundWords: 0,
	goldWords: 0,
});

/** Words of a text: what spans are compared in, so that a full stop more or less is no error. */
export function wordsOf(text: string): Pieces {
	return [...text.matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}]+)*|[^\s\p{L}\p{N}]/gu)].map(
		(match) => [match.index, match.index + match[0].length] as const,
	);
}

const touches = ([a, b]: readonly [number, number], [c, d]: readonly [number, number]): boolean => a < d && c < b;

/** Indices of the words that pieces touch. */
export function wordsIn(pieces: Pieces, words: Pieces): number[] {
	const out: number[] = [];
	for (const piece of pieces) {
		let low = 0;
		let high = words.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((words[middle]?.[1] ?? 0) <= piece[0]) low = middle + 1;
			else high = middle;
		}
		for (let k = low; k < words.length && touches(words[k] as readonly [number, number], piece); k++) out.push(k);
	}
	return [...new Set(out)].sort((a, b) => a - b);
}

/** Words of each span of one role, without what lies in a discarded region and without empty ones. */
export function spansOf(citations: readonly Citation[], role: Role, words: Pieces, discard: Pieces): number[][] {
	return citations
		.filter((citation) => !discard.some((region) => citation[role].some((piece) => touches(piece, region))))
		.map((citation) => wordsIn(citation[role], words))
		.filter((span) => span.length > 0);
}

/** One-to-one matching in two rounds: the same hull first, then the greatest overlap. */
export function count(gold: readonly (readonly number[])[], found: readonly (readonly number[])[], into: Counts): void {
	const hull = (span: readonly number[]): string => `${span[0]}-${span.at(-1)}`;
	const open = new Map<string, number>();
	for (const span of gold) open.set(hull(span), (open.get(hull(span)) ?? 0) + 1);
	for (const span of found) {
		const left = open.get(hull(span)) ?? 0;
		if (left === 0) continue;
		open.set(hull(span), left - 1);
		into.exact++;
	}
	into.gold += gold.length;
	into.found += found.length;
	into.overlap += matchOverlaps(gold, found);
	const [goldWords, foundWords] = [new Set(gold.flat()), new Set(found.flat())];
	into.goldWords += goldWords.size;
	into.foundWords += foundWords.size;
	into.shared += [...foundWords].filter((word) => goldWords.has(word)).length;
}

function matchOverlaps(gold: readonly (readonly number[])[], found: readonly (readonly number[])[]): number {
	const pairs: { g: number; f: number; size: number }[] = [];
	const sets = gold.map((span) => new Set(span));
	found.forEach((span, f) => {
		sets.forEach((set, g) => {
			const size = span.filter((word) => set.has(word)).length;
			if (size > 0) pairs.push({ g, f, size: size / (set.size + span.length - size) });
		});
	});
	const [usedGold, usedFound] = [new Set<number>(), new Set<number>()];
	for (const { g, f } of pairs.toSorted((a, b) => b.size - a.size)) {
		if (usedGold.has(g) || usedFound.has(f)) continue;
		usedGold.add(g);
		usedFound.add(f);
	}
	return usedGold.size;
}

export const f1 = (right: number, found: number, gold: number): number =>
	found + gold > 0 ? (200 * right) / (found + gold) : 0;
