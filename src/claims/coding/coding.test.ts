import assert from "node:assert/strict";
import { test } from "node:test";
import { loadLanguage } from "../../language/index.ts";
import type { Article } from "../../model/article.ts";
import { parseReadRequest } from "../../model/article-input.ts";
import type { Mention } from "../../model/reading.ts";
import { readRows } from "../actors/csv.ts";
import { findEvents } from "../events.ts";
import { judge } from "../factuality/index.ts";
import { ploverHeader, toPloverCsv, toPloverRows } from "../plover.ts";
import { codeMentions } from "./index.ts";

function articleOf(text: string, published?: string): Article {
	return parseReadRequest({ text, ...(published && { published }) }, "1").article;
}

function read(
	text: string,
	published?: string,
): { article: Article; mentions: readonly Mention[]; rows: ReturnType<typeof toPloverRows> } {
	const article = articleOf(text, published);
	const trees = loadLanguage("en").read(article.parts);
	const events = judge(article, trees, [], findEvents(trees));
	const mentions = codeMentions({ article, text: trees, events, attributions: [] });
	const reading = {
		id: "1",
		language: "en",
		engine: { version: "test" },
		sentences: trees.sentences.map(({ i, from, to }) => ({ i, from, to, tokens: [] })),
		attributions: [],
		events,
		mentions,
		figures: [],
		questions: [],
		interpretations: [],
	};
	return { article, mentions, rows: toPloverRows(article, reading, { cameo: true }) };
}

function brief(text: string, published?: string): string[] {
	return read(text, published)
		.mentions.filter((mention) => mention.type)
		.map((mention) => {
			const codes = (list: Mention["source"]) => (list ?? []).map((one) => one.code).join("+");
			return `${mention.type} ${codes(mention.source)}→${codes(mention.target)}${mention.auxiliary.length > 0 ? ` ${mention.auxiliary}` : ""}`;
		});
}

test("active, passive, and by whom", () => {
	assert.deepEqual(brief("Serbia accused Albania of aggression."), ["ACCUSE SRB→ALB"]);
	assert.deepEqual(brief("Albania was accused of aggression by Serbia."), ["ACCUSE SRB→ALB"]);
});

test("both who agree are sources, and nobody is aimed at", () => {
	assert.deepEqual(brief("Egypt and Sudan signed a trade agreement."), ["SUPPORT EGY+SDN→"]);
});

test("a light verb and its noun are one event", () => {
	assert.deepEqual(brief("Japan held talks with Mexico."), ["CONSULT JPN→MEX"]);
});

test("objects are not targets; whose they are may be", () => {
	assert.deepEqual(brief("Canada praised the Cuban decision."), ["SUPPORT CAN→CUB"]);
	assert.deepEqual(brief("Canada mobilized troops."), ["MOBILIZE CAN→"]);
});

test("an act of one's own in the future is an agreement, a refusal or a threat", () => {
	assert.deepEqual(brief("Portugal will support Turkey."), ["AGREE PRT→TUR future"]);
	assert.deepEqual(brief("Iran will attack Iraq."), ["THREATEN IRN→IRQ future"]);
});

/** Four sentences are no brief: both parties must stand in the clause. */
function inArticle(sentence: string): string[] {
	return brief(`It rained. ${sentence} It rained again. Then it snowed.`);
}

test("past a brief, half a claim is none, and a quarrel within a government is none", () => {
	assert.deepEqual(inArticle("Serbia accused Albania of aggression."), ["ACCUSE SRB→ALB"]);
	assert.deepEqual(inArticle("Serbia called for calm."), []);
	assert.deepEqual(inArticle("The Serbian president accused the Serbian parliament of treason."), []);
	assert.deepEqual(inArticle("North Korea tested a missile."), ["MOBILIZE PRK→"]);
});

test("who is for a state, or backed by it, is not the state", () => {
	assert.deepEqual(inArticle("Pro-Russian activists attacked Ukrainian soldiers."), []);
	assert.deepEqual(inArticle("Saudi Arabia-backed militias attacked Yemeni soldiers."), []);
	assert.deepEqual(inArticle("Iran said Iran-backed militias attacked Iraqi soldiers."), []);
	assert.deepEqual(inArticle("Russian soldiers attacked Ukrainian soldiers."), ["ASSAULT RUS→UKR"]);
});

test("a brief that names its other party elsewhere in the sentence is aimed at it", () => {
	assert.deepEqual(brief("Japan mobilized troops as Russia held drills."), ["MOBILIZE JPN→RUS", "MOBILIZE RUS→JPN"]);
});

test("fifty states that agree are one mention of fifty sources: pairs are not multiplied", () => {
	const states = readRows("data", "actors", "states.csv")
		.filter((row) => row.from === "" && row.to === "")
		.map((row) => row.names?.split(";")[0] ?? "")
		.filter(
			(name) => /^[A-Z][a-z]+$/.test(name) && !["Georgia", "Jordan", "Chad", "Turkey", "Mali", "Korea"].includes(name),
		)
		.slice(0, 50);
	const agreed = read(`${states.slice(0, -1).join(", ")} and ${states.at(-1)} agreed on a treaty.`).mentions.filter(
		(mention) => mention.type === "AGREE",
	);
	assert.equal(agreed.length, 1);
	assert.ok((agreed[0]?.source?.length ?? 0) > 40, `${agreed[0]?.source?.length} sources`);
});

test("an unknown country is nobody: the words stay, no code is invented", () => {
	assert.deepEqual(brief("Freedonia accused Albania of aggression."), ["ACCUSE →ALB"]);
});

test("days: relative ones need a day of publication, and 02/03/04 is never one", () => {
	const when = (text: string, published?: string) => read(text, published).mentions.find((one) => one.type)?.when;
	assert.equal(when("Serbia accused Albania of aggression on Thursday.", "2023-09-15"), "2023-09-14");
	assert.equal(when("Serbia accused Albania of aggression on Thursday."), undefined);
	assert.equal(when("Serbia accused Albania of aggression on 02/03/04.", "2023-09-15"), undefined);
});

test("an article in a language without data has no mentions", () => {
	const article = articleOf("Serbien beschuldigte Albanien.");
	assert.deepEqual(
		codeMentions({ article, text: { language: "de", sentences: [] }, events: [], attributions: [] }),
		[],
	);
});

test("rows have PLOVER's names and the extension; as CSV one line each", () => {
	const { rows } = read("Serbia accused Albania of aggression.");
	assert.equal(rows.length, 1);
	const [row] = rows;
	assert.deepEqual(
		[
			row?.event,
			row?.source[0]?.code,
			row?.target[0]?.code,
			row?.cameoRoot,
			row?.goldstein,
			row?.perspective,
			row?.certainty,
		],
		["ACCUSE", "SRB", "ALB", "11", -2, "own", "CT+"],
	);
	assert.match(toPloverCsv(rows, {}), /^1:0,,ACCUSE,.*,own,,act\n$/);
	assert.match(toPloverCsv(rows, { cameo: true }), /,own,,act,11,-2\n$/);
	assert.match(ploverHeader({ cameo: true }), /^id,date,event,.*,kind,cameoRoot,goldstein\n$/);
});
