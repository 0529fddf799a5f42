import assert from "node:assert/strict";
import { test } from "node:test";
import { loadLanguage } from "../../language/index.ts";
import { parseReadRequest } from "../../model/article-input.ts";
import { findEvents } from "../events.ts";
import { judge } from "../factuality/index.ts";
import { codeMentions } from "./index.ts";
import { formsOf } from "./inflection.ts";
import { parseTrigger, ploverLexicon, type Trigger } from "./lexicon.ts";

function typesOf(text: string): (string | undefined)[] {
	const { article } = parseReadRequest({ text }, "1");
	const read = loadLanguage("en").read(article.parts);
	const events = judge(article, read, [], findEvents(read));
	return codeMentions({ article, text: read, events, attributions: [] }).map((mention) => mention.type);
}

/** The parser that reads the examples is not perfect: this share of them must come out. Measured .96. */
const leastShare = 0.93;

test("each entry codes its own example, but where the parser fails it", () => {
	const { lines } = ploverLexicon();
	const missed = lines.filter((line: Trigger) => !typesOf(line.example).includes(line.type)).map((line) => line.line);
	const share = 1 - missed.length / lines.length;
	assert.ok(share >= leastShare, `${share.toFixed(3)} of ${lines.length}; not: ${missed.join("\n")}`);
});

test("every entry has an example that holds one of its lemmas", () => {
	for (const { line, example, lemma } of ploverLexicon().lines) {
		assert.ok(example.endsWith("."), line);
		assert.notEqual(lemma, "", line);
	}
});

test("an entry without a part of speech, or with an unknown class, is refused with its line", () => {
	const classes = new Map([["talks", new Set(["talks"])]]);
	assert.throws(() => parseTrigger("AGREE", "agree\t\t\t\tA.", classes), /"agree/);
	assert.throws(() => parseTrigger("AGREE", "agree/v\tobj=@nothing\t\t\tA.", classes), /@nothing/);
	const [trigger] = parseTrigger("CONSULT", "hold_up/v\tobj=@talks,visit -xcomp\tmeet\tt=with two\tA.", classes);
	assert.deepEqual(trigger?.conditions, [
		{ slot: "obj", forbidden: false, words: new Set(["talks", "visit"]) },
		{ slot: "xcomp", forbidden: true },
	]);
	assert.deepEqual([trigger?.particle, trigger?.needs, trigger?.target], ["up", "two", ["with"]]);
});

test("forms of rare verbs are the lexicon's own", () => {
	assert.deepEqual(formsOf("bomb").includes("bombed"), true);
	assert.deepEqual(formsOf("expel").includes("expelled"), true);
	assert.deepEqual(formsOf("withdraw").includes("withdrew"), true);
	assert.deepEqual(formsOf("deny").includes("denied"), true);
});
