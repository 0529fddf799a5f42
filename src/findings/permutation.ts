/** One block of exchangeable units: in a permutation, which of them are marked is drawn anew, how many stays. */
export interface Block {
	readonly scores: readonly number[];
	readonly marked: readonly boolean[];
}

/**
 * How often marked units score as low as they do, on average over the blocks, when marks are dealt out anew within each
 * block: a one-sided permutation test, stratified (Good 2005). The same seed gives the same p.
 */
export function permutationP(blocks: readonly Block[], permutations: number, seed: number): number {
	const random = randomOf(seed);
	const decks = blocks.map(({ scores, marked }) => ({
		scores: Float64Array.from(scores),
		count: marked.filter(Boolean).length,
	}));
	const observed = blocks.reduce((sum, { scores, marked }) => sum + gapOf(scores, (at) => marked[at] === true), 0);
	let asLow = 1;
	for (let round = 0; round < permutations; round++) {
		const drawn = decks.reduce((sum, { scores, count }) => {
			shuffle(scores, random);
			return sum + gapOf(scores, (at) => at < count);
		}, 0);
		// Sums in another order differ in the last bit.
		if (drawn <= observed + 1e-9) asLow++;
	}
	return asLow / (permutations + 1);
}

/** Mean of the marked less the mean of the others. */
function gapOf(scores: ArrayLike<number>, isMarked: (at: number) => boolean): number {
	let [inside, outside, count] = [0, 0, 0];
	for (let at = 0; at < scores.length; at++) {
		if (isMarked(at)) {
			inside += scores[at] ?? 0;
			count++;
		} else outside += scores[at] ?? 0;
	}
	return inside / count - outside / (scores.length - count);
}

function shuffle(scores: Float64Array, random: () => number): void {
	for (let at = scores.length - 1; at > 0; at--) {
		const other = Math.floor(random() * (at + 1));
		const kept = scores[at] ?? 0;
		scores[at] = scores[other] ?? 0;
		scores[other] = kept;
	}
}

/** Mulberry32: small, seeded, the same on every machine; good enough to shuffle a few newsrooms. */
export function randomOf(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** Benjamini and Hochberg 1995: which of a declared family of tests stand when so many of those that do may be false. */
export function discoveries(ps: readonly number[], rate: number): readonly boolean[] {
	const ordered = ps.toSorted((a, b) => a - b);
	const last = ordered.findLastIndex((p, at) => p <= (rate * (at + 1)) / ps.length);
	const limit = ordered[last] ?? -1;
	return ps.map((p) => p <= limit);
}
