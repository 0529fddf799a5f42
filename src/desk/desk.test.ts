import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import type { Finding } from "../model/audit.ts";
import { openDesk } from "./open-desk.ts";
import { publishable, reviewed } from "./reviews.ts";

const finding: Finding = {
	id: "presumed-1",
	rule: "presumed",
	places: [{ article: "a", span: { i: 0, from: 0, to: 5 }, quote: "It is" }],
	observed: "",
	expected: "",
	text: "Harbour Gazette states as fact: it is.",
	why: "",
	review: { status: "proposed" },
};
const noon = new Date("2031-03-07T12:00:00Z");

function folderOf(t: TestContext): string {
	const folder = mkdtempSync(join(tmpdir(), "parallax-"));
	t.after(() => rmSync(folder, { recursive: true }));
	return folder;
}

test("a decision is kept on disk, and laid over the finding again when the desk is opened anew", async (t) => {
	const folder = folderOf(t);
	await (await openDesk(folder)).decide(finding, { status: "confirmed", by: "Ana", reason: "Checked." }, noon);
	const [after] = reviewed([finding], (await openDesk(folder)).reviews());
	assert.deepEqual(after?.review, {
		status: "confirmed",
		by: "Ana",
		at: "2031-03-07T12:00:00.000Z",
		reason: "Checked.",
	});
});

test("the last decision holds; a finding that says something else is open again", async (t) => {
	const desk = await openDesk(folderOf(t));
	await desk.decide(finding, { status: "confirmed", by: "Ana", reason: "Checked." }, noon);
	await desk.decide(finding, { status: "dismissed", by: "Bo", reason: "A live page." }, noon);
	assert.equal(reviewed([finding], desk.reviews())[0]?.review.status, "dismissed");
	const reworded = { ...finding, places: [{ ...finding.places[0], quote: "It was" }] } as Finding;
	assert.equal(reviewed([reworded], desk.reviews())[0]?.review.status, "proposed");
});

test("a finding that was confirmed and then dismissed stands in the corrections", async (t) => {
	const desk = await openDesk(folderOf(t));
	await desk.decide(finding, { status: "dismissed", by: "Bo", reason: "No." }, noon);
	assert.deepEqual(desk.corrections(), []);
	await desk.decide(finding, { status: "confirmed", by: "Ana", reason: "Yes." }, noon);
	await desk.decide(finding, { status: "dismissed", by: "Bo", reason: "The headline was ironic." }, noon);
	assert.deepEqual(
		desk.corrections().map(({ text }) => text),
		["Withdrawn: Harbour Gazette states as fact: it is. The headline was ironic."],
	);
});

test("about real outlets only what is confirmed is published; about invented ones also what is proposed", () => {
	const all = (["proposed", "confirmed", "dismissed"] as const).map((status) => ({ ...finding, review: { status } }));
	const published = (isDemonstration: boolean) => publishable(all, isDemonstration).map(({ review }) => review.status);
	assert.deepEqual(published(false), ["confirmed"]);
	assert.deepEqual(published(true), ["proposed", "confirmed"]);
});

test("a broken line is named, and nothing is guessed", async (t) => {
	const folder = folderOf(t);
	writeFileSync(join(folder, "reviews.jsonl"), '{"finding":"a"}\n');
	await assert.rejects(openDesk(folder), /reviews\.jsonl, line 1/);
	assert.equal(readFileSync(join(folder, "reviews.jsonl"), "utf8"), '{"finding":"a"}\n');
});
