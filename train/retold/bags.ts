import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findClaim } from "../../bench/matrix/cells.ts";
import { type JudgedCell, readGold } from "../../bench/matrix/gold.ts";
import { weightsOf } from "../../bench/matrix/score.ts";
import { type Audited, auditOf, tellGroup } from "../../bench/matrix/told.ts";
import { type Cell, type Claim, sureMentions } from "../../src/model/audit.ts";
import { isAllDenied, turnedMention } from "../../src/stories/claims.ts";
import { type Field, nearTo, openField, rowOf, tellingFeatures } from "../../src/stories/retold/index.ts";
import { mentionOf, type Told, tellEvents } from "../../src/stories/told.ts";

/** A judged cell as the learner sees it: every event of the outlet's articles that may tell the claim. */
export interface Bag {
	readonly cell: string;
	readonly story: string;
	/** How many cells of its stories it stands for, as the bench counts. */
	readonly weight: number;
	readonly gold: Cell;
	/** What the outlet's mentions say that are surely the claim's. */
	readonly sure: readonly Cell[];
	readonly events: readonly BagEvent[];
}

export interface BagEvent {
	readonly place: string;
	readonly cell: Cell;
	readonly features: readonly number[];
	/** Whether it stands in a sentence that a reader pointed to; unknown where none was asked for. */
	readonly isPointedTo?: boolean;
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

/** The cells of a draw whose claims are still listed. */
export async function bagsOf(draw: string, folder: string, cache: string | undefined): Promise<readonly Bag[]> {
	const gold = readGold(draw);
	const wanted = new Set(gold.draw.articles);
	const audited = await auditOf(join(folder, gold.draw.data ?? defaultData), (id) => wanted.has(id), cache);
	const stories = gold.draw.stories?.map((articles) => tellGroup(articles, audited)) ?? audited.stories;
	const weightOf = weightsOf(gold);
	return stories.flatMap((story) => {
		const cells = gold.cells.filter(({ anchor }) => story.articles.includes(anchor.article));
		if (cells.length === 0) return [];
		const also = cells.flatMap(({ articles }) => articles);
		const field = openField(eventsOf([...new Set([...story.articles, ...also])], audited));
		return cells.flatMap((cell) => {
			const claim = findClaim([story], cell.anchor);
			return (claim && bagOf(cell, claim, weightOf(cell), field)) ?? [];
		});
	});
}

const defaultData = "allsides-dev.jsonl.gz";

function eventsOf(ids: readonly string[], { articles, readings }: Audited): readonly Told[] {
	return ids.flatMap((id) => {
		const [article, reading] = [articles.get(id), readings.get(id)];
		return article && reading ? tellEvents(article, reading) : [];
	});
}

/** As at work: the claim is known by other outlets' mentions, and the outlet's own are candidates like any other event. */
function bagOf(cell: JudgedCell, claim: Claim, weight: number, field: Field): Bag | undefined {
	const example = field.find(cell.anchor.article, cell.anchor.span);
	const sure = sureMentions(claim);
	const others = sure.filter(({ outlet }) => outlet !== cell.outlet);
	const known = (others.length > 0 ? others : sure).flatMap(({ article, span }) => field.find(article, span) ?? []);
	const row = example && rowOf(claim.statement, known, example);
	if (!row) return undefined;
	const isNegative = isAllDenied(sure.flatMap(({ article, span }) => field.find(article, span)?.told ?? []));
	const events = nearTo(row, field.candidates, field.places).filter(
		(one) => one !== example && cell.articles.includes(one.told.article.id),
	);
	return {
		cell: cell.cell,
		story: cell.story,
		weight,
		gold: cell.gold,
		sure: sure.filter(({ outlet }) => outlet === cell.outlet).map((mention) => mention.cell),
		events: events.map((one): BagEvent => {
			const mention = { ...mentionOf(one.told), origins: [] };
			return {
				place: placeOf(one.told.article.id, one.told.event),
				cell: (isNegative ? turnedMention(mention) : mention).cell,
				features: tellingFeatures(row, one, field.usageOf),
				...(cell.where && { isPointedTo: isIn(one.told, cell.where) }),
			};
		}),
	};
}

/** Whether its sentence meets a piece of its article's text, as a reader sees that: parts one below the other. */
function isIn({ article, sentence }: Told, where: NonNullable<JudgedCell["where"]>): boolean {
	if (article.id !== where.article) return false;
	const before = article.parts.slice(0, sentence.i).reduce((sum, { text }) => sum + text.length + 1, 0);
	return where.from < before + sentence.to && before + sentence.from < where.to;
}

export function placeOf(article: string, { i, from }: { readonly i: number; readonly from: number }): string {
	return `${article} ${i} ${from}`;
}
