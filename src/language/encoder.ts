import type { Kernel } from "../network/kernel.ts";
import {
	applyBiLstm,
	applyFloatLinear,
	type BiLstm,
	type FloatLinear,
	loadBiLstm,
	loadFloatLinear,
	loadVector,
	runLstm,
	stateScale,
} from "../network/layers.ts";
import type { Layout } from "../network/layout.ts";
import {
	addRow,
	getNibbles,
	getRows,
	getText,
	type Nibbles,
	type Rows,
	readNibbles,
	type Weights,
} from "../network/weights.ts";
import { type FormFeatures, hashedFeatures } from "./features.ts";

/** Words in, states out: rows of 2 × units floats, each in −1..1. */
export interface Encoder {
	/** Floats a state. */
	readonly width: number;
	/**
	 * States of all forms, sentence after sentence: address of forms × width floats and of the same as int16 × 16383.
	 * They hold until the caller releases the heap to its own earlier mark.
	 */
	encode(forms: readonly string[], layout: Layout): { readonly states: number; readonly integers: number };
}

/**
 * Forms whose inputs to the first layer are kept: at 4 KB each they take 16 MB and answer for 85 words in a hundred. When they are
 * too many, the first of them stay: a text's commonest words are among the first thousands that any texts use.
 */
const keptForms = 4096;
const stayingForms = keptForms / 2;

export function createEncoder(kernel: Kernel, weights: Weights, features: FormFeatures): Encoder {
	const { heap } = kernel;
	const lstm1 = loadBiLstm(kernel, weights, "lstm1");
	const lstm2 = loadBiLstm(kernel, weights, "lstm2");
	const cache = createFormCache(kernel, weights, lstm1, features);
	const width = 2 * lstm2.units;
	return {
		width,
		encode(forms, layout) {
			const { rows } = layout;
			const states = heap.alloc(rows * width * 4);
			const integers = heap.alloc(rows * width * 2);
			const mark = heap.mark();
			const first = heap.alloc(rows * 2 * lstm1.units * 4);
			const slots = cache.slotsOf(forms);
			const gates = heap.alloc(rows * 4 * lstm1.units * 4);
			for (const side of [0, 1] as const) {
				copyGates(kernel, cache, slots, layout, side, gates);
				runLstm(kernel, lstm1, side, layout, gates, first);
			}
			const quantized = heap.alloc(rows * 2 * lstm1.units * 2);
			kernel.quantize(first, quantized, rows * 2 * lstm1.units, stateScale);
			const second = heap.alloc(rows * width * 4);
			applyBiLstm(kernel, lstm2, layout, quantized, second);
			for (let k = 0; k < rows; k++) {
				const from = (second >> 2) + (layout.rowOf[k] as number) * width;
				heap.f32.copyWithin((states >> 2) + k * width, from, from + width);
			}
			kernel.quantize(states, integers, rows * width, stateScale);
			heap.release(mark);
			return { states, integers };
		},
	};
}

function copyGates(
	kernel: Kernel,
	cache: FormCache,
	slots: Int32Array,
	layout: Layout,
	side: 0 | 1,
	gates: number,
): void {
	const { f32 } = kernel.heap;
	const half = cache.width / 2;
	for (let k = 0; k < layout.rows; k++) {
		const from = (cache.at >> 2) + (slots[k] as number) * cache.width + side * half;
		f32.copyWithin((gates >> 2) + (layout.rowOf[k] as number) * half, from, from + half);
	}
}

interface FormCache {
	/** Address of the slots, each `width` floats: the gates of the forward, then of the backward direction. */
	readonly at: number;
	readonly width: number;
	/** Slot of each form; the slots hold until the next call. */
	slotsOf(forms: readonly string[]): Int32Array;
}

interface FormWeights {
	readonly features: FormFeatures;
	readonly words: ReadonlyMap<string, number>;
	readonly vectorWords: ReadonlyMap<string, number>;
	readonly vectors: Nibbles;
	readonly word: Rows;
	readonly tables: readonly Rows[];
	readonly project: FloatLinear;
	readonly bias: number;
	readonly inputs: readonly [FloatLinear, FloatLinear];
}

const indexOf = (text: string): Map<string, number> => new Map(text.split("\n").map((word, i) => [word, i]));

function createFormCache(kernel: Kernel, weights: Weights, lstm: BiLstm, features: FormFeatures): FormCache {
	const width = 8 * lstm.units;
	const at = kernel.heap.alloc(keptForms * width * 4);
	const own: FormWeights = {
		features,
		words: indexOf(getText(weights, "words")),
		vectorWords: indexOf(getText(weights, "vectors.words")),
		vectors: getNibbles(weights, "vectors"),
		word: getRows(weights, "word"),
		tables: features.tables.map(({ name }) => getRows(weights, name)),
		project: loadFloatLinear(kernel, weights, "vectors.project"),
		bias: loadVector(kernel, weights, "embedding.bias"),
		inputs: [
			loadFloatLinear(kernel, weights, "lstm1.forward.input"),
			loadFloatLinear(kernel, weights, "lstm1.backward.input"),
		],
	};
	const slots = new Map<string, number>();
	return {
		at,
		width,
		slotsOf(forms) {
			let isNew = new Set(forms.filter((form) => !slots.has(form)));
			if (slots.size + isNew.size > keptForms) {
				for (const form of [...slots.keys()].slice(stayingForms)) slots.delete(form);
				isNew = new Set(forms.filter((form) => !slots.has(form)));
			}
			if (isNew.size > 0) {
				computeForms(kernel, own, lstm, [...isNew], at + slots.size * width * 4);
				for (const form of isNew) slots.set(form, slots.size);
			}
			return Int32Array.from(forms, (form) => slots.get(form) as number);
		},
	};
}

/** Gates' inputs of forms into consecutive slots from `to` on. */
function computeForms(kernel: Kernel, own: FormWeights, lstm: BiLstm, forms: readonly string[], to: number): void {
	const { heap } = kernel;
	const mark = heap.mark();
	const n = forms.length;
	const D = own.word.cols;
	const V = own.vectors.cols;
	const N = 4 * lstm.units;
	const sums = heap.alloc(n * D * 4);
	const given = heap.alloc(n * V * 4);
	heap.f32.fill(0, given >> 2, (given >> 2) + n * V);
	forms.forEach((form, i) => {
		const row = own.vectorWords.get(own.features.wordKey(form));
		if (row !== undefined) readNibbles(own.vectors, row, heap.f32, (given >> 2) + i * V);
	});
	applyFloatLinear(kernel, { ...own.project, bias: own.bias }, given, sums, n);
	forms.forEach((form, i) => {
		addRow(own.word, own.words.get(own.features.wordKey(form)) ?? 0, heap.f32, (sums >> 2) + i * D);
		hashedFeatures(own.features, form).forEach((row, k) => {
			addRow(own.tables[k] as Rows, row, heap.f32, (sums >> 2) + i * D);
		});
	});
	for (const side of [0, 1] as const) {
		const { panels, inputs } = own.inputs[side];
		for (let i = 0; i < n; i++) {
			const slot = (to >> 2) + i * 2 * N + side * N;
			heap.f32.copyWithin(slot, lstm.bias[side] >> 2, (lstm.bias[side] >> 2) + N);
		}
		kernel.gemm(sums, inputs, 1, panels, to + side * N * 4, 2 * N, n, N, inputs, 1);
	}
	heap.release(mark);
}
