import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { openDesk } from "../desk/index.ts";
import { articles, blindSpot, readings } from "../dossier/fixture.ts";
import type { Audit } from "../model/audit.ts";
import { createApp } from "./app.ts";
import { auditSite } from "./audit-site.ts";
import { deskSite } from "./desk-site.ts";
import { fixtureAudit, fixtureSite } from "./fixture.ts";

/** The fixture as if its outlets were real. */
function realSite(outlets: Audit["outlets"] = [], findings: Audit["findings"] = []) {
	const move = <Item extends { readonly url?: string }>(item: Item): Item => ({
		...item,
		url: item.url?.replace(".example", ".test"),
	});
	const audit = { ...fixtureAudit, outlets, findings, comparisons: 4, articles: fixtureAudit.articles.map(move) };
	const real = new Map([...articles].map(([id, article]) => [id, move(article)]));
	return auditSite(audit, {
		articles: real,
		findReading: async (id) => readings.get(id),
		findDyad: async () => undefined,
	});
}

async function deskOf(t: TestContext) {
	const folder = mkdtempSync(join(tmpdir(), "parallax-"));
	t.after(() => rmSync(folder, { recursive: true }));
	return openDesk(folder);
}

const pages = [
	"/",
	"/findings",
	"/findings.json",
	"/stories/harbour-2031-03-04",
	"/stories/harbour-2031-03-04.json",
	"/index.json",
];

test("of real outlets nothing is published that nobody confirmed, on no page and in no twin", async (t) => {
	const desk = await deskOf(t);
	const app = createApp(deskSite(realSite(), desk, { isPublic: true }));
	for (const address of pages)
		assert.ok(!(await (await app.request(address)).text()).includes("headline states it as fact"), address);
	const finding = fixtureAudit.stories[0]?.findings[0] ?? assert.fail();
	await desk.decide(finding, { status: "confirmed", by: "Ana", reason: "Read both." }, new Date());
	for (const address of pages)
		assert.ok((await (await app.request(address)).text()).includes("headline states it as fact"), address);
});

test("rates count what nobody confirmed: they stay on the machine, and the page outside says why there are none", async (t) => {
	const rates = [{ rule: "presumed" as const, found: 4, of: 40, rate: 0.1, low: 0.02, high: 0.22 }];
	const site = realSite([{ outlet: "Harbour Gazette", stories: 30, rates }]);
	const desk = await deskOf(t);
	const pageOf = async (isPublic: boolean, address: string) =>
		(await createApp(deskSite(site, desk, { isPublic })).request(address)).text();
	assert.match(await pageOf(false, "/outlets/Harbour-Gazette-cb175031"), /4 of 40: 10% \[95% interval 2–22%\]/);
	const outside = await pageOf(true, "/outlets/Harbour-Gazette-cb175031");
	assert.match(outside, /No rates here: they count what rules propose/);
	assert.doesNotMatch(outside, /4 of 40/);
	assert.doesNotMatch(await pageOf(true, "/outlets/Harbour-Gazette-cb175031.json"), /"found"/);
});

test("a blind spot is decided as any finding, and until then it stays on the machine", async (t) => {
	const site = realSite([], [blindSpot]);
	const desk = await deskOf(t);
	const own = createApp(deskSite(site, desk, { isPublic: false, canReview: true }), {
		review: { token: "secret", decide: (finding, decision) => desk.decide(finding, decision, new Date()) },
	});
	const outside = createApp(deskSite(site, desk, { isPublic: true }));
	const across = ["/", "/index.json", "/findings", "/findings.json", "/v1/findings?rule=blind-spot"];
	const gazette = ["/outlets/Harbour-Gazette-cb175031", "/outlets/Harbour-Gazette-cb175031.json"];
	const tell = async (app: typeof own) =>
		Promise.all(
			[...across, ...gazette].map(async (address) =>
				(await (await app.request(address)).text()).includes(blindSpot.text),
			),
		);
	const all = (told: boolean) => [...across, ...gazette].map(() => told);
	assert.deepEqual([await tell(own), await tell(outside)], [all(true), all(false)]);
	assert.match(
		await (await own.request("/findings")).text(),
		/<input type="hidden" name="finding" value="blind-spot-1">/,
	);
	const decide = (status: string) =>
		own.request("/review", {
			method: "POST",
			body: new URLSearchParams({ finding: "blind-spot-1", status, by: "Ana", reason: "Read all.", token: "secret" }),
		});
	assert.equal((await decide("confirmed")).status, 303);
	assert.deepEqual(await tell(outside), all(true));
	assert.equal((await decide("dismissed")).status, 303);
	assert.deepEqual([await tell(own), await tell(outside)], [all(false), all(false)]);
});

test("feeds lead from a blind spot to the front page, where it stands", async (t) => {
	const folder = mkdtempSync(join(tmpdir(), "parallax-"));
	t.after(() => rmSync(folder, { recursive: true }));
	writeFileSync(join(folder, "site.yaml"), "url: https://site.example/\n");
	const site = deskSite(realSite([], [blindSpot]), await openDesk(folder), { isPublic: false });
	const feed = async (isStatic: boolean) => {
		const { items } = (await (await createApp(site, { isStatic }).request("/feed.json")).json()) as {
			readonly items: readonly { readonly id: string; readonly url: string; readonly title: string }[];
		};
		return items.find(({ id }) => id === "blind-spot-1");
	};
	assert.equal((await feed(false))?.url, "https://site.example/#across");
	assert.equal((await feed(true))?.url, "https://site.example/index.html#across");
	assert.equal((await feed(false))?.title, "Blind spot: Over the whole collection");
});

test("where nobody has confirmed a finding yet, the pages say that, and not that there is none", async (t) => {
	const app = createApp(deskSite(realSite(), await deskOf(t), { isPublic: true }));
	const [front, story] = await Promise.all(
		["/", "/stories/harbour-2031-03-04"].map(async (address) => (await app.request(address)).text()),
	);
	assert.match(front ?? "", /and no finding that a person has confirmed yet\./);
	assert.match(story ?? "", /No finding about this story is published: what rules propose/);
});

test("a decision comes in by form with the token only, and is on disk before it is answered", async (t) => {
	const desk = await deskOf(t);
	const site = deskSite(realSite(), desk, { isPublic: false, canReview: true });
	const app = createApp(site, {
		review: { token: "secret", decide: (finding, decision) => desk.decide(finding, decision, new Date()) },
	});
	assert.match(await (await app.request("/findings")).text(), /<form class="review" method="post" action="\/review">/);
	const send = (fields: Record<string, string>) =>
		app.request("/review", { method: "POST", body: new URLSearchParams(fields) });
	const decision = { finding: "headline-gap-1", status: "confirmed", by: "Ana", reason: "Read both." };
	assert.equal((await send({ ...decision, token: "Secret" })).status, 403);
	assert.equal((await send({ ...decision, token: "secret", by: " " })).status, 400);
	assert.equal((await send({ ...decision, token: "secret", finding: "none" })).status, 404);
	assert.equal((await send({ ...decision, token: "secret", reason: "x".repeat(20_000) })).status, 413);
	const taken = await send({ ...decision, token: "secret" });
	assert.deepEqual([taken.status, taken.headers.get("location")], [303, "/findings#headline-gap-1"]);
	assert.match(readFileSync(join(desk.folder, "reviews.jsonl"), "utf8"), /"status":"confirmed","by":"Ana"/);
});

test("without a token there is no door", async () => {
	assert.equal((await createApp(realSite()).request("/review", { method: "POST" })).status, 404);
});

test("a whole article is shown by a site on its own machine, and by no other", async (t) => {
	const desk = await deskOf(t);
	const page = async (isPublic: boolean) => {
		const answer = await createApp(deskSite(realSite(), desk, { isPublic })).request("/articles/wire");
		return (await answer.text()).replace(/<[^>]*>/g, "");
	};
	assert.match(await page(false), /“There is no lease,” it said\./);
	assert.ok(!(await page(true)).includes("There is no lease"));
});

test("a text is shown as its file reads now; what is refused of it only its editor sees", async (t) => {
	const desk = await deskOf(t);
	const page = async (isPublic: boolean) => {
		const answer = await createApp(deskSite(realSite(), desk, { isPublic })).request("/stories/harbour-2031-03-04");
		return answer.text();
	};
	assert.ok(!(await page(true)).includes('id="editor"'));
	mkdirSync(join(desk.folder, "stories"));
	const file = join(desk.folder, "stories", "harbour-2031-03-04.md");
	writeFileSync(file, 'Nobody *signed*.\n{{quote wire "A paper was signed."}}');
	assert.match(await page(true), /Nobody <em>signed<\/em>/);
	assert.ok(!(await page(true)).includes("harbour-2031-03-04.md, line 2"));
	assert.match(await page(false), /harbour-2031-03-04\.md, line 2/);
});

test("an editor's headline stands over the story wherever it is listed, in feeds and in the data of its page", async (t) => {
	const folder = mkdtempSync(join(tmpdir(), "parallax-"));
	t.after(() => rmSync(folder, { recursive: true }));
	mkdirSync(join(folder, "stories"));
	writeFileSync(join(folder, "site.yaml"), "url: https://site.example/\n");
	writeFileSync(
		join(folder, "stories", "harbour-2031-03-04.md"),
		"---\nheadline: A lease that nobody signed\nstandfirst: One newsroom saw the paper.\nbyline: [Ana Reuel]\n---\nProse.\n",
	);
	writeFileSync(join(folder, "stories", "broken.md"), "---\nheadline: [\n---\n");
	const app = createApp(deskSite(fixtureSite, await openDesk(folder), { isPublic: false }));
	const text = async (address: string) => (await app.request(address)).text();
	const across = ["/dyads/EST-TLV", "/outlets/Harbour-Gazette-cb175031", "/actors/TLV", "/claims/claim-lease"];
	for (const address of ["/", "/findings", "/feed.xml", "/feed.json", "/search?q=harbour", ...across])
		assert.match(await text(address), /A lease that nobody signed/, address);
	assert.match(await text("/"), /One newsroom saw the paper\./);
	const page = await text("/stories/harbour-2031-03-04");
	assert.match(page, /"headline":"A lease that nobody signed","description":"One newsroom saw the paper\."/);
	assert.match(page, /"author":\[\{"@type":"Person","name":"Ana Reuel"\}\]/);
});
