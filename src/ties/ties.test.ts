import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ParallaxError } from "../errors.ts";
import { storyTies } from "./around.ts";
import { dyadTies } from "./dyad.ts";
import { factColumns } from "./fact.ts";
import { loadFacts } from "./load-facts.ts";
import { getSpan, parsePeriod } from "./period.ts";
import { readFacts } from "./read-facts.ts";
import { sparkline } from "./sparkline.ts";
import { getState, getStates, loadStateNames } from "./state-names.ts";
import { tiesTable } from "./table.ts";
import { concentrationSentences } from "./words.ts";

const facts = loadFacts();
const names = loadStateNames();

describe("the series that ship", () => {
	it("every fact has a compiler, a coverage, a source, a day of access and a licence", () => {
		const bare = facts.filter(({ compiler, scope, source, accessed, licence }) =>
			[compiler, scope, source, accessed, licence].includes(""),
		);
		assert.deepEqual(bare, []);
	});

	it("every state has a name", () => {
		const codes = new Set(facts.flatMap(({ state, partner }) => (partner === undefined ? [state] : [state, partner])));
		assert.deepEqual(
			[...codes].filter((code) => !names.has(code)),
			[],
		);
	});

	it("hold no rows of SIPRI or ICEWS, and no deed of Russia before there was one", () => {
		assert.deepEqual(
			facts.filter(({ compiler }) => /SIPRI|ICEWS/.test(compiler)),
			[],
		);
		assert.deepEqual(
			facts.filter(({ state, partner, date }) => [state, partner].includes("RUS") && date < "1992"),
			[],
		);
	});

	it("names the line of a row that does not fit", () => {
		const header = factColumns.join(",");
		const row = (value: string, date = "2022") =>
			`${header}\ntrade-share,PRK,CHN,${date},${value},percent,c,s,s,2026,fact,\n`;
		assert.throws(
			() => readFacts(row("much"), "x.csv"),
			new ParallaxError("data-malformed", 'x.csv:2: "much" is not a number.'),
		);
		assert.throws(
			() => readFacts(row("1", "then"), "x.csv"),
			new ParallaxError("data-malformed", 'x.csv:2: "then" is not a date.'),
		);
		assert.throws(() => readFacts("a,b\n", "x.csv"), { code: "data-malformed" });
	});
});

describe("the ties of a pair", () => {
	const ties = dyadTies("PRK", "RUS", facts, names);

	it("are the same from both ends, but for the order of the two", () => {
		assert.deepEqual(dyadTies("RUS", "PRK", facts, names).lines, ties.lines);
	});

	it("keep compilers, coverage and predecessors apart", () => {
		const shares = ties.lines.filter(({ series }) => series === "trade-share");
		assert.deepEqual(
			shares.map(({ partner, compiler, scope, facts: values }) => [partner, compiler, scope, values.length]),
			[
				["RUS", "COW trade v4", "dyadic sum", 23],
				["RUS", "KOTRA", "ex-inter-Korean", 3],
				["RUS", "KITA", "incl. inter-Korean", 1],
			],
		);
		assert.ok(ties.lines.some(({ state, partner }) => state === "PRK" && partner === "SUN"));
	});

	it("have summits and resolutions as marks, one a resolution", () => {
		assert.deepEqual(
			ties.marks.filter(({ kind }) => kind === "summit").map(({ date }) => date.slice(0, 10)),
			["2000-07-19", "2001-08-04", "2002-08-23", "2019-04-25", "2023-09-13", "2024-06-18"],
		);
		assert.equal(ties.marks.filter(({ text }) => text.startsWith("S/RES/2270")).length, 1);
	});

	it("compute the distance of ideal points from the two sides: .21 in 2023", () => {
		const distance = ties.lines.find(
			({ series, partner }) => series === "unga-ideal-point-distance" && partner === "RUS",
		);
		assert.equal(distance?.facts.at(-1)?.printed, "0.2089");
	});

	it("can be cut to a span of time", () => {
		const recent = dyadTies("PRK", "RUS", facts, names, { from: "2019", to: "2023" });
		assert.deepEqual(
			recent.marks.filter(({ kind }) => kind === "summit").map(({ date }) => date),
			["2019-04-25", "2023-09-13"],
		);
		assert.ok(recent.lines.every((line) => line.facts.every(({ date }) => date >= "2019" && date <= "2023")));
	});

	it("tell rows that disagree: three in KOTRA's share of China", () => {
		const { disagreements } = dyadTies("PRK", "CHN", facts, names);
		assert.deepEqual(
			disagreements.map((group) => group.map(({ date, printed }) => `${date} ${printed}`)),
			[
				["2003 32.7", "2003 42.8"],
				["2014 90.1", "2014 90.2"],
				["2019 94.9", "2019 95.4"],
			],
		);
	});

	it("warn that voting alike is not sharing values, and a share not dependence", () => {
		const table = tiesTable(ties);
		assert.match(table, /Voting alike is not sharing values/);
		assert.match(table, /A share is not dependence/);
		assert.match(table, /KOTRA; ex-inter-Korean; 3 values/);
	});

	it("before and after a story: agreement of 2022 before September 2023, and none after yet", () => {
		const found = storyTies(ties, "2023-09-13T10:00+09:00");
		const agreement = found?.lines.find(({ series }) => series === "unga-agreement");
		assert.deepEqual([agreement?.before.date, agreement?.before.value, agreement?.after], ["2022", "0.831", undefined]);
		assert.equal(agreement?.during?.date, "2023", "the year of the story is shown as its own");
		assert.deepEqual([found?.met.before?.date, found?.met.after?.date], ["2019-04-25", "2023-09-13"]);
		const shares = storyTies(dyadTies("PRK", "CHN", facts, names), "2023-09-13");
		const share = shares?.lines.find(({ series }) => series === "trade-share");
		assert.deepEqual([share?.compiler, share?.before.value, share?.after?.value], ["KOTRA", "96.7 %", "98.0 %"]);
	});

	it("before a story leave out what was known more than ten years earlier", () => {
		const found = storyTies(dyadTies("PRK", "RUS", facts, names), "2026-01-01");
		assert.deepEqual(
			found?.lines.filter(({ before }) => before.date < "2016"),
			[],
		);
	});

	it("bound the concentration of all trade by one share: 98.0 % of 2024", () => {
		const line = dyadTies("PRK", "CHN", facts, names).lines.find(
			({ series, compiler }) => series === "trade-share" && compiler === "KOTRA",
		);
		assert.deepEqual(line && concentrationSentences(line, names), [
			"98.0 % in 2024 alone puts the concentration of all trade of North Korea (HHI) between 0.960 and 0.961 (KOTRA, ex-inter-Korean).",
		]);
	});

	it("say so when there is nothing", () => {
		assert.match(tiesTable(dyadTies("FRA", "DEU", facts, names)), /No facts on FRA and DEU/);
	});
});

describe("shown", () => {
	it("as a sparkline with blanks where nothing is known", () => {
		const points = [
			[2000, 0],
			[2001, 7],
			[2003, 3.5],
		] as const;
		assert.equal(sparkline(points.map(([year, value]) => ({ year, value }))), "▁█ ▅");
		assert.equal(sparkline([{ year: 2000, value: 4 }]), "▄");
	});

	it("finds a state by code or name, and says what to give instead", () => {
		assert.equal(getState("prk", names), "PRK");
		assert.equal(getState("north korea", names), "PRK");
		assert.equal(getState("United States", names), "USA");
		assert.throws(() => getState("Atlantis", names), { code: "bad-usage" });
	});

	it("finds a state by what newsrooms call it, in English and Korean", () => {
		const typed = ["DPRK", "ROK", "PRC", "UK", "UAE", "u.s.", "북한", "한국", "러시아", "미국"];
		assert.deepEqual(
			typed.map((text) => getState(text, names)),
			["PRK", "KOR", "CHN", "GBR", "ARE", "USA", "PRK", "KOR", "RUS", "USA"],
		);
		assert.throws(() => getState("Korea", names), {
			message: '"Korea" may be KOR (South Korea) or PRK (North Korea): give the code.',
		});
	});

	it("a pair is two states, and a span has its earlier end first", () => {
		assert.deepEqual(getStates("북한", "rus", names), ["PRK", "RUS"]);
		assert.throws(() => getStates("PRK", "DPRK", names), { code: "bad-usage", message: /one state.*Give another/ });
		assert.deepEqual(getSpan("2010", "2010-06"), { from: "2010", to: "2010-06" });
		assert.deepEqual(getSpan(undefined, "2010"), { to: "2010" });
		assert.throws(() => getSpan("2020", "2010"), { code: "bad-usage", message: /reversed.*from 2010 to 2020/ });
	});

	it("reads periods", () => {
		assert.deepEqual(parsePeriod("2022-02"), { from: "2022-02-01", to: "2022-02-28" });
		assert.deepEqual(parsePeriod("2016/2017"), { from: "2016-01-01", to: "2017-12-31" });
		assert.equal(parsePeriod("2022-13"), undefined);
		assert.equal(parsePeriod("2023/2022"), undefined);
	});
});
