import assert from "node:assert/strict";
import { test } from "node:test";
import { type Content, escapeHtml, findSafeUrl, html, linkOut, Markup } from "./html.ts";

test("values are escaped, in text and in attributes", () => {
	const title = `"><script>alert('x')</script>\``;
	const markup = html`<p title="${title}">${title}</p>`.toString();
	const escaped = "&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&#96;";
	assert.equal(markup, `<p title="${escaped}">${escaped}</p>`);
});

test("markup stays markup, lists are joined, and what is absent leaves nothing", () => {
	const items: Content[] = [html`<li>1</li>`, "<2>", 3, undefined, false];
	assert.equal(html`<ul>${items}</ul>`.toString(), "<ul><li>1</li>&lt;2&gt;3</ul>");
});

test("nothing but the template makes markup", () => {
	assert.throws(() => new Markup(Symbol("mine"), "<b>"), TypeError);
});

test("control characters show as U+FFFD; tabs and line ends stay", () => {
	assert.equal(escapeHtml("a\u0000b\u001bc\td\ne"), "a\ufffdb\ufffdc\td\ne");
});

for (const [address, safe] of [
	["https://gazette.example/a?b=1&c=2", "https://gazette.example/a?b=1&c=2"],
	["javascript:alert(1)", undefined],
	[" JaVaScRiPt:alert(1)", undefined],
	["data:text/html,<b>", undefined],
	["//gazette.example/a", undefined],
	["https://user:word@gazette.example/", undefined],
	["file:///home", undefined],
	["no address", undefined],
	[undefined, undefined],
] as const) {
	test(`${address} is ${safe ? "" : "not "}linked`, () => {
		assert.equal(findSafeUrl(address), safe);
		assert.equal(linkOut(address, "x").toString().startsWith("<a "), safe !== undefined);
	});
}

test("an address cannot leave its attribute", () => {
	const link = linkOut(`https://gazette.example/"onclick="x"><script>`, "<x>").toString();
	assert.equal(
		link,
		'<a href="https://gazette.example/%22onclick=%22x%22%3E%3Cscript%3E" rel="external noopener noreferrer">&lt;x&gt;</a>',
	);
});
