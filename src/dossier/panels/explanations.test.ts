import assert from "node:assert/strict";
import { test } from "node:test";
import { parseHTML } from "linkedom";
import type { OutletGroup } from "../../model/audit.ts";
import type { Explanation, Matrix } from "../../model/explanation.ts";
import { articles, facts, readings, story } from "../fixture.ts";
import { renderDossier } from "../index.ts";

const explanation = (id: string, groups: Explanation["groups"] = []): Explanation => ({
	id,
	statement: `The event was meant to ${id} the strait.`,
	kind: "purpose",
	voices: [],
	outlets: { voicing: 1, collected: 3 },
	groups,
});

function sectionOf(explanations: readonly Explanation[], rest: Partial<typeof story> = {}) {
	const html = renderDossier({ ...story, ...rest, explanations: [...explanations] }, articles, readings, facts);
	return parseHTML(html).document.querySelector("#explanations") ?? assert.fail("no explanations");
}

test("a grid stands where two explanations are rated; one column compares nothing", () => {
	const both = [explanation("open"), explanation("close")];
	const matrixOf = (...rated: readonly string[]): Matrix => ({
		evidence: [
			{ id: "e", kind: "question", statement: "Why now?", places: [], weight: 1 },
		] as unknown as Matrix["evidence"],
		ratings: rated.map((id) => ({ evidence: "e", explanation: id, rating: "I", rule: "denied", reason: "" })),
		scores: [],
		diagnosticity: [],
		sensitivity: [],
		disagreements: [],
		relations: [],
		notes: [],
	});
	assert.ok(sectionOf(both, { matrix: matrixOf("open", "close") }).querySelector("table"));
	assert.equal(sectionOf(both, { matrix: matrixOf("open") }).querySelector("table"), null);
});

test("of blocs with the same outlets the first is named among those that are silent", () => {
	const outlets = story.outlets.slice(0, 2);
	const groups: OutletGroup[] = ["Tide Pact", "Reef League"].map((name) => ({ kind: "bloc", name, outlets }));
	const silent = groups.map(({ kind, name }) => ({ kind, name, collected: 2, voicing: 0 }));
	const words = sectionOf([explanation("open", silent)], { groups }).textContent ?? "";
	assert.match(words, /Tide Pact/);
	assert.doesNotMatch(words, /Reef League/);
});
