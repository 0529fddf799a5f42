import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { assembleStory } from "./assemble.ts";
import { actor, outletsOf, sketch } from "./fixture.ts";
import { groupsOf, tabulateGroups } from "./groups.ts";
import { loadOwnGroups } from "./memberships.ts";

const outlets = outletsOf({ name: "A", country: "NOR" }, { name: "B", country: "POL" }, { name: "C", country: "" });
const words = "Pyongyang/Pyongyang/PROPN/2/nsubj sold/sell/VERB/0/root shells/shell/NOUN/2/obj";

function told(id: string, outlet: string, value: number) {
	const event = {
		at: 2,
		value,
		type: "AID" as const,
		source: [actor("PRK", "North Korea")],
		target: [actor("RUS", "Russia")],
	};
	return sketch({ id, outlet, published: "2023-09-13" }, { words, events: [event] });
}

const sketches = [told("a", "A", 3), told("b", "B", 1), told("c", "C", 3)];
const story = assembleStory(
	{ id: "story-1", articles: ["a", "b", "c"] },
	new Map(sketches.map(({ article }) => [article.id, article])),
	new Map(sketches.map(({ article, reading }) => [article.id, reading])),
	outlets,
);

test("outlets by country, and by the blocs of the story's day", () => {
	const memberships = [
		{ bloc: "NATO", state: "NOR", from: "1949-04-04", to: "" },
		{ bloc: "NATO", state: "POL", from: "1999-03-12", to: "" },
		{ bloc: "WTO", state: "POL", from: "1955-05-14", to: "1991-07-01" },
	];
	assert.deepEqual(groupsOf(story, outlets, memberships), [
		{ kind: "country", name: "NOR", outlets: ["A"] },
		{ kind: "country", name: "POL", outlets: ["B"] },
		{ kind: "bloc", name: "NATO", outlets: ["A", "B"] },
	]);
});

test("groups of the user's hold what of them tells the story; outlets go by name or domain", (t) => {
	const folder = mkdtempSync(join(tmpdir(), "parallax-"));
	t.after(() => rmSync(folder, { recursive: true }));
	const file = join(folder, "groups.json");
	writeFileSync(file, '{"mine": ["A", "C", "elsewhere"], "nobody": ["D"]}');
	const own = loadOwnGroups(file, outlets);
	assert.deepEqual(groupsOf(story, outlets, [], own), [
		{ kind: "user", name: "mine", outlets: ["A", "C"] },
		{ kind: "country", name: "NOR", outlets: ["A"] },
		{ kind: "country", name: "POL", outlets: ["B"] },
	]);
	writeFileSync(file, '["A"]');
	assert.throws(() => loadOwnGroups(file, outlets), /groups\.json: not groups of outlets/);
	assert.deepEqual(loadOwnGroups(undefined, outlets), []);
});

test("a claim's outlets in a group, with the denominator", () => {
	const rows = tabulateGroups({ ...story, groups: [{ kind: "user", name: "mine", outlets: ["A", "B"] }] });
	assert.deepEqual(rows, [
		{
			story: "story-1",
			claim: story.claims[0]?.id,
			statement: "Pyongyang sold shells.",
			kind: "user",
			group: "mine",
			collected: 2,
			counts: { fact: 1, attributed: 0, hedged: 1, denied: 0, silent: 0 },
		},
	]);
});
