/** Two invented states and what an invented office counts of them, for the tests of pages. */
import type { Dyad, Fact } from "../model/ties.ts";

const fact = (date: string, printed: string, rest: Partial<Fact> = {}): Fact => ({
	series: "trade-share",
	state: "TLV",
	partner: "EST",
	date,
	value: Number(printed),
	printed,
	unit: "percent",
	compiler: "Harbour Office",
	scope: "by sea",
	source: "https://harbour.example/figures",
	accessed: "2031-03",
	licence: "fact",
	note: "",
	...rest,
});

const values = ["41.0", "43.5", "44.1", "60.2", "61.0", "98.4"].map((printed, index) =>
	fact(String(2025 + index), printed),
);

export const dyad: Dyad = {
	states: ["TLV", "EST"],
	names: ["Tolvia", "Estmark"],
	lines: [
		{
			title: "share of trade of Tolvia with Estmark",
			series: "trade-share",
			state: "TLV",
			partner: "EST",
			isSymmetric: false,
			compiler: "Harbour Office",
			scope: "by sea",
			unit: "percent",
			facts: values,
			shape: { kind: "level", mean: 50 },
		},
	],
	about: [],
	marks: [
		{
			kind: "summit",
			date: "2028-05-02",
			text: "Salt Bay: the two <presidents>",
			source: "https://harbour.example/visit",
		},
		{ kind: "resolution", date: "1990-01-01", text: "before any value", source: "" },
	],
	changes: ["Share of trade rose in 2028."],
	gaps: [],
	cautions: ["A share is not dependence."],
	disagreements: [[fact("2025", "41.0", { note: "first" }), fact("2025", "39.0", { note: "revised" })]],
};
