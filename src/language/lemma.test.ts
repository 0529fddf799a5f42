import assert from "node:assert/strict";
import { test } from "node:test";
import { applyChange, changeBetween, lemmatize, parseLemmaRules } from "./lemma.ts";

for (const [form, lemma, change] of [
	["denied", "deny", "3+y"],
	["Denied", "deny", "3+y"],
	["Koreas", "Korea", "C1+"],
	["Seoul", "Seoul", "="],
	["went", "go", "4+go"],
] as const) {
	test(`${form} → ${lemma}`, () => {
		assert.equal(changeBetween(form, lemma), change);
		assert.equal(applyChange(form, form.toLowerCase(), change), lemma);
	});
}

test("whole words go before ends, longer ends before shorter, the tag before its part of speech", () => {
	const rules = parseLemmaRules("VERB|Past\t\t2+\n\tied\t3+y\n\t^died\t1+\nVERB\t\t0+");
	assert.equal(lemmatize(rules, "warned", "VERB|Past"), "warn");
	assert.equal(lemmatize(rules, "denied", "VERB|Past"), "deny");
	assert.equal(lemmatize(rules, "died", "VERB|Past"), "die");
	assert.equal(lemmatize(rules, "warn", "VERB|Inf"), "warn");
	assert.equal(lemmatize(rules, "Kim", "PROPN|_"), "Kim");
});
