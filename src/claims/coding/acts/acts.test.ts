import assert from "node:assert/strict";
import { test } from "node:test";
import { loadLanguage } from "../../../language/index.ts";
import { ploverTypes } from "../../../model/reading.ts";
import { likelihoods } from "../../../network/feature-model.ts";
import { givenBy, inArticle, modelOf } from "../fixture.ts";
import { type ActScene, actScenesOf } from "../index.ts";
import { featuresOfAct, featuresOfLink, featuresOfPair, featuresOfRole } from "./features.ts";
import { actOf, type Link, linksIn, typesOf } from "./index.ts";
import type { Party } from "./parties.ts";

function sceneOf(sentence: string): ActScene {
	const [found] = actScenesOf(givenBy(loadLanguage("en"), inArticle(sentence))).filter(({ scene }) => scene.s === 1);
	assert.ok(found, sentence);
	return found;
}

/** Who is told, in the sentence's words: "state japan JPN". */
const partiesOf = ({ scene, known }: ActScene): readonly string[] =>
	known.parties.map(({ kind, head, actor }) => `${kind} ${scene.tree.forms[head]} ${actor.code}`);

test("the parties of a sentence are states by name, by pronoun, by whoever speaks, and inside of other phrases; newsrooms are none", () => {
	assert.deepEqual(partiesOf(sceneOf("Japan attacked Peru.")), ["state japan JPN", "state peru PER"]);
	assert.deepEqual(
		partiesOf(sceneOf("“We imposed sanctions on Peru,” Mexico told CNN, as it had left U.S. allies alone.")),
		["pronoun we MEX", "state peru PER", "state mexico MEX", "pronoun it MEX", "in state u.s. USA"],
	);
	assert.deepEqual(partiesOf(sceneOf("The farmers sang.")), []);
});

test("an event is told with what rules found at it, and the sentence with its events", () => {
	const { known } = sceneOf("Japan attacked Peru and flew home.");
	assert.deepEqual(known.events, [1, 4]);
	assert.deepEqual(known.ruled, [{ at: 1, type: "ASSAULT", sources: ["JPN"], targets: ["PER"] }]);
});

/** Senses of WordNet go by numbers; they are left out. */
const named = (features: readonly string[]): readonly string[] => features.filter((name) => !/^act [~^]/.test(name));

test("what speaks for a link: the act's word and what stands around it, where each party stands, and the two together", () => {
	const { scene, known } = sceneOf("Japan invaded Peru.");
	const [japan, peru] = known.parties as [Party, Party];
	assert.deepEqual(named(featuresOfAct(scene, 1)), [
		...["any", "act invade VERB", "act invaded", "act VERB", "act is root", "act is root VERB known"],
		...["act under root root", "act COERCE", "act COERCE VERB", "act ASSAULT", "act ASSAULT VERB"],
		...["act subj a party obj a party", "act COERCE subj a party obj a party", "act ASSAULT subj a party obj a party"],
		...["act invade obj <state>", "act COERCE obj <state>", "act ASSAULT obj <state>"],
	]);
	assert.deepEqual(featuresOfRole("s", scene, 1, japan, known), [
		...["s subj", "s subj VERB", "s subj before", "s subj state", "s subj invade", "s subj beside a party"],
		...["s subj COERCE", "s subj ASSAULT", "s subj under invade", "s state", "s sector none", "s sector none state"],
		...["s none COERCE", "s none ASSAULT"],
		...["s before 0 nearer", "s same clause", "s form japan"],
	]);
	assert.deepEqual(featuresOfPair(scene, 1, japan, peru, known), [
		...["st subj obj", "st subj obj VERB", "st subj obj COERCE", "st subj obj ASSAULT", "st subj obj invade"],
		...["order true", "parties 2", "events 1", "events between 1", "sectors none none", "kinds state state"],
		...["ruled coded st", "ruled coded st ASSAULT"],
	]);
});

/** No link, a link. */
const links = modelOf(2, { any: [2, 0], "s subj": [0, 6], "t obj": [0, 6], "s obj": [4, 0], "ruled coded st": [0, 3] });

/** "JPN→PER" with its likelihood. */
const shown = (found: readonly Link[]): Readonly<Record<string, string>> =>
	Object.fromEntries(
		found.map(({ at, source, target, likelihood }) => [
			`${at} ${source.actor.code}→${target.actor.code}`,
			likelihood.toFixed(2),
		]),
	);

test("each event is weighed with every two parties, from either side", () => {
	const { scene, known } = sceneOf("Japan attacked Peru.");
	assert.deepEqual(shown(linksIn(scene, known, { links })), { "1 JPN→PER": "0.80", "1 PER→JPN": "0.34" });
});

test("weighed by its parts a link is as likely as weighed by all of its features at once", () => {
	const { scene, known } = sceneOf("Japan and Chile attacked Peru, which Mexico had helped.");
	const found = linksIn(scene, known, { links });
	assert.equal(found.length, 2 * 4 * 3);
	for (const { at, source, target, likelihood } of found) {
		const [, whole = 0] = likelihoods(links, featuresOfLink(scene, at, source, target, known));
		assert.ok(Math.abs(whole - likelihood) < 1e-12);
	}
});

test("an act is its likeliest link, with all who do or suffer the same nearly as likely", () => {
	const { scene, known } = sceneOf("Japan and Chile attacked Peru, which Mexico had helped.");
	const codes = (parties: readonly Party[] = []) => parties.map(({ actor }) => actor.code);
	const by = (code: string): Party => known.parties.find(({ actor }) => actor.code === code) as Party;
	const link = (source: string, target: string, likelihood: number): Link => ({
		...{ at: 3, source: by(source), target: by(target), likelihood },
	});
	const types = ploverTypes.map((type) => (type === "ASSAULT" ? 0.7 : 0.02));
	const several = [link("JPN", "PER", 0.9), link("CHL", "PER", 0.8), link("MEX", "PER", 0.5), link("JPN", "MEX", 0.65)];
	const act = actOf(several, types);
	assert.deepEqual(
		[act?.at, codes(act?.source), codes(act?.target), act?.link, act?.type, act?.typed],
		[3, ["JPN", "CHL"], ["PER", "MEX"], 0.9, "ASSAULT", 0.7],
	);
	const unsure = actOf([link("JPN", "PER", 0.5), link("CHL", "PER", 0.49)], types);
	assert.deepEqual([codes(unsure?.source), codes(unsure?.target)], [["JPN"], ["PER"]]);
	const turned = actOf([link("JPN", "PER", 0.9), link("PER", "JPN", 0.89), link("CHL", "PER", 0.8)], types);
	assert.deepEqual([codes(turned?.source), codes(turned?.target)], [["JPN", "CHL"], ["PER"]]);
	assert.equal(actOf([], types), undefined);
	assert.equal(actOf([link("JPN", "PER", 0.9)], []), undefined);
	assert.equal(scene.tree.forms[3], "attacked");
});

test("an act's type is weighed by its word and what rules say of it", () => {
	const { scene, entries } = sceneOf("Japan attacked Peru.");
	const ofTypes = ploverTypes.map((type) => (type === "COERCE" ? 9 : 0));
	const shares = typesOf(scene, 1, entries, { types: modelOf(ploverTypes.length, { "act attack": ofTypes }) });
	assert.equal(shares.length, ploverTypes.length);
	assert.equal(ploverTypes[shares.indexOf(Math.max(...shares))], "COERCE");
});

test("of a sentence that names fifty states the nearest are looked at, and no others", () => {
	const names =
		"Japan, Mexico, Peru, Chile, Canada, France, Spain, Italy, Greece, Turkey, Iran, Iraq, Syria, Egypt, Libya, Sudan, Kenya, Ghana, Mali, Niger, Chad, Angola, Zambia, Malawi, India, Nepal, China, Vietnam, Laos, Thailand, Malaysia, Brazil, Cuba, Haiti, Norway, Sweden, Finland, Poland, Ukraine, Russia, Belarus, Latvia, Estonia, Austria, Hungary, Serbia, Croatia, Albania, Bulgaria and Romania";
	const { scene, known } = sceneOf(`${names} attacked Jordan.`);
	assert.ok(known.parties.length > 45);
	const found = linksIn(scene, known, { links });
	assert.equal(found.length, known.events.length * 16 * 15);
	const at = scene.tree.forms.indexOf("attacked");
	const looked = new Set(found.filter((link) => link.at === at).map(({ source }) => source.actor.code));
	assert.ok(looked.has("JOR") && looked.has("ROU") && !looked.has("JPN"));
});

test("where somebody without a code is the subject, nobody else does it", () => {
	const linked = (sentence: string, verb: string): readonly string[] => {
		const { scene, known } = sceneOf(sentence);
		const at = scene.tree.forms.indexOf(verb);
		return linksIn(scene, known, { links }).flatMap((link) =>
			link.at === at ? [`${link.source.actor.code}→${link.target.actor.code}`] : [],
		);
	};
	assert.deepEqual(linked("Iran said that militias attacked Peru.", "attacked"), []);
	assert.deepEqual(linked("Iran said that it attacked Peru.", "attacked"), [
		"IRN→PER",
		"IRN→PER",
		"PER→IRN",
		"PER→IRN",
	]);
});

test("without parties, or without two of them, nothing is linked", () => {
	for (const sentence of ["The farmers attacked the mill.", "Japan attacked the mill."]) {
		const { scene, known } = sceneOf(sentence);
		assert.deepEqual(linksIn(scene, known, { links }), [], sentence);
	}
});
