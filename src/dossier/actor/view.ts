import { type Claim, isCompared, mentioning, type Story } from "../../model/audit.ts";
import { doubtedOf } from "../counting.ts";
import { listed, type StorySummary } from "../summary.ts";

/** A claim as a line on an actor's page. */
export interface ActorClaim extends Pick<Claim, "id" | "statement" | "outlets" | "contested"> {
	readonly at?: string;
	readonly standing?: string;
	readonly isCompared: boolean;
	/** Of the outlets, those of which our reading is doubtful. */
	readonly doubted: Claim["outlets"];
}

export interface ActorView {
	/** ISO 3166-1 alpha-3, or another code of a claim's side. */
	readonly code: string;
	/** What it is said to have done, and what to have been done to it; the most widely told first. */
	readonly did: readonly ActorClaim[];
	readonly met: readonly ActorClaim[];
	/** On the other side of these claims, by how many of them. */
	readonly others: readonly { readonly code: string; readonly claims: number }[];
	/** Who speaks for it in this coverage, by how many stories cite them. */
	readonly voices: readonly { readonly name: string; readonly stories: number; readonly onRecord: boolean }[];
	readonly stories: readonly StorySummary[];
}

interface Sided {
	readonly code: string;
	readonly side: "did" | "met";
	readonly other?: string;
	readonly claim: Claim;
	readonly story: Story;
}

/** Every actor that claims of this coverage are about, by code. */
export function viewActors(stories: readonly Story[]): ReadonlyMap<string, ActorView> {
	const sided = stories.flatMap((story) => story.claims.flatMap((claim) => sidesOf(claim, story)));
	const voices = Map.groupBy(
		stories.flatMap((story) =>
			story.origins.flatMap((origin) => (origin.party === undefined ? [] : [{ ...origin, story }])),
		),
		({ party }) => party,
	);
	return new Map(
		[...Map.groupBy(sided, ({ code }) => code)].map(([code, own]) => [
			code,
			{
				code,
				did: linesOf(own.filter(({ side }) => side === "did")),
				met: linesOf(own.filter(({ side }) => side === "met")),
				others: othersOf(own),
				voices: voicesOf(voices.get(code) ?? []),
				stories: [...new Set(own.map(({ story }) => story))].map(listed),
			},
		]),
	);
}

function sidesOf(claim: Claim, story: Story): readonly Sided[] {
	const { source, target } = claim;
	return [
		...(source === undefined
			? []
			: [{ code: source, side: "did" as const, claim, story, ...(target !== undefined && { other: target }) }]),
		...(target === undefined || target === source
			? []
			: [{ code: target, side: "met" as const, claim, story, ...(source !== undefined && { other: source }) }]),
	];
}

function linesOf(sided: readonly Sided[]): readonly ActorClaim[] {
	return sided
		.toSorted((a, b) => mentioning(b.claim.outlets) - mentioning(a.claim.outlets) || (a.claim.id < b.claim.id ? -1 : 1))
		.map(({ claim, story: { from } }) => {
			const { id, statement, outlets, contested, standing } = claim;
			const last = standing.at(-1)?.value;
			return {
				id,
				statement,
				outlets,
				contested,
				isCompared: isCompared(claim),
				doubted: doubtedOf(claim),
				...(from !== undefined && { at: from }),
				...(last !== undefined && { standing: last }),
			};
		});
}

function othersOf(sided: readonly Sided[]): ActorView["others"] {
	const groups = Map.groupBy(
		sided.flatMap(({ other, code }) => (other === undefined || other === code ? [] : [other])),
		(other) => other,
	);
	return [...groups]
		.map(([code, all]) => ({ code, claims: all.length }))
		.toSorted((a, b) => b.claims - a.claims || (a.code < b.code ? -1 : 1));
}

function voicesOf(
	origins: readonly { readonly name: string; readonly onRecord: boolean; readonly story: Story }[],
): ActorView["voices"] {
	return [...Map.groupBy(origins, ({ name }) => name)]
		.map(([name, all]) => ({
			name,
			stories: new Set(all.map(({ story }) => story.id)).size,
			onRecord: all.some(({ onRecord }) => onRecord),
		}))
		.toSorted((a, b) => b.stories - a.stories || (a.name < b.name ? -1 : 1));
}
