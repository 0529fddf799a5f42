export const roles = ["source", "cue", "content"] as const;
export type Role = (typeof roles)[number];

/** Words [from, to) of a paragraph. */
export interface Run {
	readonly from: number;
	readonly to: number;
	/** Mean log probability of its words' tags. */
	readonly score: number;
}

/** Outside, begin, inside: three columns a role. */
export const columns = 3;

/**
 * The likeliest sequence of outside / begin / inside for one role, by Viterbi: inside follows begin or inside.
 * `bias` is added to the log odds of begin and inside; it trades precision for recall.
 */
export function decodeRole(
	logits: Float32Array,
	from: number,
	stride: number,
	n: number,
	offset: number,
	bias: number,
): Run[] {
	const back = new Uint8Array(n * columns);
	const logs = new Float64Array(n * columns);
	let [o, b, i] = [0, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
	for (let t = 0; t < n; t++) {
		const at = from + t * stride + offset;
		const [x, y, z] = logSoftmax(logits[at] ?? 0, (logits[at + 1] ?? 0) + bias, (logits[at + 2] ?? 0) + bias);
		logs.set([x, y, z], t * columns);
		const any = o >= b && o >= i ? 0 : b >= i ? 1 : 2;
		const best = t === 0 ? 0 : any === 0 ? o : any === 1 ? b : i;
		const inside = b >= i ? 1 : 2;
		back[t * columns] = any;
		back[t * columns + 1] = any;
		back[t * columns + 2] = inside;
		const most = t === 0 ? Number.NEGATIVE_INFINITY : Math.max(b, i);
		[o, b, i] = [best + x, best + y, most + z];
	}
	return trace(back, logs, n, o >= b && o >= i ? 0 : b >= i ? 1 : 2);
}

function trace(back: Uint8Array, logs: Float64Array, n: number, last: number): Run[] {
	const runs: Run[] = [];
	let state = last;
	let to = -1;
	let sum = 0;
	for (let t = n - 1; t >= 0; t--) {
		if (state !== 0) {
			if (to < 0) {
				to = t + 1;
				sum = 0;
			}
			sum += logs[t * columns + state] ?? 0;
			if (state === 1) {
				runs.push({ from: t, to, score: sum / (to - t) });
				to = -1;
			}
		}
		state = back[t * columns + state] ?? 0;
	}
	return runs.reverse();
}

function logSoftmax(x: number, y: number, z: number): readonly [number, number, number] {
	const most = Math.max(x, y, z);
	const total = most + Math.log(Math.exp(x - most) + Math.exp(y - most) + Math.exp(z - most));
	return [x - total, y - total, z - total];
}
