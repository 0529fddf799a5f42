import type { Claim, OutletGroup, Story } from "../model/audit.ts";
import type { Outlets } from "../model/outlet.ts";
import { countOutlets } from "./claims.ts";
import { compareText } from "./moments.ts";

/** Outlets taken together: those of a country, of a bloc's countries, or a set that the user names. */
export interface Group {
	readonly kind: "country" | "bloc" | "user";
	readonly name: string;
	readonly outlets: readonly string[];
}

/** Membership of a state in a bloc, open where it still holds: a row of `data/groups/blocs.csv`. */
export interface Membership {
	readonly bloc: string;
	readonly state: string;
	readonly from: string;
	readonly to: string;
}

/** A set of outlets that the user names. */
export interface OwnGroup {
	readonly name: string;
	readonly outlets: readonly string[];
}

/** How a group of outlets tells one claim. Counts sum to `collected`, the denominator: outlets of the group in this story. */
export interface GroupRow {
	readonly story: string;
	readonly claim: string;
	readonly statement: string;
	readonly kind: Group["kind"];
	readonly group: string;
	readonly collected: number;
	readonly counts: Claim["outlets"];
	/** Outlets of the group whose cell is unsure; absent where that was not judged. */
	readonly unsure?: number;
}

/**
 * The groups that a story's outlets belong to, by country, by the blocs of its day, and as the user sorts them; outlets of
 * unknown country are in none of the first two.
 */
export function groupsOf(
	story: Story,
	outlets: Outlets,
	memberships: readonly Membership[],
	own: readonly OwnGroup[] = [],
): readonly Group[] {
	const country = (name: string) => outlets.find(name)?.country || undefined;
	const day = story.from?.slice(0, 10);
	const named = story.outlets.flatMap((name) => {
		const code = country(name);
		if (code === undefined) return [];
		const blocs = memberships.filter(({ state, from, to }) => state === code && isIn(day, from, to));
		return [
			{ kind: "country" as const, group: code, name },
			...blocs.map(({ bloc }) => ({ kind: "bloc" as const, group: bloc, name })),
		];
	});
	const users = own.flatMap(({ name, outlets: members }): readonly Group[] => {
		const present = story.outlets.filter((outlet) => members.includes(outlet));
		return present.length === 0 ? [] : [{ kind: "user", name, outlets: present }];
	});
	const known = [...Map.groupBy(named, ({ kind, group }) => `${kind} ${group}`).values()]
		.map((rows) => ({ ...(rows[0] as (typeof rows)[number]), outlets: [...new Set(rows.map(({ name }) => name))] }))
		.map(({ kind, group, outlets: members }): Group => ({ kind, name: group, outlets: members }));
	return [...known, ...users].sort((a, b) => compareText(b.kind, a.kind) || compareText(a.name, b.name));
}

/** A story without a date is held against today's members. */
function isIn(day: string | undefined, from: string, to: string): boolean {
	return day === undefined ? to === "" : (from === "" || from <= day) && (to === "" || day <= to);
}

/** Claims × the story's groups, with denominators: descriptive, and of this story only. */
export function tabulateGroups(story: Story): readonly GroupRow[] {
	return story.claims.flatMap((claim) => (story.groups ?? []).map((group) => toRow(story, claim, group)));
}

function toRow(story: Story, claim: Claim, { kind, name, code, outlets }: OutletGroup): GroupRow {
	return {
		story: story.id,
		claim: claim.id,
		statement: claim.statement,
		kind,
		group: code ?? name,
		collected: outlets.length,
		counts: countOutlets(claim.mentions, outlets),
		...(claim.unsure && { unsure: claim.unsure.filter((outlet) => outlets.includes(outlet)).length }),
	};
}
