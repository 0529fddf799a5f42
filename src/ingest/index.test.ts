import assert from "node:assert/strict";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import iconv from "iconv-lite";
import { parseOutlets } from "../model/outlet.ts";
import { ingest, isFailure, type Outcome, openSummary } from "./index.ts";

const outlets = parseOutlets(
	"name,domains,country,family,agency,state_owned,origin\nHarbour Post,harbourpost.example,XXX,,no,no,invented\nBel Gazette,belgazette.example,XXX,,no,no,invented\n",
);
const now = () => new Date("2031-06-01T00:00:00Z");
let folder = "";

before(() => {
	folder = mkdtempSync(join(tmpdir(), "ingest-"));
});
after(() => {
	rmSync(folder, { recursive: true, force: true });
});

function file(name: string, content: string | Uint8Array): string {
	const path = join(folder, name);
	mkdirSync(join(path, ".."), { recursive: true });
	writeFileSync(path, content);
	return path;
}

async function take(inputs: readonly string[], stdin = ""): Promise<Outcome[]> {
	const effects = {
		now,
		stdin: async function* () {
			yield Buffer.from(stdin);
		},
	};
	return Array.fromAsync(ingest(inputs, { outlets }, effects));
}

/** "input → id" or "input ✗ code: reason", with the temporary folder taken out. */
function told(outcomes: readonly Outcome[]): string[] {
	return outcomes.map((outcome) => tell(outcome).replaceAll(`${folder}/`, ""));
}

function tell(outcome: Outcome): string {
	switch (outcome.kind) {
		case "article":
			return `${outcome.input} → ${outcome.article.id}`;
		case "discarded":
			return `${outcome.input} ✗ ${outcome.code}: ${outcome.reason}`;
		case "collection":
			return `${outcome.input} collection of ${outcome.collected.length}`;
	}
}

const sentence = "The mayors of Arden and Bel signed a treaty on Friday that gives their two harbours one lighthouse. ";
const page = (text: string, url?: string) =>
	`<html><head><title>A title of a page</title>${url ? `<link rel="canonical" href="${url}">` : ""}</head><body><article><h1>A title of a page</h1><p>${text}</p><p>${sentence.repeat(3)}</p></article></body></html>`;

describe("bad input, each with its reason, and every other input still done", () => {
	it("names what is missing, empty, binary, dangling or no article", async () => {
		const inputs = [
			join(folder, "nowhere.html"),
			file("empty.html", ""),
			file("picture.html", Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0])),
			file("noise.txt", Buffer.from([1, 2, 0, 3, 4])),
			file("titleonly.html", "<html><head><title>Nothing here</title></head><body><nav>Menu</nav></body></html>"),
			file("feed.xml", '<?xml version="1.0"?><rss><channel></channel></rss>'),
			file("good.txt", `A title\n\n${sentence}`),
		];
		symlinkSync(join(folder, "gone"), join(folder, "dangling.html"));
		assert.deepEqual(told(await take([...inputs, join(folder, "dangling.html")])), [
			"nowhere.html ✗ input-missing: there is no such file or folder",
			"empty.html ✗ input-empty: empty",
			"picture.html ✗ input-binary: binary, a picture (PNG): not an article",
			"noise.txt ✗ input-binary: binary, no text: not an article",
			"titleonly.html ✗ article-without-text: no article text was found in it",
			"feed.xml ✗ input-malformed: a feed or sitemap, which is not read yet",
			"good.txt → good.txt",
			"dangling.html ✗ input-missing: there is no such file or folder",
		]);
	});

	it("says when a folder cannot be read, is empty, or holds what is no coverage", async () => {
		mkdirSync(join(folder, "f/empty"), { recursive: true });
		mkdirSync(join(folder, "f/locked"));
		file("f/README.md", "About this folder");
		file("f/style.css", "p {}");
		file("f/z.txt", `A title\n\n${sentence.repeat(2)}`);
		symlinkSync(join(folder, "f"), join(folder, "f/loop"));
		chmodSync(join(folder, "f/locked"), 0);
		const outcomes = told(await take([join(folder, "f")]));
		chmodSync(join(folder, "f/locked"), 0o700);
		const locked =
			process.getuid?.() === 0 ? "input-empty: the folder holds no files" : "input-unreadable: no permission";
		assert.deepEqual(
			outcomes,
			[
				"f ✗ input-not-coverage: tells about the folder",
				"f ✗ input-empty: the folder holds no files",
				`f ✗ ${locked}`,
				"f ✗ input-not-coverage: a link back to a folder it lies in",
				'f ✗ input-not-coverage: ".css" files are no coverage',
				"f/z.txt → f/z.txt",
			].map((line, index) =>
				line.replace(/^f ✗/, `${["f/README.md", "f/empty", "f/locked", "f/loop", "f/style.css"][index]} ✗`),
			),
		);
	});

	it("refuses a page of more than 20 MB and a gzip bomb, and goes on", async () => {
		const big = file("big.html", Buffer.alloc(21 * 1024 * 1024, "<p>words "));
		const bomb = file("bomb.jsonl.gz", gzipSync(Buffer.alloc(51 * 1024 * 1024, 10)));
		const cut = file("cut.html.gz", gzipSync(page(sentence)).subarray(0, 60));
		assert.deepEqual(told(await take([big, bomb, cut])), [
			"big.html ✗ input-too-large: larger than 20 MB, the most that a page may have",
			"bomb.jsonl.gz ✗ input-too-large: unpacks to over 50 MB, more than 100 times its size: this is no text",
			"cut.html.gz ✗ input-malformed: its gzip data are broken or cut off",
		]);
	});

	it("names the broken line and takes the others", async () => {
		const lines = [
			'{"id":"a","text":"One."}',
			"{broken",
			"",
			'{"id":"a","text":"Two."}',
			"7",
			'{"id":"e"}',
			'{"text":"Three."}',
		];
		const outcomes = await take([file("lines.jsonl", lines.join("\n"))]);
		assert.deepEqual(
			told(outcomes).map((line) => line.replace(/broken JSON: .*/, "broken JSON")),
			[
				"lines.jsonl:1 → a",
				"lines.jsonl:2 ✗ input-malformed: broken JSON",
				'lines.jsonl:4 ✗ article-repeated-id: its id "a" was on line 1 already',
				"lines.jsonl:5 ✗ article-invalid: not an article: a JSON object is expected",
				"lines.jsonl:6 ✗ article-without-text: has neither title nor text",
				"lines.jsonl:7 → 7",
			],
		);
	});

	it("takes any bytes without throwing, and says one thing at least", async () => {
		const names = fc.constantFrom("x.html", "x.jsonl", "x.json", "x.txt", "x.md", "x.gz", "x");
		const pieces = fc.constantFrom(
			"<html>",
			"<p>",
			"</p>",
			"{",
			"}",
			"[",
			'"text":',
			'"a"',
			"---\n",
			"\n\n",
			"# A\n",
			"\u001f\u008b",
			"By A B",
			"<!--",
			"<svg>",
			"2031-05-04 09:05 KST",
		);
		const bytes = fc.oneof(
			fc.uint8Array({ maxLength: 200 }),
			fc
				.array(fc.oneof(pieces, fc.string({ maxLength: 12 })), { maxLength: 30 })
				.map((list) => Buffer.from(list.join(""))),
		);
		await fc.assert(
			fc.asyncProperty(names, bytes, async (name, content) => {
				const outcomes = await take([file(`any/${name}`, content)]);
				assert.ok(outcomes.length > 0);
			}),
			{ numRuns: 200 },
		);
	});
});

describe("what is the same article is counted once", () => {
	it("tells a thousand identical files as one article and one line", async () => {
		for (let n = 0; n < 1000; n++) file(`same/${String(n).padStart(4, "0")}.html`, page(sentence));
		const outcomes = await take([join(folder, "same")]);
		const summary = openSummary();
		for (const outcome of outcomes) if (outcome.kind === "discarded") summary.add(outcome);
		assert.equal(outcomes.filter((outcome) => outcome.kind === "article").length, 1);
		assert.deepEqual(
			summary.lines().map((line) => line.replaceAll(`${folder}/`, "")),
			["same/0001.html, same/0002.html, same/0003.html and 996 more: same article as same/0000.html"],
		);
		assert.ok(!outcomes.some((outcome) => outcome.kind === "discarded" && isFailure(outcome)));
	});

	it("knows an article by its address, then by its words, but a copy at another outlet is another article", async () => {
		const text = sentence.repeat(4);
		const record = (id: string, url: string, body: string) => JSON.stringify({ id, url, title: `T ${id}`, text: body });
		const lines = [
			record("a", "https://www.harbourpost.example/x?utm_source=y", text),
			record("b", "http://harbourpost.example/x#top", `${text} Updated.`),
			record("c", "https://harbourpost.example/other", text),
			record("d", "https://belgazette.example/x", text),
		];
		assert.deepEqual(told(await take([file("copies.jsonl", lines.join("\n"))])), [
			"copies.jsonl:1 → a",
			"copies.jsonl:2 ✗ article-repeated: same article as copies.jsonl:1",
			"copies.jsonl:3 ✗ article-repeated: same article as copies.jsonl:1",
			"copies.jsonl:4 → d",
		]);
	});

	it("makes the id of another article unique by its input, and says so", async () => {
		const first = file("one.jsonl", '{"text":"The lamp is lit."}');
		const second = file("two.jsonl", '{"text":"The lamp is out."}');
		const outcomes = await take([first, second]);
		assert.deepEqual(told(outcomes), ["one.jsonl:1 → 1", `two.jsonl:1 → 1@two.jsonl`]);
		assert.equal(outcomes[1]?.kind === "article" && outcomes[1].renamedFrom, "1");
	});
});

describe("forms of input", () => {
	it("reads standard input where nothing is named", async () => {
		assert.deepEqual(told(await take([], '{"id":"s","text":"The lamp is lit."}\n')), ["-:1 → s"]);
	});

	it("knows a form by its content, not only by its name", async () => {
		const inputs = [
			file("page.txt", page(`${sentence}One.`)),
			file("lines.json", '{"id":"j1","text":"One lamp."}\n{"id":"j2","text":"Two lamps."}\n'),
			file("list.json", '[{"id":"k1","text":"Three lamps."},{"id":"k2","text":"Four lamps."}]'),
			file(
				"wrapped.json",
				'{\n"status":"ok",\n"articles":[{"title":"Five lamps","publishedAt":"2031-05-01T10:00:00Z"}]}',
			),
			file("packed", gzipSync('{"id":"p","text":"Six lamps."}')),
			file("collection.json", '{"collection":[{"outlet":"Harbour Post","method":"all"}]}'),
		];
		assert.deepEqual(told(await take(inputs)), [
			"page.txt → page.txt",
			"lines.json:1 → j1",
			"lines.json:2 → j2",
			"list.json:1 → k1",
			"list.json:2 → k2",
			"wrapped.json:1 → 1",
			"packed:1 → p",
			"collection.json:1 collection of 1",
		]);
	});

	it("keeps an article of its own output exactly as it is", async () => {
		const [first] = await take([join(import.meta.dirname, "fixtures/report.html")]);
		assert.ok(first?.kind === "article");
		const again = await take([file("again.jsonl", JSON.stringify(first.article))]);
		assert.deepEqual(again[0]?.kind === "article" && again[0].article, first.article);
	});

	it("keeps the text of the shorthand to the letter", async () => {
		const text = "  Advertisement\n\nT.\n\n The lamp  is lit.";
		const [outcome] = await take([file("short.jsonl", JSON.stringify({ id: "x", title: "T.", text }))]);
		assert.deepEqual(outcome?.kind === "article" && outcome.article.parts, [
			{ kind: "title", text: "T." },
			{ kind: "body", text },
		]);
	});

	it("leaves out a date in the future, with its reason", async () => {
		const [outcome] = await take([
			file("future.jsonl", '{"id":"f","date":"2099-01-01","text":"The lamp will be lit."}'),
		]);
		assert.ok(outcome?.kind === "article");
		assert.equal(outcome.article.published, undefined);
		assert.deepEqual(outcome.article.discarded, [{ reason: "published in the future", text: "2099-01-01" }]);
	});

	it("keeps an article whose day does not exist, without the day, and says so", async () => {
		const given = [
			{ text: "The lamp is lit.", published: "2031-02-30" },
			{ text: "The lamp is out.", published: "2031-05-01T25:00Z", modified: "2031-05-02" },
			{ headline: "The lamp", body: "It is lit again.", date: "30 Feb 2031" },
		];
		const outcomes = await take([file("days.jsonl", given.map((each) => JSON.stringify(each)).join("\n"))]);
		const found = outcomes.map((outcome) =>
			outcome.kind === "article"
				? [outcome.article.published, outcome.article.modified, outcome.article.discarded.map(({ text }) => text)]
				: [],
		);
		assert.deepEqual(found, [
			[undefined, undefined, ["2031-02-30"]],
			[undefined, "2031-05-02", ["2031-05-01T25:00Z"]],
			[undefined, undefined, ["30 Feb 2031"]],
		]);
	});

	it("names the line whose text is a number, and counts lines once", async () => {
		const outcomes = await take([file("wrong.jsonl", '{"text":"The lamp."}\n{"title":"A","text":42}\n{"text":"a" 1}')]);
		assert.equal(told(outcomes)[1], 'wrong.jsonl:2 ✗ article-invalid: not an article: its "text" is a number, 42');
		assert.match(told(outcomes)[2] ?? "", /^wrong\.jsonl:3 ✗ input-malformed: broken JSON: [^(]+$/);
	});

	for (const [charset, text] of [
		["euc-kr", "두 항구의 시장은 금요일에 등대 하나를 함께 쓰기로 하는 조약에 서명했다고 시 관계자가 밝혔다. "],
		[
			"windows-1251",
			"Мэры двух портов подписали в пятницу договор об общем маяке, сообщили представители городов. Это было неожиданно. ",
		],
	] as const) {
		for (const said of [`<meta charset="${charset}">`, ""]) {
			it(`decodes ${charset} ${said === "" ? "by its looks" : "as the page says"}`, async () => {
				const html = `<html><head>${said}<title>T</title></head><body><article><p>${text.repeat(4)}</p></article></body></html>`;
				const [outcome] = await take([file(`${charset}${said.length}.html`, iconv.encode(html, charset))]);
				assert.ok(outcome?.kind === "article");
				assert.equal(outcome.article.parts.at(-1)?.text, text.repeat(4).trim());
				assert.equal(outcome.article.language, charset === "euc-kr" ? "ko" : "ru");
			});
		}
	}
});
