import type { Span } from "./record.ts";

/** Whether the inner span lies within the outer one. */
export function holds(outer: Span, inner: Span): boolean {
	return outer.i === inner.i && outer.from <= inner.from && inner.to <= outer.to;
}
