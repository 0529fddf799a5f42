/**
 * How a batch of sequences lies in memory: step after step, the longest sequence first, so that the rows that still run
 * at a step are the first ones and nothing is padded. Row of word t of (sorted) sequence s = starts[t] + s.
 */
export interface Layout {
	/** All rows: the words of all sequences. */
	readonly rows: number;
	readonly steps: number;
	/** How many sequences still run at each step. */
	readonly active: Int32Array;
	/** First row of each step. */
	readonly starts: Int32Array;
	/** rowOf[k]: row of the k-th word, counting through the sequences in their given order. */
	readonly rowOf: Int32Array;
	/** First word of each given sequence, and at the end the number of words. */
	readonly firsts: Int32Array;
}

export function layOut(lengths: readonly number[]): Layout {
	const order = lengths.map((_, s) => s).sort((a, b) => (lengths[b] ?? 0) - (lengths[a] ?? 0) || a - b);
	const steps = lengths[order[0] ?? 0] ?? 0;
	const active = new Int32Array(steps);
	for (const length of lengths) for (let t = 0; t < length; t++) active[t] = (active[t] ?? 0) + 1;
	const starts = new Int32Array(steps);
	for (let t = 1; t < steps; t++) starts[t] = (starts[t - 1] ?? 0) + (active[t - 1] ?? 0);
	const firsts = new Int32Array(lengths.length + 1);
	for (let s = 0; s < lengths.length; s++) firsts[s + 1] = (firsts[s] ?? 0) + (lengths[s] ?? 0);
	const rows = firsts[lengths.length] ?? 0;
	const rowOf = new Int32Array(rows);
	order.forEach((s, place) => {
		for (let t = 0; t < (lengths[s] ?? 0); t++) rowOf[(firsts[s] ?? 0) + t] = (starts[t] ?? 0) + place;
	});
	return { rows, steps, active, starts, rowOf, firsts };
}
