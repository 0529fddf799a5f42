import type { Actor } from "../../model/reading.ts";
import { childrenBy, type Tree } from "../coding/tree.ts";
import { actor, actorsOfNominal, type NamedSentence } from "./phrases.ts";

/** Owners of a thing, which are not the thing: "Iraqi towns", "Israel's proposed changes", "the deal with Iran". */
export function ownersInPhrase(named: NamedSentence, head: number): readonly Actor[] {
	const { tree } = named;
	const found = modifiersOf(tree, head)
		.flatMap((child) => [...hyphenated(tree, child), child, ...conjunctsOfModifier(tree, child)])
		.flatMap((child) => {
			const whole = actorsOfNominal(named, child);
			if (whole.length > 0) return whole;
			const places = (named.at[child] ?? []).filter((entity) => entity.code !== "");
			return places.map((entity) => actor(named, [child], entity.code, entity.sector, entity.name));
		});
	// "U.S. military drills": "military" is no other party.
	const coded = found.filter(({ code }) => code !== "");
	return coded.length > 0 ? coded : found;
}

const modifying = ["amod", "compound", "nmod:poss", "nmod:desc"];

/** Modifiers of a noun, and those that parsers hang on its first half: "American" of "American defense aid". */
function modifiersOf(tree: Tree, head: number): readonly number[] {
	const own = childrenBy(tree, head, ...modifying).filter((child) =>
		modifying.includes(tree.tokens[child]?.deprel ?? ""),
	);
	const halves = own.filter(
		(child) => tree.tokens[child]?.deprel === "compound" && tree.tokens[child]?.upos === "NOUN",
	);
	return [...halves.flatMap((half) => childrenBy(tree, half, "amod", "compound")), ...own];
}

/** Whose doing it is: "U.S.-led", "UN-imposed"; "Iran-backed" and "China-based" are somebody else's. */
const doing = /^(?:led|imposed|launched|ordered|run|initiated|organi[sz]ed|inflicted)$/i;

/** "US-China talks", "the U.S.-led invasion": the half before the hyphen, which parsers hang on the half behind it. */
function hyphenated(tree: Tree, at: number): readonly number[] {
	const token = tree.tokens[at];
	const [before] = childrenBy(tree, at, "compound", "amod", "obl", "nmod").filter((child) =>
		/^[-‐–—/]$/.test(tree.tokens[child + 1]?.form ?? ""),
	);
	if (!token || before === undefined || before >= at) return [];
	return token.upos === "PROPN" || token.upos === "ADJ" || doing.test(token.form) ? [before] : [];
}

function conjunctsOfModifier(tree: Tree, at: number): readonly number[] {
	return childrenBy(tree, at, "conj");
}
