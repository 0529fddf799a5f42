import { createHash } from "node:crypto";
import { matrixRows } from "../../src/dossier/index.ts";
import type { Article } from "../../src/model/article.ts";
import {
	type Cell,
	type Claim,
	type ClaimMention,
	cells,
	type Story,
	sureMentions,
	surest,
} from "../../src/model/audit.ts";
import type { Span } from "../../src/model/record.ts";
import { stemsOf } from "../../src/stories/words.ts";

/** How an outlet puts a claim: one cell of the product's matrix, as it is put before a judge. */
export interface DrawnCell {
	readonly cell: string;
	readonly story: string;
	readonly outlet: string;
	/** The outlet's articles in the story. */
	readonly articles: readonly string[];
	/** Of their texts, so that a judgement is never read against other words. */
	readonly hash: string;
	/** What the claim is: the event marked in one sentence, of another outlet where there is one. */
	readonly anchor: { readonly article: string; readonly span: Span; readonly sentence: Span };
	readonly statement: string;
	/** What the matrix said when the cell was drawn: what the draw was stratified by, and nothing a judge sees. */
	readonly drawn: Cell;
	/** Whether it said so of a cell that it marked as unsure. */
	readonly unsure?: true;
}

/** How many cells of each kind at most: equal parts as far as there are enough. */
export type Strata = Readonly<Record<Cell, number>>;

/** Cells of each kind, by seed, of the rows that a dossier shows. */
export function drawCells(
	stories: readonly Story[],
	articles: ReadonlyMap<string, Article>,
	strata: Strata,
	seed: number,
): readonly DrawnCell[] {
	const all = stories.flatMap((story) => matrixRows(story).flatMap((claim) => cellsOf(story, claim, articles)));
	const drawn = Object.entries(strata).flatMap(([cell, count]) =>
		shuffled(
			all.filter((one) => one.drawn === cell),
			(one) => one.cell,
			seed,
		).slice(0, count),
	);
	return drawn.toSorted((a, b) => compare(a.story + a.outlet + a.cell, b.story + b.outlet + b.cell));
}

function cellsOf(story: Story, claim: Claim, articles: ReadonlyMap<string, Article>): readonly DrawnCell[] {
	return story.outlets.map((outlet) => {
		const ids = story.articles.filter((id) => (articles.get(id)?.outlet ?? id) === outlet);
		const anchor = exampleOf(claim, outlet, articles);
		return {
			cell: hashOf(`${claim.id} ${outlet}`),
			story: story.id,
			outlet,
			articles: ids,
			hash: hashOfTexts(ids, articles),
			anchor: { article: anchor.article, span: anchor.span, sentence: anchor.sentence },
			statement: claim.statement,
			drawn: cellOf(claim, outlet),
			...(claim.unsure?.includes(outlet) && { unsure: true as const }),
		};
	});
}

/** The surely same mention, of another outlet where there is one, whose sentence has most of the words that the matrix shows. */
function exampleOf(claim: Claim, outlet: string, articles: ReadonlyMap<string, Article>): ClaimMention {
	const sure = sureMentions(claim);
	const others = sure.filter((mention) => mention.outlet !== outlet);
	const words = stemsOf(claim.statement);
	const scoreOf = ({ article, sentence, span }: ClaimMention) => {
		const text = articles.get(article)?.parts[span.i]?.text ?? "";
		const event = stemsOf(text.slice(span.from, span.to));
		return words.intersection(stemsOf(text.slice(sentence.from, sentence.to))).size + words.intersection(event).size;
	};
	const scored = (others.length > 0 ? others : sure).map((mention) => ({ mention, score: scoreOf(mention) }));
	return scored.toSorted((a, b) => b.score - a.score)[0]?.mention ?? (claim.mentions[0] as ClaimMention);
}

/** How many cells of each kind the rows of the stories have. */
export function totalsOf(stories: readonly Story[]): Readonly<Record<Cell, number>> {
	const all = stories.flatMap((story) =>
		matrixRows(story).flatMap((claim) => story.outlets.map((one) => cellOf(claim, one))),
	);
	return Object.fromEntries(cells.map((cell) => [cell, all.filter((one) => one === cell).length])) as Record<
		Cell,
		number
	>;
}

/** An outlet counts once, by its surest mention. */
export function cellOf(claim: Claim, outlet: string): Cell {
	return surest(claim.mentions.filter((mention) => mention.outlet === outlet).map(({ cell }) => cell));
}

/** The claim that now holds the words by which a judged claim is known. */
export function findClaim(stories: readonly Story[], { article, span }: DrawnCell["anchor"]): Claim | undefined {
	return stories
		.flatMap(({ claims }) => claims)
		.find((claim) =>
			sureMentions(claim).some(
				(mention) => mention.article === article && mention.span.i === span.i && mention.span.from === span.from,
			),
		);
}

export function textOf(article: Article | undefined): string {
	return (article?.parts ?? []).map(({ text }) => text).join("\n");
}

/** Of an outlet's articles, as they were put before a judge. */
export function hashOfTexts(ids: readonly string[], articles: ReadonlyMap<string, Article>): string {
	return hashOf(ids.map((id) => textOf(articles.get(id))).join("\n"));
}

export function hashOf(text: string): string {
	return createHash("sha256").update(text).digest("hex").slice(0, 12);
}

/** By a hash of seed and key: the same draw on every machine, whatever the order of arrival. */
export function shuffled<T>(items: readonly T[], keyOf: (item: T) => string, seed: number): readonly T[] {
	const keyed = items.map((item) => ({ item, key: hashOf(`${seed}:${keyOf(item)}`) }));
	return keyed.toSorted((a, b) => compare(a.key, b.key)).map(({ item }) => item);
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
