import assert from "node:assert/strict";
import { test } from "node:test";
import { parseHTML } from "linkedom";
import type { Claim } from "../model/audit.ts";
import type { EditorText, TextBlock } from "../model/editor-text.ts";
import { articles, facts, readings, spanOf, story } from "./fixture.ts";
import { renderDossier } from "./index.ts";
import { prose } from "./prose.ts";

function pageOf(blocks: readonly TextBlock[], head: Partial<EditorText> = {}, under = story): Document {
	const text = { byline: [], ...head, blocks };
	return parseHTML(renderDossier(under, articles, readings, facts, text)).document;
}
const wire = articles.get("wire") ?? assert.fail();

test("Markdown is written with the page's own tags", () => {
	assert.equal(
		prose("# Lease\n\nIt is *told* **so**, [here](https://a.example/1).\n\n- one\n- two").toString().replace(/\n/g, ""),
		'<h3>Lease</h3><p>It is <em>told</em> <strong>so</strong>, <a href="https://a.example/1" rel="external noopener noreferrer">here</a>.</p><ul><li>one</li><li>two</li></ul>',
	);
});

test("a heading of any depth stays a heading, below those of the page", () => {
	assert.equal(prose("## A\n\n#### B\n\n###### C").toString().replace(/\n/g, ""), "<h3>A</h3><h5>B</h5><h6>C</h6>");
});

test("HTML is text, a picture its caption, and only http(s) is linked", () => {
	const hostile = [
		"<script>alert(1)</script>",
		"a <img src=x onerror=alert(1)> b",
		"![caption](https://a.example/x.png)",
		"[x](javascript:alert(1)) [y](data:text/html,z) [z](/stories/x) [w](https://me:pw@a.example/)",
		'[q](https://a.example/"onclick="alert(1))',
		"<https://a.example/auto>",
		"`<b>`",
		"```\n<i>\n```",
	].join("\n\n");
	const { document } = parseHTML(`<html><body>${prose(hostile)}</body></html>`);
	assert.equal(document.querySelectorAll("script, img, b, i, [onclick], [onerror], [src]").length, 0);
	assert.ok([...document.querySelectorAll("a")].every((a) => a.getAttribute("href")?.startsWith("https://a.example/")));
	assert.match(document.body.textContent, /<script>alert\(1\)<\/script>/);
	assert.match(document.body.textContent, /caption/);
});

test("the editor's head stands over the machine's, which still counts", () => {
	const page = pageOf([{ kind: "prose", markdown: "Text." }], {
		section: "Harbours",
		headline: "A lease?",
		standfirst: "Nobody signed.",
		byline: [{ name: "Ana Reuel", affiliation: "Hangang University" }],
		posted: "2031-03-07T12:00:00.000Z",
	});
	assert.equal(page.querySelector("h1")?.textContent, "A lease?");
	assert.equal(page.querySelector(".kicker")?.textContent, "Harbours");
	assert.equal(page.querySelector(".standfirst")?.textContent, "Nobody signed.");
	assert.match(page.querySelector("header.story")?.textContent ?? "", /5 articles/);
	assert.match(
		page.querySelector("#editor .times")?.textContent ?? "",
		/Ana Reuel, Hangang University.*7 March 2031, 12:00/s,
	);
});

test("an embedded claim leads to its place; its chart is the timeline", () => {
	const page = pageOf([{ kind: "chart", claim: "claim-lease" }]);
	const embed = page.querySelector("#editor .embed") ?? assert.fail();
	const target = embed.querySelector(".claim-statement a")?.getAttribute("href") ?? "";
	assert.ok(page.querySelector(target));
	assert.match(embed.querySelector(".counting")?.textContent ?? "", /^Of 3 outlets that mention it/);
	assert.ok(embed.querySelector("svg"));
});

test("an embedded claim has its question marks, and its counting sentence how many there are", () => {
	const [lease] = story.claims as [Claim, ...Claim[]];
	const claims = [{ ...lease, unsure: ["Harbour Gazette"] }];
	const embed = pageOf([{ kind: "claim", claim: lease.id }], {}, { ...story, claims }).querySelector("#editor .embed");
	assert.deepEqual(
		[...(embed?.querySelectorAll("li") ?? [])].flatMap((one) => (one.querySelector(".doubt") ? [one.textContent] : [])),
		["?F Harbour Gazette states it as fact (our reading is doubtful)"],
	);
	assert.match(embed?.querySelector(".counting")?.textContent ?? "", /Our reading of 1 of these is doubtful/);
});

test("a quotation is cut from the article and leads to its sentence", () => {
	const sentence = spanOf(wire, "Ministers met for two hours.");
	const page = pageOf([{ kind: "quote", article: "wire", span: spanOf(wire, "met for two"), sentence }]);
	const quoted = page.querySelector("#editor .quoted") ?? assert.fail();
	assert.equal(quoted.querySelector("blockquote")?.textContent, "met for two");
	assert.ok(quoted.querySelector(`a[href="/articles/wire#s-${sentence.i}-${sentence.from}"]`));
});

test("a refusal tells its editor the line and the difference, and everything around it stands", () => {
	const page = pageOf([
		{ kind: "prose", markdown: "Before." },
		{
			kind: "refused",
			at: "a.md, line 5",
			message: "<b>no</b>",
			difference: [
				{ kind: "gone", text: "will" },
				{ kind: "new", text: "may" },
			],
		},
	]);
	assert.match(page.querySelector("#editor")?.textContent ?? "", /Before\..*a\.md, line 5: <b>no<\/b>.*will may/s);
	assert.equal(page.querySelector(".refused del")?.textContent, "will");
	assert.ok(page.querySelector("#matrix"));
});

test("a matrix that the text takes up stands there, once, and nobody misses it below", () => {
	const page = pageOf([{ kind: "matrix" }, { kind: "matrix" }]);
	assert.equal(page.querySelectorAll("table.matrix").length, 1);
	assert.ok(page.querySelector("#editor table.matrix"));
	assert.ok(!(page.querySelector(".absent")?.textContent ?? "").includes("no matrix"));
});

test("where there is no matrix, the place that an editor gave it says why", () => {
	const [lease] = story.claims as [Claim, ...Claim[]];
	const claims = [{ ...lease, contested: false, unsure: story.outlets }];
	const page = pageOf([{ kind: "matrix" }], {}, { ...story, claims });
	assert.match(page.querySelector("#editor .panel-matrix")?.textContent ?? "", /no matrix/);
});
