import type { Actor } from "../../model/reading.ts";
import type { Token } from "../../model/text.ts";
import { conjuncts } from "../actors/phrases.ts";
import { actorsAmong, frameOf, isCoded, isNew, ownersAmong, type Scene } from "./arguments.ts";
import { ploverLexicon } from "./lexicon.ts";
import { casesOf, childrenBy, lemmaOf, nominalsUnder, relationOf, subtree, type Tree } from "./tree.ts";

/** Somebody, or failing that whose it is: "criticized the American decision", "the Turkish attack killed". */
export function partiesAmong(scene: Scene, heads: readonly number[]): readonly Actor[] {
	const people = actorsAmong(scene, heads);
	return people.length > 0 ? people : holdersAmong(scene, heads);
}

/** The same of what is said of people: "criticized the Iran deal" criticizes those who made it. */
export function peopleAmong(scene: Scene, heads: readonly number[]): readonly Actor[] {
	const people = actorsAmong(scene, heads);
	return people.length > 0 ? people : withoutTopics(scene, heads, holdersAmong(scene, heads));
}

function holdersAmong(scene: Scene, heads: readonly number[]): readonly Actor[] {
	// "US allies", "a NATO country": somebody else than whose they are.
	const others = ploverLexicon().classes.get("others");
	const things = heads
		.flatMap((head) => [head, ...conjuncts(scene.tree, head)])
		.flatMap((head) => [head, ...contentsOf(scene.tree, head)]);
	return ownersAmong(
		scene,
		things.filter((head) => !others?.has(lemmaOf(scene.tree.tokens[head] as Token))),
	);
}

/** "25,000 tons of food aid", "$400 million in military aid", "$200 billion of Chinese goods": what is measured counts. */
export function contentsOf(tree: Tree, at: number): readonly number[] {
	const token = tree.tokens[at];
	const isMeasure = token && (ploverLexicon().classes.get("measures")?.has(lemmaOf(token)) ?? false);
	return isMeasure || token?.upos === "NUM" || token?.upos === "SYM" ? nominalsUnder(tree, at, ["of", "in"]) : [];
}

/** "the Iran deal", "the Syria withdrawal": a state's name before a thing says what it is about; "the Iranian deal", "the U.S. plan" say whose. */
export function withoutTopics(scene: Scene, heads: readonly number[], owners: readonly Actor[]): readonly Actor[] {
	const { tokens } = scene.tree;
	const topics = topicsOf(scene, heads);
	return owners.filter(({ span }) => topics.every((topic) => !isIn(tokens[topic] as Token, span)));
}

function topicsOf(scene: Scene, heads: readonly number[]): readonly number[] {
	const { tokens } = scene.tree;
	return heads
		.flatMap((head) => [head, ...conjuncts(scene.tree, head)])
		.filter((head) => tokens[head]?.upos === "NOUN")
		.flatMap((head) => [head, ...childrenBy(scene.tree, head, "compound")])
		.flatMap((head) => childrenBy(scene.tree, head, "compound"))
		.filter((child) => isNamedAlone(scene, child));
}

function isNamedAlone(scene: Scene, at: number): boolean {
	const form = scene.tree.tokens[at]?.form ?? "";
	return (
		/\p{Ll}/u.test(form) && (scene.named.at[at] ?? []).some(({ kind, code }) => kind === "state" && code !== "USA")
	);
}

function isIn({ from, to }: Token, span: Actor["span"]): boolean {
	return span.from <= from && to <= span.to;
}

/** The same, or failing that whose land it is on: "a town in northern Gaza", "the streets of Aleppo", "a house that holds an office in Gaza". */
export function partiesOrLand(scene: Scene, heads: readonly number[]): readonly Actor[] {
	const found = partiesAmong(scene, heads);
	if (found.length > 0) return found;
	const land = holders(scene, heads);
	return land.length > 0 ? land : placesBelow(scene, heads);
}

function placesBelow(scene: Scene, heads: readonly number[]): readonly Actor[] {
	const { tree } = scene;
	const places = heads
		.flatMap((head) => subtree(tree, head))
		.filter((at) => casesOf(tree, at).some((word) => word === "in" || word === "inside"));
	return actorsAmong(scene, places.slice(0, 1)).filter(isCoded);
}

function holders(scene: Scene, heads: readonly number[]): readonly Actor[] {
	for (const words of [["of"], ["in", "inside", "near"]]) {
		const inner = heads.flatMap((head) => nominalsUnder(scene.tree, head, words));
		const found = [...actorsAmong(scene, inner), ...ownersAmong(scene, inner)].filter(isCoded);
		if (found.length > 0) return found.filter(isNew);
	}
	return [];
}

/**
 * Whom a noun strikes, said by the verb it is the subject of or is suffered under: "American sanctions have crippled Iran's economy",
 * "Iran faces American sanctions", "were killed by American airstrikes"; or by a clause that hangs on it: "attacks targeting Turkey".
 */
export function governedParties(scene: Scene, noun: number): readonly Actor[] {
	const above = partiesAbove(scene, noun);
	return above.length > 0 ? above : partiesAimedAt(scene, noun);
}

export function partiesAimedAt(scene: Scene, noun: number): readonly Actor[] {
	const { tree } = scene;
	return childrenBy(tree, noun, "acl").flatMap((clause) => {
		const { passive, objects, obliques } = frameOf(scene, clause);
		const lemma = tree.lemmas[clause] ?? "";
		if (/^(?:aim|direct)$/.test(lemma))
			return partiesOrLand(
				scene,
				["at", "against", "toward", "towards"].flatMap((word) => obliques.get(word) ?? []),
			);
		return !passive && ploverLexicon().classes.get("strikes")?.has(lemma)
			? partiesOrLand(
					scene,
					objects.filter((object) => object !== noun),
				)
			: [];
	});
}

function partiesAbove(scene: Scene, noun: number): readonly Actor[] {
	const { tokens } = scene.tree;
	const at = firstConjunct(scene, noun);
	const token = tokens[at];
	const above = token && tokens[token.head];
	if (!token || !above) return [];
	const frame = frameOf(scene, token.head);
	const { classes, verbForms } = ploverLexicon();
	const relation = relationOf(token);
	const verb = verbForms.get(above.form.toLowerCase()) ?? lemmaOf(above);
	if (classes.get("strikes")?.has(verb) && (frame.passive ? frame.subjects : [at]).includes(at))
		return partiesOrLand(scene, frame.objects);
	// "was the target of an American cyberattack".
	const isTarget = /^(?:target|victim|object)$/.test(lemmaOf(above)) && relation === "nmod";
	if (isTarget) return partiesAmong(scene, frame.subjects);
	const suffers = classes.get("suffers")?.has(verb) ?? false;
	return suffers && (relation === "obj" || relation === "obl") ? partiesAmong(scene, frame.subjects) : [];
}

function firstConjunct({ tree }: Scene, at: number): number {
	const token = tree.tokens[at];
	return token?.deprel === "conj" ? token.head : at;
}
