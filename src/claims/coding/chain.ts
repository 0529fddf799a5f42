import type { Attribution, EventMention } from "../../model/reading.ts";

/** The attributions whose content holds the event, outermost first. */
export function chainOf(event: EventMention, attributions: readonly Attribution[]): readonly number[] {
	const holding = attributions.flatMap((attribution, index) =>
		attribution.content.some((span) => span.i === event.i && span.from <= event.from && event.to <= span.to)
			? [index]
			: [],
	);
	return holding.sort((a, b) => sizeOf(attributions[b]) - sizeOf(attributions[a]));
}

function sizeOf(attribution: Attribution | undefined): number {
	return attribution?.content.reduce((size, span) => size + span.to - span.from, 0) ?? 0;
}
