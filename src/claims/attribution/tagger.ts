import type { Article } from "../../model/article.ts";
import type { Span } from "../../model/record.ts";
import type { Text } from "../../model/text.ts";
import type { Kernel } from "../../network/kernel.ts";
import {
	applyBiLstm,
	applyLinear,
	type BiLstm,
	type Linear,
	loadBiLstm,
	loadLinear,
	stateScale,
} from "../../network/layers.ts";
import { layOut } from "../../network/layout.ts";
import { addRow, getFloats, getRows, getText, type Rows, type Weights } from "../../network/weights.ts";
import { findHeadWeights, headKernel } from "../head-network.ts";
import { columns, decodeRole, type Role, type Run, roles } from "./decode.ts";
import type { Draft } from "./draft.ts";
import { featuresOf, featureTables, rowsPerWord } from "./features.ts";
import { bestOf, type LinkWeights, pairOf, scorePair } from "./link.ts";
import { type Paragraph, paragraphsOf } from "./paragraphs.ts";

export interface Tagger {
	/** Width of the encoder states it was trained on. */
	readonly width: number;
	readonly link: LinkWeights;
	/** Log odds added to a tag of each role, set on held-out articles. */
	readonly bias: Readonly<Record<Role, number>>;
	/** Logits (words × 9) of a paragraph. */
	tag(paragraph: Paragraph, drafts: readonly Draft[]): Float32Array;
}

const opened = new Map<string, Tagger | undefined>();

/** Absent where no weights are there. */
export function findTagger(language: string): Tagger | undefined {
	if (!opened.has(language)) {
		const weights = findHeadWeights(language, "attribution");
		opened.set(language, weights && openTagger(headKernel(), weights));
	}
	return opened.get(language);
}

export function openTagger(kernel: Kernel, weights: Weights): Tagger {
	const input = loadLinear(kernel, weights, "input");
	const lstm = loadBiLstm(kernel, weights, "lstm");
	const output = loadLinear(kernel, weights, "output");
	const tables = [...featureTables.map(({ name }) => name), "lemma", "headLemma"].map((name) =>
		getRows(weights, `feature.${name}`),
	);
	const lemmas = new Map(
		getText(weights, "lemmas")
			.split("\n")
			.map((lemma, k) => [lemma, k]),
	);
	const bias = getFloats(weights, "thresholds").data;
	return {
		width: input.inputs,
		link: { source: getFloats(weights, "link.source").data, content: getFloats(weights, "link.content").data },
		bias: { source: bias[0] ?? 0, cue: bias[1] ?? 0, content: bias[2] ?? 0 },
		tag: (paragraph, drafts) =>
			tagParagraph(kernel, { input, lstm, output, tables }, paragraph, featuresOf(paragraph, drafts, lemmas)),
	};
}

interface Layers {
	readonly input: Linear;
	readonly lstm: BiLstm;
	readonly output: Linear;
	readonly tables: readonly Rows[];
}

function tagParagraph(kernel: Kernel, layers: Layers, paragraph: Paragraph, features: Int32Array): Float32Array {
	const { heap } = kernel;
	const mark = heap.mark();
	const n = paragraph.tokens.length;
	const { inputs: width, outputs: D } = layers.input;
	const states = heap.alloc(n * width * 4);
	let at = states >> 2;
	for (const { states: own } of paragraph.sentences) {
		if (own) heap.f32.set(own, at);
		at += own?.length ?? 0;
	}
	const integers = heap.alloc(n * width * 2);
	kernel.quantize(states, integers, n * width, stateScale);
	const hidden = heap.alloc(n * D * 4);
	applyLinear(kernel, layers.input, integers, hidden, n);
	const row = new Float32Array(D);
	for (let k = 0; k < n; k++) {
		row.fill(0);
		layers.tables.forEach((table, t) => {
			addRow(table, features[k * rowsPerWord + t] ?? 0, row);
		});
		const from = (hidden >> 2) + k * D;
		for (let c = 0; c < D; c++) heap.f32[from + c] = Math.tanh((heap.f32[from + c] ?? 0) + (row[c] ?? 0));
	}
	const packed = heap.alloc(n * D * 2);
	kernel.quantize(hidden, packed, n * D, stateScale);
	const out = heap.alloc(n * 2 * layers.lstm.units * 4);
	applyBiLstm(kernel, layers.lstm, layOut([n]), packed, out);
	const states2 = heap.alloc(n * 2 * layers.lstm.units * 2);
	kernel.quantize(out, states2, n * 2 * layers.lstm.units, stateScale);
	const logits = heap.alloc(n * layers.output.outputs * 4);
	applyLinear(kernel, layers.output, states2, logits, n);
	const result = heap.f32.slice(logits >> 2, (logits >> 2) + n * layers.output.outputs);
	heap.release(mark);
	return result;
}

/** What the network finds; undefined where there is none, or no encoder states. */
export function draftByTagger(article: Article, text: Text, drafts: readonly Draft[]): Draft[] | undefined {
	const tagger = findTagger(text.language);
	const sample = text.sentences[0];
	if (!tagger || !sample || sample.states?.length !== sample.tokens.length * tagger.width) return undefined;
	return paragraphsOf(article, text).flatMap((paragraph) => {
		const logits = tagger.tag(paragraph, drafts);
		const runs = (role: Role): Run[] =>
			decodeRole(
				logits,
				0,
				roles.length * columns,
				paragraph.tokens.length,
				roles.indexOf(role) * columns,
				tagger.bias[role],
			);
		return linkRuns(paragraph, runs("source"), runs("cue"), runs("content"), tagger.link);
	});
}

/** Every cue with its source and its pieces of content. A piece without a cue is nobody's. */
export function linkRuns(
	paragraph: Paragraph,
	sources: readonly Run[],
	cues: readonly Run[],
	contents: readonly Run[],
	weights: LinkWeights,
): Draft[] {
	const owned = cues.map((): Run[] => []);
	const orphans: Run[] = [];
	for (const piece of contents) {
		const scores = cues.map((cue) => scorePair(weights.content, pairOf(paragraph, piece, cue, cues, contents)));
		const best = bestOf(scores, 0);
		if (best === undefined) orphans.push(piece);
		else owned[best]?.push(piece);
	}
	const whole = cues.map((cue, k) => {
		const scores = sources.map((source) => scorePair(weights.source, pairOf(paragraph, source, cue, cues, sources)));
		const source = sources[bestOf(scores, 0) ?? -1];
		const span = (run: Run): Span => spanOf(paragraph, run);
		return {
			source: source ? [span(source)] : [],
			cue: [span(cue)],
			content: (owned[k] ?? []).map(span),
			rule: "tagger",
		};
	});
	return [...whole, ...orphans.filter(isLoose).map((piece) => orphan(paragraph, piece))];
}

/** A piece that the tagger is this sure of is cited, though the words that cite it were not found. */
const isLoose = ({ score, from, to }: Run): boolean => score > -0.2 && to - from > 2;

const orphan = (paragraph: Paragraph, piece: Run): Draft => ({
	source: [],
	cue: [],
	content: [spanOf(paragraph, piece)],
	rule: "loose",
});

function spanOf({ tokens }: Paragraph, { from, to }: Run): Span {
	const first = tokens[from];
	return { i: first?.sentence.i ?? 0, from: first?.token.from ?? 0, to: tokens[to - 1]?.token.to ?? 0 };
}
