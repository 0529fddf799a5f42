import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type JudgedCell, readGold } from "../../bench/matrix/gold.ts";
import { type Audited, auditOf } from "../../bench/matrix/told.ts";
import type { Cell } from "../../src/model/audit.ts";
import { type Field, mayTell, openField, rowOf, tellingFeatures } from "../../src/stories/retold/index.ts";
import { groupSame } from "../../src/stories/same-claims.ts";
import { type Told, tell, tellEvents } from "../../src/stories/told.ts";

/** A judged cell as the learner sees it: every event of the outlet's articles that may tell the claim. */
export interface Bag {
	readonly cell: string;
	readonly story: string;
	readonly gold: Cell;
	/** What the outlet's mentions say that are surely the claim's. */
	readonly sure: readonly Cell[];
	readonly events: readonly { readonly place: string; readonly cell: Cell; readonly features: readonly number[] }[];
}

/** Two events, judged by one reader: whether the second tells what the first, a claim's example, tells. */
export interface JudgedPair {
	readonly cell: string;
	readonly article: string;
	readonly i: number;
	readonly from: number;
	readonly tells: boolean;
}

export function readPairs(): readonly JudgedPair[] {
	const text = readFileSync(join(import.meta.dirname, "..", "..", "bench", "gold", "retold-1.jsonl"), "utf8");
	return text.split("\n").flatMap((line) => (line === "" ? [] : [JSON.parse(line) as JudgedPair]));
}

export async function bagsOf(draw: string, file: string, cache: string | undefined): Promise<readonly Bag[]> {
	const gold = readGold(draw);
	const wanted = new Set(gold.draw.articles);
	const audited = await auditOf(file, (id) => wanted.has(id), cache);
	return audited.stories.flatMap((story) => {
		const cells = gold.cells.filter(({ anchor }) => story.articles.includes(anchor.article));
		if (cells.length === 0) return [];
		const told = eventsOf(story.articles, audited, tell);
		const groups = groupSame(told).map((group) => group.map((at) => told[at] as Told));
		const also = cells.flatMap(({ articles }) => articles);
		const field = openField(eventsOf([...new Set([...story.articles, ...also])], audited, tellEvents));
		const statementOf = (cell: JudgedCell) =>
			story.claims.find(({ mentions }) => mentions.some((one) => isAt(cell, one.article, one.span)))?.statement;
		return cells.flatMap((cell) => bagOf(cell, statementOf(cell) ?? sentenceOf(cell, audited), groups, field) ?? []);
	});
}

function eventsOf(
	ids: readonly string[],
	{ articles, readings }: Audited,
	tellAll: typeof tellEvents,
): readonly Told[] {
	return ids.flatMap((id) => {
		const [article, reading] = [articles.get(id), readings.get(id)];
		return article && reading ? tellAll(article, reading) : [];
	});
}

/** For a claim that is listed no longer: what its statement was made from. */
function sentenceOf({ anchor: { article, sentence } }: JudgedCell, { articles }: Audited): string {
	return articles.get(article)?.parts[sentence.i]?.text.slice(sentence.from, sentence.to) ?? "";
}

function isAt({ anchor }: JudgedCell, article: string, span: { readonly i: number; readonly from: number }): boolean {
	return anchor.article === article && anchor.span.i === span.i && anchor.span.from === span.from;
}

/** As at work: the claim is known by other outlets' mentions, and the outlet's own are candidates like any other event. */
function bagOf(
	cell: JudgedCell,
	statement: string,
	groups: readonly (readonly Told[])[],
	field: Field,
): Bag | undefined {
	const isExample = ({ article, event }: Told) => isAt(cell, article.id, event);
	const example = field.candidates.find(({ told }) => isExample(told));
	if (!example) return undefined;
	const group = groups.find((members) => members.some(isExample)) ?? [example.told];
	const others = group.filter(({ outlet }) => outlet !== cell.outlet);
	const row = rowOf(
		statement,
		(others.length > 0 ? others : group).flatMap((told) => field.find(told) ?? []),
		example,
	);
	if (!row) return undefined;
	const events = field.candidates.filter(
		(one) => one !== example && cell.articles.includes(one.told.article.id) && mayTell(row, one),
	);
	return {
		cell: cell.cell,
		story: cell.story,
		gold: cell.gold,
		sure: group.flatMap((told) => (told.outlet === cell.outlet ? [told.cell] : [])),
		events: events.map((one) => ({
			place: placeOf(one.told.article.id, one.told.event),
			cell: one.told.cell,
			features: tellingFeatures(row, one, field.usageOf),
		})),
	};
}

export function placeOf(article: string, { i, from }: { readonly i: number; readonly from: number }): string {
	return `${article} ${i} ${from}`;
}
