import { type Article, isDemonstration } from "../model/article.ts";
import type { Cell, Claim, ClaimMention, Origin, Story } from "../model/audit.ts";
import type { EditorText } from "../model/editor-text.ts";
import type { Span } from "../model/record.ts";
import { addressOf } from "./addresses.ts";
import { hasMatrix, hasRow, mainClaims } from "./main-claims.ts";
import type { Outline } from "./outline.ts";
import { findPassage, type Passage } from "./passage.ts";
import { quotableOf } from "./rights.ts";
import { currentScope } from "./scope.ts";
import type { SiteFacts } from "./site-facts.ts";
import { surestFirst } from "./surest-first.ts";

/** One outlet's word on one claim: its surest mention names the cell, as in `Claim.outlets`. */
export interface CellView {
	readonly outlet: string;
	readonly cell: Cell;
	/** Less sure, or contrary, things the same outlet also says. */
	readonly also: readonly Cell[];
	readonly mentions: readonly ClaimMention[];
	/** Whether a reader would too often find it to be another. */
	readonly isUnsure: boolean;
	/** Names of the two ends of the link between a cell and its sentences. */
	readonly id: string;
	readonly saidId: string;
}

export interface ClaimView {
	readonly claim: Claim;
	readonly id: string;
	readonly cells: readonly CellView[];
	/** Whether it has a row in the matrix: it is contested, or half of its cells or more are sure. */
	readonly isRow: boolean;
	/** Where its sentences are told, if not on this page: the address of its own. */
	readonly elsewhere?: string;
}

/** A story, arranged as its page shows it. */
export interface DossierView {
	readonly story: Story;
	/** What an editor wrote over it. */
	readonly text?: EditorText;
	/** By time, undated last. */
	readonly articles: readonly Article[];
	/** By their first article: an order that ranks nobody. */
	readonly outlets: readonly string[];
	/** Claims that are compared: contested, or told by several outlets; those with a row in the matrix come first, and of these the contested. */
	readonly claims: readonly ClaimView[];
	/** Claims of one outlet only, and what is left of a very long list. */
	readonly otherClaims: readonly Claim[];
	readonly origins: ReadonlyMap<string, Origin>;
	readonly readings: ReadonlyMap<string, Outline>;
	readonly isDemonstration: boolean;
	readonly hasMatrix: boolean;
	/** So many sentences are shown behind each cell; all stand in claims.csv. */
	readonly sentencesPerCell: number;
	/** The anchor of an article in the story's page. */
	readonly anchorOf: (article: string) => string;
	/** Before anchors: nothing on the story's own page. */
	readonly articlesAt: string;
	/** Undefined where the sentence is not there, or may not be quoted. */
	readonly findPassage: (article: string, span: Span, word?: Span) => Passage | undefined;
}

/** About so many sentences behind marks; claims have more of theirs on their own pages. */
const sentencesPerPage = 160;
/**
 * What a page has room for, in kilobytes about, so that one of 60 articles stays under 200 with its charts: a sentence takes
 * one, an article's entry half of one, a cell of the matrix an eighth. Claims that find none are told on their own pages.
 */
const room = 100;

/** `whole`: the story of which this is a part, so that the pages of its parts together quote no more than its own may. */
export function viewStory(
	story: Story,
	articles: ReadonlyMap<string, Article>,
	readings: ReadonlyMap<string, Outline>,
	{ demonstration, wholeTexts = false }: Pick<SiteFacts, "demonstration" | "wholeTexts"> = {},
	text?: EditorText,
	whole = story,
): DossierView {
	const told = story.articles.flatMap((id) => articles.get(id) ?? []).sort(byTime);
	const outlets = outletsOf(story, told);
	const shown = mainClaims(story);
	const anchors = new Map(told.map((article, index) => [article.id, `article-${index + 1}`]));
	const times = new Map(told.map((article, index) => [article.id, index]));
	const chosen = (text?.blocks ?? []).flatMap((block) =>
		block.kind === "quote" ? [{ article: block.article, span: block.sentence }] : [],
	);
	const quotable = quotableOf(whole, articles, readings, chosen, wholeTexts);
	const viewed = shown.map((claim, index) => viewClaim(claim, index + 1, outlets, times));
	const sentencesPerCell = perCell(viewed);
	const marks = viewed.filter(({ isRow }) => isRow).length * outlets.length;
	const claims = toldElsewhere(viewed, sentencesPerCell, room - told.length / 2 - marks / 8);
	return {
		story,
		...(text && { text }),
		articles: told,
		outlets,
		claims,
		sentencesPerCell,
		otherClaims: story.claims.filter((claim) => !shown.includes(claim)),
		origins: new Map(story.origins.map((origin) => [origin.id, origin])),
		readings,
		hasMatrix: hasMatrix(story),
		isDemonstration: demonstration ?? told.some(isDemonstration),
		articlesAt: "",
		anchorOf: (article) => anchors.get(article) ?? "articles",
		findPassage: (article, span, word) => {
			const way = quotable(article, span);
			const outline = way === "with context" ? readings.get(article) : undefined;
			return way === "not" ? undefined : findPassage(articles.get(article), outline, span, word);
		},
	};
}

/** Claims that are told in large type and by groups: so many of those with a row, or of all where none has one. */
const mostLeading = 3;

/** What a reader should take away who reads nothing else. */
export function leadingClaims({ claims }: Pick<DossierView, "claims">): readonly ClaimView[] {
	const rows = claims.filter(({ isRow }) => isRow);
	return (rows.length > 0 ? rows : claims).slice(0, mostLeading);
}

/** One to four sentences a cell, fewer the more cells there are. */
function perCell(claims: readonly ClaimView[]): number {
	const told = claims.flatMap((claim) => claim.cells).filter((cell) => cell.mentions.length > 0).length;
	return Math.max(1, Math.min(4, Math.floor(sentencesPerPage / Math.max(told, 1))));
}

/** The first claims are told here, as many as have room, and one in any case; the others where their own pages are. */
function toldElsewhere(claims: readonly ClaimView[], sentencesPerCell: number, most: number): readonly ClaimView[] {
	if (!currentScope().kinds.has("claim")) return claims;
	let sentences = 0;
	return claims.map((view, number): ClaimView => {
		sentences += view.cells.reduce((sum, { mentions }) => sum + Math.min(mentions.length, sentencesPerCell), 0);
		if (number === 0 || sentences <= most) return view;
		const elsewhere = addressOf("claim", view.claim.id);
		// On its own page it is the first claim.
		const cells = view.cells.map((cell, index) => ({ ...cell, saidId: `said-1-${index + 1}` }));
		return { ...view, elsewhere, cells };
	});
}

function viewClaim(
	claim: Claim,
	number: number,
	outlets: readonly string[],
	times: ReadonlyMap<string, number>,
): ClaimView {
	const byOutlet = Map.groupBy(claim.mentions, (mention) => mention.outlet);
	const unsure = new Set(claim.unsure);
	const cells = outlets.map((outlet, index): CellView => {
		const mentions = (byOutlet.get(outlet) ?? []).toSorted(
			(a, b) => surestFirst(a, b) || (times.get(a.article) ?? 0) - (times.get(b.article) ?? 0),
		);
		const [cell = "silent", ...also] = new Set(mentions.map((mention) => mention.cell));
		const isUnsure = unsure.has(outlet);
		const [id, saidId] = [`cell-${number}-${index + 1}`, `said-${number}-${index + 1}`];
		return { outlet, cell, also, mentions, isUnsure, id, saidId };
	});
	return { claim, id: `claim-${number}`, cells, isRow: hasRow(claim) };
}

function outletsOf(story: Story, articles: readonly Article[]): readonly string[] {
	const mentioned = story.claims.flatMap((claim) => claim.mentions.map((mention) => mention.outlet));
	return [...new Set([...articles.flatMap((article) => article.outlet ?? []), ...story.outlets, ...mentioned])];
}

/** By the moment, undated last; the same moment, or a bare day, keeps the order of ids, so that two runs agree. */
function byTime(a: Article, b: Article): number {
	return momentOf(a.published) - momentOf(b.published) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

export function momentOf(time: string | undefined): number {
	const moment = Date.parse(time ?? "");
	return Number.isNaN(moment) ? Number.MAX_SAFE_INTEGER : moment;
}
