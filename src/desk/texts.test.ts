import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { articles, readings, spanOf, story } from "../dossier/fixture.ts";
import { placeText } from "./place-text.ts";
import { readText } from "./text-file.ts";
import { textsIn } from "./texts.ts";

const context = { story, articles, outlines: readings };
const blocksOf = (source: string) => placeText(readText(source), "a.md", context).blocks;

test("a text has a head, prose, and directives on lines of their own", () => {
	const source =
		"---\nsection: World\nheadline: A lease?\nbyline:\n  - Bo\n  - {name: Ana Reuel, affiliation: Hangang University}\n---\nSo it is *told*.\n\n{{claim claim-lease}}\nBraces {{claim x}} in a sentence.\n{{matrix}}\n";
	assert.deepEqual(placeText(readText(source), "a.md", context), {
		section: "World",
		headline: "A lease?",
		byline: [{ name: "Bo" }, { name: "Ana Reuel", affiliation: "Hangang University" }],
		blocks: [
			{ kind: "prose", markdown: "So it is *told*.\n" },
			{ kind: "claim", claim: "claim-lease" },
			{ kind: "prose", markdown: "Braces {{claim x}} in a sentence." },
			{ kind: "matrix" },
		],
	});
});

test("a quotation is found in its sentence, wherever its lines were broken", () => {
	const wire = articles.get("wire") ?? assert.fail();
	assert.deepEqual(blocksOf('{{quote wire "may  lease its northern harbour"}}'), [
		{
			kind: "quote",
			article: "wire",
			span: spanOf(wire, "may lease its northern harbour"),
			sentence: spanOf(wire, "Tolvia may lease its northern harbour to Estmark, a port official said."),
		},
	]);
});

test("a quotation that its article does not say is refused with its line and the difference, word by word", () => {
	assert.deepEqual(
		blocksOf('---\nheadline: H\n---\n\n{{quote wire "Tolvia will lease its northern harbour to Estmark,"}}'),
		[
			{
				kind: "refused",
				at: "a.md, line 5",
				message: '"wire" does not say this, word for word.',
				difference: [
					{ kind: "same", text: "Tolvia" },
					{ kind: "gone", text: "will" },
					{ kind: "new", text: "may" },
					{ kind: "same", text: "lease its northern harbour to Estmark," },
				],
			},
		],
	);
});

test("words that no sentence resembles have no difference to show", () => {
	assert.deepEqual(blocksOf('{{quote wire "Snow fell on the hills"}}'), [
		{ kind: "refused", at: "a.md, line 1", message: '"wire" says nothing like "Snow fell on the hills".' },
	]);
});

test("unknown ids and directives are named", () => {
	const messages = blocksOf('{{claim claim-x}}\n{{quote nobody "No"}}\n{{chart}}').map((block) =>
		block.kind === "refused" ? `${block.at}: ${block.message}` : block.kind,
	);
	assert.deepEqual(messages, [
		'a.md, line 1: no claim of harbour-2031-03-04 has the id "claim-x": claims.csv lists them.',
		'a.md, line 2: no article of harbour-2031-03-04 has the id "nobody": audit.json lists them.',
		'a.md, line 3: "{{chart}}" is no directive: {{claim ID}}, {{chart claim ID}}, {{matrix}} and {{quote ARTICLE "words"}} are.',
	]);
});

test("of a real article no more than half is quoted", () => {
	const wire = articles.get("wire") ?? assert.fail();
	const real = new Map([
		["wire", { ...wire, url: "https://wire.test/1", parts: [{ kind: "body" as const, text: "It is so. It is not." }] }],
	]);
	const { blocks } = placeText(readText('{{quote wire "It is so."}}\n{{quote wire "It is not."}}'), "a.md", {
		...context,
		articles: real,
	});
	assert.deepEqual(
		blocks.map((block) => (block.kind === "refused" ? `${block.at}: ${block.message}` : block.kind)),
		["quote", 'a.md, line 2: with this, more than half of "wire" is quoted.'],
	);
});

function deskWith(t: TestContext, source: string): string {
	const folder = mkdtempSync(join(tmpdir(), "parallax-"));
	t.after(() => rmSync(folder, { recursive: true }));
	mkdirSync(join(folder, "stories"));
	writeFileSync(join(folder, "stories", "a.md"), source);
	return folder;
}

test("what is published is kept, once, and dates the text", async (t) => {
	const folder = deskWith(t, "One.");
	const texts = textsIn(folder);
	const times = async () => {
		const text = await texts.find("a", context);
		return [text?.posted, text?.modified];
	};
	assert.deepEqual(await times(), [undefined, undefined]);
	await texts.keepVersion("a", new Date("2031-03-07T12:00:00Z"));
	await texts.keepVersion("a", new Date("2031-03-07T13:00:00Z"));
	assert.deepEqual(await times(), ["2031-03-07T12:00:00.000Z", undefined]);
	writeFileSync(join(folder, "stories", "a.md"), "Two.");
	await texts.keepVersion("a", new Date("2031-03-08T12:00:00Z"));
	assert.deepEqual(await times(), ["2031-03-07T12:00:00.000Z", "2031-03-08T12:00:00.000Z"]);
	assert.deepEqual(await texts.names(), ["a"]);
	assert.equal(readdirSync(join(folder, "stories", "a", "versions")).length, 2);
});

test("a head that cannot be read refuses the text, with its line or key, and not the page", async (t) => {
	const refusal = async (source: string) => {
		const text = await textsIn(deskWith(t, source)).find("a", context);
		return text?.blocks.map((block) => block.kind === "refused" && `${block.at}: ${block.message}`).join();
	};
	assert.match((await refusal("---\nheadlin: H\n---\nText.")) ?? "", /^stories\/a\.md: .*"headlin"/s);
	assert.match((await refusal("---\nheadline: [\n---\nText.")) ?? "", /^stories\/a\.md: line \d/);
});

test("a story without a text has none", async (t) => {
	assert.equal(await textsIn(deskWith(t, "Text.")).find("b", context), undefined);
});
