import type { Attribution, EventMention } from "./reading.ts";
import type { Span } from "./record.ts";
import { holds } from "./span.ts";

/** The attributions that are a perspective on the event, outermost first: as factuality lists them. */
export function chainOf({ factuality }: Pick<EventMention, "factuality">): readonly number[] {
	return factuality.flatMap(({ perspective }) => (perspective === "author" ? [] : [perspective]));
}

/** The attributions whose content holds a place, in the order of the reading: for what is told by no event. */
export function chainAt(place: Span, attributions: readonly Attribution[]): readonly number[] {
	return attributions.flatMap(({ content }, index) => (content.some((span) => holds(span, place)) ? [index] : []));
}
