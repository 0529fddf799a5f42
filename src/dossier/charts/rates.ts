import { wilsonInterval } from "../counting.ts";
import type { Markup } from "../html.ts";
import type { Rate } from "../outlet/view.ts";
import { say } from "../words.ts";
import { drawn, plot } from "./plot.ts";

const width = 736;
const rowHeight = 46;
/** Room for what is counted, which breaks after 42 letters. */
const marginLeft = 300;

/** Rates as a point on a line that is its interval; a tick is the same over all outlets. In words they stand in the table. */
export function ratesChart(rates: readonly Rate[]): Markup {
	const rows = rates.map((rate) => {
		const { low, high } = wilsonInterval(rate.k, rate.n);
		const label = say(`rate.${rate.name}`);
		return {
			label,
			share: (100 * rate.k) / rate.n,
			low: 100 * low,
			high: 100 * high,
			all: (100 * rate.all.k) / rate.all.n,
		};
	});
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
			x: { domain: [0, 100], label: null, grid: true, tickFormat: (value: number) => `${value}%`, ticks: 5 },
			y: {
				domain: rows.map(({ label }) => label),
				label: null,
				tickFormat: (label: string) => broken(label),
				tickSize: 0,
			},
			marks: [
				library.tickX(rows, { x: "all", y, inset: 8, className: "rate-all" }),
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
