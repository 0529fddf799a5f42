import type { Dated } from "../model/order.ts";

export { type Dated, isDay, isEarlier } from "../model/order.ts";

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
