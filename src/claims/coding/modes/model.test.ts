import assert from "node:assert/strict";
import { test } from "node:test";
import { loadLanguage } from "../../../language/index.ts";
import { givenBy, inArticle, modelOf } from "../fixture.ts";
import { byRules, type CodedClaim, codeMentions } from "../index.ts";
import { featuresOfModes, nameOfModes } from "./features.ts";
import { modeSets, withModes } from "./model.ts";

function claimOf(sentence: string): CodedClaim {
	const found: CodedClaim[] = [];
	codeMentions(givenBy(loadLanguage("en"), inArticle(sentence)), { ...byRules, weigh: (claim) => found.push(claim) });
	assert.ok(found[0], sentence);
	return found[0];
}

/** What a feature weighs for a set of modes. */
const toward = (modes: string, weight: number) => modeSets.map((set) => (nameOfModes(set) === modes ? weight : 0));

test("a claim is told in the likeliest set of modes, two at once too, and its support says how likely", () => {
	const claim = claimOf("Japan will not attack Peru.");
	const model = modelOf(modeSets.length, {
		"with will": toward("future", 20),
		"with not": toward("future+negated", 30),
		"act attack": toward("hypothetical", 10),
	});
	const { mention, support } = withModes(claim, model);
	assert.deepEqual(mention, { ...claim.mention, auxiliary: ["future", "negated"] });
	assert.ok(support.inModes > 0.5 && support.inModes < 1);
	assert.deepEqual({ ...support, inModes: 0 }, claim.support);
});

test("without a model the rules' modes stand; a model to which no feature is known takes the first set, and is not sure", () => {
	const claim = claimOf("Japan will not attack Peru.");
	assert.equal(withModes(claim, undefined), claim);
	const { mention, support } = withModes(claim, modelOf(modeSets.length, { unheard: toward("historical", 9) }));
	assert.deepEqual(mention.auxiliary, []);
	assert.ok(Math.abs(support.inModes - 1 / modeSets.length) < 1e-12);
});

test("what speaks for modes: what rules say, how the act is put, what it hangs on, what times are named", () => {
	const features = new Set(featuresOfModes(claimOf("The farmers of Peru, which Japan had attacked in 1990, sang.")));
	const some = ["verb", "act attack", "with had", "up 2 sing", "year many", "year here many", "early", "no day"];
	for (const one of some) assert.ok(features.has(one), `${one} is not in ${[...features].join(", ")}`);
	for (const none of ["noun", "question", "cited", "year now"]) assert.ok(!features.has(none), none);
	assert.equal(nameOfModes(["negated", "historical"]), "historical+negated");
	assert.equal(nameOfModes([]), "");
});
