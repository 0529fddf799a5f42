import { clauseWords } from "./clause-words.ts";
import { childrenOf, formOf, markerOf, markersOf, type ReadToken, type Tree } from "./phrase.ts";

export type Time = "past" | "present" | "ahead";

/** Of the verb with its auxiliaries, or of what it hangs on where it has no tense of its own: "seems to hold", "after meeting". */
export function timeOf(tree: Tree, at: number): Time {
	const token = tree.tokens[at];
	if (!token || isMarked(tree, at, supposing)) return "ahead";
	// "Before Paris hosts the talks".
	if (isMarked(tree, at, awaiting) && token.feats.includes("Tense=Pres")) return "ahead";
	const isTo = hasTo(tree, at);
	const all = childrenOf(tree, at, ["aux", "aux:pass", "cop"]);
	// "Is believed to have sold".
	if (isTo && all.some((place) => /^have$/i.test(formOf(tree, place)))) return "past";
	const helpers = isTo ? [] : all;
	const forms = helpers.map((place) => formOf(tree, place)).map((form) => (form === "May" ? "" : form.toLowerCase()));
	if (forms.some((form) => isHad(form, forms, token))) return "past";
	if (forms.some((form) => modal.test(form))) return forms.some((form) => form === "have") ? "past" : "ahead";
	if (forms.some((form) => /^(?:had|has|have|was|were|did|'ve)$/.test(form))) return "past";
	if (forms.some((form) => /^(?:is|are|am|does|do|'s|'re)$/.test(form))) return "present";
	if (token.feats.includes("VerbForm=Fin")) return token.feats.includes("Tense=Past") ? "past" : "present";
	if (token.deprel === "acl" && token.feats.includes("Tense=Past")) return "past";
	// "Theresa May reproached": read as "may", whose verb is bare.
	if (helpers.length > 0 && formOf(tree, at).endsWith("ed")) return "past";
	if (isBlamedFor(tree, at)) return "past";
	return isShared(tree, at) ? timeOf(tree, token.head) : "ahead";
}

/** "They'd been": had. */
export function isHad(form: string, forms: readonly string[], token: ReadToken | undefined): boolean {
	return /^['’]d$/.test(form) && (forms.includes("been") || (token?.feats.includes("VerbForm=Part") ?? false));
}

/** Has its time from what it hangs on: "managed to leave", "arrived and met", "after meeting". */
function isShared(tree: Tree, at: number): boolean {
	const token = tree.tokens[at] as ReadToken;
	if (token.deprel === "xcomp") return clauseWords.raising.has(tree.tokens[token.head]?.lemma ?? "");
	const marker = markerOf(tree, at);
	if (token.deprel === "conj") return marker === "";
	return token.deprel === "advcl" && isGerund(tree, at) && (marker === "" || clauseWords.beside.has(marker));
}

/** "Accused of selling", "thanked for releasing". */
function isBlamedFor(tree: Tree, at: number): boolean {
	const { head } = tree.tokens[at] as ReadToken;
	const isOf = /^(?:of|for|with|on)$/.test(markerOf(tree, at));
	return isGerund(tree, at) && isOf && clauseWords.blaming.has(tree.tokens[head]?.lemma.toLowerCase() ?? "");
}

/**
 * Done only where what it hangs on has it so: "a deadline to impose", "a right to fire", "talk of leaving". By itself such a clause would
 * read like an announcement.
 */
export function isBound(tree: Tree, at: number): boolean {
	const token = tree.tokens[at] as ReadToken;
	const helpers = childrenOf(tree, at, ["aux", "aux:pass", "cop"]).filter(
		(place) => !/^be$/i.test(formOf(tree, place)),
	);
	if (isWished(tree, at)) return true;
	if (helpers.length > 0 || token.feats.includes("VerbForm=Fin")) return false;
	// "Should play a role in fighting".
	if (isShared(tree, at)) return isBound(tree, token.head) || timeOf(tree, token.head) === "ahead";
	return isInfinitive(tree, at) || (isGerund(tree, at) && timeOf(tree, at) === "ahead");
}

/** "Oslo to sell shells": whoever is to do it stands right before. */
export function isAnnounced(tree: Tree, at: number): boolean {
	const { deprel, head } = tree.tokens[at] as ReadToken;
	const isOfName = deprel === "acl" && tree.tokens[head]?.upos === "PROPN";
	return hasTo(tree, at) && (isOfName || childrenOf(tree, at, ["nsubj", "nsubj:pass"]).length > 0);
}

/** "Makes sure that nobody leaves". */
function isWished(tree: Tree, at: number): boolean {
	const { deprel, head } = tree.tokens[at] as ReadToken;
	return deprel === "ccomp" && clauseWords.wishing.has(tree.tokens[head]?.lemma.toLowerCase() ?? "");
}

export function isMarked(tree: Tree, at: number, words: RegExp): boolean {
	return markersOf(tree, at).some((marker) => words.test(formOf(tree, marker)));
}

function isGerund(tree: Tree, at: number): boolean {
	return tree.tokens[at]?.upos === "VERB" && formOf(tree, at).endsWith("ing") && !hasTo(tree, at);
}

export function isInfinitive(tree: Tree, at: number): boolean {
	return hasTo(tree, at) || (tree.tokens[at]?.feats.includes("VerbForm=Inf") ?? false);
}

export function hasTo(tree: Tree, at: number): boolean {
	return markersOf(tree, at).some((marker) => formOf(tree, marker).toLowerCase() === "to");
}

const awaiting = /^(?:before|until|once)$/i;
/** Words by which a clause only supposes. */
export const supposing = /^(?:if|unless)$/i;
const modal = /^(?:will|would|can|could|may|might|shall|should|must|'ll|'d|wo|ca)$/;
