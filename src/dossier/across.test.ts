import assert from "node:assert/strict";
import { test } from "node:test";
import { parseHTML } from "linkedom";
import { acrossCollection } from "./across.ts";
import { findingsPage } from "./findings-page.ts";
import { auditOf, blindSpot, facts, frontOf, story } from "./fixture.ts";
import { html } from "./html.ts";
import { inScope, pageKinds } from "./scope.ts";
import { summarize } from "./summary.ts";

const whole = { ...auditOf([story]), findings: [blindSpot], comparisons: 4 };
const known = [{ method: "all" as const }];

test("a blind spot stands on the front page: proposed, a note, with its numbers, its outlets, a sentence, and its stories", () => {
	const { document } = parseHTML(frontOf(whole));
	const shown = document.querySelector("#across .finding");
	assert.equal(document.querySelector("#across h2")?.textContent, "Over the whole collection");
	assert.deepEqual(
		[...(shown?.querySelectorAll(".rule, h3, dd, blockquote, summary") ?? [])].map(({ textContent }) => textContent),
		[
			"Blind spot proposed a note: its rule is not yet measured well enough",
			blindSpot.text,
			blindSpot.observed,
			blindSpot.expected,
			"One story proves nothing; the same silence over many is worth a look. It is a pattern of the coverage collected, after outlets of one publisher and copies were counted once.",
			"Hangang Review, Harbour Gazette",
			"Estmark's foreign office denied it.\n",
			"The story that it counts",
		].map((text) => text.trimEnd()),
	);
	assert.deepEqual(
		[...(shown?.querySelectorAll("a") ?? [])].map((link) => link.getAttribute("href")),
		[
			"/outlets/Hangang-Review-b54bdf5c",
			"/outlets/Harbour-Gazette-cb175031",
			"/articles/wire",
			"/stories/harbour-2031-03-04",
		],
	);
	assert.match(document.querySelector("header .standfirst")?.textContent ?? "", /and 2 findings\.$/);
});

const view = { stories: [summarize(story, false)], findings: [], articles: 5, discarded: [] };

for (const [why, comparisons, of, said] of [
	["the collection is not known", 0, facts, /^No blind spot was looked for\..* neither is recorded\.$/],
	["a sample is no collection", 0, { ...facts, collection: [{ method: "sample" as const }] }, /was looked for/],
	["stories are too few", 0, { ...facts, collection: known }, /could be looked for\. It takes 20 stories/],
	["none stands", 3, { ...facts, collection: known }, /^No blind spot: 3 pairs .* and none gives one that stands\.$/],
	[
		"nobody has confirmed one",
		3,
		{ ...facts, collection: known, confirmedOnly: true },
		/^No blind spot is published: .* only after a person has confirmed it\.$/,
	],
] as const)
	test(`where there is none, the page says why: ${why}`, () => {
		const { document } = parseHTML(`<p>${html`${acrossCollection({ ...view, comparisons }, of)}`}</p>`);
		assert.match(document.querySelector(".note")?.textContent ?? "", said);
	});

test("an audit that does not say how many were compared says nothing, and one without stories has none to compare", () => {
	assert.equal(acrossCollection(view, facts), undefined);
	assert.equal(acrossCollection({ ...view, stories: [], comparisons: 0 }, facts), undefined);
});

test("among all findings its sentences are not taken for its outlets' own", () => {
	const { document } = parseHTML(findingsPage([{ finding: blindSpot }], facts));
	assert.deepEqual(
		[...document.querySelectorAll("#proposed .finding > *")].map(({ textContent }) => textContent?.trim()),
		[
			"Blind spot proposed a note: its rule is not yet measured well enough",
			blindSpot.text,
			"Over the whole collection",
			"What others tell and these leave out, for instance:",
			"Estmark's foreign office denied it.",
		],
	);
	assert.equal(document.querySelector("#proposed .facts a")?.getAttribute("href"), "/#across");
});

test("in Korean all but names and quotations is Korean", () => {
	const { document } = parseHTML(inScope({ language: "ko", kinds: new Set(pageKinds) }, () => frontOf(whole)));
	assert.deepEqual(
		[...document.querySelectorAll("#across h2, #across .rule, #across h3, #across dd, #across summary")].map(
			({ textContent }) => textContent,
		),
		[
			"수집한 보도 전체에서",
			"사각지대 제안 참고: 규칙의 정확도가 아직 충분히 측정되지 않음",
			"사안 20건에서 Eastern Shore 매체는 Estmark에 관해 다른 매체가 전한 것의 12%, 나머지의 64%를 전했습니다(발행사: 2, p = 0.0004, 거짓 발견율 5%).",
			"Estmark에 관한 주장의 12%, 같은 사안의 다른 주장의 64%",
			"다른 발행사와 같이 두 몫이 같을 것. 사안 안에서 9999번 섞었고, 선언한 비교는 4가지",
			"한 사안으로는 아무것도 증명되지 않지만, 여러 사안에서 되풀이되는 침묵은 살펴볼 만합니다. 같은 발행사의 매체와 전재한 기사를 한 번만 센 뒤에 본, 수집된 보도의 모습입니다.",
			"Hangang Review, Harbour Gazette",
			"여기에 든 사안 1건",
		],
	);
});
