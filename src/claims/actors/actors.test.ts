import assert from "node:assert/strict";
import { test } from "node:test";
import { loadLanguage } from "../../language/index.ts";
import { parseReadRequest } from "../../model/article-input.ts";
import { findActors } from "./index.ts";
import { piecesOf } from "./pieces.ts";

function coded(text: string, published?: string): string[] {
	const { article } = parseReadRequest({ text, ...(published && { published }) }, "1");
	const actors = findActors(article, loadLanguage("en").read(article.parts));
	for (const { span } of actors) assert.ok(span.to > span.from, "an actor has words");
	return actors
		.filter((actor) => actor.code !== "")
		.map((actor) => actor.code + (actor.sector ? `/${actor.sector}` : ""));
}

test("names are cut where they join", () => {
	assert.deepEqual(piecesOf("U.S.-led"), ["US", "led"]);
	assert.deepEqual(piecesOf("Côte d’Ivoire"), ["Cote", "d", "Ivoire"]);
});

test("a state by its name, its demonym, its seat and its ministry", () => {
	assert.deepEqual(coded("Russia protested."), ["RUS"]);
	assert.deepEqual(coded("The Kremlin protested."), ["RUS/GOV"]);
	assert.deepEqual(coded("The Russian defence ministry protested."), ["RUS/MIL"]);
});

test("newsrooms of one country are not one newsroom", () => {
	const text = "Reuters and the BBC said they could not verify the attack, said CNN and the Washington Post.";
	const { article } = parseReadRequest({ text }, "1");
	const names = findActors(article, loadLanguage("en").read(article.parts)).flatMap(({ name }) => name ?? []);
	for (const name of ["Reuters", "BBC", "CNN", "Washington Post"]) assert.ok(names.includes(name), `${name}: ${names}`);
});

test("Jordan is a state, Michael Jordan is not", () => {
	assert.deepEqual(coded("Jordan protested to Syria."), ["JOR", "SYR"]);
	assert.deepEqual(coded("Michael Jordan protested."), []);
});

test("a fleet of the Black Sea is its state's, the South China Sea is nobody's", () => {
	assert.deepEqual(coded("The Russian Black Sea fleet protested.", "2018-07-20")[0]?.slice(0, 3), "RUS");
	assert.deepEqual(coded("Ships in the South China Sea protested.", "2018-07-20"), []);
});

test("who shares a name with a premier is not he", () => {
	assert.deepEqual(coded("Ariel Henry resigned. Henry protested.", "2022-07-19"), ["HTI/GOV", "HTI/GOV"]);
	assert.deepEqual(coded("Henry Brandt resigned. Henry protested.", "2022-07-19"), []);
	assert.deepEqual(coded("President Trump spoke. Ivanka Trump left. Trump protested.", "2018-07-19").at(-1), "USA/GOV");
});

test("a dateline is no actor", () => {
	assert.deepEqual(coded("PARIS (Reuters) - Russia protested."), ["RUS"]);
});

test("whose regime it is tells the state; the administration is the American one, where that was spoken of last", () => {
	assert.deepEqual(coded("Bashar al-Assad's regime protested.", "2015-05-05").at(-1), "SYR/GOV");
	assert.deepEqual(coded("Vladimir Putin's troops protested.", "2015-05-05").at(-1), "RUS/MIL");
	assert.deepEqual(coded("Vladimir Putin's opponents protested.", "2015-05-05"), ["RUS/GOV"]);
	assert.deepEqual(coded("Barack Obama spoke. The administration protested.", "2015-05-05"), ["USA/GOV", "USA/GOV"]);
	assert.deepEqual(coded("Angela Merkel spoke. The administration protested.", "2015-05-05"), ["DEU/GOV"]);
});

test("both countries are the two that were named", () => {
	assert.deepEqual(coded("Egypt met Sudan. Both countries agreed.").slice(-2), ["EGY", "SDN"]);
});

test("Kim Jong Un by each way of writing him in Latin letters, diacritics composed or not", () => {
	const written = [
		...["Kim Jong Un", "Kim Jong-un", "Kim Jong‑un", "Kim Jong-eun", "Kim Jeong-eun", "Kim Chong-un"],
		...["Kim Jŏng-ŭn", "Kim Jŏngŭn", "Kim Chŏng-ŭn", "Kim Jǒng-ǔn"],
	];
	for (const name of written.flatMap((one) => [one, one.normalize("NFD")]))
		assert.deepEqual(coded(`${name} met Vladimir Putin on Wednesday.`, "2023-09-14"), ["PRK/GOV", "RUS/GOV"], name);
});
