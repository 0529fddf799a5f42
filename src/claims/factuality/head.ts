import type { Text } from "../../model/text.ts";
import type { Kernel } from "../../network/kernel.ts";
import {
	applyFloatLinear,
	applyLinear,
	type FloatLinear,
	type Linear,
	loadFloatLinear,
	loadLinear,
	stateScale,
} from "../../network/layers.ts";
import type { Weights } from "../../network/weights.ts";
import type { PlacedEvent } from "../events.ts";
import { findHeadWeights, headKernel } from "../head-network.ts";
import type { Context } from "./context.ts";
import { writeFeatures } from "./features.ts";
import { loadGate, sharesOf } from "./gate.ts";
import { judges, type Mixing, mixedValue, newswireValue, unpackMixing } from "./mixing.ts";

/** Sets that only help to train what the columns share. */
export const helpers = ["cb", "rp", "megaveridicality"] as const;

/** Events worked on at once. */
const batch = 256;

export interface Asked {
	readonly events: readonly PlacedEvent[];
	/** What the rules say of each. */
	readonly contexts: readonly Context[];
	/** How many attributions hold each. */
	readonly held: readonly number[];
}

export interface CertaintyHead {
	readonly width: number;
	/** The author's value of each event as newswire's raters give it, or, `asRated`, as the raters of such a sentence would. */
	judge(text: Text, asked: Asked, asRated: boolean): Float32Array;
}

const opened = new Map<string, CertaintyHead | undefined>();

export function findCertaintyHead(language: string): CertaintyHead | undefined {
	if (!opened.has(language)) {
		const weights = findHeadWeights(language, "certainty");
		opened.set(language, weights && openCertaintyHead(headKernel(), weights));
	}
	return opened.get(language);
}

interface Layers {
	readonly first: Linear;
	readonly second: FloatLinear;
	readonly output: FloatLinear;
	readonly mixing: Mixing;
}

function openCertaintyHead(kernel: Kernel, weights: Weights): CertaintyHead {
	const layers: Layers = {
		first: loadLinear(kernel, weights, "first"),
		second: loadFloatLinear(kernel, weights, "second"),
		output: loadFloatLinear(kernel, weights, "output"),
		mixing: unpackMixing(weights),
	};
	const gate = loadGate(weights);
	return {
		width: gate.width,
		judge(text, asked, asRated) {
			const { length } = asked.events;
			const values = new Float32Array(length);
			const shares = asRated ? sharesOf(gate, text, asked.events) : undefined;
			for (let from = 0; from < length; from += batch) {
				const to = Math.min(from + batch, length);
				judgeBatch(kernel, layers, text, { ...asked, values, shares }, from, to);
			}
			return values;
		},
	};
}

interface Batch extends Asked {
	readonly values: Float32Array;
	/** Whose guide each is asked by; newswire's where it is not given. */
	readonly shares: readonly Float32Array[] | undefined;
}

function judgeBatch(kernel: Kernel, layers: Layers, text: Text, all: Batch, from: number, to: number): void {
	const { heap } = kernel;
	const { mixing } = layers;
	const mark = heap.mark();
	const n = to - from;
	const columns = layers.first.inputs;
	const inputs = heap.alloc(n * columns * 4);
	const view = heap.f32.subarray(inputs >> 2, (inputs >> 2) + n * columns);
	for (let k = 0; k < n; k++) {
		const [event, context] = [all.events[from + k], all.contexts[from + k]];
		if (event && context) writeFeatures(text, event, context, all.held[from + k] ?? 0, view, k * columns);
	}
	const integers = heap.alloc(n * columns * 2);
	kernel.quantize(inputs, integers, n * columns, stateScale);
	const hidden = heap.alloc(n * layers.first.outputs * 4);
	applyLinear(kernel, layers.first, integers, hidden, n);
	kernel.rectify(hidden, n * layers.first.outputs);
	const deeper = heap.alloc(n * layers.second.outputs * 4);
	applyFloatLinear(kernel, layers.second, hidden, deeper, n);
	kernel.rectify(deeper, n * layers.second.outputs);
	const outputs = heap.alloc(n * layers.output.outputs * 4);
	applyFloatLinear(kernel, layers.output, deeper, outputs, n);
	for (let k = 0; k < n; k++) {
		const at = (outputs >> 2) + k * layers.output.outputs;
		const own = heap.f32.subarray(at, at + judges.length);
		const rule = (all.contexts[from + k]?.value ?? 3) / 3;
		const shares = all.shares?.[from + k];
		all.values[from + k] =
			3 * (shares ? mixedValue(own, rule, shares, mixing) : newswireValue(own[0] ?? 0, rule, mixing.newswire));
	}
	heap.release(mark);
}
