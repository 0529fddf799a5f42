import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import type { Effects } from "../../effects.ts";
import { ParallaxError } from "../../errors.ts";
import type { Fact } from "../fact.ts";
import { readFacts } from "../read-facts.ts";
import { openStore } from "../store.ts";
import { type ImportOptions, importSeries } from "./index.ts";

const folder = mkdtempSync(join(tmpdir(), "parallax-import-"));
after(() => rmSync(folder, { recursive: true, force: true }));

const effects: Effects = {
	now: () => new Date("2026-11-23T12:00:00Z"),
	log: () => {},
	stdin: () => process.stdin,
	progress: () => ({ step: () => {}, done: () => {} }),
};

let files = 0;

/** Imports the text as a file of its own, into a folder of its own. */
async function imported(kind: string, text: string | Buffer, options: ImportOptions = {}) {
	files += 1;
	const file = join(folder, `file-${files}.csv`);
	const out = join(folder, `series-${files}`);
	writeFileSync(file, text);
	const report = await importSeries(kind, [file], out, options, effects);
	return { report, out, facts: readFacts(readFileSync(join(out, kind, "facts.csv"), "utf8"), "facts.csv") };
}

const brief = (facts: readonly Fact[]) =>
	facts.map(({ series, state, partner, date, printed }) => [series, state, partner ?? "", date, printed].join(" "));

async function failure(kind: string, text: string | Buffer, options: ImportOptions = {}): Promise<string> {
	const before = files;
	try {
		await imported(kind, text, options);
	} catch (error) {
		assert.ok(error instanceof ParallaxError, String(error));
		assert.equal(existsSync(join(folder, `series-${before + 1}`, kind)), false, "nothing is half-imported");
		return error.message.replaceAll(`${folder}/`, "");
	}
	throw new assert.AssertionError({ message: "The import should have failed." });
}

const cowHeader = "ccode1,ccode2,year,importer1,importer2,flow1,flow2,version";
const cowRow = (first: number, second: number, year: number, flow1: string, flow2: string) =>
	`${first},${second},${year},A,B,${flow1},${flow2},4`;

describe("trade", () => {
	it("COW: exports, trade, shares and totals of both sides", async () => {
		const rows = [
			cowRow(710, 731, 2014, "3.0", "1.0"),
			cowRow(365, 731, 2014, "0.5", "0.5"),
			cowRow(2, 731, 2014, "-9", "-9"),
		];
		const { facts, report } = await imported("cow-trade", [cowHeader, ...rows].join("\n"));
		assert.deepEqual(brief(facts.filter(({ state }) => state === "PRK")), [
			"trade-concentration PRK  2014 0.68",
			"trade-total PRK  2014 5",
			"export-value PRK CHN 2014 3",
			"trade-share PRK CHN 2014 80",
			"trade-value PRK CHN 2014 4",
			"export-value PRK RUS 2014 0.5",
			"trade-share PRK RUS 2014 20",
			"trade-value PRK RUS 2014 1",
		]);
		assert.deepEqual(
			[report.rows, report.kept, report.discarded],
			[3, 2, [{ reason: "both flows are missing (-9)", rows: 1, lines: [4] }]],
		);
	});

	it("number 365 is the Soviet Union in 1985, Russia in 1992", async () => {
		const rows = [cowRow(365, 731, 1985, "1", "1"), cowRow(365, 731, 1992, "1", "1")];
		const { facts } = await imported("cow-trade", [cowHeader, ...rows].join("\n"));
		assert.deepEqual(brief(facts.filter(({ series, state }) => series === "trade-value" && state === "PRK")), [
			"trade-value PRK RUS 1992 2",
			"trade-value PRK SUN 1985 2",
		]);
	});

	it("BACI: products added up, thousand dollars to million, numbers of the United Nations", async () => {
		const text =
			"t,i,j,k,v,q\n2022,156,408,100630,1500.5,10\n2022,156,408,270900,499.5,10\n2022,408,156,260300,1000,NA\n2022,156,999,1,1,1\n";
		const { facts, report } = await imported("baci", text);
		assert.deepEqual(brief(facts.filter(({ series }) => series === "export-value")), [
			"export-value CHN PRK 2022 2",
			"export-value PRK CHN 2022 1",
		]);
		assert.deepEqual(report.discarded, [{ reason: 'unknown state "999"', rows: 1, lines: [5] }]);
	});

	it("Comtrade: totals only, the world apart", async () => {
		const text = [
			"refYear,reporterCode,partnerCode,flowCode,cmdCode,primaryValue",
			'2022,156,408,X,TOTAL,"894,000,000"',
			"2022,156,408,X,27,1",
			"2022,156,0,X,TOTAL,3593601000000",
		].join("\n");
		const { facts } = await imported("comtrade", text);
		assert.deepEqual(brief(facts), ["export-total CHN  2022 3593601", "export-value CHN PRK 2022 894"]);
	});
});

describe("votes and alliances", () => {
	const vote = (rcid: number, ccode: number, cast: number) => `${rcid},${ccode},1,${cast},73`;
	const header = "rcid,ccode,member,vote,session";

	it("General Assembly: the three agreements and what takes out chance, pair by pair", async () => {
		const rows = [
			[1, 731, 1],
			[1, 365, 1],
			[1, 2, 3],
			[2, 731, 1],
			[2, 365, 2],
			[2, 2, 3],
			[3, 731, 1],
			[3, 365, 1],
			[3, 2, 1],
			[4, 731, 3],
			[4, 365, 1],
			[4, 2, 8],
		] as const;
		const { facts, report } = await imported(
			"unga-votes",
			[header, ...rows.map(([rcid, ccode, cast]) => vote(rcid, ccode, cast))].join("\n"),
		);
		assert.deepEqual(brief(facts.filter(({ state, partner }) => state === "PRK" && partner === "RUS")), [
			"unga-agreement PRK RUS 2018 0.5",
			"unga-agreement-three-point PRK RUS 2018 0.5",
			"unga-agreement-no-abstentions PRK RUS 2018 0.6666667",
			"unga-s-score PRK RUS 2018 0.25",
			"unga-kappa PRK RUS 2018 -0.25",
			"unga-pi PRK RUS 2018 -0.2307692",
		]);
		assert.equal(report.kept, 11);
		assert.equal(facts[0]?.note, "session 73; 4 joint votes");
	});

	it("a state that voted in two ways on one roll call is counted in neither, and told", async () => {
		const rows = [vote(1, 731, 1), vote(1, 731, 3), vote(1, 365, 1), vote(2, 731, 1), vote(2, 365, 1)];
		const { facts, report } = await imported("unga-votes", [header, ...rows].join("\n"));
		assert.equal(facts[0]?.note, "session 73; 1 joint votes");
		assert.deepEqual(
			report.disagreements.map(({ rows: count, lines }) => [count, lines]),
			[[1, [3]]],
		);
	});

	it("compares the states asked for", async () => {
		const rows = [vote(1, 100, 1), vote(1, 101, 1), vote(1, 731, 1)];
		const { facts } = await imported("unga-votes", [header, ...rows].join("\n"), { states: ["COL"] });
		assert.deepEqual([...new Set(facts.map(({ state, partner }) => `${state} ${partner}`))], ["COL PRK", "COL VEN"]);
	});

	it("ideal points: session 78 is of 2023", async () => {
		const { facts } = await imported(
			"ideal-points",
			'"","ccode","session","IdealPointAll"\n"1",731,78,-0.7404689\n"2",365,46,0.7\n',
		);
		assert.deepEqual(brief(facts), ["unga-ideal-point PRK  2023 -0.7404689", "unga-ideal-point SUN  1991 0.7"]);
	});

	it("alliances: the strongest commitment, and portfolios by the same measures as votes", async () => {
		const text = [
			"version4id,ccode1,state_name1,ccode2,state_name2,left_censor,right_censor,defense,neutrality,nonaggression,entente,year,version",
			"1,2,United States,732,Korea,0,1,1,0,0,1,2000,4.1",
			"2,2,United States,740,Japan,0,1,1,0,0,0,2000,4.1",
			"3,710,China,731,North Korea,0,1,1,1,0,0,2000,4.1",
			"4,365,Russia,731,North Korea,0,1,0,0,1,1,2000,4.1",
		].join("\n");
		const { facts } = await imported("cow-alliances", text);
		assert.deepEqual(brief(facts.filter(({ series }) => series === "alliance")), [
			"alliance CHN PRK 2000 3",
			"alliance JPN USA 2000 3",
			"alliance KOR USA 2000 3",
			"alliance PRK RUS 2000 2",
		]);
		const alike = facts.find(
			({ series, state, partner }) => series === "alliance-s-score" && state === "JPN" && partner === "KOR",
		);
		assert.equal(alike?.printed, "0.3333333");
	});
});

describe("regimes and arms", () => {
	it("V-Dem by COW's number; a row that disagrees with another is kept beside it", async () => {
		const text =
			"country_name,COWcode,year,v2x_polyarchy\nRussia,365,1990,0.234\nRussia,365,1990,0.3\nRussia,365,1990,0.3\nSomewhere,999,1990,0.1\n";
		const { facts, report } = await imported("vdem", text);
		assert.deepEqual(brief(facts), ["electoral-democracy SUN  1990 0.234", "electoral-democracy SUN  1990 0.3"]);
		assert.deepEqual(report.disagreements, [
			{ reason: "another value for the same thing; both are kept", rows: 1, lines: [3] },
		]);
	});

	it("SIPRI: explanations above the header, several years in a cell", async () => {
		const text =
			"Transfers of arms from all to all\nA '?' is uncertain\n\nSupplier,Recipient,Year(s) of delivery,SIPRI TIV of delivered weapons\nNorth Korea,Russia,2023,12.5\nRussia,Viet Nam,2004; 2005,10\nunknown supplier(s),Russia,2001,1\n";
		const { facts } = await imported("sipri", text);
		assert.deepEqual(brief(facts), [
			"arms-transfers PRK RUS 2023 12.5",
			"arms-transfers RUS VNM 2004 5",
			"arms-transfers RUS VNM 2005 5",
		]);
	});
});

describe("events", () => {
	const gdeltRow = (date: string, source: string, target: string, weight: string) => {
		const cells = Array.from({ length: 61 }, () => "");
		cells[1] = date;
		cells[7] = source;
		cells[17] = target;
		cells[30] = weight;
		return cells.join("\t");
	};

	it("GDELT: sums by ordered pair and month, no header, line ends of either kind", async () => {
		const rows = [
			gdeltRow("20230912", "PRK", "RUS", "2.8"),
			gdeltRow("20230913", "PRK", "RUS", "-1"),
			gdeltRow("19850913", "RUS", "PRK", "4"),
			gdeltRow("20230913", "PRK", "", "4"),
			gdeltRow("20230913", "EUR", "PRK", "4"),
		];
		const { facts, report } = await imported("gdelt", rows.join("\r\n"));
		assert.deepEqual(brief(facts), [
			"event-count PRK RUS 2023-09 2",
			"net-cooperation PRK RUS 2023-09 1.8",
			"mean-cooperation PRK RUS 2023-09 0.9",
			"event-count SUN PRK 1985-09 1",
			"net-cooperation SUN PRK 1985-09 4",
			"mean-cooperation SUN PRK 1985-09 4",
		]);
		assert.deepEqual(
			report.discarded.map(({ reason, lines }) => [reason, lines]),
			[
				["no state on one side", [4]],
				['unknown state "EUR"', [5]],
			],
		);
	});

	it("ICEWS: countries by name", async () => {
		const text =
			"Event ID\tEvent Date\tSource Name\tSource Country\tIntensity\tTarget Country\n1\t2018-06-01\tA\tRussian Federation\t3.4\tNorth Korea\n";
		const { facts } = await imported("icews", text);
		assert.deepEqual(brief(facts).slice(1, 2), ["net-cooperation RUS PRK 2018-06 3.4"]);
	});

	it("POLECAT: misformed rows are counted, told and left out", async () => {
		const text =
			"Event ID\tEvent Date\tIntensity\tActor Country\tRecipient Country\n1\t2023-09-13\t7\tPRK\tRUS\n2\t2023-09-13\t7\tPRK\n3\t2023-09-13\tNone\tPRK\tRUS\n";
		const { report, facts } = await imported("polecat", text);
		assert.equal(brief(facts)[0], "event-count PRK RUS 2023-09 1");
		assert.deepEqual(
			report.discarded.map(({ reason, lines }) => [reason, lines]),
			[
				["4 columns instead of 5", [3]],
				["no weight", [4]],
			],
		);
		assert.equal(report.rows, report.kept + 2);
	});
});

describe("files that are not as they should be", () => {
	it("a folder, and a compressed file that is not whole, are said to be", async () => {
		await assert.rejects(importSeries("baci", [folder], join(folder, "none"), {}, effects), {
			code: "input-malformed",
			message: `${folder} is a folder: give the files in it, ${folder}/*.csv.`,
		});
		const rows = Array.from({ length: 20_000 }, (_, i) => cowRow(710, 731, 1900 + (i % 100), String(i), "1"));
		const whole = gzipSync([cowHeader, ...rows].join("\n"));
		assert.match(
			await failure("cow-trade", whole.subarray(0, whole.length - 9)),
			/: the compressed file is damaged or not whole \(unexpected end of file\)\. Nothing was imported\./,
		);
	});

	it("a last line without its end is told: its value may be cut", async () => {
		const text = [cowHeader, cowRow(710, 731, 2014, "3.0", "1.5")].join("\n");
		assert.equal((await imported("cow-trade", text)).report.unended.length, 1);
		assert.deepEqual((await imported("cow-trade", `${text}\n`)).report.unended, []);
	});

	it("a second row that says otherwise is told, and the first stands", async () => {
		const rows = [cowRow(710, 731, 2014, "3", "1"), cowRow(731, 710, 2014, "1", "3"), cowRow(710, 731, 2014, "4", "1")];
		const { facts, report } = await imported("cow-trade", [cowHeader, ...rows].join("\n"));
		assert.deepEqual(report.disagreements, [
			{ reason: "other flows for the same pair and year; the first row stands", rows: 1, lines: [4] },
		]);
		assert.ok(brief(facts).includes("trade-value PRK CHN 2014 4"));
	});

	it("byte order mark, semicolons, decimal commas, quotes, gzip", async () => {
		const semicolons = `\uFEFF${cowHeader.replaceAll(",", ";")}\r\n710;731;2014;"A";"B";"3,5";1,5;4\r\n`;
		const { facts } = await imported("cow-trade", gzipSync(semicolons));
		assert.deepEqual(brief(facts.filter(({ series, state }) => series === "trade-value" && state === "PRK")), [
			"trade-value PRK CHN 2014 5",
		]);
	});

	it("Latin-1", async () => {
		const text = Buffer.from(
			"Supplier,Recipient,Delivery year,TIV delivery values\nC\u00f4te d'Ivoire,Mali,2020,1\n",
			"latin1",
		);
		const { report } = await imported("sipri", Buffer.concat([text, Buffer.from("Russia,Mali,2020,2\n")]));
		assert.equal(report.rows, 2);
	});

	it("wrong columns: which are missing", async () => {
		assert.match(
			await failure("baci", "t,i,j,v\n2022,156,408,1\n"),
			/file-\d+\.csv: is this CEPII BACI.*missing: k or product\. Line 1 has t, i, j, v\./,
		);
	});

	it("a file cut off: the line, and nothing imported; or left out when asked", async () => {
		const text = `${cowHeader}\n${cowRow(710, 731, 2014, "3", "1")}\n365,731,20`;
		assert.match(
			await failure("cow-trade", text),
			/file-\d+\.csv:3: 3 columns instead of 8; is the file whole\? Nothing was imported/,
		);
		const { report } = await imported("cow-trade", text, { skipBad: true });
		assert.deepEqual(report.discarded, [{ reason: "3 columns instead of 8", rows: 1, lines: [3] }]);
	});

	it("an open quote at the end names its line", async () => {
		assert.match(
			await failure("cow-trade", `${cowHeader}\n710,731,2014,"A,B,3,1,4`),
			/file-\d+\.csv:\d: Quote Not Closed/,
		);
	});

	it("no usable row, no row, nothing, no text, no file, no such kind", async () => {
		assert.match(
			await failure("cow-trade", `${cowHeader}\n${cowRow(1, 731, 2014, "3", "1")}\n`),
			/none of 1 rows could be used.*unknown state "1": 1 row \(line 2\)/,
		);
		assert.match(await failure("cow-trade", `${cowHeader}\n`), /a header and no rows/);
		assert.match(await failure("cow-trade", ""), /is empty/);
		assert.match(await failure("cow-trade", Buffer.from([1, 0, 2])), /is not text/);
		await assert.rejects(importSeries("baci", [join(folder, "absent.csv")], folder, {}, effects), {
			code: "input-missing",
		});
		await assert.rejects(importSeries("unknown", ["x"], folder, {}, effects), { code: "bad-usage" });
	});

	it("a failed import leaves the former one, and no drafts", async () => {
		const { out } = await imported("cow-trade", `${cowHeader}\n${cowRow(710, 731, 2014, "3", "1")}\n`);
		const before = readFileSync(join(out, "cow-trade", "facts.csv"), "utf8");
		const broken = join(folder, "broken.csv");
		writeFileSync(broken, `${cowHeader}\n1,2\n`);
		await assert.rejects(importSeries("cow-trade", [broken], out, {}, effects), { code: "input-malformed" });
		assert.equal(readFileSync(join(out, "cow-trade", "facts.csv"), "utf8"), before);
		assert.deepEqual(readdirSync(out), ["cow-trade"]);
	});
});

it("several files are one import, each with its own order of columns, and lines are named with their file", async () => {
	const [first, second] = [join(folder, "2021.csv"), join(folder, "2022.csv")];
	writeFileSync(first, "t,i,j,k,v\n2021,156,408,1,1000\n");
	writeFileSync(second, "v;k;j;i;t\n2000;1;408;156;2022\n1;1;408;999;2022\n");
	const out = join(folder, "several");
	const report = await importSeries("baci", [first, second], out, {}, effects);
	assert.deepEqual(report.discarded, [{ reason: 'unknown state "999"', rows: 1, lines: ["2022.csv:3"] }]);
	assert.deepEqual(
		brief(
			readFacts(readFileSync(join(out, "baci", "facts.csv"), "utf8"), "f").filter(
				({ series }) => series === "export-value",
			),
		),
		[
			"export-value CHN PRK 2021 1",
			"export-value CHN PRK 2022 2",
			"export-value PRK CHN 2021 0",
			"export-value PRK CHN 2022 0",
		],
	);
});

it("the store reads a pair's rows from an import, and those of each side alone", async () => {
	const rows = [cowRow(710, 731, 2014, "3", "1"), cowRow(365, 731, 2014, "1", "1"), cowRow(2, 200, 2014, "9", "9")];
	const { out } = await imported("cow-trade", [cowHeader, ...rows].join("\n"));
	const facts = openStore(out, []).ofDyad("PRK", "RUS");
	assert.deepEqual([...new Set(facts.map(({ state, partner }) => `${state} ${partner ?? ""}`.trim()))].sort(), [
		"PRK",
		"PRK RUS",
		"RUS",
		"RUS PRK",
	]);
	assert.deepEqual(openStore(join(folder, "absent"), []).ofDyad("PRK", "RUS"), []);
});
