import assert from "node:assert/strict";
import { test } from "node:test";
import { commentOf, parseConllu } from "./conllu.ts";
import { loadLanguage } from "./index.ts";
import { rewriteSentence, writeSentence } from "./write-conllu.ts";

const file = [
	"# newdoc id = d",
	"# sent_id = d-1",
	"# text = They don't.",
	"1\tThey\tx\tX\tPRP\t_\t9\tdep\t_\t_",
	"2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No",
	"2\tdo\t_\t_\t_\t_\t_\t_\t_\t_",
	"3\tn't\t_\t_\t_\t_\t_\t_\t_\t_",
	"3.1\tgo\tgo\tVERB\t_\t_\t_\t_\t0:root\t_",
	"4\t.\t_\t_\t_\t_\t_\t_\t_\tEntity=1",
	"",
	"",
].join("\n");

test("words, ranges, comments and empty nodes are read", () => {
	const [sentence] = parseConllu(file.replaceAll("\n", "\r\n"));
	assert.deepEqual(
		sentence?.words.map(({ form }) => form),
		["They", "do", "n't", "."],
	);
	assert.deepEqual(sentence?.ranges, [{ from: 1, to: 3, form: "don't", misc: "SpaceAfter=No" }]);
	assert.equal(sentence && commentOf(sentence, "sent_id"), "d-1");
	assert.deepEqual(
		sentence?.others.map(({ before }) => before),
		[1, 3],
	);
});

test("a line that is no word is said with its place", () => {
	assert.throws(() => parseConllu("1\ta\t_\n3\tb\t_\n", "f"), { code: "input-malformed", message: /^f, line 2/ });
});

test("a given file keeps its lines, words and last column, and gets everything else anew", () => {
	const [given] = parseConllu(file);
	const read = loadLanguage("en").readTokens([["They", "do", "n't", "."]]).sentences[0];
	assert.ok(given && read);
	const lines = rewriteSentence(given, read).split("\n");
	const column = (line: number, i: number): string | undefined => lines[line]?.split("\t")[i];
	assert.deepEqual(lines.slice(0, 3), file.split("\n").slice(0, 3));
	assert.deepEqual(
		[3, 4, 5, 6, 7, 8].map((line) => column(line, 0)),
		["1", "2-3", "2", "3", "3.1", "4"],
	);
	assert.deepEqual([column(3, 2), column(3, 3), column(6, 2), column(8, 9)], ["they", "PRON", "not", "Entity=1"]);
	assert.equal(lines[7], file.split("\n")[7]);
});

test("what is written from text reads back as the same words", () => {
	const text = "He won't go, two officials said.";
	const [sentence] = loadLanguage("en").read([{ text }]).sentences;
	assert.ok(sentence);
	const written = writeSentence(sentence, text, ["# sent_id = 1"]);
	const [back] = parseConllu(written);
	assert.equal(back && commentOf(back, "text"), text);
	assert.deepEqual(
		back?.words.map(({ form, lemma, head }) => [form, lemma, head]),
		sentence.tokens.map(({ form, lemma, head }) => [form, lemma, head]),
	);
	assert.match(written, /^2-3\twon't\t(_\t){7}_$/m);
});
