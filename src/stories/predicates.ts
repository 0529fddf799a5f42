import { tableOf } from "./table.ts";

interface Table {
	readonly groups: readonly (readonly string[])[];
	readonly light: readonly string[];
	readonly things: readonly (readonly string[])[];
	readonly mass: readonly string[];
	readonly denying: readonly string[];
}

interface Learned {
	readonly pairs: readonly (readonly string[])[];
}

interface Predicates {
	/** Groups of a root, by number. */
	readonly groupsOf: ReadonlyMap<string, readonly number[]>;
	readonly light: ReadonlySet<string>;
	/** Groups of a noun, by number. */
	readonly thingsOf: ReadonlyMap<string, readonly number[]>;
	readonly mass: ReadonlySet<string>;
	readonly denying: ReadonlySet<string>;
}

let loaded: Predicates | undefined;

function predicates(): Predicates {
	loaded ??= build(tableOf<Table>("predicates.json"), tableOf<Learned>("event-kin.json"));
	return loaded;
}

function build({ groups, light, things, mass, denying }: Table, { pairs }: Learned): Predicates {
	return {
		groupsOf: numberGroups([...groups, ...pairs], rootOf),
		light: new Set(light.map(rootOf)),
		thingsOf: numberGroups(things),
		mass: new Set(mass),
		denying: new Set(denying),
	};
}

function numberGroups(groups: Table["groups"], keyOf = (word: string) => word): ReadonlyMap<string, readonly number[]> {
	const numbers = new Map<string, number[]>();
	for (const [number, group] of groups.entries()) {
		for (const key of new Set(group.map(keyOf))) numbers.set(key, [...(numbers.get(key) ?? []), number]);
	}
	return numbers;
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

/** Nouns that are not counted: there was support, not a support. */
export function isMass(noun: string): boolean {
	return predicates().mass.has(noun);
}

/** "Denied closing the border" tells of the closure that it was none. */
export function isDenying(lemma: string): boolean {
	return predicates().denying.has(lemma.toLowerCase());
}

/** Nouns of one group may be one thing: "ammunition" and "shells". */
export function areAkin(a: string, b: string): boolean {
	return shareGroup(predicates().thingsOf, a, b);
}

function shareGroup(groups: ReadonlyMap<string, readonly number[]>, a: string, b: string): boolean {
	const right = groups.get(b);
	return right !== undefined && (groups.get(a) ?? []).some((group) => right.includes(group));
}

/** 1 for the same root, .8 for words of one group ("sell", "supply"), else 0. */
export function kinship(a: string, b: string): number {
	if (a === b) return 1;
	return shareGroup(predicates().groupsOf, a, b) ? 0.8 : 0;
}

/** Blocks in which a root may find its like. */
export function blocksOf(root: string): readonly string[] {
	return [root, ...(predicates().groupsOf.get(root) ?? []).map((group) => `group ${group}`)];
}
