import type { Sentence, Text } from "../../model/text.ts";
import { addRow, type Floats, getFloats, getRows, type Rows, type Weights } from "../../network/weights.ts";
import type { PlacedEvent } from "../events.ts";
import { guideFeatures, namedColumns, styleIds } from "./guide.ts";
import { judges } from "./mixing.ts";

/** Whose guide a sentence's events are asked by: a softmax over the judges. */
export interface Gate {
	readonly width: number;
	/** A row a column of `guideFeatures`. */
	readonly features: Floats;
	readonly bias: Floats;
	/** What each word tells. */
	readonly words: Rows;
}

export function loadGate(weights: Weights): Gate {
	const features = getFloats(weights, "gate");
	return {
		width: features.rows - namedColumns,
		features,
		bias: getFloats(weights, "gate.bias"),
		words: getRows(weights, "gate.words"),
	};
}

/** The shares of each event's sentence; all events that are asked there tell. */
export function sharesOf(gate: Gate, text: Text, events: readonly PlacedEvent[]): readonly Float32Array[] {
	const named = Map.groupBy(events, ({ sentence }) => sentence);
	const bySentence = new Map(
		[...named].map(([s, own]) => {
			const tokens = new Set(own.map(({ token }) => token));
			return [s, shares(gate, text.sentences[s] as Sentence, tokens)];
		}),
	);
	return events.map(({ sentence }) => bySentence.get(sentence) as Float32Array);
}

function shares(gate: Gate, sentence: Sentence, named: ReadonlySet<number>): Float32Array {
	const { cols, data } = gate.features;
	const logits = gate.bias.data.slice();
	guideFeatures(sentence, named, gate.width).forEach((value, row) => {
		for (let c = 0; c < cols; c++) logits[c] = (logits[c] ?? 0) + value * (data[row * cols + c] ?? 0);
	});
	for (const id of styleIds(sentence)) if (id >= 0) addRow(gate.words, id, logits);
	const powers = logits.subarray(0, judges.length).map(Math.exp);
	const total = powers.reduce((sum, power) => sum + power, 0);
	return powers.map((power) => power / total);
}
