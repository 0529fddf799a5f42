import type { Cell, Claim, Story } from "../../model/audit.ts";
import { mentioning } from "../counting.ts";
import { listed, type StorySummary } from "../summary.ts";

/** What can be counted of an outlet, each once a story, so that one story told at length weighs no more than another. */
export const rateNames = ["contested-as-fact", "doubt-told", "unnamed", "copied"] as const;
export type RateName = (typeof rateNames)[number];

export interface Count {
	readonly k: number;
	readonly n: number;
}

export interface Rate extends Count {
	readonly name: RateName;
	/** The same over all outlets of this coverage, an outlet and story each. */
	readonly all: Count;
}

export interface OutletView {
	readonly name: string;
	readonly articles: number;
	readonly rates: readonly Rate[];
	readonly stories: readonly StorySummary[];
}

/** Every outlet of a coverage by its name. */
export function viewOutlets(stories: readonly Story[]): ReadonlyMap<string, OutletView> {
	const told = stories.flatMap((story) => story.outlets.map((name) => ({ name, story, seen: observe(story, name) })));
	const pooled = Object.fromEntries(rateNames.map((name) => [name, countOf(name, told)])) as Record<RateName, Count>;
	const groups = Map.groupBy(told, ({ name }) => name);
	return new Map(
		[...groups].map(([name, own]) => [
			name,
			{
				name,
				articles: own.reduce((sum, { seen }) => sum + seen.articles, 0),
				rates: rateNames.map((rate) => ({ name: rate, ...countOf(rate, own), all: pooled[rate] })),
				stories: own.map(({ story }) => listed(story)),
			},
		]),
	);
}

/** Of one outlet in one story: whether it did, where it could have; absent where it could not. */
interface Seen extends Partial<Readonly<Record<RateName, boolean>>> {
	readonly articles: number;
}

function observe(story: Story, outlet: string): Seen {
	const own = new Set(
		story.claims.flatMap(({ mentions }) =>
			mentions.filter((each) => each.outlet === outlet).map((each) => each.article),
		),
	);
	const contested = story.claims.filter((claim) => claim.contested && mentions(claim, outlet));
	const cited = story.origins.filter(({ kind, articles }) => kind !== "newsroom" && articles.some((id) => own.has(id)));
	const copies = story.copies.flatMap(({ original, articles }) => articles.filter((id) => id !== original));
	return {
		articles: own.size,
		...(contested.length > 0 && {
			"contested-as-fact": contested.some((claim) => puts(claim, outlet, ["fact"])),
			"doubt-told": contested.some((claim) => puts(claim, outlet, ["hedged", "denied"])),
		}),
		...(cited.length > 0 && { unnamed: cited.some(({ kind }) => kind === "anonymous") }),
		...(story.outlets.length > 1 && own.size > 0 && { copied: [...own].every((id) => copies.includes(id)) }),
	};
}

function mentions(claim: Claim, outlet: string): boolean {
	return mentioning(claim.outlets) > 0 && claim.mentions.some((mention) => mention.outlet === outlet);
}

function puts({ mentions: all }: Claim, outlet: string, cells: readonly Cell[]): boolean {
	return all.some((mention) => mention.outlet === outlet && cells.includes(mention.cell));
}

function countOf(name: RateName, told: readonly { readonly seen: Seen }[]): Count {
	const could = told.filter(({ seen }) => seen[name] !== undefined);
	return { k: could.filter(({ seen }) => seen[name]).length, n: could.length };
}
