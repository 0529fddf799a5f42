import type { Article } from "../model/article.ts";

/** When an article came out, as far as it says. */
export type Dated = Pick<Article, "published" | "publishedPrecision">;

/** Strictly earlier by what the two say: a day orders nothing within itself, and no date orders nothing. */
export function isEarlier(a: Dated, b: Dated): boolean {
	if (a.published === undefined || b.published === undefined) return false;
	if (isDay(a) || isDay(b)) return a.published.slice(0, 10) < b.published.slice(0, 10);
	return Date.parse(a.published) < Date.parse(b.published);
}

export function isDay({ published, publishedPrecision }: Dated): boolean {
	return publishedPrecision === "day" || published?.length === 10;
}

/** Canonical order of articles: by instant, undated last, then by id. */
export function byMoment(a: Dated & { readonly id: string }, b: Dated & { readonly id: string }): number {
	return instantOf(a) - instantOf(b) || compareText(a.id, b.id);
}

export function instantOf({ published }: Pick<Dated, "published">): number {
	return published === undefined ? Number.MAX_SAFE_INTEGER : Date.parse(published);
}

/** By code unit, the same on every machine. */
export function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
