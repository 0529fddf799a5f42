import assert from "node:assert/strict";
import { test } from "node:test";
import type { TaggedForm } from "../rules.ts";
import { repairDateline } from "./dateline.ts";
import { repairSurname } from "./surnames.ts";
import { repairTrailing } from "./trailing.ts";

/** "form/TAG form/TAG …" */
const words = (text: string): TaggedForm[] =>
	text.split(" ").map((word) => {
		const [form = "", upos = ""] = word.split("/");
		return { form, tag: `${upos}|${upos === "VERB" ? "VerbForm=Fin" : "_"}` };
	});

test("a source before a last verb of speech is its subject", () => {
	const given = words("Kim/PROPN may/AUX go/VERB ,/PUNCT two/NUM officials/NOUN said/VERB ./PUNCT");
	// As the network has it: officials under "go", said under "go" as adverbial clause.
	const heads = Int32Array.of(2, 2, -1, 5, 5, 2, 2, 2);
	const labels = ["nsubj", "aux", "root", "punct", "nummod", "nsubj", "advcl", "punct"];
	const repaired = repairTrailing(given, { heads, labels });
	assert.deepEqual([...repaired.heads], [2, 2, -1, 6, 5, 6, 2, 2]);
	assert.deepEqual(repaired.labels, ["nsubj", "aux", "root", "punct", "nummod", "nsubj", "parataxis", "punct"]);
});

test("where the verb of speech is the root, or another verb stands between, nothing changes", () => {
	const given = words("Kim/PROPN may/AUX go/VERB ,/PUNCT two/NUM officials/NOUN said/VERB ./PUNCT");
	const arcs = { heads: Int32Array.of(2, 2, 6, 6, 5, 6, -1, 6), labels: [] };
	assert.equal(repairTrailing(given, arcs), arcs);
	const other = words("He/PRON left/VERB ,/PUNCT officials/NOUN know/VERB what/PRON Kim/PROPN said/VERB ./PUNCT");
	const more = { heads: Int32Array.of(1, -1, 4, 4, 1, 7, 7, 4, 1), labels: [] };
	assert.equal(repairTrailing(other, more), more);
});

test("a dateline is no subject", () => {
	const given = words("SEOUL/PROPN (/PUNCT AP/PROPN )/PUNCT —/PUNCT Kim/PROPN left/VERB ./PUNCT");
	const heads = Int32Array.of(6, 2, 0, 2, 6, 6, -1, 6);
	const labels = ["nsubj", "punct", "appos", "punct", "punct", "nsubj", "root", "punct"];
	const repaired = repairDateline(given, { heads, labels });
	assert.deepEqual([...repaired.heads], [6, 2, 0, 2, 0, 6, -1, 6]);
	assert.equal(repaired.labels[0], "parataxis");
});

test("a first word in capitals without a dash is no dateline", () => {
	const arcs = { heads: Int32Array.of(1, -1, 1), labels: ["nsubj", "root", "obj"] };
	assert.equal(repairDateline(words("NATO/PROPN sends/VERB ships/NOUN"), arcs), arcs);
});

test("Theresa May is no modal, and Theresa who may go is one", () => {
	const given = words("Theresa/PROPN May/AUX thanked/VERB Oslo/PROPN");
	const arcs = { heads: Int32Array.of(2, 2, -1, 2), labels: ["nsubj", "aux", "root", "obj"] };
	const repaired = repairSurname(given, arcs);
	assert.deepEqual([...repaired.heads], [2, 0, -1, 2]);
	assert.equal(repaired.labels[1], "flat");
	const modal = words("Theresa/PROPN may/AUX thank/X Oslo/PROPN");
	assert.deepEqual([...repairSurname(modal, arcs).heads], [2, 2, -1, 2]);
});
