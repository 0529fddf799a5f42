import assert from "node:assert/strict";
import { test } from "node:test";
import { sureMentions } from "../model/audit.ts";
import { assembleStory } from "./assemble.ts";
import { actor, outletsOf, type Sketched, sketch } from "./fixture.ts";
import { retellStory } from "./retell.ts";
import { featureNames, openField, seek, tellingFeatures } from "./retold/index.ts";
import { tellEvents } from "./told.ts";

const sold =
	"Pyongyang/Pyongyang/PROPN/2/nsubj sold/sell/VERB/0/root shells/shell/NOUN/2/obj to/to/ADP/5/case Moscow/Moscow/PROPN/2/obl";
const sale =
	"The/the/DET/2/det sale/sale/NOUN/5/nsubj of/of/ADP/4/case shells/shell/NOUN/2/nmod angered/anger/VERB/0/root Seoul/Seoul/PROPN/5/obj";
const budget = "Lawmakers/lawmaker/NOUN/2/nsubj rejected/reject/VERB/0/root the/the/DET/4/det budget/budget/NOUN/2/obj";

const coded = { type: "AID", source: [actor("PRK", "North Korea")], target: [actor("RUS", "Russia")] } as const;

/** An event that the reader found, and coded nothing of. */
function bare(id: string, words: string, at: number): Sketched {
	const { article, reading } = sketch({ id, outlet: id }, { words, events: [{ at, value: 3 }] });
	return { article, reading: { ...reading, mentions: [] } };
}

const told = ["A", "B"].map((id) =>
	sketch(
		{ id, outlet: id },
		{ words: sold, events: [{ at: 2, value: 3, ...coded, source: [...coded.source], target: [...coded.target] }] },
	),
);
const sketches = [...told, bare("C", sale, 2), bare("D", budget, 2)];
const articles = new Map(sketches.map(({ article }) => [article.id, article]));
const readings = new Map(sketches.map(({ reading }) => [reading.id, reading]));
const story = assembleStory({ id: "story-1", articles: [...articles.keys()] }, articles, readings, outletsOf());

test("an outlet that tells a claim by an uncoded word is not silent; one that tells something else is", () => {
	const [claim] = retellStory(story, articles, readings).claims;
	assert.deepEqual(claim?.outlets, { fact: 3, attributed: 0, hedged: 0, denied: 0, silent: 1 });
	const { likelihood, mention, outlet, cell } = claim?.mentions.at(-1) ?? assert.fail();
	assert.deepEqual({ mention, outlet, cell }, { mention: undefined, outlet: "C", cell: "fact" });
	assert.ok((likelihood ?? 0) >= 0.55 && (likelihood ?? 0) < 0.9);
});

test("who tells that somebody denies it does not state it", () => {
	const denies =
		"Pyongyang/Pyongyang/PROPN/2/nsubj denies/deny/VERB/0/root selling/sell/NOUN/2/obj shells/shell/NOUN/3/nmod to/to/ADP/6/case Moscow/Moscow/PROPN/3/nmod";
	const all = [...told, bare("H", denies, 2)];
	const [texts, read] = [
		new Map(all.map((one) => [one.article.id, one.article])),
		new Map(all.map((one) => [one.reading.id, one.reading])),
	];
	const assembled = assembleStory({ id: "story-1", articles: [...texts.keys()] }, texts, read, outletsOf());
	const [claim] = retellStory(assembled, texts, read).claims;
	assert.deepEqual(
		claim?.mentions.flatMap(({ outlet, cell }) => (outlet === "H" ? [cell] : [])),
		["denied"],
	);
});

test("who tells it by somebody's word, and elsewhere in other words of its own, states it as fact", () => {
	const said = { by: "Pyongyang", kind: "office" } as const;
	const { article, reading } = sketch(
		{ id: "E", outlet: "E" },
		{
			words: sold,
			said,
			events: [{ at: 2, value: 2.4, ...coded, source: [...coded.source], target: [...coded.target] }],
		},
		{ words: sale, events: [{ at: 2, value: 3 }] },
	);
	const own = { article, reading: { ...reading, mentions: reading.mentions.slice(0, 1) } };
	const all = [...sketches, own];
	const [texts, read] = [
		new Map(all.map((one) => [one.article.id, one.article])),
		new Map(all.map((one) => [one.reading.id, one.reading])),
	];
	const assembled = assembleStory({ id: "story-1", articles: [...texts.keys()] }, texts, read, outletsOf());
	const [claim] = retellStory(assembled, texts, read).claims;
	const cellsOf = (outlet: string) => claim?.mentions.flatMap((one) => (one.outlet === outlet ? [one.cell] : []));
	assert.deepEqual([cellsOf("C"), cellsOf("E"), claim?.outlets.fact], [["fact"], ["attributed", "fact"], 4]);
});

test("a sentence that tells a claim by one of its words tells it by no other", () => {
	const twice = `${sold} after/after/ADP/8/case the/the/DET/8/det sale/sale/NOUN/2/obl of/of/ADP/10/case shells/shell/NOUN/8/nmod to/to/ADP/12/case Moscow/Moscow/PROPN/8/nmod`;
	const { source, target } = { source: [...coded.source], target: [...coded.target] };
	const made = sketch(
		{ id: "G", outlet: "G" },
		{
			words: twice,
			events: [
				{ at: 2, value: 1, ...coded, source, target },
				{ at: 8, value: 3, source, target },
			],
		},
	);
	const both = { article: made.article, reading: { ...made.reading, mentions: made.reading.mentions.slice(0, 1) } };
	const [texts, read] = [new Map(articles), new Map(readings)];
	texts.set("G", both.article);
	read.set("G", both.reading);
	const assembled = assembleStory({ id: "story-1", articles: [...texts.keys()] }, texts, read, outletsOf());
	const claim = retellStory(assembled, texts, read).claims[0];
	assert.deepEqual(
		claim?.mentions.flatMap(({ outlet, cell }) => (outlet === "G" ? [cell] : [])),
		["hedged"],
	);
});

test("an outlet that states an agreement as fact does not state as fact what was agreed", () => {
	const agreed =
		"Pyongyang/Pyongyang/PROPN/2/nsubj agreed/agree/VERB/0/root on/on/ADP/4/case shells/shell/NOUN/2/obl for/for/ADP/6/case Moscow/Moscow/PROPN/4/nmod";
	const { source, target } = { source: [...coded.source], target: [...coded.target] };
	const other = sketch(
		{ id: "F", outlet: "F" },
		{ words: agreed, events: [{ at: 2, value: 3, type: "AGREE", source, target }] },
	);
	const [texts, read] = [new Map(articles), new Map(readings)];
	texts.set("F", other.article);
	read.set("F", other.reading);
	const assembled = assembleStory({ id: "story-1", articles: [...texts.keys()] }, texts, read, outletsOf());
	const claim = retellStory(assembled, texts, read).claims.find(({ statement }) => /sold/.test(statement));
	assert.deepEqual(
		claim?.mentions.flatMap(({ outlet, cell }) => (outlet === "F" ? [cell] : [])),
		["hedged"],
	);
});

test("how sure its cells are is judged of a claim that two outlets tell, be it of none; not of one that a single outlet tells", () => {
	const only = sketch(
		{ id: "I", outlet: "I" },
		{
			words: "Tokyo/Tokyo/PROPN/2/nsubj expelled/expel/VERB/0/root envoys/envoy/NOUN/2/obj",
			events: [
				{ at: 2, value: 3, type: "SANCTION", source: [actor("JPN", "Japan")], target: [actor("RUS", "Russia")] },
			],
		},
	);
	const all = [...told, only];
	const [texts, read] = [
		new Map(all.map((one) => [one.article.id, one.article])),
		new Map(all.map((one) => [one.reading.id, one.reading])),
	];
	const assembled = assembleStory({ id: "story-1", articles: [...texts.keys()] }, texts, read, outletsOf());
	const judged = retellStory(assembled, texts, read).claims.map((claim) => [claim.statement, claim.unsure]);
	assert.deepEqual(judged, [
		["Pyongyang sold shells to Moscow.", []],
		["Tokyo expelled envoys.", undefined],
	]);
});

test("an outlet that puts it quite otherwise than the others is unsure", () => {
	const doubting = sketch(
		{ id: "J", outlet: "J" },
		{ words: sold, events: [{ at: 2, value: 1, ...coded, source: [...coded.source], target: [...coded.target] }] },
	);
	const all = [...told, doubting];
	const [texts, read] = [
		new Map(all.map((one) => [one.article.id, one.article])),
		new Map(all.map((one) => [one.reading.id, one.reading])),
	];
	const assembled = assembleStory({ id: "story-1", articles: [...texts.keys()] }, texts, read, outletsOf());
	assert.deepEqual(retellStory(assembled, texts, read).claims[0]?.unsure, ["J"]);
});

test("what is surely the same, contest and standing stay as they were", () => {
	const [before, after] = [story.claims[0], retellStory(story, articles, readings).claims[0]];
	assert.ok(before && after);
	assert.deepEqual(sureMentions(after), before.mentions);
	assert.deepEqual([after.standing, after.contested], [before.standing, before.contested]);
});

test("as many features as names", () => {
	const field = openField(sketches.flatMap(({ article, reading }) => tellEvents(article, reading)));
	const [first, other] = ["A", "C"].map((outlet) => field.of(outlet).candidates[0]);
	assert.ok(first && other);
	const row = seek("Pyongyang sold shells to Moscow.", [first]) ?? assert.fail();
	assert.equal(tellingFeatures(row, other, field.usageOf).length, featureNames.length);
});

test("a claim without mentions is looked for nowhere", () => {
	assert.equal(seek("Nobody says this.", []), undefined);
});
