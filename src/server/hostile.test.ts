import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { parseHTML } from "linkedom";
import { dyad } from "../dossier/dyad-fixture.ts";
import { articles, readings } from "../dossier/fixture.ts";
import type { Article } from "../model/article.ts";
import { addressesOf, createApp } from "./app.ts";
import { auditSite } from "./audit-site.ts";
import { feedAddresses } from "./feeds.ts";
import { fixtureAudit } from "./fixture.ts";
import type { Site } from "./site.ts";

const hostile = `</title></script>]]><script>alert(1)</script><img src=x onerror=alert(1)>"'\`<!--\u0000\r\nSet-Cookie: a=b`;

/** The fixture with everything that comes from outside replaced by what an attacker would write. */
function poisoned(wholeTexts: boolean): Site {
	const evil = new Map(
		[...articles].map(([id, article]): [string, Article] => [
			id,
			{
				...article,
				url: "javascript:alert(1)",
				outlet: `${hostile}${id}`,
				section: hostile,
				agency: hostile,
				byline: [{ name: hostile, affiliation: hostile }],
				parts: article.parts.map((part) => ({ ...part, text: `${hostile} ${part.text}` })),
				original: { url: "javascript:alert(2)", id: hostile, language: `ko" onclick="alert(1)` },
				images: [{ url: "javascript:alert(3)", caption: hostile, credit: hostile }],
			},
		]),
	);
	const stories = fixtureAudit.stories.map((story) => ({
		...story,
		id: `../../${hostile}`,
		title: hostile,
		outlets: [hostile],
		dyads: [["TLV", "EST"] as [string, string]],
		origins: story.origins.map((origin) => ({ ...origin, name: hostile, party: hostile })),
		claims: story.claims.map((claim) => ({ ...claim, id: `${hostile}${claim.id}`, statement: hostile })),
		findings: story.findings.map((finding) => ({
			...finding,
			id: hostile,
			text: hostile,
			observed: hostile,
			expected: hostile,
			why: hostile,
		})),
	}));
	const redirects = [{ from: `${hostile}old`, to: stories[0]?.id ?? "" }];
	const audit = { ...fixtureAudit, stories, redirects, discarded: [{ input: hostile, reason: hostile }] };
	const site = auditSite(audit, {
		articles: evil,
		findReading: async (id) => readings.get(id),
		findDyad: async () => dyad,
	});
	return {
		...site,
		facts: async () => ({
			...(await site.facts()),
			wholeTexts,
			canReview: true,
			url: "https://site.example",
			contact: hostile,
			corrections: [{ at: "2031-03-08", text: hostile, story: hostile }],
			collection: [{ method: "search", outlet: hostile, query: hostile }],
		}),
	};
}

for (const wholeTexts of [true, false]) {
	for (const isStatic of [true, false]) {
		describe(`hostile coverage, ${wholeTexts ? "whole texts" : "quotes"}, ${isStatic ? "as files" : "live"}`, () => {
			const site = poisoned(wholeTexts);
			const app = createApp(site, { isStatic });

			test("no page has markup of theirs, and every link is http(s), mail, or within the site", async () => {
				const searched = isStatic ? [] : ["/search?q=harbour&outlet=%22%3E%3Cscript%3E", "/search?from=%3Cscript%3E"];
				const pages = (await addressesOf(site, { isStatic })).filter((address) => !/\.(json|csv)$/.test(address));
				assert.ok(pages.length > 8);
				for (const address of [...pages, ...searched, "/%3Cscript%3E"]) {
					const answer = await app.request(address, { redirect: "manual" });
					if (answer.status === 301) continue;
					const { document } = parseHTML(await answer.text());
					assert.equal(
						document.querySelectorAll("script:not([type='application/ld+json']), img, iframe, object, style, base")
							.length,
						0,
						address,
					);
					for (const data of document.querySelectorAll("script"))
						assert.doesNotThrow(() => JSON.parse(data.textContent ?? ""), address);
					for (const node of document.querySelectorAll("*"))
						for (const { name } of node.attributes)
							assert.ok(!/^on|^style$/.test(name), `${address}: ${node.localName} ${name}`);
					for (const node of document.querySelectorAll("[href], [action]"))
						assert.match(
							node.getAttribute("href") ?? node.getAttribute("action") ?? "",
							/^(https?:\/\/|mailto:|#|\/(?!\/))/,
							address,
						);
				}
			});

			test("feeds and twins are well-formed, and hold their words as text", async () => {
				for (const address of feedAddresses.filter((each) => each.endsWith(".xml"))) {
					const xml = await (await app.request(address)).text();
					assert.doesNotMatch(xml, /<script|<img|\]\]>/);
					// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what XML must not hold
					assert.doesNotMatch(xml, /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
				}
				for (const address of (await addressesOf(site, { isStatic })).filter((each) => each.endsWith(".json"))) {
					const answer = await app.request(address);
					if (answer.status !== 200) continue;
					assert.match(answer.headers.get("content-type") ?? "", /^application\/json/);
					const twin = await answer.text();
					assert.doesNotThrow(() => JSON.parse(twin), address);
				}
			});
		});
	}
}

test("no address of a reader's becomes a header or a path", async () => {
	const app = createApp(poisoned(true));
	for (const address of [
		"/stories/%0d%0aSet-Cookie:%20a=b",
		"/stories/..%2f..%2fetc%2fpasswd",
		"/dyads/..%2f..%2faudit",
		"/articles/%00",
		"//evil.example/",
		"/stories/%E0%A4%A",
	]) {
		const answer = await app.request(`http://localhost${address}`);
		assert.equal(answer.status, 404, address);
		assert.equal(answer.headers.get("set-cookie"), null);
	}
});
