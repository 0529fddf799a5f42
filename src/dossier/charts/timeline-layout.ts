import type { Article } from "../../model/article.ts";
import type { Cell } from "../../model/audit.ts";
import { sureness } from "../surest-first.ts";
import { type CellView, type ClaimView, type DossierView, momentOf } from "../view.ts";

/** One article's surest word on a claim, at its place on the chart. */
export interface Point {
	readonly article: Article;
	readonly view: CellView;
	readonly cell: Cell;
	readonly x: number;
	readonly y: number;
	readonly label?: "left" | "right";
}

/** Where origins are cited for the first time in this claim. */
export interface NewOrigins {
	readonly x: number;
	readonly names: readonly string[];
}

export interface Layout {
	readonly lanes: readonly { readonly cell: Cell; readonly y: number }[];
	readonly points: readonly Point[];
	readonly origins: readonly NewOrigins[];
	readonly height: number;
	readonly from: number;
	readonly to: number;
}

export const width = 736;
const left = 84;
const right = width - 20;
const top = 8;
const laneHeight = 44;
const day = 86_400_000;
const apart = 15;

/** Undefined where a picture tells nothing: fewer than three dated articles, or all of one day. */
export function layTimeline(claim: ClaimView, view: DossierView): Layout | undefined {
	const told = surestByArticle(claim, view);
	const moments = told.map(({ article }) => momentShown(article));
	const [from, to] = [Math.min(...moments), Math.max(...moments)];
	if (told.length < 3 || to - from < day / 8) return undefined;
	const xOf = (moment: number) => left + ((moment - from) / (to - from)) * (right - left - 10) + 5;
	const cells = sureness.filter((cell) => told.some((each) => each.cell === cell));
	const lanes = cells.map((cell, index) => ({ cell, y: top + laneHeight * (index + 0.5) }));
	const placed = placePoints(
		told.map((each) => ({ ...each, x: xOf(momentShown(each.article)), y: lanes[cells.indexOf(each.cell)]?.y ?? top })),
	);
	return {
		lanes,
		points: labelPoints(placed),
		origins: newOrigins(claim, view, xOf),
		height: top + laneHeight * lanes.length + 34,
		from,
		to,
	};
}

/** A day without a clock stands in the middle of its day. */
function momentShown(article: Article): number {
	const moment = momentOf(article.published);
	const isDay = article.publishedPrecision === "day" || article.published?.length === 10;
	return isDay ? momentOf(article.published?.slice(0, 10)) + day / 2 : moment;
}

type Told = Pick<Point, "article" | "view" | "cell">;

function surestByArticle(claim: ClaimView, view: DossierView): readonly Told[] {
	return view.articles.flatMap((article) => {
		if (article.published === undefined) return [];
		const cell = claim.cells.find((each) => each.mentions.some((mention) => mention.article === article.id));
		const surest = cell?.mentions.find((mention) => mention.article === article.id);
		return cell && surest ? [{ article, view: cell, cell: surest.cell }] : [];
	});
}

/** Marks that would cover each other step aside: up, down, then to the right. */
function placePoints(points: readonly Point[]): readonly Point[] {
	const placed: Point[] = [];
	for (const point of points) {
		const tries = [0, 1, 2, 3, 4].flatMap((step) =>
			[0, -apart, apart].map((dy) => ({ ...point, x: Math.min(point.x + step * apart, right), y: point.y + dy })),
		);
		placed.push(tries.find((each) => placed.every((other) => distance(each, other) >= apart - 1)) ?? point);
	}
	return placed;
}

function distance(a: Point, b: Point): number {
	return Math.hypot(a.x - b.x, a.y - b.y);
}

interface Box {
	readonly from: number;
	readonly to: number;
	readonly y: number;
}

/** An outlet is named beside its first mark where there is room for its name; elsewhere the mark tells on pointing. */
function labelPoints(points: readonly Point[]): readonly Point[] {
	const taken: Box[] = points.map(({ x, y }) => ({ from: x - 8, to: x + 8, y }));
	const named = new Set<string>();
	return points.map((point) => {
		const outlet = point.view.outlet;
		if (named.has(outlet)) return point;
		const length = outlet.length * 5.9;
		const boxes = {
			right: { from: point.x + 10, to: point.x + 12 + length, y: point.y },
			left: { from: point.x - 12 - length, to: point.x - 10, y: point.y },
		};
		const side = (["right", "left"] as const).find((name) => isFree(boxes[name], taken));
		if (!side) return point;
		named.add(outlet);
		taken.push(boxes[side]);
		return { ...point, label: side };
	});
}

function isFree(box: Box, taken: readonly Box[]): boolean {
	if (box.from < left || box.to > width) return false;
	return taken.every((other) => Math.abs(other.y - box.y) >= 13 || other.to <= box.from || other.from >= box.to);
}

/** A newsroom's own voice is no new origin: it is what the other marks are measured against. */
function newOrigins(claim: ClaimView, view: DossierView, xOf: (moment: number) => number): readonly NewOrigins[] {
	const known = new Set<string>();
	const mentions = claim.claim.mentions;
	return view.articles.flatMap((article) => {
		const cited = mentions.filter((mention) => mention.article === article.id).flatMap((mention) => mention.origins);
		const fresh = [...new Set(cited)].filter((id) => !known.has(id) && view.origins.get(id)?.kind !== "newsroom");
		for (const id of fresh) known.add(id);
		const names = fresh.flatMap((id) => view.origins.get(id)?.name ?? []);
		return names.length > 0 && article.published !== undefined ? [{ x: xOf(momentShown(article)), names }] : [];
	});
}
