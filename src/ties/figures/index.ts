/**
 * In: the figures of one article, and the series. Out: a verdict on each, with the fact it rests on. Never: a number that the article could
 * not have known; a verdict without the compiler's name.
 *
 * What the reading must say of a figure (`Figure` in src/model/reading.ts), so that it can be checked:
 * - `measure`: a key of data/series/measures.csv (`trade-share`, `trade-growth`, `summit`, `dprk-sanctions-lead`, …);
 * - `of`, `with`: alpha-3 codes; "China's share of North Korea's trade" is of `PRK` with `CHN`;
 * - `period`: `2022`, `2022-06`, `2023-09-13`, or two with a slash (`2016/2017`); absent, the last before publication is meant;
 * - `unit`: `percent`, `fraction`, `points`, `usd` (plain dollars), `count`, `date`, `years-ago`, `soon-after-office`; for words about a series,
 *   with any measure: `sharp-rise`, `rise`, `sharp-fall`, `fall`, `times` (value 2 is "doubled"), `record-high`, `record-low`,
 *   `first-since` (value is the year). "Two thirds" is value .6667, unit `fraction`;
 * - `value`, or `low` and `high`, with `comparator`; none where the words carry no number.
 * "Shot up to 96.7 % as of 2022" is two figures: 96.7 percent, and sharp-rise, both of 2022.
 */

import type { z } from "zod";
import type { CheckedFigure as CheckedFigureSchema } from "../../model/audit.ts";
import type { Figure } from "../../model/reading.ts";
import type { Fact } from "../fact.ts";
import { checkCouncil } from "./council.ts";
import { checkLevel } from "./level.ts";
import { cannotTell, noSeries, type Outcome } from "./outcome.ts";
import { checkSummit } from "./summit.ts";
import { checkTrend, isTrendUnit } from "./trend.ts";

export type CheckedFigure = z.infer<typeof CheckedFigureSchema>;

/** Checks every figure of one article. `published` orders what could be known; without it nothing is too new. */
export function checkFigures(
	article: string,
	figures: readonly Figure[],
	published: string | undefined,
	series: readonly Fact[],
): readonly CheckedFigure[] {
	return figures.map((figure, index) => ({ article, figure: index, ...checkFigure(figure, published, series) }));
}

export function checkFigure(figure: Figure, published: string | undefined, series: readonly Fact[]): Outcome {
	if (figure.measure === "") return cannotTell("What is measured is not said.");
	if (figure.measure === "summit") return checkSummit(figure, published, series);
	if (figure.measure.startsWith("dprk-")) return checkCouncil(figure, published, series);
	if (!isMeasured(figure.measure, series)) return noSeries(`There is no series on "${figure.measure}".`);
	if (figure.of === undefined) return cannotTell("Of whom is not said.");
	const asked = { ...figure, measure: pairMeasure(figure) };
	if (isTrendUnit(asked.unit)) return checkTrend(asked, asked.unit, published, series);
	return checkLevel(asked, published, series);
}

/** Growth and changes are worked out from amounts and shares. */
const derivedMeasures = new Set(["trade-growth", "trade-share-change"]);

function isMeasured(measure: string, series: readonly Fact[]): boolean {
	return derivedMeasures.has(measure) || series.some((fact) => fact.series === measure);
}

/** "Total trade" with somebody is the trade of the two; "trade" with nobody named is the total. */
function pairMeasure(figure: Figure): string {
	if (figure.measure === "trade-total" && figure.with !== undefined) return "trade-value";
	return figure.measure === "trade-value" && figure.with === undefined ? "trade-total" : figure.measure;
}
