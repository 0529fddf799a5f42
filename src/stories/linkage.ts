import { nearness, type Pair, type Placed } from "./candidates.ts";
import { Heap } from "./heap.ts";
import { thresholds } from "./thresholds.ts";
import { add, dot, type Vector } from "./vectors.ts";

/** A growing story: the sum of its articles' vectors gives the mean similarity to any other without visiting members. */
interface Group {
	readonly sum: Vector;
	readonly members: readonly number[];
	/** Sum of the days of dated members, and how many those are. */
	readonly days: number;
	readonly dated: number;
	readonly neighbours: Set<number>;
}

/** A story's sum keeps this many features: more than any two articles have together. */
const sumFeatures = 1024;

/**
 * Average linkage: the two groups whose articles are most alike on average become one, until no two are alike enough.
 * Articles come in canonical order and ties fall to the earlier, so arrival changes nothing.
 */
export function linkGroups(articles: readonly Placed[], pairs: readonly Pair[]): readonly (readonly number[])[] {
	const groups: (Group | undefined)[] = articles.map(({ vector, day }, at) => ({
		sum: vector,
		members: [at],
		days: day ?? 0,
		dated: day === undefined ? 0 : 1,
		neighbours: new Set(),
	}));
	const heap = new Heap();
	for (const { a, b, similarity } of pairs) {
		groups[a]?.neighbours.add(b);
		groups[b]?.neighbours.add(a);
		heap.push(similarity, a, b);
	}
	for (let next = heap.pop(); next; next = heap.pop()) {
		const [a, b] = next;
		const left = groups[a];
		const right = groups[b];
		if (!left || !right) continue;
		const merged = merge(left, right, a, b);
		groups[a] = undefined;
		groups[b] = undefined;
		const at = groups.push(merged) - 1;
		for (const other of merged.neighbours) meet(groups, other, at, a, b, heap);
	}
	return groups.flatMap((group) => (group ? [group.members.toSorted((x, y) => x - y)] : []));
}

function merge(left: Group, right: Group, a: number, b: number): Group {
	const neighbours = left.neighbours.union(right.neighbours);
	neighbours.delete(a);
	neighbours.delete(b);
	return {
		sum: add(left.sum, right.sum, sumFeatures),
		members: [...left.members, ...right.members],
		days: left.days + right.days,
		dated: left.dated + right.dated,
		neighbours,
	};
}

function meet(
	groups: readonly (Group | undefined)[],
	other: number,
	at: number,
	a: number,
	b: number,
	heap: Heap,
): void {
	const group = groups[other];
	const merged = groups[at];
	if (!group || !merged) return;
	group.neighbours.delete(a);
	group.neighbours.delete(b);
	group.neighbours.add(at);
	const similarity = similarityOf(group, merged);
	if (similarity >= thresholds.story.similarity) heap.push(similarity, other, at);
}

function similarityOf(a: Group, b: Group): number {
	return (dot(a.sum, b.sum) / (a.members.length * b.members.length)) * nearnessOf(a, b);
}

/** By mean days where both have dates; an undated member counts as undated in proportion. */
function nearnessOf(a: Group, b: Group): number {
	const bothDated = (a.dated / a.members.length) * (b.dated / b.members.length);
	const byDay = bothDated > 0 ? nearness(a.days / a.dated, b.days / b.dated) : 0;
	return bothDated * byDay + (1 - bothDated) * nearness(undefined, undefined);
}
