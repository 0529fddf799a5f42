import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { toJamo } from "../../hangul.ts";
import type { Reading } from "../../model/reading.ts";
import { inPackage } from "../../places.ts";
import { readArticle } from "../../read.ts";
import { stepsFrom } from "./certainty.ts";
import { dayAt } from "./days.ts";
import { koreanLexicon } from "./lexicon.ts";
import type { Word } from "./words.ts";
import { particleOf } from "./words.ts";

const words = (text: string): Word[] =>
	text.split(" ").map((form, at) => ({ first: at, last: at, form, letters: toJamo(form), comma: false }));

test("what follows an event is taken step by step, the longest pattern first", () => {
	const rules = (text: string): string[] => stepsFrom(words(text), 0).map(({ operator }) => operator.rule);
	assert.deepEqual(rules("탈환한 것으로 보이지 않는다"), ["appearance", "negation"]);
	assert.deepEqual(rules("철수하지 않을 수 없었다"), ["double-negation"]);
	assert.deepEqual(rules("마련했을 것이다"), ["conjecture"]);
	assert.deepEqual(rules("중단될 수 있다"), ["possibility"]);
	assert.deepEqual(rules("서명했다"), []);
});

test("particles are told from endings of nouns that look like them", () => {
	const particle = (form: string, xpos?: string): string =>
		particleOf(
			words(form)[0] as Word,
			xpos === undefined
				? undefined
				: { from: 0, to: 1, form, lemma: form, upos: "NOUN", xpos, feats: "_", head: -1, deprel: "root", p: 1 },
		);
	assert.equal(particle("정부가"), "ㄱㅏ");
	assert.equal(particle("평가"), "");
	assert.equal(particle("외교부는"), "ㄴㅡㄴ");
	assert.equal(particle("언론은"), "ㅇㅡㄴ");
	assert.equal(particle("하는"), "");
	// 합의 ends like 의 of a possessor: the tagger has the last word.
	assert.equal(particle("합의", "NNG"), "");
	assert.equal(particle("정부의", "NNG+JKG"), "ㅇㅢ");
});

test("days are counted from the day of publication", () => {
	const day = (text: string): string | undefined => {
		const forms = text.split(" ");
		return dayAt(forms, forms.length - 1, "2023-01-02");
	};
	assert.equal(day("13일"), "2023-01-13");
	assert.equal(day("지난달 30일"), "2022-12-30");
	assert.equal(day("9월 13일"), "2022-09-13");
	assert.equal(day("2019년 4월 25일"), "2019-04-25");
	assert.equal(day("어제"), "2023-01-01");
	assert.equal(day("13일간"), undefined);
});

test("every pattern finds its own example", () => {
	const { operators } = koreanLexicon();
	assert.ok(operators.length > 50);
	for (const { pattern } of operators) assert.doesNotThrow(() => pattern.exec(toJamo("합의한 것으로 보인다")));
});

const skip = existsSync(inPackage("models", "ko", "language.bin")) ? false : "models/ko/language.bin is absent";

const read = (text: string, kind: "title" | "body" = "body"): Reading =>
	readArticle({
		article: {
			id: "1",
			language: "ko",
			published: "2023-09-14",
			genre: "report",
			parts: [{ kind, text }],
			byline: [],
			images: [],
			discarded: [],
		},
	});

const codes = ({ mentions }: Reading): string[] =>
	mentions.map(({ type, source = [], target = [] }) =>
		[type ?? "-", source.map(({ code }) => code).join("+"), target.map(({ code }) => code).join("+")].join(" "),
	);

test("states by letters, by Hanja, and as the North spells them", { skip }, () => {
	assert.ok(codes(read("北·러, 13일 정상회담", "title")).some((line) => line.startsWith("CONSULT PRK+RUS")));
	assert.ok(codes(read("로씨야가 미제를 규탄했다.")).includes("ACCUSE RUS USA"));
	assert.ok(codes(read("한미일이 13일 합동훈련을 실시했다.")).some((line) => /KOR\+USA\+JPN/.test(line)));
});

test("decomposed Hangul is read alike, with offsets into the text as given", { skip }, () => {
	const text = "외교부는 그리스가 협정에 서명했다고 밝혔다.";
	const [composed, decomposed] = [read(text), read(text.normalize("NFD"))];
	const sourceIn = (reading: Reading, given: string): string =>
		reading.attributions
			.flatMap(({ source }) => source)
			.map(({ from, to }) => given.slice(from, to).normalize("NFC"))
			.join();
	assert.equal(sourceIn(composed, text), "외교부");
	assert.equal(sourceIn(decomposed, text.normalize("NFD")), "외교부");
	assert.deepEqual(
		decomposed.events.map(({ factuality }) => factuality.map(({ label }) => label)),
		composed.events.map(({ factuality }) => factuality.map(({ label }) => label)),
	);
});

test("decomposed Hangul gives the same figures, meanings and actors, each where it stands", { skip }, () => {
	const text = "북한은 러시아에 포탄 1만 발을 보냈다. 이번 회담은 한국에 대한 경고다.";
	const told = (reading: Reading, given: string): readonly string[] =>
		[
			...reading.figures.map(({ span }) => span),
			...reading.interpretations.map(({ span }) => span),
			...reading.mentions.flatMap(({ source = [], target = [] }) => [...source, ...target].map(({ span }) => span)),
		].map(({ from, to }) => given.slice(from, to).normalize("NFC"));
	const apart = text.normalize("NFD");
	assert.deepEqual(told(read(apart), apart), told(read(text), text));
	assert.deepEqual(told(read(text), text), ["1만 발", "경고다", "북한", "러시아", "한국"]);
});

test("an agreement that is made again is named, and its verb says how surely: 합의한 듯", { skip }, () => {
	const { mentions, events } = read("한·중, 어업협정 재협상 합의한 듯", "title");
	const told = mentions.map(({ event }) => [events[event]?.lemma, events[event]?.factuality[0]?.label]);
	assert.deepEqual(told, [["합의하다", "PR+"]]);
	assert.equal(read("한·중 어업협정", "title").mentions.length, 1);
});

test("names in Hanja", { skip }, () => {
	assert.ok(codes(read("金正恩 위원장이 푸틴을 만났다.")).includes("CONSULT PRK RUS"));
});

test("figures in Korean counting", { skip }, () => {
	const figures = read("교역액은 2억 3천만 달러로 96.7%를 차지했고 두 차례 만났다. 2023년 9월 13일이었다.").figures;
	assert.deepEqual(
		figures.map(({ value, unit }) => [value, unit]),
		[
			[230_000_000, "usd"],
			[96.7, "percent"],
			[2, "count"],
		],
	);
});

test("nothing written in Hangul stops the reader, and every span is a slice", { skip }, () => {
	const piece = fc.constantFrom(
		...'외교부는 북한이 합의했다고 밝혔다 것으로 보인다 면 中 Kim Jŏng-ŭn " “ ” ( ) · … . , 96.7% ㅋㅋ ᄒ 가나다라마바사아자차카타파하'.split(
			" ",
		),
	);
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 24 }), fc.boolean(), (pieces, spaced) => {
			const text = pieces.join(spaced ? " " : "");
			if (text.trim() === "") return;
			const reading = read(text);
			const spans = [...reading.attributions.flatMap(({ source, cue, content }) => [...source, ...cue, ...content])];
			for (const { from, to } of [...spans, ...reading.events]) assert.ok(from >= 0 && from < to && to <= text.length);
		}),
		{ numRuns: 60, seed: 11 },
	);
});
