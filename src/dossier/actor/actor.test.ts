import assert from "node:assert/strict";
import { test } from "node:test";
import { facts, story } from "../fixture.ts";
import { actorPage } from "./page.ts";
import { viewActors } from "./view.ts";

const [claim] = story.claims;
const between = { ...story, claims: [{ ...(claim ?? assert.fail()), source: "TLV", target: "EST" }] };

test("what a side did, and what was done to it, are told apart", () => {
	const actors = viewActors([between]);
	const [source, target] = [actors.get("TLV") ?? assert.fail(), actors.get("EST") ?? assert.fail()];
	assert.deepEqual([source.did.length, source.met.length, source.others], [1, 0, [{ code: "EST", claims: 1 }]]);
	assert.deepEqual([target.did.length, target.met.length], [0, 1]);
});

test("who speaks for it is who the claims' origins belong to", () => {
	const party = { ...between, origins: between.origins.map((origin) => ({ ...origin, party: "TLV" })) };
	const voices = viewActors([party]).get("TLV")?.voices ?? [];
	assert.deepEqual(voices.map(({ name }) => name).sort(), story.origins.map(({ name }) => name).sort());
});

test("a page of names that look like markup holds none", () => {
	const hostile = { ...between, claims: between.claims.map((each) => ({ ...each, statement: "<script>x</script>" })) };
	assert.doesNotMatch(actorPage(viewActors([hostile]).get("TLV") ?? assert.fail(), facts), /<script/);
});
