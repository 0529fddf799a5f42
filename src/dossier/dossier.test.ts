import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { parseHTML } from "linkedom";
import type { Article } from "../model/article.ts";
import type { Story } from "../model/audit.ts";
import type { Foretold } from "../model/explanation.ts";
import { articles, facts, readings, story } from "./fixture.ts";
import { renderDossier, slugOf, stylesheet } from "./index.ts";

const page = renderDossier(story, articles, readings, facts);
const { document } = parseHTML(page);
const textOf = (selector: string) => [...document.querySelectorAll(selector)].map((node) => node.textContent ?? "");

describe("the page holds together", () => {
	test("every link within the page leads to an element of the page, and no id stands twice", () => {
		const ids = [...document.querySelectorAll("[id]")].map((node) => node.id);
		assert.equal(new Set(ids).size, ids.length);
		const links = [...document.querySelectorAll('a[href^="#"]')].map(
			(node) => node.getAttribute("href")?.slice(1) ?? "",
		);
		assert.ok(links.length > 10);
		assert.deepEqual(
			links.filter((link) => !ids.includes(link)),
			[],
		);
	});

	test("every heading that labels a part is there", () => {
		for (const node of document.querySelectorAll("[aria-labelledby]"))
			assert.ok(document.getElementById(node.getAttribute("aria-labelledby") ?? ""), node.outerHTML.slice(0, 80));
	});

	test("every quote, with its context, is a slice of its article", () => {
		const texts = [...articles.values()].flatMap(({ parts }) => parts.map(({ text }) => text));
		const quotes = textOf("blockquote p");
		assert.ok(quotes.length > 5);
		for (const quote of quotes)
			assert.ok(
				texts.some((text) => text.includes(quote)),
				quote,
			);
		for (const quote of textOf("mark"))
			assert.ok(
				texts.some((text) => text.includes(quote)),
				quote,
			);
	});

	test("a sentence stands between its neighbours, and never past its paragraph", () => {
		const lease = document.querySelector("#said-1-1 blockquote p");
		assert.equal(
			lease?.textContent,
			"Ministers met for two hours. Tolvia may lease its northern harbour to Estmark, a port official said. No paper was signed.",
		);
		assert.equal(lease?.querySelector("mark u")?.textContent, "lease");
	});

	test("without readings a quote stands alone", () => {
		const bare = parseHTML(renderDossier(story, articles, new Map(), facts)).document;
		const lease = bare.querySelector("#said-1-1 blockquote p")?.textContent;
		assert.equal(lease, "Tolvia may lease its northern harbour to Estmark, a port official said.");
	});

	test("no whole article leaves: a body is never on the page", () => {
		for (const { parts } of articles.values()) {
			const body = parts.find((part) => part.kind === "body")?.text ?? "";
			if (body.split(". ").length > 3) assert.ok(!document.body.textContent?.includes(body));
		}
	});
});

describe("the matrix is a table", () => {
	test("each row is headed by its claim, each column by an outlet in the order of its first article", () => {
		assert.deepEqual(textOf(".matrix thead th").slice(2), [
			"Meridian Wire",
			"Salt Bay Echo",
			"Harbour Gazette",
			"Hangang Review",
		]);
		assert.equal(document.querySelectorAll('.matrix tbody th[scope="row"]').length, 1);
		assert.equal(document.querySelectorAll('.matrix thead th:not([scope="col"])').length, 0);
		assert.ok(document.querySelector(".matrix caption"));
	});

	test("a cell is an outlet's surest mention, says what else it says, and the counts agree with the claim", () => {
		assert.deepEqual(textOf(".matrix tbody td .sr"), [
			"Meridian Wire attributes it to a source, and also denies it: 2 sentences",
			"no mention collected",
			"Harbour Gazette states it as fact, and also hedges it: 2 sentences",
			"Hangang Review states it as fact: 1 sentence",
		]);
		const marked = (cell: string) => document.querySelectorAll(`.matrix tbody .mark.${cell}`).length;
		const { fact, attributed, hedged, denied, silent } = story.claims[0]?.outlets ?? assert.fail();
		assert.deepEqual(["fact", "attributed", "hedged", "denied", "silent"].map(marked), [
			fact,
			attributed,
			hedged,
			denied,
			silent,
		]);
	});
});

describe("a page that nobody can turn against its reader", () => {
	const hostile = `</title></p><script>alert(1)</script><img src=x onerror=alert(1)>"'\`<!--`;
	const evil: Article = {
		id: `"><svg onload=alert(1)>`,
		url: "javascript:alert(1)",
		outlet: hostile,
		language: `en" onmouseover="alert(1)`,
		genre: "report",
		section: hostile,
		parts: [
			{ kind: "title", text: hostile },
			{ kind: "body", text: `${hostile} Next.` },
		],
		byline: [{ name: hostile, affiliation: hostile }],
		published: "2031-03-04T09:15Z",
		agency: `${hostile}!`,
		original: { url: "javascript:alert(2)", id: `x" onfocus="`, language: `ko" onclick="alert(1)` },
		images: [{ url: "javascript:alert(3)" }],
		discarded: [],
	};
	const span = { i: 1, from: 0, to: hostile.length };
	const told: Story = {
		...story,
		id: `../../etc/${hostile}`,
		title: hostile,
		articles: [evil.id],
		outlets: [hostile],
		origins: [{ id: hostile, kind: "person", name: hostile, onRecord: true, party: "<b>", articles: [evil.id] }],
		copies: [],
		claims: story.claims.map((claim) => ({
			...claim,
			statement: hostile,
			contested: true,
			mentions: claim.mentions.map((mention) => ({
				...mention,
				article: evil.id,
				outlet: hostile,
				sentence: span,
				span: { i: 1, from: 2, to: 6 },
				origins: [hostile],
			})),
		})),
		findings: story.findings.map((finding) => ({
			...finding,
			text: hostile,
			observed: hostile,
			expected: hostile,
			why: hostile,
			places: [{ article: evil.id, span, quote: hostile }],
		})),
	};
	const markup = renderDossier(told, new Map([[evil.id, evil]]), new Map(), {
		...facts,
		collection: [{ method: "search", outlet: hostile, query: hostile }],
	});
	const hostileDocument = parseHTML(markup).document;

	test("text of articles never becomes markup", () => {
		assert.equal(
			hostileDocument.querySelectorAll(
				"script:not([type='application/ld+json']), img, iframe, object, form, style, base",
			).length,
			0,
		);
		for (const node of hostileDocument.querySelectorAll("*"))
			for (const { name } of node.attributes) assert.ok(!/^on|^style$/.test(name), `${node.localName} ${name}`);
		assert.equal(hostileDocument.querySelector("h1")?.textContent, hostile);
	});

	test("links are http(s), or stay on the page and beside it", () => {
		for (const node of hostileDocument.querySelectorAll("a"))
			assert.match(
				node.getAttribute("href") ?? "",
				/^(https?:\/\/|#|\/$|\/(findings|about|method|search|(articles|claims|dyads|actors|outlets)\/[\w-]+)$)/,
			);
	});

	test("an address stays in its folder, and no id is taken for a twin", () => {
		assert.match(slugOf(told.id), /^[A-Za-z0-9_-]+$/);
		assert.notEqual(slugOf("a/b"), slugOf("a-b"));
		assert.match(slugOf(".."), /^page-[0-9a-f]{8}$/);
		assert.match(slugOf("러시아"), /^page-[0-9a-f]{8}$/);
		assert.match(slugOf("a.json"), /^a-json-[0-9a-f]{8}$/);
		assert.equal(slugOf(story.id), "harbour-2031-03-04");
	});

	test("every page forbids scripts and inline styles, and has none", () => {
		const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute("content");
		assert.equal(policy, "default-src 'none'; style-src 'self' file:; base-uri 'none'; form-action 'self'");
		assert.equal(document.querySelectorAll("script:not([type='application/ld+json']), style, [style]").length, 0);
	});
});

describe("what is not there is not shown", () => {
	const quiet: Story = {
		...story,
		articles: ["gazette"],
		outlets: ["Harbour Gazette"],
		copies: [],
		claims: [],
		origins: [],
		findings: [],
	};
	const lone = parseHTML(renderDossier(quiet, articles, readings, facts)).document;

	test("empty panels vanish, and the reason is said once", () => {
		const shown = [...lone.querySelectorAll("main > section")].map((node) => node.id);
		assert.deepEqual(shown, ["articles", "collected", "method", "cite"]);
		assert.equal(
			lone.querySelector(".absent")?.textContent?.trim(),
			"There is no matrix: that takes two outlets, and a claim that both tell or that is contested. No rule found anything to propose in this story. No claim here is contested or told by more than one outlet, so nothing is counted. No sentence here says on whose word it rests.",
		);
	});

	test("a contested claim of one outlet has its sentences, which lead back to it", () => {
		const alone: Story = {
			...story,
			articles: ["gazette"],
			outlets: ["Harbour Gazette"],
			claims: story.claims.slice(0, 1).map((claim) => ({
				...claim,
				mentions: claim.mentions.filter((mention) => mention.article === "gazette"),
				outlets: { fact: 1, attributed: 0, hedged: 0, denied: 0, silent: 0 },
			})),
		};
		const { document: single } = parseHTML(renderDossier(alone, articles, readings, facts));
		assert.equal(single.querySelector(".matrix"), null);
		assert.equal(single.querySelector(".said .close")?.getAttribute("href"), "#claim-1");
	});

	test("an unknown collection is said to prove no silence", () => {
		const words = document.getElementById("collected")?.textContent ?? "";
		assert.match(words, /was not recorded/);
		assert.match(words, /does not mean it did not cover the story/);
	});

	test("a dismissed finding is not published", () => {
		const dismissed = {
			...story,
			findings: story.findings.map((finding) => ({ ...finding, review: { status: "dismissed" as const } })),
		};
		assert.ok(!renderDossier(dismissed, articles, readings, facts).includes('id="finding-1"'));
	});

	test("invented outlets are labelled, others are not", () => {
		assert.ok(document.querySelector(".demonstration"));
		assert.ok(!renderDossier(story, articles, readings, { ...facts, demonstration: false }).includes("demonstration"));
	});
});

test("Korean text says that it is Korean, and the original has its button", () => {
	assert.equal(document.querySelector('#articles [lang="ko"]')?.textContent, "항구 임대설");
	const button = document.querySelector(".story .button");
	assert.equal(button?.getAttribute("href"), "https://hangangreview.example/ko/column");
	assert.equal(button?.textContent, "Original in Korean: Hangang Review");
});

test("an article whose headline was corrected keeps the old one, and when it went", () => {
	const [first] = articles.values();
	assert.ok(first);
	const earlierTitles = [{ title: "Harbour <sold>", until: "2031-03-05T08:00:00Z" }];
	const corrected = new Map(articles).set(first.id, { ...first, earlierTitles });
	const { document } = parseHTML(renderDossier(story, corrected, readings, facts));
	const [line] = [...document.querySelectorAll("#articles .facts")].filter((node) => node.querySelector("q"));
	assert.match(line?.textContent ?? "", /headline until 5 March 2031.*: Harbour <sold>/);
});

test("of what was foretold a reader sees what names somebody, has a day or came about, and the same sentence once", () => {
	const [first] = story.claims[0]?.mentions ?? [];
	assert.ok(first);
	const foretold = (rest: Partial<Foretold>): Foretold => ({
		article: first.article,
		sentence: first.sentence,
		quote: "…",
		outlet: first.outlet,
		kind: "conditional",
		who: "Ana Reuel",
		expected: "the roads will close",
		outcome: "open",
		...rest,
	});
	const shown = (...forecasts: readonly Foretold[]): number =>
		parseHTML(
			renderDossier({ ...story, questions: [], forecasts }, articles, readings, facts),
		).document.querySelectorAll("#questions .quoted").length;
	assert.equal(shown(foretold({ condition: "the frost holds" })), 0);
	assert.equal(shown(foretold({ kind: "forecast" })), 0);
	assert.equal(shown(foretold({ condition: "Estmark signs in Tolvia" }), foretold({ until: "2031-03-31" })), 1);
	assert.equal(shown(foretold({ kind: "forecast", type: "AGREE" })), 1);
});

test("every class on a page has its style", () => {
	const css = stylesheet();
	const classes = new Set([...document.querySelectorAll("[class]")].flatMap((node) => [...node.classList]));
	const unstyled = [...classes].filter((name) => !css.includes(`.${name}`));
	assert.deepEqual(
		unstyled.filter((name) => !/^(panel-|read-all$|yes$|proposed$)/.test(name)),
		[],
	);
});
