import type { CheckedFigure } from "../model/audit.ts";
import type { Figure, Reading } from "../model/reading.ts";
import { holds } from "../model/span.ts";
import type { Observation, Rule } from "./rule.ts";
import { say } from "./words.ts";

/**
 * A number that open data do not bear out, or bear out only where they count something else: "96.7% of exports" where the
 * series has 96.7% of all trade. Opinion and analysis are held to it as reports are: a figure is a figure.
 */
export const figure: Rule = {
	id: "figure",
	find: ({ story, articles, readings }) =>
		story.figures.flatMap((checked) => {
			if (checked.verdict !== "differs" && checked.verdict !== "matches-other-scope") return [];
			const reading = readings.get(checked.article);
			const told = reading?.figures[checked.figure];
			const article = articles.get(checked.article);
			// "About 90 percent" does not claim to be 91.5.
			if (told?.comparator === "~") return [];
			return reading && told && article ? [observe(checked, told, reading, article.outlet)] : [];
		}),
};

function observe(checked: CheckedFigure, told: Figure, reading: Reading, outlet: string | undefined): Observation {
	const sentence = reading.sentences.find((one) => holds(one, told.span));
	const { i, from, to } = sentence ?? told.span;
	const said = `${told.comparator === "=" ? "" : `${told.comparator} `}${told.value ?? `${told.low}–${told.high}`} ${told.unit}`;
	const verdict = checked.verdict === "differs" ? "differs" : "matches-other-scope";
	return {
		...(outlet !== undefined && { outlet }),
		places: [{ article: checked.article, span: { i, from, to } }],
		observed: `${told.measure}: ${said}${told.period === undefined ? "" : `, ${told.period}`}`,
		expected: checked.expected ?? `the series ${checked.series}`,
		text: say(`figure.${verdict}`, {
			outlet: outlet ?? checked.article,
			series: checked.series ?? "",
			expected: checked.expected ?? "",
		}).trim(),
	};
}
