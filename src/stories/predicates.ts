import { readFileSync } from "node:fs";
import { inPackage } from "../places.ts";

interface Table {
	readonly groups: readonly (readonly string[])[];
	readonly light: readonly string[];
}

interface Predicates {
	/** Groups of a root, by number. */
	readonly groupsOf: ReadonlyMap<string, readonly number[]>;
	readonly light: ReadonlySet<string>;
}

let loaded: Predicates | undefined;

function predicates(): Predicates {
	loaded ??= build(JSON.parse(readFileSync(inPackage("data", "stories", "predicates.json"), "utf8")) as Table);
	return loaded;
}

function build({ groups, light }: Table): Predicates {
	const groupsOf = new Map<string, number[]>();
	for (const [number, group] of groups.entries()) {
		for (const root of new Set(group.map(rootOf))) groupsOf.set(root, [...(groupsOf.get(root) ?? []), number]);
	}
	return { groupsOf, light: new Set(light.map(rootOf)) };
}

const endings = /(?:ements?|ments?|ations?|itions?|tions?|sions?|ions?|ings?|als?|ances?|ences?|ed|es|s|e|y)$/;
const shortest = 4;

/** What a verb and its noun share: "announce" and "announcement" are "announc", "negotiate" and "negotiation" "negoti". */
export function rootOf(lemma: string): string {
	const lower = lemma.toLowerCase();
	const cut = lower.replace(endings, "");
	const root = cut.length >= shortest ? cut : lower.replace(/s$|e$/, "");
	return root.replace(/(?:at|t)$/, (end) => (root.length - end.length >= shortest ? "" : end)) || lower;
}

/** Words that tell of nothing by themselves: "took", "made", "is". */
export function isLight(root: string): boolean {
	return predicates().light.has(root);
}

/** 1 for the same root, .8 for words of one group ("sell", "supply"), else 0. */
export function kinship(a: string, b: string): number {
	if (a === b) return 1;
	const { groupsOf } = predicates();
	const left = groupsOf.get(a);
	const right = groupsOf.get(b);
	return left && right && left.some((group) => right.includes(group)) ? 0.8 : 0;
}

/** Blocks in which a root may find its like. */
export function blocksOf(root: string): readonly string[] {
	return [root, ...(predicates().groupsOf.get(root) ?? []).map((group) => `group ${group}`)];
}
