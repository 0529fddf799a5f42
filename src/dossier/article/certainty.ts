import type { FactualityLabel } from "../../model/reading.ts";
import { html, type Markup } from "../html.ts";
import { say } from "../words.ts";

export const certainties = ["certain", "probable", "possible", "open", "doubted", "denied-certain"] as const;
export type Certainty = (typeof certainties)[number];

/** FactBank's labels as a reader's six; how improbable a denied thing is counts less than that it is denied. */
export function certaintyOf(label: FactualityLabel): Certainty {
	switch (label) {
		case "CT+":
			return "certain";
		case "PR+":
			return "probable";
		case "PS+":
			return "possible";
		case "CTu":
		case "Uu":
			return "open";
		case "PS-":
		case "PR-":
			return "doubted";
		case "CT-":
			return "denied-certain";
	}
}

/** A sign a certainty, told apart without colour; its words stand in the legend and in each sentence's chain. */
export function certaintyMark(certainty: Certainty): Markup {
	return html`<sup class="sure ${certainty}" aria-hidden="true">${say(`sign.${certainty}`)}</sup>`;
}
