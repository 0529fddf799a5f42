import {
	judges,
	type Layer,
	type Mixing,
	mixingInputs,
	type Newswire,
	newswireValue,
	plainMean,
	settle,
	unsettledValue,
	writeMixingInputs,
} from "../../src/claims/factuality/mixing.ts";
import { createKernel } from "../../src/network/kernel.ts";
import type { Floats } from "../../src/network/weights.ts";
import { beginGraph, constant, type Graph, linear, relu, type Tensor } from "../network/graph.ts";
import { type Join, joined } from "../network/join.ts";
import { adamStep, createParameters, type Parameter, valuesOf } from "../network/parameters.ts";
import { createRandom } from "../network/random.ts";
import { type Agreement, agreement } from "./agreement.ts";
import { type Answered, acrossFolds } from "./cross-fit.ts";
import { bends, slope } from "./model.ts";

type Judge = (typeof judges)[number];
type Layers = Pick<Mixing, "first" | "second">;

/** What each set is asked to reach: the most error, the least correlation. UDS's raters are asked for ranks alone. */
const floors: Readonly<Record<Judge, Partial<Agreement>>> = {
	uw: { mae: 0.48, r: 0.68 },
	uds: { r: 0.7 },
	meantime: { mae: 0.28 },
};

/** A set's error in parts of what its floor allows: the mean absolute error, and what is lacking to a correlation of 1. */
function errorOf(judge: Judge, { mae, r }: Agreement): number {
	const floor = floors[judge];
	const parts: number[] = [];
	if (floor.mae !== undefined) parts.push(mae / floor.mae);
	if (floor.r !== undefined) parts.push((1 - r) / (1 - floor.r));
	return parts.reduce((sum, part) => sum + part, 0) / parts.length;
}

/** Of values / 3; 1 settles nothing. */
const settlings = [3, 2.75, 2.5, 2.25, 2, 1.75, 1.5, 1, 0.5].map((value) => value / 3);
const rulesShares = [0, 0.1, 0.2, 0.3, 0.4, 0.6];

export interface Chosen {
	readonly mixing: Mixing;
	/** How well each set is met, by layers that have not seen its events either. */
	readonly held: readonly (Agreement & { readonly set: Judge; readonly events: number })[];
}

/**
 * The layers are fitted to all answers; from where on values settle is chosen by answers of layers that have not seen them, such that
 * the sets' errors, each in parts of what its floor allows, are least. Every set counts alike, however many events it has.
 */
export function chooseMixing(answered: readonly Answered[], seeds: readonly number[]): Chosen {
	const held = acrossFolds(answered, (others, own) => {
		const layers = fitMeanLayers(others, seeds);
		return own.map((one) => ({ ...one, mixed: unsettledValue(one.columns, one.rule, one.shares, layers) }));
	});
	const bySet = judges.map((set, j) => {
		const own = held.filter((one) => one.set === j);
		return { set, golds: own.map(({ gold }) => gold), mixed: own.map(({ mixed }) => mixed) };
	});
	const figuresAt = (settles: number): Chosen["held"] =>
		bySet.map(({ set, golds, mixed }) => ({
			set,
			events: golds.length,
			...agreement(
				golds,
				mixed.map((value) => 3 * settle(value, settles)),
			),
		}));
	const settles = least(settlings, (from) => figuresAt(from).reduce((sum, own) => sum + errorOf(own.set, own), 0));
	const newswire = chooseNewswire(answered.filter(({ set }) => set === 0));
	return { mixing: { ...fitMeanLayers(answered, seeds), settles, newswire }, held: figuresAt(settles) };
}

function chooseNewswire(answered: readonly Answered[]): Newswire {
	const golds = answered.map(({ gold }) => gold);
	const all = rulesShares.flatMap((rules) => settlings.map((settles) => ({ rules, settles })));
	return least(all, (own) =>
		errorOf(
			judges[0],
			agreement(
				golds,
				answered.map(({ columns, rule }) => 3 * newswireValue(columns[0] ?? 0, rule, own)),
			),
		),
	);
}

function least<T>(all: readonly T[], cost: (one: T) => number): T {
	const costs = all.map(cost);
	return all[costs.indexOf(Math.min(...costs))] as T;
}

const hidden = 32;
const steps = 1500;
/** Events of each set in a step. */
const each = 128;
const rate = 3e-3;

/** Layers that part by their seeds alone, joined in two that answer with their mean. */
function fitMeanLayers(answered: readonly Answered[], seeds: readonly number[]): Layers {
	const all = seeds.map((seed) => fitLayers(answered, seed));
	const join = (layer: keyof Layers, part: keyof Layer, how: Join): Floats => ({
		kind: "floats",
		...joined(
			all.map((own) => own[layer][part]),
			how,
		),
	});
	return {
		first: { weight: join("first", "weight", "same-inputs"), bias: join("first", "bias", "same-inputs") },
		second: { weight: join("second", "weight", "mean-of-own-inputs"), bias: join("second", "bias", "mean") },
	};
}

/** Layers that mix the columns so that the sets' losses, each counted alike, are least. */
function fitLayers(answered: readonly Answered[], seed: number): Layers {
	const random = createRandom(seed);
	const kernel = createKernel(8e6, "trainer");
	const parameters = createParameters(kernel, random);
	const first = [parameters.matrix("first", mixingInputs, hidden), parameters.bias("first.bias", hidden)] as const;
	const second = [parameters.matrix("second", hidden, 1), parameters.bias("second.bias", 1)] as const;
	const sets = judges.map((_, j) => answered.filter(({ set }) => set === j));
	for (let step = 1; step <= steps; step++) {
		const batch = sets.flatMap((own) => Array.from({ length: each }, () => own[random.below(own.length)] as Answered));
		const graph = beginGraph(kernel, random, true);
		const inputs = new Float32Array(batch.length * mixingInputs);
		batch.forEach(({ columns, rule, shares }, k) => {
			writeMixingInputs(columns, rule, shares, inputs, k * mixingInputs);
		});
		const x = constant(graph, inputs, batch.length, mixingInputs);
		const corrections = linear(graph, relu(graph, linear(graph, x, ...first)), ...second);
		pushBack(graph, corrections, batch);
		graph.backward();
		adamStep(kernel, parameters.all.values(), { rate: rate * (1 - step / (steps + 1)), step });
		graph.end();
	}
	const layer = ([weight, bias]: readonly [Parameter, Parameter]): Layer => ({
		weight: { kind: "floats", rows: weight.rows, cols: weight.cols, data: valuesOf(kernel, weight) },
		bias: { kind: "floats", rows: 1, cols: bias.cols, data: valuesOf(kernel, bias) },
	});
	return { first: layer(first), second: layer(second) };
}

/** The gradient of each set's own loss. */
function pushBack({ kernel }: Graph, corrections: Tensor, batch: readonly Answered[]): void {
	const { f32 } = kernel.heap;
	batch.forEach(({ columns, shares, gold, set }, k) => {
		const off = plainMean(columns, shares) + (f32[(corrections.at >> 2) + k] ?? 0) - gold / 3;
		f32[(corrections.grad >> 2) + k] = slope(off, bends[set] ?? 1) / batch.length;
	});
}
