import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Figure } from "../../model/reading.ts";
import { loadFacts } from "../load-facts.ts";
import { checkFigure, checkFigures } from "./index.ts";

const facts = loadFacts();
const span = { i: 0, from: 0, to: 1 };
const published = "2023-10-04";

function figure(parts: Partial<Figure>): Figure {
	return { span, comparator: "=", unit: "percent", measure: "trade-share", of: "PRK", with: "CHN", ...parts };
}
const check = (parts: Partial<Figure>, at: string | undefined = published) => checkFigure(figure(parts), at, facts);
const verdict = (parts: Partial<Figure>, at?: string) => check(parts, at).verdict;

describe("a share of trade", () => {
	it("96.7 % of 2022 is KOTRA's, and the other compilers are told to differ", () => {
		assert.deepEqual(check({ value: 96.7, period: "2022" }), {
			verdict: "matches",
			series: "trade-share",
			expected:
				"96.7 % (KOTRA, ex-inter-Korean; Russia not in data, 2022); others differ: import share 98.4 % (OEC, BACI-based, 2022); " +
				"import share 99 % (UN Comtrade, mirror, 2022); export share 52.8 % (OEC, BACI-based, 2022)",
			scope: "KOTRA, ex-inter-Korean; Russia not in data",
		});
	});

	it("98.4 % of 2022 fits imports only", () => {
		const outcome = check({ value: 98.4, period: "2022" });
		assert.equal(outcome.verdict, "matches-other-scope");
		assert.equal(outcome.series, "import-share");
		assert.equal(outcome.scope, "OEC, BACI-based");
	});

	it("90 % of 2022 differs, by how much is said", () => {
		const outcome = check({ value: 90, period: "2022" });
		assert.equal(outcome.verdict, "differs");
		assert.match(outcome.expected ?? "", /the figure is -6\.7 from the nearest/);
	});

	it("91.8 % of 2018 is KITA's, which counts South Korea in; KOTRA's 95.8 is told", () => {
		const outcome = check({ value: 91.8, period: "2018" });
		assert.equal(outcome.verdict, "matches");
		assert.equal(outcome.scope, "KITA, incl. inter-Korean");
		assert.match(outcome.expected ?? "", /others differ: 95\.8 % \(KOTRA/);
	});

	it("rows that disagree are both kept: 42.8 and 32.7 of 2003", () => {
		assert.equal(verdict({ value: 42.8, period: "2003" }), "matches");
		assert.equal(verdict({ value: 32.7, period: "2003" }), "matches");
	});

	it("a share that nobody printed follows from amounts: Russia's 1.4 % of 2013", () => {
		const outcome = check({ with: "RUS", value: 1.4, period: "2013" });
		assert.equal(outcome.verdict, "matches");
		assert.equal(
			outcome.scope,
			"COW trade v4, dyadic sum; no inter-Korean flows or KOTRA, ex-inter-Korean; computed from 104 of 7340 million",
		);
	});

	it("compares a fraction, a range and a bound as intervals", () => {
		assert.equal(verdict({ value: 0.967, unit: "fraction", period: "2022" }), "matches");
		assert.equal(verdict({ low: 95, high: 98, period: "2022" }), "matches");
		assert.equal(verdict({ value: 95, comparator: ">", period: "2022" }), "matches");
		assert.equal(verdict({ value: 97, comparator: ">", period: "2022", with: "RUS" }), "no-series");
		assert.equal(verdict({ value: 97, comparator: "~", period: "2022" }), "matches");
	});

	it("two thirds of 2007 is 67.1 %", () => {
		assert.equal(verdict({ value: 2 / 3, unit: "fraction", period: "2007" }), "matches");
		assert.equal(verdict({ value: 66.67, comparator: "~", period: "2007" }), "matches");
		assert.equal(verdict({ value: 2 / 3, unit: "fraction", period: "2010" }), "differs");
	});

	it("without a period the last year before publication is meant", () => {
		assert.equal(verdict({ value: 96.7 }), "matches");
		assert.equal(verdict({ value: 98.3 }), "differs");
		assert.equal(verdict({ value: 98.3 }, "2024-10-01"), "matches");
	});

	it("is understood the wrong way round only where it then fits", () => {
		assert.equal(verdict({ of: "CHN", with: "PRK", value: 96.7, period: "2022" }), "matches");
		assert.equal(verdict({ of: "CHN", with: "PRK", value: 50, period: "2022" }), "no-series");
	});

	it("says when there is nothing to check against", () => {
		assert.equal(verdict({ of: "FRA", with: "DEU", value: 9 }), "no-series");
		assert.equal(verdict({ measure: "population", value: 9 }), "no-series");
		assert.deepEqual(check({ value: 96.7, period: "1985" }).verdict, "no-series");
		assert.equal(
			checkFigure({ span, comparator: "=", unit: "percent", measure: "trade-share", value: 1 }, undefined, facts)
				.verdict,
			"cannot-tell",
		);
		assert.equal(
			checkFigure({ span, comparator: ">", unit: "count", measure: "container", value: 10_000 }, published, facts)
				.verdict,
			"no-series",
		);
		assert.equal(verdict({ measure: "", value: 9 }), "cannot-tell");
		assert.equal(verdict({ period: "2022" }), "cannot-tell");
		assert.equal(verdict({ period: "lately", value: 1 }), "cannot-tell");
	});
});

describe("growth", () => {
	it("catches the misprint that gives the share of 2022 as the growth of 2023", () => {
		const outcome = check({ measure: "trade-growth", value: 96.7, period: "2023" }, "2024-07-21");
		assert.equal(outcome.verdict, "differs");
		assert.match(outcome.expected ?? "", /^77\.6 %/);
		assert.match(outcome.expected ?? "", /equals the trade share of 2022, 96\.7 %.*printed in its place/);
	});

	it("77.6 % is what was printed and what the amounts give", () => {
		assert.equal(verdict({ measure: "trade-growth", value: 77.6, period: "2023" }), "matches");
		const total: Figure = {
			span,
			comparator: "=",
			unit: "percent",
			measure: "trade-growth",
			of: "PRK",
			value: 74.6,
			period: "2023",
		};
		assert.equal(checkFigure(total, published, facts).verdict, "matches");
	});

	it("a change of a share is in points", () => {
		assert.equal(verdict({ measure: "trade-share-change", unit: "points", value: 1.1, period: "2022" }), "matches");
	});

	it("total trade with somebody is the trade of the two", () => {
		assert.equal(verdict({ measure: "trade-total", unit: "usd", value: 1.53e9, period: "2022" }), "matches");
	});

	it("amounts are in dollars, rounded as printed", () => {
		assert.equal(verdict({ measure: "trade-value", unit: "usd", value: 2_720_000_000, period: "2018" }), "matches");
		assert.equal(verdict({ measure: "trade-value", unit: "usd", value: 1.53e9, period: "2022" }), "matches");
		assert.equal(verdict({ measure: "trade-value", unit: "usd", value: 1.6e9, period: "2022" }), "differs");
	});
});

describe("words about a series", () => {
	it("'shot up to 96.7 % as of 2022' is right in part: +1.1 on 2021, +8.5 on 2020", () => {
		assert.deepEqual(check({ unit: "sharp-rise", period: "2022" }), {
			verdict: "partly",
			series: "trade-share",
			scope: "KOTRA, ex-inter-Korean; Russia not in data",
			expected:
				"96.7 % (KOTRA, ex-inter-Korean; Russia not in data, 2022): +1.1 points on 2021 (95.6), +8.5 points on 2020 (88.2); " +
				"highest before: 95.8 % (KOTRA, ex-inter-Korean, 2018)",
		});
	});

	it("rise, fall and their sharp forms", () => {
		assert.equal(verdict({ unit: "rise", period: "2022" }), "matches");
		assert.equal(verdict({ unit: "fall", period: "2022" }), "differs");
		assert.equal(verdict({ unit: "sharp-rise", period: "2021" }), "matches");
		assert.equal(verdict({ unit: "sharp-fall", period: "2020" }), "matches");
	});

	it("a record is one over all years known", () => {
		assert.equal(verdict({ unit: "record-high", period: "2022" }), "matches");
		assert.equal(verdict({ unit: "record-high", period: "2024" }), "differs");
		assert.equal(verdict({ unit: "record-low", period: "2022" }), "differs");
	});

	it("doubled is 1.8 to 2.2 times", () => {
		assert.equal(verdict({ unit: "times", value: 2, measure: "trade-value", period: "2020/2022" }), "matches");
		assert.equal(verdict({ unit: "times", value: 2, measure: "trade-value", period: "2023" }), "partly");
		assert.equal(verdict({ unit: "times", value: 2, period: "2005/2018" }), "matches");
		assert.equal(verdict({ unit: "times", value: 3, period: "2005/2018" }), "differs");
	});

	it("Pyongyang agreed with Moscow more than ever since 1991 in 2022, and first since then", () => {
		const unga = { measure: "unga-agreement", with: "RUS" } as const;
		assert.equal(verdict({ ...unga, unit: "record-high", period: "2022" }), "matches");
		assert.equal(verdict({ ...unga, unit: "fraction", value: 0.83, period: "2022" }), "matches");
		assert.equal(verdict({ unit: "first-since", value: 2018, period: "2021" }), "matches");
		assert.equal(verdict({ unit: "first-since", value: 2018, period: "2022" }), "differs");
	});
});

describe("what coverage says loosely", () => {
	const china = { measure: "trade-share", of: "PRK", with: "CHN", unit: "percent" } as const;
	const in2017 = (parts: Partial<Figure>) => checkFigure(figure(parts), "2017-11-20", facts).verdict;

	it("'about 90 percent' fits 91.5, 'about 96' does not", () => {
		assert.equal(in2017({ ...china, value: 90, comparator: "~" }), "matches");
		assert.equal(in2017({ ...china, value: 96, comparator: "~" }), "differs");
	});

	it("'as much as 90 percent' has come near it", () => {
		assert.equal(in2017({ ...china, value: 95, comparator: "<" }), "matches");
		assert.equal(in2017({ ...china, value: 300, comparator: "<" }), "differs");
	});

	it("a quarter's growth is not a year's", () => {
		const growth = { measure: "trade-growth", of: "PRK", with: "CHN", unit: "percent", value: 40 } as const;
		assert.equal(in2017({ ...growth, comparator: "~", period: "2017-01/2017-03" }), "no-series");
	});

	it("a rise 'in recent months' is not one of two years before", () => {
		const rise = { measure: "trade-total", of: "PRK", with: "CHN", unit: "rise" } as const;
		assert.equal(checkFigure(figure(rise), "2018-09-18", facts).verdict, "no-series");
		assert.equal(in2017({ ...rise, period: "2016-09/2016-12" }), "no-series");
	});
});

describe("summits", () => {
	const summit = { measure: "summit", of: "PRK", with: "RUS", unit: "date" } as const;
	it("2000, 2019 and 2023 hold", () => {
		assert.deepEqual(check({ ...summit, period: "2000" }), {
			verdict: "matches",
			series: "summit",
			expected: "2000-07-19/2000-07-20, Pyongyang",
			scope: "Parallax, from public reports",
		});
		assert.equal(verdict({ ...summit, period: "2019" }), "matches");
		assert.equal(verdict({ ...summit, of: "RUS", with: "PRK", period: "2023-09-13" }), "matches");
		assert.equal(verdict({ ...summit, period: "2022" }), "differs");
	});

	it("a meeting that was still to come when it was written of is not checked", () => {
		const planned = { ...summit, with: "USA", period: "2018-06-12" };
		assert.equal(verdict(planned, "2018-05-24"), "cannot-tell");
		assert.equal(verdict(planned, "2018-07-08"), "matches");
	});

	it("'met Kim four years ago' of October 2023 is April 2019", () => {
		const outcome = check({ ...summit, unit: "years-ago", value: 4 });
		assert.deepEqual([outcome.verdict, outcome.expected], ["matches", "2019-04-25, Vladivostok"]);
		assert.equal(verdict({ ...summit, unit: "years-ago", value: 2 }), "differs");
	});

	it("'soon after his rise to power' is within a year: Pyongyang, 73 days after May 2000", () => {
		assert.deepEqual(check({ ...summit, unit: "soon-after-office" }), {
			verdict: "matches",
			series: "summit",
			expected: "2000-07-19/2000-07-20, Pyongyang: 73 days after Vladimir Putin came into office on 2000-05-07",
			scope: "Parallax, from public reports",
		});
		assert.equal(verdict({ ...summit, of: "USA", with: "PRK", unit: "soon-after-office" }), "cannot-tell");
	});

	it("2023 was the first since 2019; 2019 was not the first since 2000", () => {
		assert.equal(verdict({ ...summit, unit: "first-since", value: 2019, period: "2023-09-13" }), "matches");
		assert.equal(verdict({ ...summit, unit: "first-since", value: 2000, period: "2019" }), "differs");
	});

	it("counts the meetings within a period", () => {
		assert.equal(verdict({ ...summit, unit: "count", value: 5 }), "matches");
		assert.equal(verdict({ ...summit, unit: "count", value: 2, period: "2019/2023" }), "matches");
		assert.equal(verdict({ ...summit, of: "PRK", with: "FRA", period: "2020" }), "no-series");
	});
});

describe("the Security Council", () => {
	it("'led by China together with the US' is right in part: who drafted, who bargained, who voted", () => {
		assert.deepEqual(
			check({ measure: "dprk-sanctions-lead", unit: "lead", of: "CHN", with: "USA", period: "2016/2017" }),
			{
				verdict: "partly",
				series: "unsc-resolution",
				scope: "United Nations Security Council, resolutions on North Korea",
				expected:
					"CHN drafted 0 of 6, worked out 2 with the drafter (S/RES/2270, S/RES/2321), and voted: CHN in favour 6 of 6; " +
					"USA drafted 6 of 6, and voted: USA in favour 6 of 6",
			},
		);
	});

	it("leads, votes and counts", () => {
		const of = (measure: string, parts: Partial<Figure>) => verdict({ measure, period: "2016/2017", ...parts });
		assert.equal(
			checkFigure(
				{ span, comparator: "=", unit: "lead", measure: "dprk-sanctions-lead", of: "USA", period: "2016/2017" },
				published,
				facts,
			).verdict,
			"matches",
		);
		assert.equal(of("dprk-sanctions-lead", { of: "RUS", with: "RUS", unit: "lead" }), "differs");
		assert.equal(of("dprk-sanctions-vote", { of: "RUS", unit: "vote", value: 1 }), "matches");
		assert.equal(of("dprk-sanctions-vote", { of: "CHN", unit: "vote", value: -1, period: "2022" }), "matches");
		assert.equal(of("dprk-resolutions", { unit: "count", value: 6 }), "matches");
		assert.equal(of("dprk-resolutions", { unit: "count", value: 8 }), "matches-other-scope");
		assert.equal(of("dprk-resolutions", { unit: "count", value: 11 }), "differs");
	});
});

it("gives each figure of an article its place", () => {
	const checked = checkFigures(
		"a",
		[figure({ value: 96.7, period: "2022" }), figure({ measure: "" })],
		published,
		facts,
	);
	assert.deepEqual(
		checked.map(({ article, figure: index, verdict: said }) => [article, index, said]),
		[
			["a", 0, "matches"],
			["a", 1, "cannot-tell"],
		],
	);
});
