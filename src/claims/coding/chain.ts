import type { EventMention } from "../../model/reading.ts";

/** The attributions that are a perspective on the event, outermost first: as factuality lists them. */
export function chainOf(event: EventMention): readonly number[] {
	return event.factuality.flatMap(({ perspective }) => (perspective === "author" ? [] : [perspective]));
}
