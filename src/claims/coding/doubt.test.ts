import assert from "node:assert/strict";
import { test } from "node:test";
import { loadLanguage } from "../../language/index.ts";
import { parseReadRequest } from "../../model/article-input.ts";
import type { Mention } from "../../model/reading.ts";
import { findEvents } from "../events.ts";
import { judge } from "../factuality/index.ts";
import { likelihoodOf } from "./doubt.ts";
import { type CodedClaim, evidenceOf } from "./evidence.ts";
import { codeMentions } from "./index.ts";
import { unsiftedMentions } from "./unsifted.ts";

const article = (text: string) => parseReadRequest({ id: "1", text, published: "2018-07-20" }, "1").article;
const around = (sentence: string): string => `It rained. ${sentence} It rained again. Then it snowed.`;

function doubtedIn(text: string): readonly Mention[] {
	const request = article(text);
	const read = loadLanguage("en").read(request.parts);
	return codeMentions(request, read, judge(request, read, [], findEvents(read)), [], undefined, () => false);
}

test("a doubtful claim of an article keeps its words and parties, and has no type; a brief is not sifted", () => {
	const sentence = "Japan accused Mexico of fraud.";
	const [doubted] = doubtedIn(around(sentence));
	assert.equal(doubted?.type, undefined);
	assert.deepEqual([doubted?.source?.[0]?.code, doubted?.target?.[0]?.code], ["JPN", "MEX"]);
	assert.equal(doubtedIn(sentence)[0]?.type, "ACCUSE");
});

function claimOf(sentence: string): CodedClaim {
	const found: CodedClaim[] = [];
	const request = article(around(sentence));
	unsiftedMentions(request, loadLanguage("en").read(request.parts), (claim) => found.push(claim));
	assert.ok(found[0], sentence);
	return found[0];
}

test("what the sentence says of another time, or of what may be, speaks in the evidence, and makes a claim less likely", () => {
	const plain = claimOf("Japan accused Mexico of fraud.");
	const dated = claimOf("Japan, which Peru left alone in 1990, accused Mexico of fraud.");
	assert.ok(evidenceOf(dated).includes("old year") && !evidenceOf(plain).includes("old year"));
	assert.ok(evidenceOf(claimOf("If it rains, Japan has accused Mexico of fraud.")).includes("if word"));
	assert.ok(likelihoodOf(dated) < likelihoodOf(plain));
});
