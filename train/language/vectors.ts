import { createRandom, type Random } from "../network/random.ts";

/** Word vectors learnt here, from the given texts alone. */
export interface Vectors {
	/** Most frequent first. */
	readonly words: readonly string[];
	readonly cols: number;
	/** A row a word. */
	readonly values: Float32Array;
}

export interface VectorOptions {
	readonly cols: number;
	readonly window: number;
	readonly negatives: number;
	readonly epochs: number;
	readonly leastCount: number;
	readonly rate: number;
	readonly seed: number;
}

/**
 * Skip-gram with negative sampling (Mikolov et al. 2013) that tells the places of the window apart (Ling et al. 2015):
 * order is what a parser needs, topics are not.
 */
export const defaultVectorOptions: VectorOptions = {
	cols: 96,
	window: 2,
	negatives: 4,
	epochs: 3,
	leastCount: 4,
	rate: 0.05,
	seed: 1,
};

export function trainVectors(
	sentences: readonly (readonly string[])[],
	options: VectorOptions,
	log: (line: string) => void,
): Vectors {
	const random = createRandom(options.seed);
	const { words, counts, corpus } = indexCorpus(sentences, options.leastCount);
	const { cols, window } = options;
	const inputs = Float32Array.from({ length: words.length * cols }, () => (random.next() - 0.5) / cols);
	const outputs = new Float32Array(2 * window * words.length * cols);
	const table = noiseTable(counts);
	const keep = keepChances(counts);
	const state: Skipgram = { inputs, outputs, table, cols, words: words.length, error: new Float32Array(cols) };
	const total = corpus.length * options.epochs;
	for (let epoch = 0; epoch < options.epochs; epoch++) {
		const start = performance.now();
		for (let at = 0; at < corpus.length; at++) {
			const word = corpus[at] as number;
			if (word < 0 || random.next() > (keep[word] as number)) continue;
			const rate = options.rate * Math.max(1e-3, 1 - (epoch * corpus.length + at) / total);
			trainAround(state, corpus, at, options, rate, random);
		}
		log(`vectors: epoch ${epoch + 1} of ${options.epochs}, ${Math.round((performance.now() - start) / 1000)} s`);
	}
	return { words, cols, values: inputs };
}

/** Those of the chosen words alone. */
export function chosenOf({ words, cols, values }: Vectors, chosen: ReadonlySet<string>): Vectors {
	const rows = words.flatMap((word, i) => (chosen.has(word) ? [i] : []));
	const kept = new Float32Array(rows.length * cols);
	rows.forEach((row, i) => {
		kept.set(values.subarray(row * cols, (row + 1) * cols), i * cols);
	});
	return { words: rows.map((row) => words[row] as string), cols, values: kept };
}

interface Skipgram {
	readonly inputs: Float32Array;
	/** [place][word][column] */
	readonly outputs: Float32Array;
	readonly table: Int32Array;
	readonly cols: number;
	readonly words: number;
	readonly error: Float32Array;
}

/** Negative numbers stand for sentence ends (−1) and rare words (−2), which keep their place but teach nothing. */
function trainAround(
	state: Skipgram,
	corpus: Int32Array,
	at: number,
	{ window, negatives }: VectorOptions,
	rate: number,
	random: Random,
): void {
	const word = corpus[at] as number;
	for (const side of [-1, 1]) {
		for (let distance = 1; distance <= window; distance++) {
			const context = corpus[at + side * distance] ?? -1;
			if (context === -1) break;
			if (context < 0) continue;
			const place = side < 0 ? distance - 1 : window + distance - 1;
			trainPair(state, word, context, place, negatives, rate, random);
		}
	}
}

function trainPair(
	state: Skipgram,
	word: number,
	context: number,
	place: number,
	negatives: number,
	rate: number,
	random: Random,
): void {
	const { inputs, outputs, table, cols, words, error } = state;
	const from = word * cols;
	error.fill(0);
	for (let k = 0; k <= negatives; k++) {
		const target = k === 0 ? context : (table[random.below(table.length)] as number);
		if (k > 0 && target === context) continue;
		const to = (place * words + target) * cols;
		let dot = 0;
		for (let c = 0; c < cols; c++) dot += (inputs[from + c] as number) * (outputs[to + c] as number);
		const step = ((k === 0 ? 1 : 0) - 1 / (1 + Math.exp(-dot))) * rate;
		for (let c = 0; c < cols; c++) {
			const value = outputs[to + c] as number;
			error[c] = (error[c] as number) + step * value;
			outputs[to + c] = value + step * (inputs[from + c] as number);
		}
	}
	for (let c = 0; c < cols; c++) inputs[from + c] = (inputs[from + c] as number) + (error[c] as number);
}

function indexCorpus(sentences: readonly (readonly string[])[], leastCount: number) {
	const tally = new Map<string, number>();
	let length = 0;
	for (const sentence of sentences) {
		length += sentence.length + 1;
		for (const word of sentence) tally.set(word, (tally.get(word) ?? 0) + 1);
	}
	const known = [...tally].filter(([, count]) => count >= leastCount);
	known.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
	const index = new Map(known.map(([word], i) => [word, i]));
	const corpus = new Int32Array(length);
	let at = 0;
	for (const sentence of sentences) {
		for (const word of sentence) corpus[at++] = index.get(word) ?? -2;
		corpus[at++] = -1;
	}
	return { words: known.map(([word]) => word), counts: known.map(([, count]) => count), corpus };
}

/** Words in proportion to count^0.75, as word2vec draws its negatives. */
function noiseTable(counts: readonly number[]): Int32Array {
	const weights = counts.map((count) => count ** 0.75);
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	const table = new Int32Array(1 << 20);
	let [word, reached] = [0, weights[0] ?? 0];
	for (let i = 0; i < table.length; i++) {
		while (i / table.length > reached / total && word + 1 < counts.length) reached += weights[++word] as number;
		table[i] = word;
	}
	return table;
}

/** Very frequent words are centre less often; the threshold is mild, since function words matter to a parser. */
function keepChances(counts: readonly number[]): Float32Array {
	const total = counts.reduce((sum, count) => sum + count, 0);
	return Float32Array.from(counts, (count) => Math.min(1, Math.sqrt((1e-3 * total) / count)));
}
