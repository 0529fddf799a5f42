import assert from "node:assert/strict";
import { test } from "node:test";
import type { ActsRead, Place, ReadAct } from "../../bench/claims/acts.ts";
import { featuresOfLink } from "../../src/claims/coding/acts/features.ts";
import { givenBy, inArticle } from "../../src/claims/coding/fixture.ts";
import { actScenesOf, type Given } from "../../src/claims/coding/index.ts";
import { loadLanguage } from "../../src/language/index.ts";
import { numbersOf } from "../../src/network/feature-model.ts";
import { createRandom, type Random } from "../network/random.ts";
import { linkRowsOf, scenesRead, typeRowsOf } from "./rows.ts";

const always: Random = { ...createRandom(1), next: () => 0 };
const never: Random = { ...createRandom(1), next: () => 1 };

function readOf(given: Given, acts: readonly ReadAct[]): ActsRead {
	const { from, to } = given.text.sentences[1] ?? { from: 0, to: 0 };
	return { article: "1", from, to, hash: "", acts };
}

/** Where these words stand in the article; the first that `after` does not hold. */
function placeOf({ article }: Given, words: string, after = 0): Place {
	const from = article.parts
		.map(({ text }) => text)
		.join("\n\n")
		.indexOf(words, after);
	assert.ok(from >= 0, words);
	return [from, from + words.length];
}

/** "accused Japan→Peru": of each link that is learned from the words, and whether it is one. */
function linksOf(given: Given, acts: readonly ReadAct[], random: Random): Readonly<Record<string, boolean>> {
	const names = new Map(
		actScenesOf(given).flatMap(({ scene, known }) =>
			known.events.flatMap((at) =>
				known.parties.flatMap((source) =>
					known.parties.map((target) => {
						const [does, act, suffers] = [source.head, at, target.head].map((one) => scene.tree.tokens[one]?.form);
						const features = numbersOf(featuresOfLink(scene, at, source, target, known));
						return [features.join(), `${act} ${does}→${suffers}`] as const;
					}),
				),
			),
		),
	);
	const links = scenesRead(given, [readOf(given, acts)]).flatMap((one) => linkRowsOf(one, random));
	return Object.fromEntries(links.map(({ features, answer }) => [names.get(features.join()) ?? "", answer]));
}

const accused = givenBy(loadLanguage("en"), inArticle("Japan accused Peru."));
const accusation = (coded: string): ReadAct => ({
	...{ coded, at: [placeOf(accused, "accused")] },
	...{ source: [placeOf(accused, "Japan")], target: [placeOf(accused, "Peru")] },
});

test("an event links the two that the reader wrote down, and no others; a mutual act from either side", () => {
	assert.deepEqual(linksOf(accused, [accusation("ACCUSE JPN→PER")], always), {
		"accused Japan→Peru": true,
		"accused Peru→Japan": false,
	});
	assert.deepEqual(linksOf(accused, [accusation("CONSULT PER→JPN")], always), {
		"accused Japan→Peru": true,
		"accused Peru→Japan": true,
	});
	assert.deepEqual(linksOf(accused, [], always), { "accused Japan→Peru": false, "accused Peru→Japan": false });
});

test("links that no reader saw are drawn, and weigh more; those that one saw are all kept", () => {
	assert.deepEqual(linksOf(accused, [accusation("ACCUSE JPN→PER")], never), { "accused Japan→Peru": true });
	const [scene] = scenesRead(accused, [readOf(accused, [accusation("ACCUSE JPN→PER")])]);
	assert.ok(scene);
	const links = linkRowsOf(scene, always);
	assert.deepEqual(
		links.map(({ answer, weight }) => [answer, weight]),
		[
			[true, 1],
			[false, 2],
		],
	);
});

test("the word beside the one that the reader wrote down says neither yes nor no", () => {
	const given = givenBy(loadLanguage("en"), inArticle("Japan launched strikes on Peru."));
	const strikes: ReadAct = {
		...{ coded: "ASSAULT JPN→PER", at: [placeOf(given, "strikes")] },
		...{ source: [placeOf(given, "Japan")], target: [placeOf(given, "Peru")] },
	};
	assert.deepEqual(linksOf(given, [strikes], always), {
		"launched Peru→Japan": false,
		"strikes Japan→Peru": true,
		"strikes Peru→Japan": false,
	});
});

test("of two words for one party the one that the reader did not write down says neither yes nor no", () => {
	const given = givenBy(loadLanguage("en"), inArticle("Japan said that it accused Peru."));
	const act: ReadAct = {
		...{ coded: "ACCUSE JPN→PER", at: [placeOf(given, "accused")] },
		...{ source: [placeOf(given, "it", placeOf(given, "that")[1])], target: [placeOf(given, "Peru")] },
	};
	const others = { "accused Peru→Japan": false, "accused Peru→it": false };
	const said = { "said Peru→Japan": false, "said Peru→it": false };
	assert.deepEqual(linksOf(given, [act], always), { "accused it→Peru": true, ...others, ...said });
	const both = { "accused it→Peru": true, "accused Japan→Peru": true };
	assert.deepEqual(linksOf(given, [{ ...act, source: [] }], always), { ...both, ...others, ...said });
});

test("an act's type is learned from its word, in sentences that were read alone", () => {
	const read = readOf(accused, [{ ...accusation("ACCUSE JPN→PER"), modes: "future" }]);
	assert.deepEqual(
		scenesRead(accused, [read])
			.flatMap(typeRowsOf)
			.map(({ answer, modes }) => [answer, modes]),
		[["ACCUSE", ["future"]]],
	);
	assert.deepEqual(scenesRead(accused, [{ ...read, from: 1 }]), []);
});
