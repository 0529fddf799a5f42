import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import type { Language, Text } from "../model/text.ts";
import { inPackage } from "../places.ts";
import { loadLanguage } from "./index.ts";
import { longestSentence } from "./reader.ts";
import { isTree } from "./tree.ts";

/** What every language engine promises, whatever it is given. */
function check(read: Text, parts: readonly { readonly text: string }[]): void {
	let [part, at] = [0, 0];
	for (const sentence of read.sentences) {
		const text = parts[sentence.i]?.text ?? "";
		if (sentence.i !== part) [part, at] = [sentence.i, 0];
		assert.ok(sentence.from >= at && sentence.to >= sentence.from && sentence.to <= text.length, "sentences in order");
		assert.ok(sentence.tokens.length > 0, "no empty sentence");
		assert.doesNotMatch(text.slice(sentence.from, sentence.to), /\n\s*\n/, "none runs over a blank line");
		at = sentence.to;
		checkTokens(sentence, text);
	}
}

function checkTokens({ tokens, from, to, states }: Text["sentences"][number], text: string): void {
	let before = { from, to: from };
	const forms = new Map<string, string>();
	for (const token of tokens) {
		const isSame = token.from === before.from && token.to === before.to;
		assert.ok(isSame || token.from >= before.to, "tokens in order");
		assert.ok(token.from >= from && token.to <= to && token.to > token.from, "tokens inside the sentence");
		assert.ok(
			token.p >= 0 && token.p <= 1 && token.p === Math.round(token.p * 1000) / 1000,
			"p in 0..1, three decimals",
		);
		assert.match(token.upos, /^[A-Z]+$/);
		assert.notEqual(token.lemma, "");
		const key = `${token.from}-${token.to}`;
		forms.set(key, (forms.get(key) ?? "") + token.form);
		before = token;
	}
	for (const [key, form] of forms) {
		const [start, end] = key.split("-").map(Number);
		assert.equal(text.slice(start, end), form, "a token's words are its slice of the text");
	}
	assert.ok(isTree(tokens.map(({ head }) => head + 1)), "a tree with one root");
	for (const { head, deprel } of tokens)
		assert.equal(head === -1, deprel === "root", "the root, and only it, is called root");
	assert.equal((states?.length ?? 0) % tokens.length, 0);
}

const hard: Readonly<Record<string, string>> = {
	nothing: "",
	"white space alone": " \n\n\u00a0\u2003\t\r\n",
	"zero-width signs alone": "\u200b\u200d\ufeff \u00ad",
	"a dateline": "SEOUL, South Korea (AP) — North Korea fired a missile on Monday, the South's military said.",
	headlines: "Kim ready to arm Russia: US\n\nTRUMP TO MEET KIM\n\nTalks stall",
	"a byline": "By ANN LEE and BOB RAY, Associated Press\n\nWASHINGTON (Reuters) -- Nothing happened.",
	"quotes over paragraphs": "“We left.\n\n“They stayed,” he said.\n\n“Who knows?",
	"a list": "- one\n- two\n* three\n1) four\n2. five",
	"a table": "Year\tTrade\tShare\n2021\t318\t95.6%\n2022\t1,030\t96.7%",
	"addresses and tags": "See https://a.b/c?d=e#f, @user #NoWar a@b.org www.x.y.",
	"mixed languages": "Он сказал «нет». 北京は言った。 Kim said no. وقال لا",
	shouting: "THEY'RE NOT GOING TO SEND U.S. TROOPS!!! WHY?!",
	"straight and typographic quotes": `"It's 'so'," ‘he’ “said” \`\`well''.`,
	"soft hyphens, joiners and unpaired surrogates": "co\u00adop\u200der\u200bation \ud83d \udc00x 👩‍👩‍👧 a\u0301e",
	"nested brackets": "((([[[{{{ no }}}]]])))) )(",
	controls: "a\u0000b\u0007c\u001b[0m d",
};

function contract(language: Language): void {
	for (const [name, text] of Object.entries(hard)) {
		test(`${language.id}: ${name}`, () => check(language.read([{ text }]), [{ text }]));
	}

	test(`${language.id}: property: any text keeps the promises`, () => {
		const piece = fc.oneof(
			fc.string({ unit: "binary", maxLength: 12 }),
			fc.constantFrom(
				"don't",
				" ",
				"\n",
				"\n\n",
				". ",
				"Mr. ",
				"U.S.",
				"“",
				"”",
				"'",
				"’s ",
				"...",
				"—",
				"10:30pm",
				"pro-",
				"said",
				"\u200b",
				"\ud800",
			),
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
				const parts = [{ text: pieces.join("") }, { text: pieces.toReversed().join(" ") }];
				check(language.read(parts), parts);
			}),
			{ numRuns: 150, seed: 3 },
		);
	});

	test(`${language.id}: a "sentence" of 20,000 words is cut into bounded pieces and says so`, () => {
		const text = "missile and ".repeat(10_000);
		const { sentences } = language.read([{ text }]);
		check({ language: language.id, sentences }, [{ text }]);
		assert.ok(sentences.every(({ split, tokens }) => split && tokens.length <= longestSentence));
	});

	test(`${language.id}: given words are kept, even overlong ones`, () => {
		const given = [["Kim", "said", "no", "."], Array.from({ length: 600 }, (_, i) => `word${i}`), ["do", "n't"]];
		const { sentences } = language.readTokens(given);
		assert.deepEqual(
			sentences.map(({ tokens }) => tokens.map(({ form }) => form)),
			given,
		);
		check({ language: language.id, sentences }, [{ text: given.flat().join(" ") }]);
		assert.deepEqual(
			sentences.map(({ split }) => split),
			[undefined, true, undefined],
		);
	});

	test(`${language.id}: a text is read alike alone and among others`, () => {
		const text = "Two officials said the talks, which began on Monday, would go on.";
		const alone = language.read([{ text }]).sentences[0];
		const among = language.read([{ text: "Kim left. ".repeat(300) }, { text }]).sentences.at(-1);
		assert.deepEqual(among?.tokens, alone?.tokens);
	});

	test(`${language.id}: a version names rules and weights`, () =>
		assert.match(language.version, /^[a-z]+-\d+-[0-9a-f]{12}$/));
}

contract(loadLanguage("en"));
contract(loadLanguage("ko"));

test("a language without an engine is said", () => {
	assert.throws(() => loadLanguage("xx"), { code: "language-unknown" });
	assert.equal(loadLanguage("en-GB"), loadLanguage("en"));
});

const news = inPackage("..", "shared", "data", "allsides-dev.jsonl.gz");

test("the promises hold on real news", { skip: existsSync(news) ? false : "../shared/data is not here" }, () => {
	const lines = gunzipSync(readFileSync(news)).toString("utf8").split("\n");
	const language = loadLanguage("en");
	for (let i = 0; i < lines.length - 1; i += 200) {
		const { title, text } = JSON.parse(lines[i] ?? "") as { title: string; text: string };
		const parts = [{ text: title }, { text }];
		check(language.read(parts), parts);
	}
});

test("words of other data keep their slices too", {
	skip: existsSync(news) ? false : "../shared/data is not here",
}, () => {
	const file = join(inPackage("..", "shared", "data"), "column.txt");
	const parts = [{ text: readFileSync(file, "utf8") }];
	check(loadLanguage("en").read(parts), parts);
});
