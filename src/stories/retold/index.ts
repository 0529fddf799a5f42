/**
 * In: the claims of a story, and every event of its articles. Out: events that tell a claim in other words ("scrapped" for
 * "called off the strike"), each with how likely it does, so that an outlet is called silent only after a second look.
 * Never: a claim made, joined or split; a contest or a standing; those rest on mentions that are surely the same.
 */
import type { Span } from "../../model/record.ts";
import { likelihood, type Network, type UsageOf, usageIn } from "../same-event/index.ts";
import { tableOf } from "../table.ts";
import type { Told } from "../told.ts";
import { type Candidate, candidatesOf } from "./candidate.ts";
import { tellingFeatures } from "./features.ts";
import { nearTo, type Places, placesOf } from "./near.ts";
import { type Row, rowOf } from "./row.ts";

export type { Candidate } from "./candidate.ts";
export { featureNames, tellingFeatures } from "./features.ts";
export { nearTo } from "./near.ts";
export { type Row, rowOf } from "./row.ts";

interface Table {
	/** From what likelihood on an event tells a claim. */
	readonly least: number;
	/** The same, where its outlet surely tells the claim already: it could only make surer what is known. */
	readonly leastBeside: number;
	readonly network: Network;
}

let table: Table | undefined;

function retoldTable(): Table {
	table ??= tableOf<Table>("retold.json");
	return table;
}

/** The events of a story, made ready to be compared with each of its claims. */
export interface Field {
	readonly candidates: readonly Candidate[];
	readonly places: Places;
	readonly usageOf: UsageOf;
	readonly find: (article: string, place: Place) => Candidate | undefined;
}

type Place = Pick<Span, "i" | "from">;

export function openField(events: readonly Told[]): Field {
	const byArticle = Map.groupBy(events, ({ article }) => article);
	const candidates = [...byArticle.values()].flatMap(candidatesOf);
	const known = new Map(candidates.map((one) => [keyOf(one.told.article.id, one.told.event), one]));
	return {
		candidates,
		places: placesOf(candidates),
		usageOf: usageIn(candidates.map(({ situation }) => situation)),
		find: (article, place) => known.get(keyOf(article, place)),
	};
}

function keyOf(article: string, { i, from }: Place): string {
	return `${i} ${from} ${article}`;
}

function placeOf({ told: { article, sentence } }: Candidate): string {
	return keyOf(article.id, sentence);
}

export interface Retelling {
	readonly told: Told;
	readonly likelihood: number;
}

/** Events that tell the claim, the likeliest first, beside those that are its mentions already. */
export function findRetellings(statement: string, known: readonly Candidate[], field: Field): readonly Retelling[] {
	const row = rowOf(statement, known);
	if (!row) return [];
	const { least, leastBeside, network } = retoldTable();
	const own = new Set(known);
	const surely = new Set(known.map(({ told }) => told.outlet));
	// "Expelled envoys after Minsk allegedly shelled a post": the sentence tells it by one word, and its other event is another.
	const told = new Set(known.map(placeOf));
	return nearTo(row, field.candidates, field.places)
		.filter((one) => !own.has(one) && !told.has(placeOf(one)))
		.map((one) => ({ told: one.told, likelihood: likelihoodOf(row, one, field, network) }))
		.filter(({ told, likelihood }) => likelihood >= (surely.has(told.outlet) ? leastBeside : least))
		.sort((a, b) => b.likelihood - a.likelihood);
}

function likelihoodOf(row: Row, one: Candidate, { usageOf }: Field, network: Network): number {
	return likelihood(tellingFeatures(row, one, usageOf), network);
}
