import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { parseReadRequest } from "../../model/article-input.ts";
import { inPackage } from "../../places.ts";
import { readArticle } from "../../read.ts";
import { linesOf } from "../coding/lexicon.ts";
import { openCast, resolveSource } from "./source.ts";
import { type SourceWords, sourceWords } from "./source-words.ts";

/** Who is cited, outermost first, with whom each passes on. */
function citedIn(text: string): string[] {
	const { attributions } = readArticle(parseReadRequest({ language: "en", text }, "sources"));
	return attributions.map(({ source, content, sourceKind, sourceName }) => {
		const words = source.map(({ from, to }) => text.slice(from, to)).join(" ");
		const told = content.map(({ from, to }) => text.slice(from, to)).join(" | ");
		return `${words} (${sourceKind}${sourceName ? ` ${sourceName}` : ""}): ${told}`;
	});
}

describe("who stands behind whom", () => {
	test("who is quoted as saying speaks, and so does whoever quotes him", () =>
		assert.deepEqual(citedIn("The test was held in May, the Ostland Times quoted Lena Brandt as saying."), [
			"the Ostland Times (outlet Ostland Times): The test was held in May",
			"Lena Brandt (named Lena Brandt): The test was held in May",
		]));

	test("officials that an agency cites vouch for what it says", () => {
		const text = "Citing unnamed officials, the agency said Laos had opened the dam.";
		const { attributions } = readArticle(parseReadRequest({ language: "en", text }, "citing"));
		const [officials, agency] = attributions;
		assert.equal(officials?.sourceKind, "anonymous");
		assert.equal(officials?.parent, 1);
		assert.deepEqual(officials?.content, agency?.content);
	});

	test("a post set between paragraphs is its author's, and whom it cites is cited by its author", () => {
		const post = "The port is open. Officials say two ships left. — Lena Brandt (@lenabrandt) May 3, 2030";
		const text = `Crowds gathered on Monday.\n\n${post}\n\nIt closed a day later.`;
		const { attributions, events } = readArticle(parseReadRequest({ language: "en", text }, "post"));
		const author = attributions.findIndex(({ sourceName }) => sourceName === "Lena Brandt");
		const chains = events.map((event) => [event.lemma, event.factuality.map(({ perspective }) => perspective)]);
		assert.deepEqual(chains.find(([lemma]) => lemma === "gather")?.[1], ["author"]);
		assert.deepEqual(chains.find(([lemma]) => lemma === "open")?.[1], ["author", author]);
		assert.equal(chains.find(([lemma]) => lemma === "leave")?.[1]?.length, 3);
		assert.deepEqual(chains.find(([lemma]) => lemma === "close")?.[1], ["author"]);
	});

	test("a post of two lines is its author's from its first line, and no more than a post", () => {
		const signature = "— Lena Brandt (@lenabrandt) May 3, 2030";
		assert.deepEqual(citedIn(`Crowds gathered.\n\nThe port is open.\nTwo ships left. ${signature}`), [
			"Lena Brandt (named Lena Brandt): The port is open.\nTwo ships left.",
		]);
		assert.deepEqual(citedIn(`Crowds gathered.\n\nThe port is open.\n${signature}`), [
			"Lena Brandt (named Lena Brandt): The port is open.",
		]);
		assert.deepEqual(citedIn(`Crowds gathered.\n\n${signature}`), []);
		const holm = "The port is shut. — Anders Holm (@holm) May 3, 2030";
		assert.deepEqual(citedIn(`${holm}\nTwo ships left. ${signature}`), [
			"Anders Holm (named Anders Holm): The port is shut.",
			"Lena Brandt (named Lena Brandt): Two ships left.",
		]);
		const report = "The crowd in the square grew. ".repeat(10);
		assert.deepEqual(citedIn(`${report}\nTwo ships left. ${signature}`), [
			"Lena Brandt (named Lena Brandt): Two ships left.",
		]);
	});

	test("who asks not to be named is told without the clause that says so", () => {
		const [first] = citedIn("Chad closed its port, according to two diplomats who asked not to be named.");
		assert.equal(first, "two diplomats (anonymous): Chad closed its port");
	});

	test("a vice president is not the president", () => {
		const told = citedIn("Vice President Lena Brandt arrived. The president said the port was open.");
		assert.equal(told.at(-1), "The president (office president): the port was open");
	});

	test("an office that the article has one holder of is that person's", () => {
		const named = "Interior Minister Lena Brandt said the port was open.";
		assert.match(citedIn(`${named} The port would stay so, the minister said.`).at(-1) ?? "", /\(office Lena Brandt\)/);
		const two = `${named} Foreign Minister Anders Holm left. The port would stay so, the minister said.`;
		assert.match(citedIn(two).at(-1) ?? "", /\(office minister\)/);
	});

	test("a spokesman whom the article names is he, however the text writes his office", () => {
		const text = "The port is open, ministry spokesman Anders Holm said.";
		const cast = openCast(parseReadRequest({ language: "en", text }, "spokesman").article);
		assert.equal(resolveSource("the spokesman", [], cast).sourceName, "Anders Holm");
	});

	test("who says it in a clause about somebody is that person, and the words that cite stay", () => {
		assert.deepEqual(citedIn("Lena Brandt, who said that the port was open, left on Monday."), [
			"who (named Lena Brandt): that the port was open",
		]);
		const text = "Lena Brandt met two officials who said that the port was open.";
		assert.match(citedIn(text)[0] ?? "", /^(?:two officials )?(?:who )?\((?:anonymous|group)\)/);
	});

	test("the spokesman is he whose body was named, and a place is not who speaks there", () => {
		const cast = openCast(parseReadRequest({ language: "en", text: "The port is open." }, "spokesman").article);
		assert.equal(resolveSource("the spokesman", [], cast).sourceName, "spokesman");
		resolveSource("a spokesman for the Harbour Guild", [], cast);
		assert.equal(resolveSource("the spokesman", [], cast).sourceName, "spokesman for the Harbour Guild");
		assert.equal(resolveSource("one in the north and the other at New Arden", [], cast).sourceName, undefined);
		assert.equal(resolveSource("Anders Holm in New Arden", [], cast).sourceName, "Anders Holm");
	});

	test("what is said ends where the author objects", () => {
		assert.deepEqual(
			citedIn("Arden has long claimed that the port is run by smugglers, but no evidence has been made public."),
			["Arden (named Arden): that the port is run by smugglers"],
		);
		assert.match(citedIn("Anders Holm said the port would close, but it would reopen in May.")[0] ?? "", /May$/);
		assert.match(citedIn("Anders Holm said the port would close, but the council would vote.")[0] ?? "", /vote$/);
	});

	test("how somebody said it is no part of who said it", () => {
		const words = "the Harbour Ministry in a written statement";
		const cast = openCast(parseReadRequest({ language: "en", text: words }, "medium").article);
		for (const said of [words, `${words} on Monday`, `${words}, on Monday`]) {
			assert.equal(resolveSource(said, [], cast).sourceName, "Harbour Ministry", said);
			assert.equal(resolveSource(said, [], cast).sourceKind, "office", said);
		}
	});

	test("a paragraph that is one quotation goes on with the last speaker's words", () =>
		assert.deepEqual(citedIn('"We signed the accord," Idris Kamara said.\n\n"They broke it within a month."'), [
			'Idris Kamara (named Idris Kamara): "We signed the accord," | "They broke it within a month."',
		]));
});

describe("words that tell the kind of a source", () => {
	for (const line of linesOf(inPackage("data", "lexicons", "en", "sources.tsv"))) {
		const [kind = "", words = "", example = ""] = line.split("\t");
		test(`${kind}: ${example}`, () => {
			const pattern = sourceWords()[kind as keyof SourceWords];
			// Titles and seats are told word by word.
			const pieces = kind === "title" || kind === "seat" ? example.split(" ") : [example];
			assert.ok(pieces.some((piece) => pattern.test(piece)));
			assert.match(example, new RegExp(`\\b(?:${words})\\b`, "i"), "by a word of its own row");
		});
	}
});

describe("whose word it is", () => {
	const kindOf = (text: string): string => {
		const [first] = readArticle(parseReadRequest({ language: "en", text }, "kind")).attributions;
		return `${first?.sourceKind} ${first?.sourceName ?? ""}`.trim();
	};
	const cases: readonly (readonly [string, string])[] = [
		["A spokesman for President Anders Holm said the port was open.", "office spokesman for President Anders Holm"],
		["The interior minister, Arsen Holm, said the port was open.", "named Arsen Holm"],
		["Pentagon officials said the port was open.", "group"],
		["The Ostland Report said the port was open.", "document Ostland Report"],
		["The South Korean government said the port was open.", "office South Korean government"],
		["Russia and China said the port was open.", "office Russia and China"],
		["Senior administration officials said the port was open.", "group"],
		["The senior administration official said the port was open.", "anonymous"],
		["Some allies of the president said the port was open.", "group"],
		["A spokesperson said the port was open.", "anonymous"],
		["The Harbour Ministry said in a statement that the port was open.", "office Harbour Ministry"],
		["Multiple reports said the port was open.", "anonymous"],
		["Presidential aide and brother-in-law Anders Holm said the port was open.", "named Anders Holm"],
		["Influential cleric Anwar al-Sadiq said the port was open.", "named Anwar al-Sadiq"],
	];
	for (const [text, expected] of cases) test(text, () => assert.equal(kindOf(text), expected));
});

describe("a pronoun keeps to the last one cited", () => {
	const last = (text: string): string | undefined =>
		readArticle(parseReadRequest({ language: "en", text }, "pronoun")).attributions.at(-1)?.sourceName;

	test("by name", () =>
		assert.equal(last("Anders Holm said the port was open. He said it would stay so."), "Anders Holm"));
	test("and to nobody where somebody without a name spoke in between", () =>
		assert.equal(
			last("Anders Holm said the port was open. A widow said she was tired. She said it was late."),
			undefined,
		));
	test("and to nobody where the one cited meets another in her own sentence", () => {
		const met =
			"Anders Holm briefed Speaker Lena Brandt and after the meeting she tweeted: “The islands cannot afford a war.”";
		assert.equal(last(met), undefined);
		const alone =
			"Anders Holm briefed the council of New Arden and after the meeting he said the islands could not afford a war.";
		assert.equal(last(alone), "Anders Holm");
	});
	test("and to nobody where a sentence in between begins with another", () =>
		assert.equal(
			last(
				"Anders Holm said the port was open. Lena Brandt and her party object. Brandt is a member of parliament. He called it absurd.",
			),
			undefined,
		));
});
