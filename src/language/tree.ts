/**
 * The best tree by Chu and Liu, and Edmonds, with one root. `scores[d × (n + 1) + h]` is the score of word d under head h,
 * 0 the root and j + 1 word j. Returns heads in the same numbers. Nearly every sentence is a tree by its best heads alone.
 */
export function bestTree(scores: Float32Array | Float64Array, n: number): Int32Array {
	const wide = n + 1;
	const heads = bestHeads(scores, n);
	if (isTree(heads)) return heads;
	// Nodes 0..n; a root arc costs so much that as few as possible, one, are taken.
	const dense = new Float64Array(wide * wide).fill(Number.NEGATIVE_INFINITY);
	for (let d = 0; d < n; d++) {
		for (let h = 0; h < wide; h++) {
			if (h !== d + 1) dense[(d + 1) * wide + h] = (scores[d * wide + h] ?? 0) - (h === 0 ? rootCost : 0);
		}
	}
	return edmonds(dense, wide).subarray(1);
}

const rootCost = 1e5;

function bestHeads(scores: Float32Array | Float64Array, n: number): Int32Array {
	const heads = new Int32Array(n);
	for (let d = 0; d < n; d++) {
		let best = Number.NEGATIVE_INFINITY;
		for (let h = 0; h <= n; h++) {
			const score = scores[d * (n + 1) + h] as number;
			if (h !== d + 1 && score > best) {
				best = score;
				heads[d] = h;
			}
		}
	}
	return heads;
}

/** One word under the root, every word below it, no cycle. Heads: 0 the root, j + 1 word j. */
export function isTree(heads: ArrayLike<number>): boolean {
	const n = heads.length;
	let roots = 0;
	for (let d = 0; d < n; d++) if (heads[d] === 0) roots++;
	return n === 0 || (roots === 1 && findCycle(heads, n) === undefined);
}

/** Words (from 0) of a cycle. */
function findCycle(heads: ArrayLike<number>, n: number): number[] | undefined {
	const seen = new Int32Array(n);
	for (let start = 0; start < n; start++) {
		let at = start;
		while (at >= 0 && seen[at] === 0) {
			seen[at] = start + 1;
			at = (heads[at] as number) - 1;
		}
		if (at < 0 || seen[at] !== start + 1) continue;
		const cycle = [at];
		for (let next = (heads[at] as number) - 1; next !== at; next = (heads[next] as number) - 1) cycle.push(next);
		return cycle;
	}
	return undefined;
}

/** scores[d × size + h], node 0 the root. Returns the head of each node (0 for the root itself). */
function edmonds(scores: Float64Array, size: number): Int32Array {
	const heads = new Int32Array(size);
	for (let d = 1; d < size; d++) {
		for (let h = 1; h < size; h++) {
			if ((scores[d * size + h] as number) > (scores[d * size + (heads[d] as number)] as number)) heads[d] = h;
		}
	}
	const cycle = findCycle(heads.subarray(1), size - 1)?.map((word) => word + 1);
	if (cycle === undefined) return heads;
	return expand(contract(scores, size, heads, cycle), heads);
}

interface Contraction {
	readonly scores: Float64Array;
	readonly size: number;
	/** Old number of each new node; the last new node stands for the cycle. */
	readonly nodes: readonly number[];
	/** By new node: the old cycle node that best takes (as head) this node. */
	readonly leave: Int32Array;
	/** By new node: the old cycle node that is best entered from it. */
	readonly enter: Int32Array;
	readonly cycle: readonly number[];
}

function contract(scores: Float64Array, size: number, heads: Int32Array, cycle: readonly number[]): Contraction {
	const inside = new Set(cycle);
	const nodes = Array.from({ length: size }, (_, i) => i).filter((node) => !inside.has(node));
	const small = nodes.length + 1;
	const merged = nodes.length;
	const out = new Float64Array(small * small).fill(Number.NEGATIVE_INFINITY);
	const leave = new Int32Array(small).fill(cycle[0] as number);
	const enter = new Int32Array(small).fill(cycle[0] as number);
	nodes.forEach((node, i) => {
		nodes.forEach((head, j) => {
			out[i * small + j] = scores[node * size + head] as number;
		});
		for (const member of cycle) {
			const down = scores[node * size + member] as number;
			if (down > (out[i * small + merged] as number)) {
				out[i * small + merged] = down;
				leave[i] = member;
			}
			const kept = scores[member * size + (heads[member] as number)] as number;
			const up = (scores[member * size + node] as number) - kept;
			if (up > (out[merged * small + i] as number)) {
				out[merged * small + i] = up;
				enter[i] = member;
			}
		}
	});
	return { scores: out, size: small, nodes, leave, enter, cycle };
}

function expand({ scores, size, nodes, leave, enter }: Contraction, cycleHeads: Int32Array): Int32Array {
	const small = edmonds(scores, size);
	const heads = cycleHeads.slice();
	const merged = nodes.length;
	nodes.forEach((node, i) => {
		const head = small[i] as number;
		heads[node] = i === 0 ? 0 : head === merged ? (leave[i] as number) : (nodes[head] as number);
	});
	const from = small[merged] as number;
	heads[enter[from] as number] = nodes[from] as number;
	return heads;
}
