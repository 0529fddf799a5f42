import { type Claim, type Standing, sureMentions } from "../model/audit.ts";
import type { Reading } from "../model/reading.ts";
import type { CoverageCell, Fact } from "../model/ties.ts";
import { netCooperation } from "./measures/net-cooperation.ts";

/** One coded mention, with what the coverage supports for the claim it belongs to. */
export interface ClaimedEvent {
	readonly source: string;
	readonly target: string;
	/** PLOVER type. */
	readonly type: string;
	/** The day of the event where it is told, else of publication. */
	readonly date: string;
	readonly standing?: Standing;
	readonly claim?: string;
}

/** Goldstein weight by PLOVER type, from data/codes/plover-weights.csv. */
export type PloverWeights = ReadonlyMap<string, number>;

/**
 * The coded mentions of readings between two states. `standings` is the standing of each mention's claim, by article and
 * index of the mention. What is negated, hypothetical or still to come is no event; as history it is one of another time.
 */
export function claimedEvents(
	readings: readonly { readonly reading: Reading; readonly published: string }[],
	standings: ReadonlyMap<string, { readonly claim: string; readonly standing: Standing }>,
): readonly ClaimedEvent[] {
	return readings.flatMap(({ reading, published }) =>
		reading.mentions.flatMap((mention, index) => {
			const { type } = mention;
			if (type === undefined || mention.auxiliary.length > 0) return [];
			const date = (mention.when ?? published).slice(0, 10);
			const known = standings.get(mentionKey(reading.id, index));
			const pairs = (mention.source ?? []).flatMap((source) =>
				(mention.target ?? []).map((target) => ({ source: source.code, target: target.code })),
			);
			return pairs
				.filter(({ source, target }) => source !== "" && target !== "" && source !== target)
				.map((pair) => ({ ...pair, type, date, ...known }));
		}),
	);
}

export function mentionKey(article: string, mention: number): string {
	return `${article} ${mention}`;
}

/** The last standing of every claim, by its mentions: what `claimedEvents` asks for. */
export function standingsOf(claims: readonly Claim[]): ReadonlyMap<string, { claim: string; standing: Standing }> {
	return new Map(
		claims.flatMap((claim) => {
			const standing = claim.standing.at(-1)?.value;
			if (standing === undefined) return [];
			return sureMentions(claim).flatMap(({ article, mention }) =>
				mention === undefined ? [] : [[mentionKey(article, mention), { claim: claim.id, standing }] as const],
			);
		}),
	);
}

/** Net cooperation by ordered pair and month, twice. The gap between the two is what this project is about. */
export function coverageSeries(events: readonly ClaimedEvent[], weights: PloverWeights): readonly CoverageCell[] {
	const once = new Set(establishedOnce(events));
	const cells = Map.groupBy(events, ({ source, target, date }) => `${source} ${target} ${date.slice(0, 7)}`);
	return [...cells]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([key, ofCell]) => {
			const [source = "", target = "", month = ""] = key.split(" ");
			const established = ofCell.filter((event) => once.has(event));
			return { source, target, month, mentioned: sum(ofCell, weights), established: sum(established, weights) };
		});
}

function sum(events: readonly ClaimedEvent[], weights: PloverWeights): CoverageCell["mentioned"] {
	const known = events.flatMap(({ type }) => weights.get(type) ?? []);
	const { net, events: n } = netCooperation(known);
	return { events: n, net: round(net) };
}

/** Claims belong to one story: the cells of several stories add up. */
export function addedCells(cells: readonly CoverageCell[]): readonly CoverageCell[] {
	const same = Map.groupBy(cells, ({ source, target, month }) => `${source} ${target} ${month}`);
	return [...same.values()].flatMap((group) => {
		const [first] = group;
		if (!first) return [];
		const added = (line: "mentioned" | "established") => ({
			events: group.reduce((n, cell) => n + cell[line].events, 0),
			net: round(group.reduce((n, cell) => n + cell[line].net, 0)),
		});
		return [{ ...first, mentioned: added("mentioned"), established: added("established") }];
	});
}

/** Twenty outlets telling of one meeting are one meeting, on the earliest day that they give it. */
function establishedOnce(events: readonly ClaimedEvent[]): readonly ClaimedEvent[] {
	const established = events
		.filter(({ standing }) => standing === "established")
		.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
	const first = Map.groupBy(established, ({ claim, source, target }) => `${claim} ${source} ${target}`);
	return [...first.values()].flatMap(([event]) => event ?? []);
}

/** What tells the two lines of the coverage apart. */
export const coverageScopes = { mentioned: "every mention counted", established: "only what is established" } as const;

/** The cells as facts, so that they stand beside the open data: one line of every mention, one of what is established. */
export function coverageFacts(cells: readonly CoverageCell[], collection: string, today: string): readonly Fact[] {
	return cells.flatMap(({ source, target, month, mentioned, established }) =>
		[[coverageScopes.mentioned, mentioned] as const, [coverageScopes.established, established] as const].map(
			([scope, { net, events }]) => ({
				series: "net-cooperation",
				state: source,
				partner: target,
				date: month,
				value: net,
				printed: String(net),
				unit: "goldstein",
				compiler: "Parallax, from coverage",
				scope,
				source: collection,
				accessed: today,
				licence: "CC0-1.0",
				note: `${events} ${events === 1 ? "event" : "events"}`,
			}),
		),
	);
}

function round(value: number): number {
	return Math.round(value * 1000) / 1000;
}
