/**
 * The best tree by Chu and Liu, and Edmonds, with one root. `scores[d × (n + 1) + h]` is the score of word d under head h,
 * 0 the root and j + 1 word j. Returns heads in the same numbers. Nearly every sentence is a tree by its best heads alone.
 */
export function bestTree(scores: Float32Array | Float64Array, n: number): Int32Array {
	const wide = n + 1;
	const heads = bestHeads(scores, n);
	if (isTree(heads)) return heads;
	// Node 0 is the root. A root arc costs so much that as few as possible, one, are taken.
	const dense = new Float64Array(wide * wide).fill(Number.NEGATIVE_INFINITY);
	for (let d = 0; d < n; d++) {
		for (let h = 0; h < wide; h++) {
			if (h !== d + 1) dense[(d + 1) * wide + h] = (scores[d * wide + h] ?? 0) - (h === 0 ? rootCost : 0);
		}
	}
	return contracted(dense, wide).subarray(1);
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
	return n === 0 || (roots === 1 && findCycle([0, ...Array.from(heads)]) === undefined);
}

/** Nodes of a cycle. heads[0] is the root's own and 0; a head of −1 is a node that no longer counts. */
function findCycle(heads: ArrayLike<number>): number[] | undefined {
	const seen = new Int32Array(heads.length);
	for (let start = 1; start < heads.length; start++) {
		let at = start;
		while (at > 0 && seen[at] === 0) {
			seen[at] = start;
			at = heads[at] as number;
		}
		if (at <= 0 || seen[at] !== start) continue;
		const cycle = [at];
		for (let next = heads[at] as number; next !== at; next = heads[next] as number) cycle.push(next);
		return cycle;
	}
	return undefined;
}

/** A node as it went into a cycle: the words it stood for, and the arc between words that it had there. */
interface Member {
	readonly words: readonly number[];
	readonly dependent: number;
	readonly head: number;
}

/**
 * Chu–Liu–Edmonds in place, scores[d × size + h]: while best heads form a cycle, its first node stands for all of it. An arc into
 * the cycle counts by what it gains over the arc it would replace. Each contraction costs size × the cycle's length, all of
 * them together size² (Tarjan 1977). Returns the head of each node, 0 for the root itself.
 */
function contracted(scores: Float64Array, size: number): Int32Array {
	// The words that an arc between nodes stands between.
	const arcDependent = Int32Array.from({ length: size * size }, (_, i) => Math.floor(i / size));
	const arcHead = Int32Array.from({ length: size * size }, (_, i) => i % size);
	const words: (readonly number[])[] = Array.from({ length: size }, (_, i) => [i]);
	const heads = new Int32Array(size);
	const isNode = (node: number): boolean => heads[node] !== -1;
	const bestHeadOf = (d: number): number => {
		let best = 0;
		for (let h = 1; h < size; h++) {
			if (h !== d && isNode(h) && (scores[d * size + h] as number) > (scores[d * size + best] as number)) best = h;
		}
		return best;
	};
	for (let d = 1; d < size; d++) heads[d] = bestHeadOf(d);
	const cycles: Member[][] = [];
	for (let cycle = findCycle(heads); cycle !== undefined; cycle = findCycle(heads)) {
		cycles.push(cycle.map((m) => ({ words: words[m] as readonly number[], ...wordsOfArc(m, heads[m] as number) })));
		contract(cycle);
	}
	const chosen = new Int32Array(size).fill(-1);
	chosen[0] = 0;
	for (let d = 1; d < size; d++) {
		if (!isNode(d)) continue;
		const arc = wordsOfArc(d, heads[d] as number);
		chosen[arc.dependent] = arc.head;
	}
	// Every cycle is entered at one word by now; its other members keep the arcs they had in it.
	for (const members of cycles.reverse()) {
		for (const member of members) {
			if (member.words.every((word) => chosen[word] === -1)) chosen[member.dependent] = member.head;
		}
	}
	return chosen;

	function wordsOfArc(d: number, h: number): { dependent: number; head: number } {
		return { dependent: arcDependent[d * size + h] as number, head: arcHead[d * size + h] as number };
	}

	function contract(cycle: readonly number[]): void {
		const first = cycle[0] as number;
		const kept = cycle.map((m) => scores[m * size + (heads[m] as number)] as number);
		const inside = new Set(cycle);
		words[first] = cycle.flatMap((m) => words[m] as readonly number[]);
		for (let node = 0; node < size; node++) {
			if (!isNode(node) || inside.has(node)) continue;
			takeBest(cycle, (m) => node * size + m);
			takeBest(cycle, (m) => m * size + node, kept);
			if (inside.has(heads[node] as number)) heads[node] = first;
		}
		for (const m of cycle) if (m !== first) heads[m] = -1;
		heads[first] = bestHeadOf(first);
	}

	/** Of the arcs between the cycle's members and a node outside, the best becomes the arc of its first node. */
	function takeBest(cycle: readonly number[], arcOf: (member: number) => number, kept?: readonly number[]): void {
		const gains = cycle.map((m, i) => (scores[arcOf(m)] as number) - (kept?.[i] ?? 0));
		const best = gains.reduce((a, gain, i) => (gain > (gains[a] as number) ? i : a), 0);
		const from = arcOf(cycle[best] as number);
		const to = arcOf(cycle[0] as number);
		scores[to] = gains[best] as number;
		arcDependent[to] = arcDependent[from] as number;
		arcHead[to] = arcHead[from] as number;
	}
}
