import type { Article } from "../model/article.ts";
import { type Claim, type Collected, type Finding, type Story, showsSilence } from "../model/audit.ts";
import { type Block, discoveries, permutationP } from "./permutation.ts";
import { type OutletGroup, type Place, placeOf, toFinding } from "./rule.ts";
import { thresholds } from "./thresholds.ts";
import { say } from "./words.ts";

/** Everything told, of all stories; findings about it stand beside the stories. */
export interface PooledCoverage {
	readonly stories: readonly Story[];
	readonly articles: ReadonlyMap<string, Article>;
	readonly familyOf: (outlet: string) => string;
	/** Name of a state or organisation by its code. */
	readonly nameOf: (code: string) => string;
	readonly collection: readonly Collected[];
}

export interface BlindSpots {
	readonly findings: readonly Finding[];
	/** How many pairs of a group and a state had stories enough to be looked at: that none stands says nothing where none was. */
	readonly comparisons: number;
}

/**
 * A group of outlets that tells less of what one state does, or has done to it, than of the rest of the same stories, against
 * other outlets of those stories. Units are publisher families, copies left out; a family that tells little of everything is
 * not blind to anything, since each is held against itself first. Only where everything was collected or searched for, and
 * only in languages whose recall is measured.
 */
export function findBlindSpots(coverage: PooledCoverage): BlindSpots {
	const told = coverage.stories.flatMap((story) => toldIn(story, coverage));
	const tests = declare(told).filter(({ blocks }) => blocks.length >= thresholds.blindSpot.stories);
	const ps = tests.map(({ blocks }) =>
		permutationP(blocks, thresholds.blindSpot.permutations, thresholds.blindSpot.seed),
	);
	const stand = discoveries(ps, thresholds.blindSpot.falseDiscoveryRate);
	return {
		comparisons: tests.length,
		findings: tests.flatMap((test, at) =>
			stand[at] && tellsLess(test)
				? [toFinding("blind-spot", observe(test, ps[at] ?? 1, tests.length, coverage), coverage.articles)]
				: [],
		),
	};
}

/** One story as its publisher families tell it. */
interface ToldStory {
	readonly id: string;
	readonly claims: readonly Claim[];
	readonly families: readonly Family[];
}

interface Family {
	readonly name: string;
	/** By group that it belongs to: its outlets there. */
	readonly groups: ReadonlyMap<string, readonly string[]>;
	/** Ids of the claims it tells. */
	readonly tells: ReadonlySet<string>;
}

function toldIn(story: Story, coverage: PooledCoverage): readonly ToldStory[] {
	const copies = new Set(
		story.copies.flatMap(({ original, articles }) => articles.filter((id) => id !== (original ?? articles[0]))),
	);
	const own = story.articles.filter((id) => !copies.has(id) && isComparable(coverage.articles.get(id), coverage));
	const families = Map.groupBy(own, (id) => coverage.familyOf(coverage.articles.get(id)?.outlet ?? id));
	if (families.size < 2) return [];
	const groups = story.groups ?? [];
	const claims = story.claims.filter(
		({ source, mentions }) => source && mentions.some(({ article }) => own.includes(article)),
	);
	return [
		{
			id: story.id,
			claims,
			families: [...families].map(([name, ids]) => ({
				name,
				groups: new Map(
					groups.flatMap((group) => {
						const outlets = ids.map((id) => coverage.articles.get(id)?.outlet ?? id);
						const members = outlets.filter((outlet) => group.outlets.includes(outlet));
						return members.length > 0 ? [[keyOf(group), members]] : [];
					}),
				),
				tells: new Set(
					claims.filter((claim) => claim.mentions.some(({ article }) => ids.includes(article))).map(({ id }) => id),
				),
			})),
		},
	];
}

function isComparable(article: Article | undefined, { collection }: PooledCoverage): boolean {
	const how = collection.find(({ outlet }) => outlet === undefined || outlet === article?.outlet);
	return (
		how !== undefined && showsSilence(how) && thresholds.blindSpot.measuredLanguages.includes(article?.language ?? "")
	);
}

function keyOf({ kind, name }: OutletGroup): string {
	return `${kind} ${name}`;
}

interface Test {
	readonly group: string;
	readonly actor: string;
	readonly blocks: readonly (Block & { readonly story: ToldStory })[];
}

/** Every group and every actor of the coverage: the declared family of comparisons, before any is looked at. */
function declare(told: readonly ToldStory[]): readonly Test[] {
	const groups = distinctGroups(told);
	const actors = [...new Set(told.flatMap(({ claims }) => claims.flatMap(actorsOf)))].sort();
	return groups.flatMap((group) =>
		actors.map((actor): Test => ({ group, actor, blocks: told.flatMap((story) => blockOf(story, group, actor)) })),
	);
}

/** Groups of the very same outlets, "Belarus" and its blocs, are one: under the user's name for it, or else the country's. */
function distinctGroups(told: readonly ToldStory[]): readonly string[] {
	const groups = [...new Set(told.flatMap(({ families }) => families.flatMap((family) => [...family.groups.keys()])))];
	const membersOf = (group: string) =>
		JSON.stringify(told.map(({ families }) => families.map((family) => family.groups.get(group) ?? [])));
	const alike = Map.groupBy(groups.sort().reverse(), membersOf);
	return [...alike.values()].flatMap(([first]) => first ?? []).sort();
}

function actorsOf({ source, target }: Claim): readonly string[] {
	return [source, target].flatMap((code) => code ?? []);
}

/** A story counts where it has families on both sides, and claims about the actor and others. */
function blockOf(story: ToldStory, group: string, actor: string): Test["blocks"] {
	const about = story.claims.filter((claim) => actorsOf(claim).includes(actor));
	const rest = story.claims.filter((claim) => !actorsOf(claim).includes(actor));
	const marked = story.families.map(({ groups }) => groups.has(group));
	if (about.length === 0 || rest.length === 0 || new Set(marked).size < 2) return [];
	return [{ story, marked, scores: story.families.map(({ tells }) => shareOf(about, tells) - shareOf(rest, tells)) }];
}

function shareOf(claims: readonly Claim[], tells: ReadonlySet<string>): number {
	return claims.filter(({ id }) => tells.has(id)).length / claims.length;
}

/** Less of the actor than the other outlets tell, too: who tells more of everything else is not blind to this. */
function tellsLess({ blocks, actor }: Test): boolean {
	const shares = (isInside: boolean) =>
		blocks.flatMap(({ story, marked }) => {
			const about = story.claims.filter((claim) => actorsOf(claim).includes(actor));
			return story.families.filter((_, at) => marked[at] === isInside).map(({ tells }) => shareOf(about, tells));
		});
	return mean(shares(true)) < mean(shares(false));
}

function mean(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}

const shownPlaces = 3;

function observe(
	{ group, actor, blocks }: Test,
	p: number,
	tests: number,
	coverage: PooledCoverage,
): Parameters<typeof toFinding>[1] {
	const isAbout = (claim: Claim) => actorsOf(claim).includes(actor);
	const inside = blocks.flatMap(({ story, marked }) =>
		story.families.filter((_, at) => marked[at]).map((family) => ({ ...family, story })),
	);
	const percent = (test: (claim: Claim) => boolean) => {
		const pairs = inside.flatMap(({ story, tells }) => story.claims.filter(test).map(({ id }) => tells.has(id)));
		return Math.round((100 * pairs.filter(Boolean).length) / pairs.length);
	};
	const { permutations, falseDiscoveryRate } = thresholds.blindSpot;
	const words = {
		group: group.slice(group.indexOf(" ") + 1),
		actor: coverage.nameOf(actor),
		stories: blocks.length,
		families: new Set(inside.map(({ name }) => name)).size,
		told: percent(isAbout),
		rest: percent((claim) => !isAbout(claim)),
		p: p.toFixed(4),
		rate: falseDiscoveryRate * 100,
		permutations,
		tests,
	};
	const untold = inside.flatMap(({ story, tells }) =>
		story.claims.filter((claim) => isAbout(claim) && !tells.has(claim.id)),
	);
	const places: readonly Place[] = [...new Set(untold)]
		.slice(0, shownPlaces)
		.flatMap(({ mentions }) => mentions.slice(0, 1).map(placeOf));
	return {
		about: `${group} ${actor}`,
		across: {
			outlets: [...new Set(inside.flatMap(({ groups }) => groups.get(group) ?? []))].sort(),
			stories: blocks.map(({ story }) => story.id),
		},
		places,
		observed: say("blind-spot.observed", words),
		expected: say("blind-spot.expected", words),
		text: say("blind-spot.text", words),
	};
}
