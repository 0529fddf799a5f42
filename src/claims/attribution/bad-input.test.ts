import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ParallaxError } from "../../errors.ts";
import { parseReadRequest } from "../../model/article-input.ts";
import { readArticle } from "../../read.ts";

const read = (text: string) => ({ text, reading: readArticle(parseReadRequest({ language: "en", text }, "bad")) });

/** Every source is words of the text, and a name stands in it, if not next to the cue. */
function assertNothingInvented({ text, reading }: ReturnType<typeof read>): void {
	for (const { source, cue, content, sourceName, sourceKind, onRecord } of reading.attributions) {
		for (const { from, to } of [...source, ...cue, ...content]) assert.ok(from >= 0 && from < to && to <= text.length);
		assert.ok(content.length > 0);
		if (sourceName) assert.ok(text.includes(sourceName), `${sourceName} is not in the text`);
		if (source.length === 0) assert.deepEqual([sourceKind, onRecord, sourceName], ["anonymous", false, undefined]);
	}
}

const texts: Readonly<Record<string, string>> = {
	"a quotation that never closes": '"We will answer, the minister said. The train left. Nobody saw it again.',
	"nested brackets": "Kim (who [according to (some)] was ill) said (again [and again (twice)]) that talks failed.",
	transcript: "Q: Did you meet Kim?\n\nA: I said we met.\n\nQ: When?\n\nA: In Moscow, they told me.",
	tweet: "RT @mofa: BREAKING!!! talks failed 😡 #summit https://t.co/abc says source",
	"punctuation alone": '"… — ” : ( ] "',
	"one word": "Said",
	"a 200-word sentence": `Seoul said ${"that the ships left and ".repeat(50)}that the port closed.`,
	"surrogate pairs": "𝕂im said 𝕋okyo lied 👨‍👩‍👧, officials told 𝔑𝔅ℭ.",
};

describe("attribution of hard texts", () => {
	for (const [name, text] of Object.entries(texts)) {
		test(name, () => assertNothingInvented(read(text)));
	}

	test("a pronoun far from every name stays without one", () => {
		const filler =
			"Trade fell in May. Ports were quiet and the ships stayed away from the coast all week long.\n\n".repeat(25);
		const { reading } = read(`Kim Jong Un said the talks went well.\n\n${filler}He said the port was closed.`);
		const last = reading.attributions.at(-1);
		assert.equal(last?.sourceName, undefined);
		assert.notEqual(last?.sourceKind, "named");
	});

	test("another language is said, not guessed at", () => {
		const text =
			"Der Minister sagte am Montag in Berlin, die Gespräche mit der russischen Regierung seien gescheitert. " +
			"Man werde die Beziehungen prüfen, hieß es aus dem Auswärtigen Amt, und weitere Schritte nicht ausschließen.";
		assert.throws(() => readArticle(parseReadRequest({ text }, "de")), ParallaxError);
	});
});
