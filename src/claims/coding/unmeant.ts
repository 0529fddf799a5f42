import type { Scene } from "./arguments.ts";
import { frameOf } from "./arguments.ts";
import { ploverLexicon } from "./lexicon.ts";
import { type Match, purposesOf } from "./match.ts";
import { partiesAmong } from "./parties.ts";
import type { Roles } from "./roles.ts";
import { casesOf, childrenBy, isDenied, lemmaOf, subtree, type Tree } from "./tree.ts";

/** A match whose sentence says of these two that it is not so, or that somebody else is meant. */
export function isUnmeant(scene: Scene, match: Match, roles: Roles): boolean {
	return (
		isForsworn(scene, match) ||
		isFigure(scene, match) ||
		isVerbal(scene, match) ||
		isPlayed(scene, match, roles) ||
		isOnlyThere(scene, match, roles) ||
		isStateOfAffairs(scene, match, roles) ||
		isPersonHelped(scene, match, roles) ||
		isQuarrel(scene, match) ||
		isOnTheWay(scene, match, roles) ||
		isOfAnOccasion(scene, match, roles)
	);
}

/** "when it comes to Mexico": nobody travels. */
function isFigure({ tree }: Scene, { frame }: Match): boolean {
	return tree.lemmas[frame.at] === "come" && frame.subjects.some((subject) => tree.forms[subject] === "it");
}

/** "attacked the court as biased": with words; "attacked them as a precaution" is not. */
function isVerbal({ tree }: Scene, { frame, trigger }: Match): boolean {
	if (trigger.type !== "ASSAULT" || !frame.verbal || !scolding.test(trigger.lemma)) return false;
	const insults = ploverLexicon().classes.get("insults");
	return childrenBy(tree, frame.at, "obl", "advcl").some((child) => {
		const marks = childrenBy(tree, child, "mark", "advmod").map((mark) => tree.forms[mark] ?? "");
		if (![...casesOf(tree, child), ...marks].includes("as")) return false;
		return insults?.has(tree.lemmas[child] ?? "") || isQuality(tree, child);
	});
}

/** "as effectively lawless", but not "as early as Monday". */
function isQuality(tree: Tree, at: number): boolean {
	return (
		tree.tokens[at]?.upos === "ADJ" &&
		!/^(?:early|late|recent|soon|possible|likely|many|much|few)$/.test(tree.lemmas[at] ?? "")
	);
}

const scolding = /^(?:attack|assault|hit|strike|blast|slam)$/;

/** "beat Peru in the final", "concerned that Peru lost the game": played. What is done about a match ("after", "for") may be meant. */
function isPlayed({ tree }: Scene, { frame, trigger }: Match, { source }: Roles): boolean {
	if (!playable.has(trigger.type) || source.some(({ sector }) => armed.has(sector ?? ""))) return false;
	const sport = ploverLexicon().classes.get("sport");
	return subtree(tree, frame.at).some((word) => {
		const token = tree.tokens[word];
		if (!token || !sport?.has(tree.lemmas[word] ?? "")) return false;
		if (token.deprel === "obj") return token.head !== frame.at && playing.test(tree.lemmas[token.head] ?? "");
		return token.head === frame.at && casesOf(tree, word).some((one) => one === "in" || one === "during");
	});
}

const playable = new Set(["ASSAULT", "SUPPORT", "ACCUSE", "REJECT"]);
const armed = new Set(["MIL", "COP", "REB"]);
const playing = /^(?:win|lose|play|draw|forfeit)$/;

/** "strikes in Syria" where the sentence names an armed group that is fought there: the state is only where it is. */
function isOnlyThere({ tree, named }: Scene, { frame, trigger }: Match, { source, target }: Roles): boolean {
	if (trigger.type !== "ASSAULT" || target.length === 0) return false;
	if (/^(?:incursion|invasion|aggression|war)$/.test(tree.lemmas[frame.at] ?? "")) return false;
	const there = target.every(({ span }) =>
		tree.tokens.some((token, at) => span.from <= token.from && token.to <= span.to && casesOf(tree, at).includes("in")),
	);
	return (
		there &&
		named.entities.some(
			({ code, sector }) =>
				sector === "REB" && code.length === 3 && ![...source, ...target].some((one) => one.code === code),
		)
	);
}

/** "is threatening the government": an armed group that is a danger has uttered no threat. */
function isStateOfAffairs({ tree }: Scene, { frame, trigger }: Match, { source }: Roles): boolean {
	if (/Tense=Past/.test(tree.tokens[frame.at]?.feats ?? "")) return false;
	if (trigger.type !== "THREATEN" || trigger.lemma !== "threaten" || frame.open.length + frame.clauses.length > 0)
		return false;
	return source.every(({ sector }) => sector === "REB") && !frame.obliques.has("with");
}

/** "hacked them to help Trump": what helps a candidate is no aid. */
function isPersonHelped({ named }: Scene, { frame, trigger }: Match, { target }: Roles): boolean {
	if (trigger.type !== "AID" || trigger.lemma !== "help" || !frame.verbal) return false;
	return target.every(
		({ name, sector }) =>
			sector === "GOV" && named.entities.some((entity) => entity.kind === "person" && entity.name === name),
	);
}

/** "promised not to attack Mexico": neither an attack nor a threat of one. */
function isForsworn({ tree }: Scene, { frame, trigger }: Match): boolean {
	const token = tree.tokens[frame.at];
	const above = tree.tokens[token?.head ?? -1];
	if (token?.deprel !== "xcomp" || !above || !swearing.test(lemmaOf(above)) || !hostile.has(trigger.type)) return false;
	return isDenied(tree, frame.at);
}

const swearing = /^(?:promise|pledge|agree|vow|swear|undertake|commit)$/;
const hostile = new Set(["ASSAULT", "COERCE", "SANCTION", "THREATEN", "MOBILIZE", "ACCUSE", "PROTEST"]);

/** "decades of hostility between the two" is a mood, "hostilities" are fought; "clashes between Trump and Putin" are of words. */
function isQuarrel({ tree, named }: Scene, { frame, trigger }: Match): boolean {
	if (trigger.type !== "ASSAULT" || frame.verbal) return false;
	if (tree.forms[frame.at] === "hostility") return true;
	// "a war of words".
	if (childrenBy(tree, frame.at, "nmod").some((child) => tree.forms[child] === "words")) return true;
	const between = frame.obliques.get("between") ?? [];
	const sides = between.flatMap((side) => [side, ...childrenBy(tree, side, "conj")]);
	const isPerson = (side: number): boolean =>
		named.entities.some(({ kind, first, last }) => kind === "person" && first <= side && side <= last);
	return sides.length > 1 && sides.every(isPerson);
}

/** "flew to Helsinki to meet the Mexican president": the place is where somebody else is met, or something watched. */
function isOnTheWay(scene: Scene, { frame, trigger }: Match, { target }: Roles): boolean {
	if (trigger.mode !== "visit" || !frame.verbal) return false;
	return [...frame.open, ...purposesOf(scene.tree, frame.at)].some((purpose) => {
		const token = scene.tree.tokens[purpose];
		if (!token || !/^(?:meet|attend|join|watch|see)$/.test(lemmaOf(token))) return false;
		const { objects, obliques } = frameOf(scene, purpose);
		const met = partiesAmong(scene, [...objects, ...(obliques.get("with") ?? [])]);
		return met.every((other) => target.every(({ code }) => code !== other.code));
	});
}

/** "defended the Putin news conference", "condemned the investigation of Russia": what somebody thinks of it is not aimed at who is in it. */
function isOfAnOccasion({ tree }: Scene, { frame, trigger }: Match, { target }: Roles): boolean {
	if ((trigger.type !== "ACCUSE" && trigger.type !== "SUPPORT") || trigger.mode === "investigate") return false;
	const occasions = frame.objects.filter((object) => proceedings.test(tree.lemmas[object] ?? ""));
	if (!frame.verbal || occasions.length === 0 || occasions.length < frame.objects.length) return false;
	const whose = occasions.flatMap((object) => childrenBy(tree, object, "nmod:poss", "amod"));
	const isWhose = (one: Roles["target"][number]): boolean =>
		whose.some(
			(child) => one.span.from <= (tree.tokens[child]?.from ?? -1) && (tree.tokens[child]?.to ?? 0) <= one.span.to,
		);
	return !target.some(isWhose);
}

const proceedings = /^(?:investigation|probe|inquiry|conference|meeting|summit|interview)$/;
