import { isAllowed, start, tags } from "../../src/claims/attribution/decode.ts";
import type { Graph, Tensor } from "../network/graph.ts";
import type { Parameter } from "../network/parameters.ts";

interface Sequence {
	/** First row of the logits. */
	readonly from: number;
	/** The tag of each word; −1 leaves it open. */
	readonly gold: Int8Array;
	/** (tags + 1) × tags; the last row is the start. */
	readonly transitions: Parameter;
	readonly weight: number;
}

/** −log p(gold | logits) of a linear chain × weight (Lafferty et al. 2001), with its gradients. */
export function chainLoss(graph: Graph, logits: Tensor, sequence: Sequence): number {
	if (sequence.gold.length === 0) return 0;
	const all = expect(graph, logits, sequence, false);
	const right = expect(graph, logits, sequence, true);
	return sequence.weight * (all - right);
}

/** log of the summed exp scores of all paths, or of those that agree with gold; adds ± expected counts to the gradients. */
function expect(graph: Graph, logits: Tensor, { from, gold, transitions, weight }: Sequence, isGold: boolean): number {
	const { f32 } = graph.kernel.heap;
	const n = gold.length;
	const first = (logits.at >> 2) + from * tags;
	const steps = stepsOf(f32, transitions);
	const emitted = new Float64Array(n * tags);
	let log = 0;
	for (let t = 0; t < n; t++) {
		let most = Number.NEGATIVE_INFINITY;
		for (let tag = 0; tag < tags; tag++) most = Math.max(most, f32[first + t * tags + tag] as number);
		log += most;
		const own = gold[t] as number;
		for (let tag = 0; tag < tags; tag++) {
			const isOpen = !isGold || own < 0 || own === tag;
			emitted[t * tags + tag] = isOpen ? Math.exp((f32[first + t * tags + tag] as number) - most) : 0;
		}
	}
	const [ahead, scales] = forward(emitted, steps, n);
	for (let t = 0; t < n; t++) log += Math.log(scales[t] as number);
	if (graph.training) {
		const size = isGold ? -weight : weight;
		const back = (logits.grad >> 2) + from * tags;
		addExpected(f32, { emitted, steps, ahead, scales, n }, back, transitions.grad >> 2, size);
	}
	return log;
}

function stepsOf(f32: Float32Array, { at }: Parameter): Float64Array {
	const steps = new Float64Array((tags + 1) * tags);
	for (let before = 0; before <= tags; before++)
		for (let tag = 0; tag < tags; tag++) {
			const own = before * tags + tag;
			steps[own] = isAllowed(before, tag) ? Math.exp(f32[(at >> 2) + own] as number) : 0;
		}
	return steps;
}

/** Scaled forward sums: each word's sum to one. */
function forward(emitted: Float64Array, steps: Float64Array, n: number): [Float64Array, Float64Array] {
	const ahead = new Float64Array(n * tags);
	const scales = new Float64Array(n);
	for (let t = 0; t < n; t++) {
		let total = 0;
		for (let tag = 0; tag < tags; tag++) {
			let sum = t === 0 ? (steps[start * tags + tag] as number) : 0;
			for (let before = 0; t > 0 && before < tags; before++)
				sum += (ahead[(t - 1) * tags + before] as number) * (steps[before * tags + tag] as number);
			const own = sum * (emitted[t * tags + tag] as number);
			ahead[t * tags + tag] = own;
			total += own;
		}
		// Gold that no allowed path can take (a span cut by a discarded region) must not divide by nothing.
		scales[t] = total > 0 ? total : 1e-30;
		for (let tag = 0; tag < tags; tag++)
			ahead[t * tags + tag] = (ahead[t * tags + tag] as number) / (scales[t] as number);
	}
	return [ahead, scales];
}

interface Sums {
	readonly emitted: Float64Array;
	readonly steps: Float64Array;
	readonly ahead: Float64Array;
	readonly scales: Float64Array;
	readonly n: number;
}

/** Backward sums, and with them size × the expected count of each tag and each step. */
function addExpected(f32: Float32Array, sums: Sums, back: number, stepBack: number, size: number): void {
	const { emitted, steps, ahead, scales, n } = sums;
	let behind = new Float64Array(tags).fill(1);
	for (let t = n - 1; t >= 0; t--) {
		const reach = new Float64Array(tags);
		for (let tag = 0; tag < tags; tag++) {
			const share = (ahead[t * tags + tag] as number) * (behind[tag] as number);
			f32[back + t * tags + tag] = (f32[back + t * tags + tag] as number) + size * share;
			reach[tag] = ((behind[tag] as number) * (emitted[t * tags + tag] as number)) / (scales[t] as number);
		}
		const before = new Float64Array(tags);
		for (let from = t === 0 ? start : 0; from <= (t === 0 ? start : tags - 1); from++) {
			const own = t === 0 ? 1 : (ahead[(t - 1) * tags + from] as number);
			for (let tag = 0; tag < tags; tag++) {
				const step = (steps[from * tags + tag] as number) * (reach[tag] as number);
				if (from < tags) before[from] = (before[from] as number) + step;
				const at = stepBack + from * tags + tag;
				f32[at] = (f32[at] as number) + size * own * step;
			}
		}
		behind = before;
	}
}
