import assert from "node:assert/strict";
import { test } from "node:test";
import type { Claim, Story } from "../model/audit.ts";
import { assembleStory } from "./assemble.ts";
import { actor, outletsOf, type Sketched, type SketchedEvent, sketch } from "./fixture.ts";

const russia = [actor("RUS", "Russia")];
const korea = [actor("PRK", "North Korea")];
const supply: Omit<SketchedEvent, "at" | "value"> = { type: "AID", source: korea, target: russia };

const sold = (
	value: number,
	said?: { by: string; kind: "named" | "anonymous" | "office" | "outlet"; name?: string; value: number },
) => ({
	words:
		"Pyongyang/Pyongyang/PROPN/2/nsubj sold/sell/VERB/0/root shells/shell/NOUN/2/obj to/to/ADP/5/case Moscow/Moscow/PROPN/2/obl ,/,/PUNCT/8/punct officials/official/NOUN/8/nsubj said/say/VERB/2/parataxis".replace(
			"officials",
			said ? said.by.replaceAll(" ", "_") : "officials",
		),
	events: [{ at: 2, value, ...supply, ...(said && { said: said.value }) }],
	...(said && { said: { ...said, by: said.by.replaceAll(" ", "_") } }),
});

function storyOf(...sketches: readonly Sketched[]): Story {
	return assembleStory(
		{ id: "story-1", articles: sketches.map(({ article }) => article.id) },
		new Map(sketches.map(({ article }) => [article.id, article])),
		new Map(sketches.map(({ article, reading }) => [article.id, reading])),
		outletsOf({ name: "Agency", agency: true }),
	);
}

const brief = ({ statement, outlets, contested, standing }: Claim) => ({
	statement,
	outlets,
	contested,
	standing: standing.map(({ at, value }) => `${at} ${value}`),
});

test("one claim: one outlet states it as fact, one attributes it, one hedges it", () => {
	const story = storyOf(
		sketch(
			{ id: "a", outlet: "A", published: "2023-09-13" },
			sold(0, { by: "Jane Roe", kind: "named", name: "Jane Roe", value: 3 }),
		),
		sketch({ id: "b", outlet: "B", published: "2023-09-14" }, sold(3)),
		sketch({ id: "c", outlet: "C", published: "2023-09-15" }, sold(1)),
	);
	assert.deepEqual(story.claims.map(brief), [
		{
			statement: "Pyongyang sold shells to Moscow.",
			outlets: { fact: 1, attributed: 1, hedged: 1, denied: 0, silent: 0 },
			contested: true,
			standing: ["2023-09-13 probable", "2023-09-14 reported", "2023-09-15 probable"],
		},
	]);
	assert.deepEqual(
		story.origins.map(({ id, kind, onRecord, articles }) => ({ id, kind, onRecord, articles })),
		[
			{ id: "newsroom-b", kind: "newsroom", onRecord: true, articles: ["b"] },
			{ id: "newsroom-c", kind: "newsroom", onRecord: true, articles: ["c"] },
			{ id: "who-jane-roe", kind: "person", onRecord: true, articles: ["a"] },
		],
	);
});

test("a denial belongs to the claim it denies, and makes it disputed", () => {
	const story = storyOf(
		sketch({ id: "a", outlet: "A", published: "2023-09-13" }, sold(3)),
		sketch(
			{ id: "b", outlet: "B", published: "2023-09-14" },
			sold(0, { by: "the Kremlin", kind: "office", value: -3 }),
		),
	);
	assert.deepEqual(story.claims.map(brief), [
		{
			statement: "Pyongyang sold shells to Moscow.",
			outlets: { fact: 1, attributed: 0, hedged: 0, denied: 1, silent: 0 },
			contested: true,
			standing: ["2023-09-13 reported", "2023-09-14 disputed"],
		},
	]);
});

test("what all deny is a claim that it did not happen", () => {
	const story = storyOf(
		sketch({ id: "a", outlet: "A", published: "2023-09-13" }, sold(-3)),
		sketch({ id: "b", outlet: "B", published: "2023-09-13" }, sold(-3)),
	);
	assert.deepEqual(story.claims.map(brief), [
		{
			statement: "Pyongyang did not sell shells to Moscow.",
			outlets: { fact: 2, attributed: 0, hedged: 0, denied: 0, silent: 0 },
			contested: false,
			standing: ["2023-09-13 reported"],
		},
	]);
});

test("an outlet that cites another in the story leads to that one's origin", () => {
	const story = storyOf(
		sketch(
			{ id: "a", outlet: "Agency", published: "2023-09-13" },
			sold(0, { by: "Jane Roe", kind: "named", name: "Jane Roe", value: 3 }),
		),
		sketch(
			{ id: "b", outlet: "B", published: "2023-09-14" },
			sold(0, { by: "Agency", kind: "outlet", name: "Agency", value: 3 }),
		),
	);
	assert.deepEqual(
		story.claims[0]?.mentions.map(({ article, origins }) => ({ article, origins })),
		[
			{ article: "a", origins: ["who-jane-roe"] },
			{ article: "b", origins: ["who-jane-roe"] },
		],
	);
});

test("an outlet that does not mention a claim is silent on it", () => {
	const story = storyOf(
		sketch({ id: "a", outlet: "A" }, sold(3)),
		sketch({ id: "b", outlet: "B" }, { words: "Rain/rain/NOUN/2/nsubj fell/fall/VERB/0/root", events: [] }),
	);
	assert.deepEqual(story.claims[0]?.outlets, { fact: 1, attributed: 0, hedged: 0, denied: 0, silent: 1 });
});

test("a state that is cited is named as a sentence names it, under the id of its bare name", () => {
	const cited = { by: "Washington", kind: "office", name: "United States", value: 3 } as const;
	const { origins } = storyOf(sketch({ id: "a", outlet: "A", published: "2023-09-13" }, sold(0, cited)));
	assert.deepEqual(
		origins.map(({ id, name }) => ({ id, name })),
		[{ id: "who-united-states", name: "the United States" }],
	);
});

test("who agree are each other's, also where the first to tell it is too doubtful to be coded", () => {
	const agreed = (event: Partial<SketchedEvent>) => ({
		words:
			"Pyongyang/Pyongyang/PROPN/4/nsubj and/and/CCONJ/3/cc Moscow/Moscow/PROPN/1/conj agreed/agree/VERB/0/root on/on/ADP/6/case shells/shell/NOUN/4/obl",
		events: [{ at: 4, value: 3, source: [...korea, ...russia], ...event }],
	});
	const { claims } = storyOf(
		sketch({ id: "a", outlet: "A", published: "2023-09-13" }, agreed({})),
		sketch({ id: "b", outlet: "B", published: "2023-09-14" }, agreed({ type: "AGREE" })),
	);
	assert.deepEqual(
		claims.map(({ type, source, target }) => [type, source, target]),
		[["AGREE", "PRK", "RUS"]],
	);
});
