import type { FormFeatures } from "../../src/language/features.ts";
import {
	addRow,
	type Entry,
	getFloats,
	getNibbles,
	getRows,
	getText,
	quantizeRows,
	type Weights,
} from "../../src/network/weights.ts";
import { type Parameter, setValues, valuesOf } from "../network/parameters.ts";
import type { Sizes } from "./model.ts";
import { createRun, type Run } from "./train.ts";

/** The weights as they ship: layers turned so that each output is a row with a scale of its own. */
export function exportWeights(run: Run, lemmaRules: string): Weights {
	const { vocabulary } = run;
	const entries: [string, Entry][] = [
		["words", { kind: "text", text: vocabulary.words.join("\n") }],
		["tags", { kind: "text", text: vocabulary.tags.join("\n") }],
		["labels", { kind: "text", text: vocabulary.labels.join("\n") }],
		["lemmas", { kind: "text", text: lemmaRules }],
		["vectors.words", { kind: "text", text: vocabulary.vectorWords.join("\n") }],
		["vectors", vocabulary.vectors],
	];
	const tables = tableNames(vocabulary.features);
	for (const parameter of run.parameters.all.values()) {
		entries.push([parameter.name, toEntry(run, parameter, tables.has(parameter.name))]);
	}
	return new Map(entries);
}

/** A run that stands where shipped weights do, to teach with or to go on from. Rounding to int8 costs .05 LAS or less. */
export function importWeights(features: FormFeatures, weights: Weights, seed: number): Run {
	const lines = (name: string): string[] => getText(weights, name).split("\n");
	const run = createRun(
		{
			features,
			words: lines("words"),
			vectorWords: lines("vectors.words"),
			vectors: getNibbles(weights, "vectors"),
			tags: lines("tags"),
			labels: lines("labels"),
		},
		seed,
		sizesOf(weights),
	);
	const tables = tableNames(features);
	for (const parameter of run.parameters.all.values()) {
		setValues(run.kernel, parameter, fromEntry(weights, parameter, tables.has(parameter.name)));
	}
	return run;
}

function sizesOf(weights: Weights): Sizes {
	const outputs = (name: string): number => getRows(weights, name).rows;
	return {
		embedding: getFloats(weights, "embedding.bias").data.length,
		units: getRows(weights, "lstm1.forward.recurrent").cols,
		arc: outputs("arc.dependent"),
		label: outputs("label.dependent"),
	};
}

function fromEntry(weights: Weights, { name, rows, cols }: Parameter, isTable: boolean): Float32Array {
	if (rows === 1) return getFloats(weights, name).data;
	const entry = getRows(weights, name);
	const values = new Float32Array(rows * cols);
	for (let r = 0; r < entry.rows; r++) addRow(entry, r, values, r * entry.cols);
	return isTable ? values : turned(values, cols, rows);
}

function toEntry(run: Run, parameter: Parameter, isTable: boolean): Entry {
	const { rows, cols } = parameter;
	const values = valuesOf(run.kernel, parameter);
	if (rows === 1) return { kind: "floats", rows, cols, data: values };
	return isTable ? quantizeRows(values, rows, cols) : quantizeRows(turned(values, rows, cols), cols, rows);
}

function turned(values: Float32Array, rows: number, cols: number): Float32Array {
	const out = new Float32Array(values.length);
	for (let r = 0; r < rows; r++) for (let c = 0; c < cols; c++) out[c * rows + r] = values[r * cols + c] as number;
	return out;
}

const tableNames = ({ tables }: FormFeatures): ReadonlySet<string> =>
	new Set(["word", ...tables.map(({ name }) => name)]);
