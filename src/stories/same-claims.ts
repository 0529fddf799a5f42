import { Heap } from "./heap.ts";
import { blocksOf } from "./predicates.ts";
import { different, isScheduled, sameness } from "./sameness.ts";
import { thresholds } from "./thresholds.ts";
import { type Comparable, isRecalled } from "./told.ts";

/** Mentions that go together, as indices, and how surely each neighbouring group says the same. */
interface Group {
	readonly members: readonly number[];
	readonly scores: Map<number, number>;
}

/**
 * Groups of mentions that say the same, as indices, in canonical order. Average linkage; one pair that cannot be the
 * same ("sold shells to Russia", "sold shells to Myanmar") keeps two groups apart for good.
 */
export function groupSame(
	mentions: readonly Comparable[],
	measure: (a: Comparable, b: Comparable) => number = sameness,
	least: number = thresholds.claims.sameness,
): readonly (readonly number[])[] {
	return linkGroups(startingGroups(mentions, measure), least);
}

/** Every mention for itself, with what each pair scores; pairs that score next to nothing need no place. */
export function groupByScore(
	count: number,
	scoreOf: (a: number, b: number) => number,
	least: number,
): readonly (readonly number[])[] {
	const scores: Map<number, number>[] = Array.from({ length: count }, () => new Map());
	for (let b = 1; b < count; b++) {
		for (let a = 0; a < b; a++) {
			const score = scoreOf(a, b);
			if (score < negligible) continue;
			scores[a]?.set(b, score);
			scores[b]?.set(a, score);
		}
	}
	return linkGroups(
		scores.map((own, at) => ({ members: [at], scores: own })),
		least,
	);
}

const negligible = 0.005;

function linkGroups(start: readonly Group[], least: number): readonly (readonly number[])[] {
	const groups: (Group | undefined)[] = [...start];
	const heap = new Heap();
	for (const [a, group] of groups.entries())
		for (const [b, score] of group?.scores ?? []) if (a < b && score >= least) heap.push(score, a, b);
	for (let next = heap.pop(); next; next = heap.pop()) {
		const [a, b] = next;
		const [left, right] = [groups[a], groups[b]];
		if (!left || !right) continue;
		const at = groups.length;
		const merged = merge(left, right);
		groups.push(merged);
		groups[a] = undefined;
		groups[b] = undefined;
		for (const [other, score] of merged.scores) {
			const neighbour = groups[other];
			if (!neighbour) continue;
			neighbour.scores.set(at, score);
			if (score >= least) heap.push(score, other, at);
		}
	}
	return groups
		.flatMap((group) => (group ? [group.members.toSorted((x, y) => x - y)] : []))
		.sort((x, y) => (x[0] as number) - (y[0] as number));
}

/** Mentions in the same words are one from the start, so that only different wordings are compared. */
function startingGroups(mentions: readonly Comparable[], measure: typeof sameness): Group[] {
	const members = [...Map.groupBy(mentions.keys(), (at) => keyOf(mentions[at] as Comparable, at)).values()];
	const scores: Map<number, number>[] = members.map(() => new Map());
	const blocks = new Map<string, number[]>();
	for (const [b, group] of members.entries()) {
		const mention = mentions[group[0] as number] as Comparable;
		for (const block of blockKeys(mention)) {
			const others = blocks.get(block) ?? [];
			for (const a of others) {
				if (scores[b]?.has(a)) continue;
				const score = measure(mentions[members[a]?.[0] as number] as Comparable, mention);
				if (score === 0) continue;
				scores[a]?.set(b, score);
				scores[b]?.set(a, score);
			}
			blocks.set(block, [...others, b]);
		}
	}
	return members.map((group, at) => ({ members: group, scores: scores[at] as Map<number, number> }));
}

/** Where a mention may find its like: under its root, the groups of its root, or its coding. */
function blockKeys({ root, mention, sources, targets }: Comparable): readonly string[] {
	const actors = [...new Set([...sources, ...targets])].sort();
	const isCoded = mention.type !== undefined && sources.length > 0 && targets.length > 0;
	return [...blocksOf(root), ...(isCoded ? [`${mention.type} ${mention.mode ?? ""} ${actors}`] : [])];
}

/** Without anybody or anything named, two mentions in the same words need not mean one event. */
function keyOf(
	{ root, sources, targets, subject, object, mention, event, isRefrained, doer }: Comparable,
	at: number,
): string {
	const named = subject && !subject.isPronoun ? subject.head : "";
	const what = object && !object.isPronoun ? object.head : "";
	if (sources.length + targets.length === 0 && named === "" && what === "") return String(at);
	return JSON.stringify([
		root,
		mention.type,
		mention.mode,
		mention.kind,
		sources,
		targets,
		named,
		what,
		mention.when,
		isRecalled({ mention }),
		isScheduled({ event }),
		isRefrained,
		doer,
	]);
}

/** What was never compared has nothing in common: 0. What cannot be the same stays so. */
function merge(left: Group, right: Group): Group {
	const [few, many] = [left.members.length, right.members.length];
	const scores = new Map<number, number>();
	for (const other of new Set([...left.scores.keys(), ...right.scores.keys()])) {
		const score = left.scores.get(other) ?? 0;
		const also = right.scores.get(other) ?? 0;
		const isDifferent = score === different || also === different;
		scores.set(other, isDifferent ? different : (score * few + also * many) / (few + many));
	}
	return { members: [...left.members, ...right.members], scores };
}
