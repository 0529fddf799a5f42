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

	test("another language is said, not guessed at", () => {
		const text =
			"Der Minister sagte am Montag in Berlin, die Gespräche mit der russischen Regierung seien gescheitert. " +
			"Man werde die Beziehungen prüfen, hieß es aus dem Auswärtigen Amt, und weitere Schritte nicht ausschließen.";
		assert.throws(
			() => readArticle(parseReadRequest({ text }, "de")),
			(error) => error instanceof ParallaxError && error.code === "language-unknown" && error.message.includes('"de"'),
		);
	});
});

type Reading = ReturnType<typeof read>["reading"];

/** "who (kind): what" of each attribution, in order. */
const citedIn = (text: string, { attributions }: Reading): string[] =>
	attributions.map(({ source, content, sourceKind, sourceName }) => {
		const words = (spans: typeof source): string => spans.map(({ from, to }) => text.slice(from, to)).join(" | ");
		return `${words(source) || "?"} (${[sourceKind, sourceName].join(" ").trim()}): ${words(content)}`;
	});

/** "event author source" of each event, in order. */
const surenessIn = (text: string, { events }: Reading): string[] =>
	events.map(({ from, to, factuality }) => [text.slice(from, to), ...factuality.map(({ label }) => label)].join(" "));

const cited = (text: string): string[] => citedIn(text, read(text).reading);
const sureness = (text: string): string[] => surenessIn(text, read(text).reading);

describe("what hard texts say, and what they do not", () => {
	test("an unclosed quotation ends with its paragraph, and takes nobody's words after it", () => {
		const text =
			'"We did not attack the port, the spokesman said.\n\nThe port closed on Monday. Kim told reporters that the ships sank.';
		assert.deepEqual(cited(text), [
			'the spokesman (office spokesman): "We did not attack the port,',
			"Kim (named Kim): that the ships sank",
		]);
		assert.deepEqual(sureness(text), ["attack PR- CT-", "said CT+", "closed CT+", "told CT+", "sank PR+ CT+"]);
	});

	test("a quotation opened after a colon and never closed holds its own paragraph alone", () => {
		const text = 'The minister said: "We will answer.\n\nThe train left the station at noon.\n\nNobody saw it again.';
		assert.deepEqual(cited(text), ['The minister (office minister): "We will answer.']);
		assert.deepEqual(sureness(text), ["said CT+", "answer PR+ CT+", "left CT+", "saw CT-"]);
	});

	test("nested brackets in a source and in what it says", () => {
		const text =
			"The envoy [of Peru (a former general [now retired])] said that the border (which Chile closed) had reopened.";
		assert.deepEqual(cited(text), [
			"The envoy [of Peru (a former general [now retired])] (unknown): that the border (which Chile closed) had reopened",
		]);
		assert.deepEqual(sureness(text), ["said CT+", "closed PR+ CT+", "reopened PR+ CT+"]);
	});

	test("a transcript: its questions claim nothing, its letters are nobody, its answers are the speaker's own", () => {
		const text =
			"Q: Did Peru close the border?\n\nA: Yes. We closed it on Monday. The minister said that it would reopen.\n\nQ: When?";
		assert.deepEqual(cited(text), ["The minister (office minister): that it would reopen"]);
		assert.deepEqual(sureness(text), ["close Uu", "closed CT+", "said CT+", "reopen PR+ CT+"]);
		assert.deepEqual(cited("A: I said we met."), ["I (self): we met"]);
		assert.deepEqual(sureness("Q: Why did Peru close the border?"), ["close CT+"]);
	});

	test("a link that stands where a speaker would is nobody", () =>
		assert.deepEqual(cited(texts.tweet ?? ""), ["? (anonymous): source"]));

	test("a sentence of two hundred words is said by whoever says it, to its end", () => {
		const text = texts["a 200-word sentence"] ?? "";
		const { reading } = read(text);
		assert.deepEqual(citedIn(text, reading), [`Seoul (office Seoul): ${text.slice("Seoul said ".length, -1)}`]);
		const [said, ...others] = surenessIn(text, reading);
		assert.equal(said, "said CT+");
		assert.equal(others.length, 51);
		assert.deepEqual(new Set(others), new Set(["left PR+ CT+", "closed PR+ CT+"]));
	});

	const filler = "Trade fell in May. Ports were quiet and the ships stayed away from the coast all week long.";
	const far = (first: string, last: string): string => [first, filler, filler, filler, last].join("\n\n");

	test("a pronoun three paragraphs from a name that is no source stays without one", () =>
		assert.deepEqual(cited(far("Deputy minister Ana Ruiz spoke in Lima.", '"The border is closed," she said.')), [
			'she (unknown): "The border is closed,"',
		]));

	test("an office three paragraphs from its holder is the office", () =>
		assert.deepEqual(cited(far("Ana Ruiz, the deputy minister, spoke.", '"It is closed," the deputy minister said.')), [
			'the deputy minister (office deputy minister): "It is closed,"',
		]));

	test("a surname three paragraphs on is whoever bears it", () =>
		assert.deepEqual(cited(far("Ana Ruiz said the border is closed.", '"It will open," Ruiz said.')), [
			"Ana Ruiz (named Ana Ruiz): the border is closed",
			'Ruiz (named Ana Ruiz): "It will open,"',
		]));

	test("a quotation that names nobody, three paragraphs from the last speaker, is not laid in his mouth", () =>
		assert.deepEqual(cited(far("Ana Ruiz said the border is closed.", '"It will open soon."')), [
			"Ana Ruiz (named Ana Ruiz): the border is closed",
		]));

	test("a pronoun far from every name stays without one", () => {
		const text = `Kim Jong Un said the talks went well.\n\n${`${filler}\n\n`.repeat(25)}He said the port was closed.`;
		assert.equal(cited(text).at(-1), "He (unknown): the port was closed");
	});
});
