import type { Run } from "../../src/claims/attribution/decode.ts";
import { type LinkWeights, pairFeatures, pairOf, scorePair } from "../../src/claims/attribution/link.ts";
import type { Random } from "../network/random.ts";
import type { Example } from "./corpus.ts";

/** One choice: feature rows of the candidates and which is right; −1 is none of them. */
interface Choice {
	readonly rows: readonly (readonly number[])[];
	readonly right: number;
}

const same = (a: Run, b: Run): boolean => a.from === b.from && a.to === b.to;

function distinct(runs: readonly Run[]): Run[] {
	return runs.filter((run, k) => runs.findIndex((other) => same(run, other)) === k).toSorted((a, b) => a.from - b.from);
}

/** The tagger misses a cue in three; so often a piece's own cue is left out, and the piece must then stay nobody's. */
const missed = 0.3;

function choicesOf(
	examples: readonly Example[],
	random: Random,
): { readonly source: Choice[]; readonly content: Choice[] } {
	const source: Choice[] = [];
	const content: Choice[] = [];
	for (const { paragraph, links } of examples) {
		const whole = links.filter(({ cue }) => cue.to > 0);
		const cues = distinct(whole.map(({ cue }) => cue));
		const sources = distinct(whole.flatMap((link) => link.source ?? []));
		const pieces = distinct(whole.flatMap((link) => link.content));
		for (const link of whole) {
			const right = sources.findIndex((run) => link.source !== undefined && same(run, link.source));
			source.push({ rows: sources.map((run) => pairOf(paragraph, run, link.cue, cues, sources)), right });
			for (const piece of link.content) {
				const found = cues.filter((cue) => same(cue, link.cue) || random.next() >= missed);
				const left = random.next() < missed ? found.filter((cue) => !same(cue, link.cue)) : found;
				const right = left.findIndex((cue) => same(cue, link.cue));
				content.push({ rows: left.map((cue) => pairOf(paragraph, piece, cue, left, pieces)), right });
			}
		}
	}
	return { source, content };
}

/** Softmax regression over candidates; none of them has the score 0. */
export function trainLinks(
	examples: readonly Example[],
	random: Random,
): LinkWeights & { readonly accuracy: readonly number[] } {
	const { source, content } = choicesOf(examples, random);
	const [sourceWeights, sourceAccuracy] = fit(source, random);
	const [contentWeights, contentAccuracy] = fit(content, random);
	return { source: sourceWeights, content: contentWeights, accuracy: [sourceAccuracy, contentAccuracy] };
}

function fit(choices: Choice[], random: Random): [Float32Array, number] {
	const weights = new Float32Array(pairFeatures);
	const squares = new Float32Array(pairFeatures).fill(1e-6);
	for (let epoch = 0; epoch < 4; epoch++) {
		for (const choice of random.shuffle(choices)) learn(choice, weights, squares);
	}
	const right = choices.filter((choice) => pick(choice, weights) === choice.right).length;
	return [weights, right / choices.length];
}

function learn({ rows, right }: Choice, weights: Float32Array, squares: Float32Array): void {
	const scores = rows.map((row) => scorePair(weights, row));
	const most = Math.max(0, ...scores);
	const total = scores.reduce((sum, score) => sum + Math.exp(score - most), Math.exp(-most));
	rows.forEach((row, k) => {
		const error = Math.exp((scores[k] ?? 0) - most) / total - (k === right ? 1 : 0);
		row.forEach((value, f) => {
			const gradient = error * value;
			if (gradient === 0) return;
			squares[f] = (squares[f] ?? 0) + gradient * gradient;
			weights[f] = (weights[f] ?? 0) - (0.2 * gradient) / Math.sqrt(squares[f] ?? 1);
		});
	});
}

function pick({ rows }: Choice, weights: Float32Array): number {
	let best = -1;
	let most = 0;
	rows.forEach((row, k) => {
		const score = scorePair(weights, row);
		if (score > most) [best, most] = [k, score];
	});
	return best;
}
