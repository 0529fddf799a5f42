import type { Frame } from "./arguments.ts";
import { casesOf, childrenBy, nominalsUnder, relationOf, subtree, type Tree } from "./tree.ts";

/** Nominals that a preposition brings: to the predicate, or to its object ("sold jets to Egypt" may hang either way). */
export function prepositional(tree: Tree, frame: Frame, word: string): readonly number[] {
	const own = frame.obliques.get(word) ?? [];
	if (own.length > 0) return own;
	// "the killing of the general by the United States": whose doing a noun is may hang on whom it is done to.
	if (!frame.verbal) {
		if (word.startsWith("acl:"))
			return childrenBy(tree, frame.at, "acl").flatMap((clause) => nominalsUnder(tree, clause, [word.slice(4)]));
		const next = broughtNext(tree, frame.at, word);
		if (next !== undefined) return [next];
		// "the treaty and relations with Israel": what the last of a pair is brought, the first is too.
		const shared = childrenBy(tree, frame.at, "conj").flatMap((other) => nominalsUnder(tree, other, [word]));
		if (shared.length > 0 && word !== "of") return shared;
		const whose = word === "by" ? [...frame.obliques.values()].flat() : (frame.obliques.get("of") ?? []);
		return whose.flatMap((noun) => nominalsUnder(tree, noun, [word]));
	}
	// "dozens of raids on Gaza", "offers of help from Spain".
	return frame.objects
		.flatMap((object) => [object, ...nominalsUnder(tree, object, ["of"]), ...childrenBy(tree, object, "conj")])
		.flatMap((object) => nominalsUnder(tree, object, [word]));
}

/** "raise meddling in the election": what stands right behind a noun belongs to it, wherever the parser hangs it. */
function broughtNext(tree: Tree, at: number, word: string): number | undefined {
	const preposition = tree.tokens[at + 1];
	if (preposition?.form.toLowerCase() !== word || relationOf(preposition) !== "case") return undefined;
	return isNominalAt(tree, preposition.head) ? preposition.head : undefined;
}

/** "attacks on Israel from Gaza": what stands right behind a phrase of the noun belongs to it, wherever the parser hangs it. */
export function broughtNearby(tree: Tree, frame: Frame, word: string): readonly number[] {
	const phrases = [...frame.obliques.values()].flat();
	return phrases.flatMap((phrase) => broughtNext(tree, phrase, word) ?? []);
}

/** The same anywhere behind the predicate: "discussed sharing equipment to counter bombs with his counterpart". */
export function prepositionalBehind(tree: Tree, at: number, word: string): readonly number[] {
	return tree.tokens.flatMap((_, child) =>
		child > at && isNominalAt(tree, child) && casesOf(tree, child).includes(word) ? [child] : [],
	);
}

/** The same anywhere in the predicate's own clause, after it: prepositional phrases are what parsers attach worst. */
export function prepositionalAnywhere(tree: Tree, frame: Frame, word: string): readonly number[] {
	const inside = subtree(tree, frame.at, (token, at) => at > frame.at && !otherClauses.has(relationOf(token)));
	return inside.filter((at) => at > frame.at && isNominalAt(tree, at) && casesOf(tree, at).includes(word)).slice(0, 1);
}

const otherClauses = new Set(["ccomp", "advcl", "acl", "parataxis", "conj", "csubj", "xcomp"]);

export function isNominalAt(tree: Tree, at: number): boolean {
	return ["NOUN", "PROPN", "PRON", "NUM", "SYM", "ADJ", "DET", "X"].includes(tree.tokens[at]?.upos ?? "");
}
