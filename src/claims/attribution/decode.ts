export const roles = ["source", "cue", "content"] as const;
export type Role = (typeof roles)[number];

/** Words [from, to) of a paragraph. */
export interface Run {
	readonly from: number;
	readonly to: number;
	/** Mean log probability of its words' tags, each by itself. */
	readonly score: number;
}

/** Outside, then begin and inside of each role: a word has one role or none. */
export const tags = 1 + 2 * roles.length;
export const beginOf = (role: Role): number => 1 + 2 * roles.indexOf(role);

/** The row of the transitions from which a paragraph starts. */
export const start = tags;

/** A run goes on only where it has begun. */
export function isAllowed(before: number, tag: number): boolean {
	const isInside = tag > 0 && tag % 2 === 0;
	return !isInside || before === tag || before === tag - 1;
}

/**
 * The likeliest sequence of tags, by Viterbi. `transitions`: (tags + 1) × tags, the last row from the start. `bias` is added
 * where a run of a role begins; it trades precision for recall.
 */
export function decodeRuns(
	logits: Float32Array,
	n: number,
	transitions: Float32Array,
	bias: Readonly<Record<Role, number>>,
): Record<Role, Run[]> {
	const steps = new Float64Array((tags + 1) * tags);
	for (let before = 0; before <= tags; before++) {
		for (let tag = 0; tag < tags; tag++) {
			const own = before * tags + tag;
			steps[own] = isAllowed(before, tag) ? (transitions[own] ?? 0) : Number.NEGATIVE_INFINITY;
			if (tag % 2 === 1) steps[own] += bias[roles[(tag - 1) >> 1] as Role];
		}
	}
	const back = new Uint8Array(n * tags);
	let scores = new Float64Array(tags);
	for (let t = 0; t < n; t++) {
		const next = new Float64Array(tags);
		for (let tag = 0; tag < tags; tag++) {
			let [best, most] = [start, t === 0 ? (steps[start * tags + tag] as number) : Number.NEGATIVE_INFINITY];
			for (let before = 0; t > 0 && before < tags; before++) {
				const score = (scores[before] as number) + (steps[before * tags + tag] as number);
				if (score > most) [best, most] = [before, score];
			}
			back[t * tags + tag] = best;
			next[tag] = most + (logits[t * tags + tag] as number);
		}
		scores = next;
	}
	return runsOf(trace(back, n, scores), logits);
}

function trace(back: Uint8Array, n: number, scores: Float64Array): Uint8Array {
	const path = new Uint8Array(n);
	let state = scores.reduce((best, score, tag) => (score > (scores[best] as number) ? tag : best), 0);
	for (let t = n - 1; t >= 0; t--) {
		path[t] = state;
		state = back[t * tags + state] as number;
	}
	return path;
}

function runsOf(path: Uint8Array, logits: Float32Array): Record<Role, Run[]> {
	const runs: Record<Role, Run[]> = { source: [], cue: [], content: [] };
	for (let from = 0; from < path.length; from++) {
		const tag = path[from] as number;
		if (tag % 2 === 0) continue;
		let to = from + 1;
		let sum = logProbability(logits, from, tag);
		while (path[to] === tag + 1) sum += logProbability(logits, to++, tag + 1);
		runs[roles[(tag - 1) >> 1] as Role].push({ from, to, score: sum / (to - from) });
	}
	return runs;
}

function logProbability(logits: Float32Array, t: number, tag: number): number {
	const row = logits.subarray(t * tags, (t + 1) * tags);
	const most = Math.max(...row);
	return (row[tag] as number) - most - Math.log(row.reduce((sum, value) => sum + Math.exp(value - most), 0));
}
