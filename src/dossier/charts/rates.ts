import type { OutletRates } from "../../model/audit.ts";
import type { Content } from "../html.ts";
import { say } from "../words.ts";
import { drawn, plot } from "./plot.ts";

const width = 736;
const rowHeight = 46;
/** Room for what is counted, which breaks after 42 letters. */
const marginLeft = 300;

/** Rates as a point on a line that is its interval. In words they stand in the table. */
export function ratesChart(rates: OutletRates["rates"]): Content {
	const rows = rates.flatMap(({ rule, rate, low, high }) =>
		rate === undefined || low === undefined || high === undefined
			? []
			: [{ label: say(`rule.${rule}`), share: 100 * rate, low: 100 * low, high: 100 * high }],
	);
	if (rows.length === 0) return "";
	const library = plot();
	const y = "label";
	const words = rows.map(({ label, share, low, high }) =>
		say("rates.words", { label, share: Math.round(share), low: Math.round(low), high: Math.round(high) }),
	);
	return drawn(
		{
			width,
			height: rows.length * rowHeight + 40,
			marginLeft,
			marginRight: 20,
			x: {
				domain: [0, Math.max(10, ...rows.map(({ high }) => 10 * Math.ceil(high / 10)))],
				label: null,
				grid: true,
				tickFormat: (value: number) => `${value}%`,
				ticks: 5,
			},
			y: {
				domain: rows.map(({ label }) => label),
				label: null,
				tickFormat: (label: string) => broken(label),
				tickSize: 0,
			},
			marks: [
				library.ruleY(rows, { x1: "low", x2: "high", y, className: "rate-interval" }),
				library.dot(rows, { x: "share", y, r: 5, className: "rate" }),
			],
		},
		words.join(" "),
	);
}

function broken(label: string): string {
	return label.replace(/(.{1,42})(?: |$)/g, "$1\n").trimEnd();
}
