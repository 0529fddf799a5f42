import type { Actor } from "../../model/reading.ts";
import type { Token } from "../../model/text.ts";
import { actorsAmong, type Frame, ownersAmong, type Scene } from "./arguments.ts";
import type { Condition, PloverLexicon, Trigger } from "./lexicon.ts";
import { contentsOf, partiesOrLand } from "./parties.ts";
import { prepositional, prepositionalAnywhere } from "./prepositions.ts";
import { childrenBy, childrenOf, isDenied, lemmaOf, nominalsUnder, relationOf, type Tree } from "./tree.ts";

/** A trigger found at a predicate, with the noun that a light verb leans on: "talks" of "held talks". */
export interface Match {
	readonly trigger: Trigger;
	readonly frame: Frame;
	readonly nouns: readonly number[];
}

const posOf: Readonly<Record<string, Trigger["pos"]>> = {
	VERB: "v",
	AUX: "v",
	NOUN: "n",
	PROPN: "n",
	ADJ: "a",
};

/** The entries that hold here, of the type of the one that says most; another of that type may know where the parties stand. */
export function matchTriggers(scene: Scene, frame: Frame, lexicon: PloverLexicon, guessing: boolean): readonly Match[] {
	const token = scene.tree.tokens[frame.at];
	if (!token) return [];
	const found: Match[] = [];
	for (const trigger of triggersOf(token, lexicon)) {
		if ((trigger.guess && !guessing) || (found[0] && found[0].trigger.type !== trigger.type)) continue;
		if (trigger.particle && !hasParticle(scene.tree, frame, trigger.particle)) continue;
		const whole = trigger.particle ? withParticleObject(frame, trigger.particle) : frame;
		if (!trigger.conditions.every((condition) => holds(scene, whole, condition))) continue;
		found.push({ trigger, frame: whole, nouns: nounsOf(scene, whole, trigger) });
	}
	return found;
}

/** "called off the summit": parsers take the particle for a preposition, and its object for an oblique. */
function withParticleObject(frame: Frame, particle: string): Frame {
	const brought = frame.obliques.get(particle) ?? [];
	return frame.objects.length > 0 || brought.length === 0 ? frame : { ...frame, objects: brought };
}

/** Verbs that mean too much to guess from. */
const light = new Set(
	"have take make give get go come hold keep set put be do see say tell look turn let open begin start end leave lead call find face draw work return send move cut drop share show want state add raise join lose run stand meet seize believe argue maintain".split(
		" ",
	),
);

/**
 * The nearest entry where none holds: for a sentence that would else say nothing. A word with one type only has that type
 * ("boycotted the ceremony"); of a word with several, an entry must hold by half.
 */
export function nearestTrigger(scene: Scene, frame: Frame, lexicon: PloverLexicon): Match | undefined {
	const token = scene.tree.tokens[frame.at];
	if (!token || light.has(lemmaOf(token))) return undefined;
	const entries = triggersOf(token, lexicon).filter(
		(entry) =>
			entry.conditions.every((one) => !one.forbidden || holds(scene, frame, one)) &&
			(!entry.particle || hasParticle(scene.tree, frame, entry.particle)),
	);
	const alone = new Set(entries.map((entry) => entry.type)).size === 1;
	let best: Trigger | undefined;
	let bestShare = alone ? 0 : 0.49;
	for (const entry of entries) {
		const wanted = entry.conditions.filter((one) => !one.forbidden);
		const share = (wanted.filter((one) => holds(scene, frame, one)).length + 0.01) / (wanted.length + 0.01);
		if (share > bestShare) {
			best = entry;
			bestShare = share;
		}
	}
	return best && { trigger: best, frame, nouns: [] };
}

/** Entries of a word; a verb is looked up by its form first, because lemmatisers stumble over rare ones. */
export function triggersOf(token: Token, { triggers, verbForms }: PloverLexicon): readonly Trigger[] {
	const pos = posOf[token.upos];
	if (!pos) return [];
	const lemma = pos === "v" ? (verbForms.get(token.form.toLowerCase()) ?? lemmaOf(token)) : lemmaOf(token);
	return triggers.get(`${lemma}/${pos}`) ?? [];
}

function hasParticle(tree: Tree, frame: Frame, particle: string): boolean {
	const [first = "", ...rest] = particle.split(" ");
	// "took them to task", but not "agreed to take them".
	if (rest.length > 0)
		return (
			(frame.obliques.get(first) ?? []).some((head) => tree.forms[head] === rest.at(-1)) ||
			hasWords(tree, frame.at + 1, particle)
		);
	if (frame.obliques.has(first) || tree.tokens[frame.at + 1]?.form.toLowerCase() === first) return true;
	return childrenOf(tree, frame.at).some((child) => {
		const token = tree.tokens[child];
		return token !== undefined && token.form.toLowerCase() === first && particleRelations.has(relationOf(token));
	});
}

function hasWords(tree: Tree, from: number, words: string): boolean {
	return words.split(" ").every((word, at) => tree.forms[from + at] === word);
}

const particleRelations = new Set(["compound", "advmod", "xcomp", "obj", "case", "mark", "discourse", "obl"]);

/** Nouns of the object slot that the entry asked for: they are the event as much as the verb is. */
function nounsOf(scene: Scene, frame: Frame, trigger: Trigger): readonly number[] {
	const slot = trigger.conditions.find((condition) => condition.slot === "obj" && !condition.forbidden);
	if (!slot) return [];
	return frame.objects.filter((object) => slot.words?.has(wordOf(scene.tree, object)));
}

function holds(scene: Scene, frame: Frame, condition: Condition): boolean {
	return slotHolds(scene, frame, condition) !== condition.forbidden;
}

function slotHolds(scene: Scene, frame: Frame, condition: Condition): boolean {
	const { tree } = scene;
	switch (condition.slot) {
		case "obj":
			return nominalHolds(scene, frame.objects, condition);
		case "iobj":
			return nominalHolds(scene, frame.indirect, condition);
		case "subj":
			return nominalHolds(scene, frame.subjects, condition);
		case "xcomp":
			return openHolds(scene, frame, condition);
		case "ccomp":
			return clauseHolds(tree, frame, condition);
		case "aux":
			return childrenBy(tree, frame.at, "aux").some((child) =>
				/^(?:will|would|shall|'ll)$/i.test(tree.tokens[child]?.form ?? ""),
			);
		case "neg":
			return [frame.at, ...frame.objects].some((head) => isRuledOut(tree, head));
		case "together":
			return childrenBy(tree, frame.at, "advmod").some((child) => wordOf(tree, child) === "together");
		case "several":
			return (
				new Set(
					(frame.verbal ? actorsAmong(scene, frame.subjects) : ownersAmong(scene, [frame.at])).map(({ code }) => code),
				).size > 1
			);
		case "acl":
			return aclHolds(tree, frame, condition);
		case "mod":
			return modifierHolds(scene, [frame.at], condition);
		case "obj:mod":
			return modifierHolds(scene, frame.objects, condition);
		case "obj:own":
			return frame.objects.some((object) => hasOwner(tree, object));
		case "obj:target":
			return (
				frame.objects
					.flatMap((object) => [object, ...contentsOf(tree, object)])
					.some((object) => nominalsUnder(tree, object, targetCases).length > 0) ||
				targetCases.some((word) => actorsAmong(scene, frame.obliques.get(word) ?? []).length > 0)
			);
		case "of:doer":
			return hasOtherDoer(scene, frame);
		case "prt":
			return hasParticle(tree, frame, [...(condition.words ?? [])][0] ?? "");
		default:
			return prepositionHolds(scene, frame, condition);
	}
}

/** "warned of an Israeli attack", "of an attack by Israel": somebody else's than the one who warns. */
function hasOtherDoer(scene: Scene, frame: Frame): boolean {
	const acts = prepositional(scene.tree, frame, "of");
	const bringers = acts.flatMap((act) => nominalsUnder(scene.tree, act, ["by"]));
	const own = new Set(actorsAmong(scene, frame.subjects).map(({ code }) => code));
	return [...ownersAmong(scene, acts), ...actorsAmong(scene, bringers)].some(
		({ code }) => code !== "" && !own.has(code),
	);
}

/** "does not intend", "is not ready", "has no plans". */
function isRuledOut(tree: Tree, at: number): boolean {
	return isDenied(tree, at) || childrenBy(tree, at, "det").some((child) => tree.forms[child] === "no");
}

function prepositionHolds(scene: Scene, frame: Frame, condition: Condition): boolean {
	if (nominalHolds(scene, prepositional(scene.tree, frame, condition.slot), condition)) return true;
	if (condition.forbidden || !frame.verbal || !condition.words) return false;
	return nominalHolds(scene, prepositionalAnywhere(scene.tree, frame, condition.slot), condition);
}

const targetCases = ["on", "against", "in", "at", "into", "inside"];

function hasOwner(tree: Tree, at: number): boolean {
	return childrenBy(tree, at, "nmod:poss").length > 0;
}

function nominalHolds(scene: Scene, heads: readonly number[], { words, who }: Condition): boolean {
	if (!words) return heads.length > 0;
	return heads.some((head) => {
		if (
			words.has(wordOf(scene.tree, head)) ||
			contentsOf(scene.tree, head).some((noun) => words.has(wordOf(scene.tree, noun)))
		)
			return true;
		const conjoined = childrenBy(scene.tree, head, "conj").some((other) => words.has(wordOf(scene.tree, other)));
		return conjoined || (who !== undefined && isWho(scene, head, who));
	});
}

function wordOf(tree: Tree, at: number): string {
	return tree.lemmas[at] ?? "";
}

function aclHolds(tree: Tree, frame: Frame, { words }: Condition): boolean {
	const clauses = childrenBy(tree, frame.at, "acl").filter((child) => tree.tokens[child]?.deprel === "acl");
	const open = clauses.filter((child) => childrenBy(tree, child, "mark").length > 0);
	if (!words) return open.length + frame.clauses.length > 0;
	return clauses.some((child) => words.has(wordOf(tree, child)));
}

function openHolds(scene: Scene, frame: Frame, { words }: Condition): boolean {
	const { tree } = scene;
	const open = frame.verbal
		? [...frame.open, ...purposesOf(tree, frame.at), ...ordersTo(scene, frame), ...frame.objects.slice(1)]
		: childrenBy(tree, frame.at, "acl").filter((child) => tree.tokens[child]?.deprel === "acl");
	if (!words) return open.length > 0;
	// "promised not to attack" promises no attack.
	return open
		.filter((child) => !isRuledOut(tree, child))
		.some((child) => [child, ...childrenBy(tree, child, "conj")].some((one) => words.has(wordOf(tree, one))));
}

/** "told Haiti's rulers to step down": parsers hang what somebody is told to do on whoever is told. */
function ordersTo(scene: Scene, { objects, indirect }: Frame): readonly number[] {
	const told = [...objects, ...indirect].filter((one) => actorsAmong(scene, [one]).length > 0);
	return told.flatMap((one) =>
		childrenBy(scene.tree, one, "acl").filter((child) =>
			childrenBy(scene.tree, child, "mark").some((mark) => wordOf(scene.tree, mark) === "to"),
		),
	);
}

/** "ordered the newspaper to suspend publication" is read as a purpose now and then. */
export function purposesOf(tree: Tree, at: number): readonly number[] {
	return childrenBy(tree, at, "advcl").filter((child) =>
		childrenBy(tree, child, "mark").some((mark) => tree.tokens[mark]?.form.toLowerCase() === "to"),
	);
}

function clauseHolds(tree: Tree, frame: Frame, { words }: Condition): boolean {
	if (!words) return frame.clauses.length > 0;
	return frame.clauses.some(
		(clause) =>
			words.has(wordOf(tree, clause)) || childrenBy(tree, clause, "aux").some((aux) => words.has(wordOf(tree, aux))),
	);
}

function modifierHolds(scene: Scene, heads: readonly number[], { words, who }: Condition): boolean {
	const { tree } = scene;
	return heads.some((head) => {
		const modifiers = childrenBy(tree, head, "amod", "compound", "nmod:poss");
		const byWord = modifiers.some((child) => words?.has(wordOf(tree, child)) || words?.has(formOf(tree.tokens[child])));
		return byWord || (who !== undefined && ownersAmong(scene, [head]).some((actor) => fitsWho(actor, who)));
	});
}

function formOf(token: Token | undefined): string {
	return token?.form.toLowerCase() ?? "";
}

function isWho(scene: Scene, head: number, who: string): boolean {
	const found = who === "side" ? partiesOrLand(scene, [head]) : actorsAmong(scene, [head]);
	return found.some((actor) => fitsWho(actor, who));
}

const official = new Set(["GOV", "LEG", "MIL", "IGO", "ELI", "JUD"]);
export const popular: ReadonlySet<string> = new Set([
	"UAF",
	"CVL",
	"OPP",
	"LAB",
	"EDU",
	"REF",
	"REL",
	"AGR",
	"HLH",
	"PTY",
]);

/** "side": somebody with a code, or whose it is ("on a Yemeni market", "in a suburb of Aleppo"). "gov": officials, or a state as a whole; "people": the others, a nation by its demonym included; "mil": soldiers. */
function fitsWho(actor: Actor, who: string): boolean {
	const sector = actor.sector ?? "";
	if (who === "side") return actor.code !== "";
	if (who === "gov") return official.has(sector) || (sector === "" && actor.code !== "");
	if (who === "people") return popular.has(sector);
	if (who === "mil") return sector === "MIL" || sector === "REB";
	return true;
}
