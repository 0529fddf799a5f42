import type { Mention } from "../model/reading.ts";
import { headOfSpan } from "./arguments.ts";
import { isRelative } from "./names.ts";
import { childrenOf, formOf, isNoun, nounPhrase, type ReadToken, subtree, type Tree } from "./phrase.ts";
import { isPassive } from "./verb.ts";

/** Who does it, or what it is done to. */
export interface Doer {
	readonly at: number;
	/** "Shells were sold", "the man killed": it is done to it. */
	readonly isPatient: boolean;
	/** "We will talk, an envoy said": not the envoy, but whom he speaks for. */
	readonly isSpokenFor?: true;
	readonly p: number;
}

/**
 * The verb's own subject; else whom the reading takes for who does it, before whoever the sentence is about: in "Cairo urged
 * Israel to study the plan" and "accused Moscow of meddling", neither Cairo nor the accuser.
 */
export function doerOf(tree: Tree, at: number, { source }: Mention): Doer | undefined {
	// "The reaction was to order": the reaction ordered nothing, nor did whoever reacted.
	if (childrenOf(tree, at, ["nsubj:outer", "csubj"]).length > 0) return undefined;
	const found = subjectOf(tree, at);
	if (ownSubject(tree, at) !== undefined || found?.isPatient || isPassive(tree, at)) return found;
	// "Tests which Paris contends violate the treaty": the tests do, not Paris.
	if (tree.tokens[at]?.deprel === "acl:relcl") return found;
	const heads = (source ?? []).flatMap(({ span }) => headOfSpan(span, tree) ?? []);
	const known = found ? nounPhrase(tree, found.at) : [];
	const [doer] = heads;
	if (doer === undefined || heads.some((head) => known.includes(head))) return found;
	const p = tree.tokens[at]?.p ?? 0;
	if (isSpeaker(tree, doer, at)) {
		if (isOfUs(tree, at, found)) return { at: found?.at ?? doer, isPatient: false, isSpokenFor: true, p };
		if (found === undefined) return undefined;
	}
	return { at: doer, isPatient: false, p };
}

/** The subject of a verb that has the clause for its content: "said Ri". */
function isSpeaker({ tokens }: Tree, doer: number, at: number): boolean {
	const speaking = /^nsubj/.test(tokens[doer]?.deprel ?? "") ? (tokens[doer]?.head ?? -1) : -1;
	for (let place = at; place >= 0; place = tokens[place]?.head ?? -1)
		if (/^(?:ccomp|parataxis)$/.test(tokens[place]?.deprel ?? "") && tokens[place]?.head === speaking) return true;
	return false;
}

function isOfUs(tree: Tree, at: number, found: Doer | undefined): boolean {
	const isUs = (place: number) => /^(?:we|us|our)$/i.test(formOf(tree, place));
	return found ? isUs(found.at) : subtree(tree, tree.tokens[at]?.head ?? at).some(isUs);
}

export function subjectOf(tree: Tree, at: number): Doer | undefined {
	const token = tree.tokens[at];
	if (!token) return undefined;
	const own = ownSubject(tree, at);
	if (own !== undefined) return settle(tree, own, at);
	const isLoose = !token.feats.includes("VerbForm=Fin");
	switch (token.deprel) {
		case "conj": {
			// "Kim arrived and met Putin", but no passive takes over an active's subject by itself.
			const shared = isJoined(tree, at) ? subjectOf(tree, token.head) : undefined;
			return shared && shared.isPatient === isPassive(tree, at)
				? { ...shared, p: Math.min(shared.p, token.p) }
				: undefined;
		}
		case "xcomp":
		case "advcl": {
			const hasObject = childrenOf(tree, token.head, ["obj"]).length > 0 && token.deprel === "xcomp";
			const shared = isLoose && !hasObject && !isPassive(tree, at) ? subjectOf(tree, token.head) : undefined;
			// "The council is expected to meet" by itself, while nobody who "was shot" fled "to meet".
			const isDoing = shared && (!shared.isPatient || token.deprel === "xcomp");
			return isDoing ? { ...shared, isPatient: false, p: Math.min(shared.p, token.p) } : undefined;
		}
		case "acl":
			// "a drone shot down by Iran", "troops moving into Syria"; "a plan to leave" has no subject of its own, "Kim to leave" has.
			if (token.feats.includes("VerbForm=Inf") && tree.tokens[token.head]?.upos !== "PROPN") return undefined;
			if (!isNoun(tree, token.head)) return undefined;
			return { at: token.head, isPatient: token.feats.includes("Tense=Past"), p: token.p };
		default:
			return undefined;
	}
}

/** "Arrived and met", "arrived, met and left"; not two clauses that the tree puts side by side. */
function isJoined(tree: Tree, at: number): boolean {
	const { head } = tree.tokens[at] as ReadToken;
	return childrenOf(tree, head, ["conj"]).some((place) => place >= at && childrenOf(tree, place, ["cc"]).length > 0);
}

/** "North Korean leader Kim Jong Un met", "in this photo, Kim met" may be read as two subjects: the name before the verb is meant. */
function ownSubject(tree: Tree, at: number): number | undefined {
	const subjects = childrenOf(tree, at, ["nsubj", "nsubj:pass"]);
	const named = subjects.findLast((place) => place < at && tree.tokens[place]?.upos === "PROPN");
	return subjects.length > 1 ? (named ?? subjects[0]) : subjects[0];
}

/** "who" and "which" stand for the noun that their clause hangs on. */
function settle(tree: Tree, own: number, at: number): Doer {
	const token = tree.tokens[at] as ReadToken;
	const isPatient = tree.tokens[own]?.deprel === "nsubj:pass";
	const p = tree.tokens[own]?.p ?? 0;
	if (isRelative(tree, own) && token.deprel === "acl:relcl")
		return { at: token.head, isPatient, p: Math.min(p, token.p) };
	return { at: own, isPatient, p };
}
