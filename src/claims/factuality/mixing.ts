/**
 * In: what the network's columns and the rules say of an event, and whose guide it may be asked by. Out: one value. All of
 * values / 3. Both small layers and all constants are made by `npm run train -- certainty`, from events that the columns had not seen.
 */
import { type Floats, getFloats, type Weights } from "../../network/weights.ts";

/** The sets whose judges the head answers for, one column each; the first is newswire. */
export const judges = ["uw", "uds", "meantime"] as const;

export interface Mixing {
	readonly first: Layer;
	readonly second: Layer;
	/** From where on the mixed value rises to certain. */
	readonly settles: number;
	readonly newswire: Newswire;
}

/** Weights (a row an input) and bias. */
export interface Layer {
	readonly weight: Floats;
	readonly bias: Floats;
}

/** How newswire's raters are answered for by themselves. */
export interface Newswire {
	/** What the rules weigh beside the column. */
	readonly rules: number;
	readonly settles: number;
}

const settling = 0.5 / 3;

/** What lies above `from` rises to certain within half a point: scales with few steps have no "nearly certain". */
export function settle(value: number, from: number): number {
	const size = Math.abs(value);
	if (size <= from) return value;
	return Math.sign(value) * (size + Math.max(0, 1 - size) * Math.min(1, (size - from) / settling));
}

const within = (value: number): number => Math.max(-1, Math.min(1, value));

export function newswireValue(column: number, rule: number, { rules, settles }: Newswire): number {
	const inner = within(column);
	return settle(inner + rules * (rule - inner), settles);
}

export const mixingInputs = 3 * judges.length + 1;

/** Columns, the rules' value, how likely each guide is, and the logarithm of that. */
export function writeMixingInputs(
	columns: ArrayLike<number>,
	rule: number,
	shares: ArrayLike<number>,
	out: Float32Array,
	at = 0,
): void {
	for (let j = 0; j < judges.length; j++) {
		const share = shares[j] ?? 0;
		out[at + j] = within(columns[j] ?? 0);
		out[at + judges.length + j] = share;
		out[at + 2 * judges.length + j] = Math.log(Math.max(0.001, share)) / 4;
	}
	out[at + 3 * judges.length] = rule;
}

/** The columns by how likely each guide is: what the small layers correct. */
export const plainMean = (columns: ArrayLike<number>, shares: ArrayLike<number>): number =>
	judges.reduce((sum, _, j) => sum + (shares[j] ?? 0) * within(columns[j] ?? 0), 0);

/** Before it settles. */
export function unsettledValue(
	columns: ArrayLike<number>,
	rule: number,
	shares: ArrayLike<number>,
	{ first, second }: Pick<Mixing, "first" | "second">,
): number {
	const inputs = new Float32Array(mixingInputs);
	writeMixingInputs(columns, rule, shares, inputs);
	const hidden = applied(first, inputs).map((value) => Math.max(0, value));
	return within(plainMean(columns, shares) + (applied(second, hidden)[0] ?? 0));
}

export const mixedValue = (
	columns: ArrayLike<number>,
	rule: number,
	shares: ArrayLike<number>,
	mixing: Mixing,
): number => settle(unsettledValue(columns, rule, shares, mixing), mixing.settles);

function applied({ weight, bias }: Layer, inputs: Float32Array): Float32Array {
	const outputs = bias.data.slice();
	for (let r = 0; r < weight.rows; r++)
		for (let c = 0; c < weight.cols; c++)
			outputs[c] = (outputs[c] ?? 0) + (inputs[r] ?? 0) * (weight.data[r * weight.cols + c] ?? 0);
	return outputs;
}

const layers = ["first", "second"] as const;

/** As entries of the head's weights. */
export const packMixing = (mixing: Mixing): readonly (readonly [string, Floats])[] => [
	...layers.flatMap((name): [string, Floats][] => [
		[`mixing.${name}`, mixing[name].weight],
		[`mixing.${name}.bias`, mixing[name].bias],
	]),
	["mixing.constants", row([mixing.settles, mixing.newswire.rules, mixing.newswire.settles])],
];

const row = (values: readonly number[]): Floats => ({
	kind: "floats",
	rows: 1,
	cols: values.length,
	data: Float32Array.from(values),
});

export function unpackMixing(weights: Weights): Mixing {
	const layer = (name: string): Layer => ({
		weight: getFloats(weights, `mixing.${name}`),
		bias: getFloats(weights, `mixing.${name}.bias`),
	});
	const [settles = 1, rules = 0, newswireSettles = 1] = getFloats(weights, "mixing.constants").data;
	return { first: layer("first"), second: layer("second"), settles, newswire: { rules, settles: newswireSettles } };
}
