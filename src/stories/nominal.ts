import { clauseWords } from "./clause-words.ts";
import { moreOf } from "./complements.ts";
import { isBare, type NameOf } from "./names.ts";
import { childrenOf, formOf, nounPhrase, subtree, type Tree, wordsOf } from "./phrase.ts";
import { isMass } from "./predicates.ts";

/** An event that a noun names: "an attack on the consulate". */
export interface EventPhrase {
	readonly words: string;
	/** Without its article: "no attack on the consulate". */
	readonly bare: string;
	readonly isPlural: boolean;
}

/** None where nothing tells which: "the attack" alone, "its plan". */
export function eventPhrase(tree: Tree, at: number, nameOf: NameOf, isDoing: boolean): EventPhrase | undefined {
	const token = tree.tokens[at];
	const isPredicate = childrenOf(tree, at, ["cop"]).length > 0;
	if (token?.upos !== "NOUN" || isPredicate || isVague(tree, at)) return undefined;
	const owner = childrenOf(tree, at, ["nmod:poss"]);
	const determiner = childrenOf(tree, at, ["det"]);
	const owned = new Set(owner.flatMap((place) => subtree(tree, place)));
	const left = nounPhrase(tree, at).filter(
		(place) => !owned.has(place) && !determiner.includes(place) && !isCounted(tree, at, place),
	);
	const isPlural = token.feats.includes("Number=Plur");
	const agents = owner.flatMap((place) => nameOf(place) ?? []);
	const isOfSomething = childrenOf(tree, at, ["nmod"]).some((place) => left.includes(place));
	// "His visit to Oslo": whose, the reading has to know. "Its war in Mali" is that war, whoever wages it.
	const isTold = owner.length > 0 ? agents.length > 0 || (isOfSomething && !isDoing) : isOfSomething;
	if (!isTold) return undefined;
	const plain = (place: number) => wordsOf(tree, nounPhrase(tree, place));
	const more = moreOf(tree, at, plain).map(({ words }) => words);
	const bare = [wordsOf(tree, left), ...agents.map((name) => `by ${name}`), ...more].join(" ");
	return {
		bare,
		words: isPlural || isMass(token.lemma.toLowerCase()) ? bare : `${articleFor(bare)} ${bare}`,
		isPlural,
	};
}

/** "His own", "their first": said of whose it is, and not of what it was. */
function isCounted(tree: Tree, at: number, place: number): boolean {
	return tree.tokens[place]?.head === at && /^(?:own|first|second|third|last|latest)$/i.test(formOf(tree, place));
}

/** By the sound: "a U.S. raid", "a European plan", "an FBI raid", "an hour". */
export function articleFor(words: string): string {
	if (/^(?:U\.|U[A-Z]|[Uu](?:kr|gan|r[au]|ti|nanim)|[Uu]ni(?!n|m|d)|[Uu]s[aeu]|[Ee]u|[Oo]ne\b|[Oo]nce\b)/.test(words))
		return "a";
	return /^(?:[AEIOUaeiou]|hour|honest|heir|honou?r|[FHLMNRSX](?:\.|[A-Z]{1,2}\b))/.test(words) ? "an" : "a";
}

/** "Pressure on it", "a hardest hit", "an invasion of the country": which? "The planned raid" was none yet. */
function isVague(tree: Tree, at: number): boolean {
	const isUnnamed = (place: number) =>
		place !== at && clauseWords.states.has(tree.tokens[place]?.lemma ?? "") && isBare(tree, place);
	const isPlanned = childrenOf(tree, at, ["amod"]).some((place) =>
		clauseWords.planned.has(formOf(tree, place).toLowerCase()),
	);
	if (isPlanned) return true;
	return nounPhrase(tree, at).some(
		(place) =>
			tree.tokens[place]?.lemma === "it" || tree.tokens[place]?.feats.includes("Degree=Sup") || isUnnamed(place),
	);
}
