import type { Article } from "./article.ts";

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
