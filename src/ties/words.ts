import type { ChangePoint, Fact, SeriesShape, TieLine } from "../model/ties.ts";
import { isSymmetric } from "./fact.ts";
import { concentrationBounds } from "./measures/concentration.ts";
import { nameOf, type StateNames } from "./state-names.ts";

const titles: Readonly<Record<string, string>> = {
	"trade-share": "share of trade",
	"trade-value": "trade",
	"trade-total": "total trade",
	"trade-growth": "growth of trade",
	"trade-concentration": "concentration of trade (HHI)",
	"trade-dependence": "trade as part of GDP",
	"trade-salience": "salience of the trade tie",
	"trade-interdependence": "trade interdependence",
	"unga-agreement": "General Assembly agreement (exact match)",
	"unga-agreement-three-point": "General Assembly agreement (three-point)",
	"unga-agreement-no-abstentions": "General Assembly agreement (no abstentions)",
	"unga-kappa": "General Assembly κ (agreement beyond chance)",
	"unga-pi": "General Assembly π (agreement beyond chance)",
	"unga-s-score": "General Assembly S",
	"unga-ideal-point": "ideal point",
	"unga-ideal-point-distance": "distance of ideal points",
	"electoral-democracy": "electoral democracy",
	"net-cooperation": "net cooperation",
	"event-count": "events",
	"mean-cooperation": "mean cooperation of an event",
};

export function titleOf(series: string): string {
	return titles[series] ?? series.replaceAll("-", " ");
}

const deeds = new Set(["net-cooperation", "event-count", "mean-cooperation"]);

/** "share of trade of North Korea with Russia". */
export function lineTitle({ series, state, partner }: Fact, names: StateNames): string {
	const of = nameOf(state, names);
	if (partner === undefined) return `${titleOf(series)} of ${of}`;
	const other = nameOf(partner, names);
	if (isSymmetric(series)) return `${titleOf(series)}, ${of} and ${other}`;
	return `${titleOf(series)} of ${of} ${deeds.has(series) ? "towards" : "with"} ${other}`;
}

/** What readers get wrong about a measure, said beside it. */
const cautions: readonly (readonly [prefix: string, text: string])[] = [
	[
		"unga-agreement",
		"Voting alike is not sharing values: most votes are yes, so any two states agree often. By raw agreement Japan looks nearer Russia than the United States; κ, which takes out chance, orders them rightly.",
	],
	[
		"unga-ideal-point",
		"An ideal point is a place on one estimated dimension; it does not say which values are shared.",
	],
	[
		"trade-share",
		"A share is not dependence: it says nothing of how much trade matters to the economy. Compilers differ by what they count; compare within one compiler and coverage only.",
	],
	["net-cooperation", "Sums grow with media attention; compare the mean of an event across periods."],
];

export function cautionsFor(lines: readonly TieLine[]): readonly string[] {
	return cautions.filter(([prefix]) => lines.some((line) => line.series.startsWith(prefix))).map(([, text]) => text);
}

/** One sentence a change, with the interval of its time. Empty where the series only varies about one level. */
export function changeSentences(line: TieLine): readonly string[] {
	const title = `${line.title} (${line.compiler}, ${line.scope})`;
	return shapeSentences(line.shape, line).map((text) => `${capital(title)} ${text}`);
}

function shapeSentences(shape: SeriesShape, line: TieLine): readonly string[] {
	switch (shape.kind) {
		case "level":
			return [];
		case "trend":
			return [
				`${shape.slope > 0 ? "rises" : "falls"} steadily, by ${short(Math.abs(shape.slope))}${unitText(line.unit)} a value; no single change stands out.`,
			];
		case "changes":
			return shape.changes.map((change) => changeText(change, line));
	}
}

function changeText(change: ChangePoint, line: TieLine): string {
	const dateAt = (index: number) => line.facts[index]?.date ?? "";
	const verb = change.after > change.before ? "rose" : "fell";
	const unit = unitText(line.unit);
	const when =
		change.low === change.high
			? `in ${dateAt(change.index)}`
			: `in ${dateAt(change.index)} (95 % interval ${dateAt(change.low)} to ${dateAt(change.high)})`;
	return `${verb} ${when}: from ${short(change.before)}${unit} on average to ${short(change.after)}${unit}.`;
}

/** A share above one half bounds the concentration of the state's whole trade, whoever the other partners are. */
export function concentrationSentences(line: TieLine, names: StateNames): readonly string[] {
	const last = line.facts.at(-1);
	if (line.series !== "trade-share" || last === undefined || last.value < 50) return [];
	const { low, high } = concentrationBounds(last.value / 100);
	const of = nameOf(line.state, names);
	return [
		`${last.printed} % in ${last.date} alone puts the concentration of all trade of ${of} (HHI) between ${low.toFixed(3)} and ${high.toFixed(3)} (${line.compiler}, ${line.scope}).`,
	];
}

export function unitText(unit: string): string {
	return unit === "percent" ? " %" : unit === "musd" ? " million US dollars" : "";
}

export function short(value: number): string {
	return String(Number(value.toPrecision(3)));
}

export function capital(text: string): string {
	return text.slice(0, 1).toUpperCase() + text.slice(1);
}
