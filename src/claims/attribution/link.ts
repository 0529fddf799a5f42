import type { Run } from "./decode.ts";
import type { Paragraph } from "./paragraphs.ts";

/** Linear weights over pair features: which source a cue has, which cue a piece of content has. */
export interface LinkWeights {
	readonly source: Float32Array;
	readonly content: Float32Array;
}

export const pairFeatures = 30;

/** What tells whether a run (source or content) belongs to a cue. The same for both roles, weighted apart. */
export function pairOf(paragraph: Paragraph, run: Run, cue: Run, cues: readonly Run[], runs: readonly Run[]): number[] {
	const isBefore = run.to <= cue.from;
	const gap = isBefore ? cue.from - run.to : Math.max(0, run.from - cue.to);
	const [low, high] = isBefore ? [run.to, cue.from] : [cue.to, run.from];
	const crossed = cues.filter((other) => other !== cue && other.from >= low && other.to <= high).length;
	const between = runs.filter((other) => other !== run && other.from >= low && other.to <= high).length;
	const first = paragraph.tokens[run.from];
	const own = paragraph.tokens[cue.from];
	const same = first?.sentence === own?.sentence;
	const tree = same ? treeFeatures(paragraph, run, cue) : [0, 0, 0, 0, 0, 0, 0];
	const buckets = [0, 1, 3, 6, 12, 25].map((limit, k, all) =>
		gap <= limit && (k === 0 || gap > (all[k - 1] ?? -1)) ? 1 : 0,
	);
	const isInside = run.from < cue.to && cue.from < run.to;
	return [
		1,
		isBefore ? 1 : 0,
		isInside ? 1 : 0,
		same ? 1 : 0,
		...buckets.map((bucket) => (isBefore ? bucket : 0)),
		...buckets.map((bucket) => (isBefore ? 0 : bucket)),
		Math.min(crossed, 3),
		Math.min(between, 3),
		isBefore ? Math.min(crossed, 2) : 0,
		isBefore ? Math.min(between, 2) : 0,
		Math.log1p(gap),
		...tree,
		0,
		0,
	].slice(0, pairFeatures);
}

/** Is the run's top word under the cue, the cue under it, and by what relation. */
function treeFeatures(paragraph: Paragraph, run: Run, cue: Run): number[] {
	const sentence = paragraph.tokens[cue.from]?.sentence;
	const tokens = sentence?.tokens ?? [];
	const at = (k: number): number => paragraph.tokens[k]?.at ?? 0;
	const inside = (word: number, { from, to }: Run): boolean => word >= at(from) && word <= at(to - 1);
	const top = [...Array(run.to - run.from).keys()]
		.map((k) => at(run.from + k))
		.find((word) => !inside(tokens[word]?.head ?? -1, run));
	const head = top === undefined ? -1 : (tokens[top]?.head ?? -1);
	const isChild = head >= 0 && inside(head, cue);
	const relation = top === undefined ? "" : (tokens[top]?.deprel ?? "");
	const cueTop = [...Array(cue.to - cue.from).keys()]
		.map((k) => at(cue.from + k))
		.find((word) => !inside(tokens[word]?.head ?? -1, cue));
	const cueHead = cueTop === undefined ? -1 : (tokens[cueTop]?.head ?? -1);
	const isGrandchild = head >= 0 && inside(tokens[head]?.head ?? -1, cue);
	return [
		isChild ? 1 : 0,
		isChild && relation.startsWith("nsubj") ? 1 : 0,
		isChild && /^(ccomp|xcomp|obj|parataxis)/.test(relation) ? 1 : 0,
		cueHead >= 0 && inside(cueHead, run) ? 1 : 0,
		isGrandchild ? 1 : 0,
		relation.startsWith("nsubj") && !isChild ? 1 : 0,
		head >= 0 && head === cueHead ? 1 : 0,
	];
}

export const scorePair = (weights: Float32Array, features: readonly number[]): number =>
	features.reduce((sum, value, k) => sum + value * (weights[k] ?? 0), 0);

/** Index of the best candidate above `floor`, or undefined. */
export function bestOf(scores: readonly number[], floor = Number.NEGATIVE_INFINITY): number | undefined {
	let best: number | undefined;
	scores.forEach((score, k) => {
		if (score > (best === undefined ? floor : (scores[best] ?? floor))) best = k;
	});
	return best;
}
