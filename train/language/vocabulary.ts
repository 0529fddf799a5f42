import { type FormFeatures, hashedFeatures } from "../../src/language/features.ts";
import { type Nibbles, quantizeNibbles, readNibbles } from "../../src/network/weights.ts";
import type { Example } from "./treebank.ts";
import type { Vectors } from "./vectors.ts";

/** What there is to say of a word under one treebank's guidelines. */
export interface Targets {
	readonly tags: readonly string[];
	readonly labels: readonly string[];
}

/** Everything that numbers words and labels. */
export interface Vocabulary extends Targets {
	readonly features: FormFeatures;
	/** Trained word vectors; row 0 stands for every other word. */
	readonly words: readonly string[];
	/** Words with a given vector, kept at 4 bits and never trained: what the network learns with is what ships. */
	readonly vectorWords: readonly string[];
	readonly vectors: Nibbles;
	/** Of the treebank that is learnt beside the one whose guidelines are followed. */
	readonly beside?: Targets;
}

export function buildVocabulary(
	features: FormFeatures,
	gold: readonly Example[],
	beside: readonly Example[],
	vectors: Vectors,
	{ vectorWords, leastCount }: { readonly vectorWords: number; readonly leastCount: number },
): Vocabulary {
	const words = countOf([...gold, ...beside].flatMap(({ forms }) => forms.map(features.wordKey)));
	const chosen = vectors.words.slice(0, vectorWords);
	const values = vectors.values.slice(0, chosen.length * vectors.cols);
	standardize(values, chosen.length, vectors.cols);
	return {
		features,
		words: ["", ...frequent(words, leastCount)],
		vectorWords: chosen,
		vectors: quantizeNibbles(values, chosen.length, vectors.cols),
		...targetsOf(gold),
		...(beside.length > 0 && { beside: targetsOf(beside) }),
	};
}

const targetsOf = (examples: readonly Example[]): Targets => ({
	tags: frequent(countOf(examples.flatMap(({ tags }) => tags)), 2),
	labels: frequent(countOf(examples.flatMap(({ labels }) => labels)), 1),
});

/** Mean 0 and deviation 1 in each column: one column larger than the others would take all of 4 bits. */
function standardize(values: Float32Array, rows: number, cols: number): void {
	for (let c = 0; c < cols; c++) {
		let [sum, squares] = [0, 0];
		for (let i = c; i < values.length; i += cols) {
			sum += values[i] as number;
			squares += (values[i] as number) ** 2;
		}
		const mean = sum / rows;
		const deviation = Math.sqrt(squares / rows - mean * mean) || 1;
		for (let i = c; i < values.length; i += cols) values[i] = ((values[i] as number) - mean) / deviation;
	}
}

function countOf(items: Iterable<string>): Map<string, number> {
	const counts = new Map<string, number>();
	for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
	return counts;
}

const frequent = (counts: ReadonlyMap<string, number>, least: number): string[] =>
	[...counts].flatMap(([item, count]) => (count >= least ? [item] : [])).sort();

/** A sentence in numbers. */
export interface Numbered {
	readonly n: number;
	/** n × (1 + hashed tables): row in each table. */
	readonly ids: Int32Array;
	/** n × vector columns. */
	readonly vectorRows: Int32Array;
	readonly heads: Int32Array;
	readonly tags: Int32Array;
	readonly labels: Int32Array;
}

export interface Numberer {
	number(example: Example): Numbered;
	vectorOf(row: number, out: Float32Array, at: number): void;
}

export function createNumberer(vocabulary: Vocabulary): Numberer {
	const { features } = vocabulary;
	const index = (items: readonly string[]) => new Map(items.map((item, i) => [item, i]));
	const [words, vectorWords] = [index(vocabulary.words), index(vocabulary.vectorWords)];
	const [tags, labels] = [index(vocabulary.tags), index(vocabulary.labels)];
	const forms = new Map<string, { ids: number[]; vector: number }>();
	const lookUp = (form: string) => {
		const known = forms.get(form);
		if (known) return known;
		const key = features.wordKey(form);
		const found = { ids: [words.get(key) ?? 0, ...hashedFeatures(features, form)], vector: vectorWords.get(key) ?? -1 };
		forms.set(form, found);
		return found;
	};
	return {
		number(example) {
			const found = example.forms.map(lookUp);
			return {
				n: found.length,
				ids: Int32Array.from(found.flatMap(({ ids }) => ids)),
				vectorRows: Int32Array.from(found, ({ vector }) => vector),
				heads: Int32Array.from(example.heads, (head) => head + 1),
				tags: Int32Array.from(example.tags, (tag) => tags.get(tag) ?? -1),
				labels: Int32Array.from(example.labels, (label) => labels.get(label) ?? -1),
			};
		},
		vectorOf: (row, out, at) => readNibbles(vocabulary.vectors, row, out, at),
	};
}
