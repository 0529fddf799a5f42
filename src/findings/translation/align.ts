import type { Line } from "./lines.ts";

/** Sentences of an original and of its translation that say the same: one to one, or two to one. */
export interface Pair {
	readonly original: readonly Line[];
	readonly translation: readonly Line[];
}

/** Steps that translators take: one for one, two into one, one into two, one left out, one put in. */
const moves: readonly (readonly [number, number])[] = [
	[1, 1],
	[2, 1],
	[1, 2],
	[1, 0],
	[0, 1],
];

/** Below this likeness two sentences are taken for different ones. */
const least = 0.14;
/** What it costs to take two sentences for one. */
const joining = 0.08;

/**
 * The best path through both texts in order (Gale & Church 1993), by figures, names and words in common rather than by length
 * alone: across writing systems lengths say little, while numbers and names stay.
 */
export function align(original: readonly Line[], translation: readonly Line[]): readonly Pair[] {
	const [n, m] = [original.length, translation.length];
	const best = Array.from({ length: n + 1 }, () => new Float64Array(m + 1).fill(Number.NEGATIVE_INFINITY));
	const taken = Array.from({ length: n + 1 }, () => new Int8Array(m + 1).fill(-1));
	(best[0] as Float64Array)[0] = 0;
	for (let i = 0; i <= n; i++) {
		for (let j = 0; j <= m; j++) {
			moves.forEach(([di, dj], move) => {
				if (i < di || j < dj) return;
				const before = best[i - di]?.[j - dj] ?? Number.NEGATIVE_INFINITY;
				const score = before + gain(original.slice(i - di, i), translation.slice(j - dj, j));
				if (score > (best[i]?.[j] ?? 0)) {
					(best[i] as Float64Array)[j] = score;
					(taken[i] as Int8Array)[j] = move;
				}
			});
		}
	}
	return walkBack(taken, original, translation);
}

function walkBack(
	taken: readonly Int8Array[],
	original: readonly Line[],
	translation: readonly Line[],
): readonly Pair[] {
	const pairs: Pair[] = [];
	for (let [i, j] = [original.length, translation.length]; i > 0 || j > 0; ) {
		const [di, dj] = moves[taken[i]?.[j] ?? 3] ?? [1, 0];
		if (di > 0 && dj > 0)
			pairs.push({ original: original.slice(i - di, i), translation: translation.slice(j - dj, j) });
		i -= di;
		j -= dj;
	}
	return pairs.reverse();
}

function gain(a: readonly Line[], b: readonly Line[]): number {
	if (a.length === 0 || b.length === 0) return 0;
	return likeness(a, b) - least - (a.length + b.length > 2 ? joining : 0);
}

export function likeness(a: readonly Line[], b: readonly Line[]): number {
	if ((a[0]?.kind === "title") !== (b[0]?.kind === "title")) return 0;
	const words = overlap(
		a.map(({ words: own }) => own),
		b.map(({ words: own }) => own),
	);
	const numbers = overlap(
		a.map(({ numbers: own }) => own),
		b.map(({ numbers: own }) => own),
	);
	const quoted = total(a, "quotations") > 0 === total(b, "quotations") > 0 ? 0.05 : 0;
	const ratio = Math.abs(Math.log(total(a, "length") / Math.max(1, total(b, "length"))));
	return 0.6 * words + 0.35 * numbers + quoted - 0.08 * Math.min(2, ratio);
}

const total = (lines: readonly Line[], key: "quotations" | "length"): number =>
	lines.reduce((sum, line) => sum + line[key], 0);

/** Shared among the fewer of the two, drawn down where few are known at all. */
function overlap(a: readonly ReadonlySet<string>[], b: readonly ReadonlySet<string>[]): number {
	const [left, right] = [union(a), union(b)];
	if (left.size === 0 || right.size === 0) return 0;
	return left.intersection(right).size / Math.sqrt(left.size * right.size);
}

const union = (sets: readonly ReadonlySet<string>[]): Set<string> => new Set(sets.flatMap((set) => [...set]));
