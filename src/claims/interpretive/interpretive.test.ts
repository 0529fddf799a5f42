import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { parseReadRequest } from "../../model/article-input.ts";
import type { Interpretation, Reading } from "../../model/reading.ts";
import { inPackage } from "../../places.ts";
import { readArticle } from "../../read.ts";

function read(text: string, published = "2023-10-04"): Reading {
	return readArticle(parseReadRequest({ id: "1", language: "en", published, text }, "1"));
}

/** "purpose: reduce its reliance on China (of: The summit)" */
function told(text: string, kind?: Interpretation["kind"]): readonly string[] {
	return read(text)
		.interpretations.filter((one) => kind === undefined || one.kind === kind)
		.map((one) => describeOne(text, one));
}

function describeOne(text: string, { kind, about, content, condition, audience }: Interpretation): string {
	const words = (span: typeof about): string => (span ? text.slice(span.from, span.to).replaceAll(/\s+/g, " ") : "");
	const parts = [
		about && `of: ${words(about)}`,
		condition && `if: ${words(condition)}`,
		audience && `to: ${audience.map(({ code }) => code).join(" ")}`,
	].filter(Boolean);
	return `${kind}: ${words(content)}${parts.length > 0 ? ` (${parts.join("; ")})` : ""}`;
}

describe("interpretive statements", () => {
	const cases: Readonly<Record<string, readonly string[]>> = {
		"The summit was an attempt to reduce its reliance on China.": [
			"purpose: reduce its reliance on China (of: The summit)",
		],
		"The visit was meant to display shared values.": ["purpose: display shared values (of: The visit)"],
		"The parade was a display of unity.": ["display: of unity (of: The parade)"],
		"The launch was a warning to Japan.": ["signal:  (of: The launch; to: JPN)"],
		"If Russia sends oil, China will protest.": ["conditional: China will protest (if: Russia sends oil)"],
		"The collapse of the talks would lead to war.": ["conditional: to war (if: The collapse of the talks)"],
		"Russia is expected to send oil to North Korea.": ["forecast: send oil to North Korea (of: Russia)"],
		"Seoul should reconsider its policy.": ["recommendation: should reconsider its policy (of: Seoul)"],
		"Beijing has no interest in a war at its border.": ["interest: in a war at its border (of: Beijing)"],
	};
	for (const [text, expected] of Object.entries(cases)) it(text, () => assert.deepEqual(told(text), expected));

	const silent = [
		"These qualities should serve him well.",
		"The summit should be interpreted as a success.",
		"Officials spoke on condition of anonymity because they were not authorized to speak.",
		"The tram used to cross the square.",
		"If Pyongyang took it as a threat, Moscow took it as an insult.",
		"We will meet again on Tuesday.",
	];
	for (const text of silent) it(`nothing in: ${text}`, () => assert.deepEqual(told(text), []));

	it("takes the horizon and the probability that a forecast gives", () => {
		const [forecast] = read(
			"There is a 70 percent chance that Russia will attack Ukraine within two weeks.",
		).interpretations;
		assert.equal(forecast?.kind, "forecast");
		assert.equal(forecast?.probability, 0.7);
		assert.equal(forecast?.horizon?.until, "2023-10-18");
	});

	it("tells whose statement it is", () => {
		const { interpretations, attributions } = read("The launch was a warning to Japan, analyst Jane Miller said.");
		const signal = interpretations.find(({ kind }) => kind === "signal");
		assert.deepEqual(
			signal?.chain.map((index) => attributions[index]?.sourceName),
			["Jane Miller"],
		);
	});
});

describe("the sample's other explanations", () => {
	const text = readFileSync(inPackage("sample", "coverage", "0916-kaveri-standard-other-reasons.md"), "utf8").replace(
		/^---[\s\S]*?\n---\n/,
		"",
	);
	it("warning, display, less reliance, and the conditional", () => {
		assert.deepEqual(told(text), [
			"signal:  (of: it; to: KOR)",
			"conditional: could respond together (if: Seoul sends ammunition to Kyiv, Russia and North Korea)",
			"purpose: display shared values (of: the summit)",
			"interest: depend less on China (of: Kim)",
		]);
	});
});

/** The column that the idea comes from may not be kept here: where it lies beside the project, what it says is found in it. */
const column = inPackage("..", "shared", "data", "column.txt");
describe("the column", { skip: !existsSync(column) && "column.txt is not beside this clone" }, () => {
	const text = existsSync(column) ? readFileSync(column, "utf8") : "";
	const found = (kind: Interpretation["kind"], words: RegExp): boolean =>
		told(text, kind).some((one) => words.test(one));
	it("three implications, the conditional, the recommendation and both questions", () => {
		assert.ok(found("signal", /of: the meeting between Kim and Putin; to: KOR/));
		assert.ok(found("display", /values-based diplomacy.*of: the meeting/));
		assert.ok(found("purpose", /reliance on China \(of: the summit/));
		assert.ok(found("conditional", /joint responses from Pyongyang and Moscow.*if: the continuation/));
		assert.ok(found("recommendation", /of: Yoon’s diplomacy/));
		assert.equal(read(text).questions.length, 2);
	});
});
