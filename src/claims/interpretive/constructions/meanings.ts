import { casesOf, childrenBy } from "../../coding/tree.ts";
import { makes } from "../lexicon.ts";
import {
	broughtBy,
	type Construction,
	eachWord,
	formAt,
	infinitivesUnder,
	lemmaAt,
	relationAt,
	type Statement,
	subjectsOf,
	uposAt,
	type View,
} from "../statement.ts";

/** "The meeting was a warning", "should be interpreted as a warning", "took it as a challenge", "served as a reminder". */
export const meanings: Construction = (view) =>
	eachWord(view, (at) => {
		const { tree } = view;
		if (uposAt(tree, at) !== "NOUN") return undefined;
		const about = childrenBy(tree, at, "cop").length > 0 ? subjectsOf(tree, at) : readAs(view, at);
		return about && about.length > 0 ? predicated(view, at, about) : undefined;
	});

function predicated({ tree }: View, at: number, about: readonly number[]): Statement | undefined {
	const noun = lemmaAt(tree, at);
	const infinitives = infinitivesUnder(tree, at, "acl", "advcl", "xcomp", "ccomp");
	const aimed = /^(?:attempt|effort|bid)$/.test(noun) ? broughtBy(tree, at, "at") : [];
	if (makes("signal", "predicate", noun))
		return { kind: "signal", rule: "predicate", at, about, content: clauseUnder() };
	if (makes("purpose", "predicate-to", noun) && infinitives.length + aimed.length > 0) {
		return { kind: "purpose", rule: "predicate-to", at, about, content: [...infinitives, ...aimed] };
	}
	const complements = [...broughtBy(tree, at, "of"), ...clauseUnder()];
	if (!makes("display", "predicate-of", noun) || complements.length === 0) return undefined;
	return { kind: "display", rule: "predicate-of", at, about, content: complements };

	function clauseUnder(): readonly number[] {
		return childrenBy(tree, at, "acl", "ccomp").filter((child) => tree.tokens[child]?.deprel !== "acl:relcl");
	}
}

/** What the verb of seeing has for its subject in the passive, for its object in the active. */
function readAs({ tree }: View, at: number): readonly number[] | undefined {
	const above = tree.tokens[at]?.head ?? -1;
	if (!casesOf(tree, at).includes("as") || !makes("reading", "verb", lemmaAt(tree, above))) return undefined;
	const passive = childrenBy(tree, above, "nsubj:pass");
	if (passive.length > 0) return passive;
	const objects = childrenBy(tree, above, "obj");
	if (objects.length > 0) return objects;
	// "seen as a warning" without a subject of its own: "a visit seen as a warning".
	return relationAt(tree, above) === "acl" ? [tree.tokens[above]?.head ?? -1] : subjectsOf(tree, above);
}

const senders = /^(?:send|deliver|convey|carry)$/;

/** "met to send a message to China": the verb carries the sign. */
export const messages: Construction = (view) =>
	eachWord(view, (at, lemma) => {
		const { tree } = view;
		if (uposAt(tree, at) !== "VERB" || !senders.test(lemma)) return undefined;
		const sign = [...childrenBy(tree, at, "obj", "nsubj:pass")].find((child) =>
			makes("signal", "sent", lemmaAt(tree, child)),
		);
		if (sign === undefined) return undefined;
		const content = childrenBy(tree, sign, "acl", "ccomp").filter(
			(child) => tree.tokens[child]?.deprel !== "acl:relcl",
		);
		const own = childrenBy(tree, at, "nsubj");
		const above = relationAt(tree, at) === "advcl" ? [tree.tokens[at]?.head ?? -1] : [];
		return { kind: "signal", rule: "sent", at, about: own.length > 0 ? own : above, content };
	});

/** "The visit signals that …", "the parade underlined how …": an event does it; of a person it would be speech. */
export const showings: Construction = (view) =>
	eachWord(view, (at, lemma) => {
		const { tree } = view;
		if (uposAt(tree, at) !== "VERB") return undefined;
		const kind = makes("signal", "verb", lemma) ? "signal" : makes("display", "verb", lemma) ? "display" : undefined;
		const about = childrenBy(tree, at, "nsubj", "csubj");
		const content = childrenBy(tree, at, "obj", "ccomp");
		if (!kind || content.length === 0) return undefined;
		const isOfThing = about.length > 0 && about.every((one) => isThing(view, one));
		const above = lemmaAt(tree, tree.tokens[at]?.head ?? -1);
		const isAside = about.length === 0 && relationAt(tree, at) === "advcl" && above !== "say" && above !== "tell";
		if (!isOfThing && !isAside) return undefined;
		return { kind, rule: "verb", at, about: isAside ? [tree.tokens[at]?.head ?? -1] : about, content };
	});

const persons = /^(?:i|you|he|she|we|they|who)$/;

/** Something that happens or is done, for all the tree can tell: no actor, no person's pronoun, nobody's office. */
export function isThing({ tree, isActor }: View, at: number): boolean {
	const upos = uposAt(tree, at);
	return (
		!isActor(at) &&
		upos !== "PROPN" &&
		upos !== "NUM" &&
		!persons.test(formAt(tree, at)) &&
		!makes("display", "never-by", lemmaAt(tree, at))
	);
}
