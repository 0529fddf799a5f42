import type { Token } from "../../../model/text.ts";
import { sensesOf } from "../../../word-senses.ts";
import type { Scene } from "../arguments.ts";
import { type PloverType, ploverLexicon } from "../lexicon.ts";
import { triggersOf } from "../match.ts";

/** The word as briefs share it: names by their kind, numbers and pronouns as such, all else by its lemma. */
export function wordAt({ tree, named }: Scene, at: number): string {
	const token = tree.tokens[at] as Token;
	const [name] = named.at[at] ?? [];
	if (name) return `<${name.kind}${name.sector ? `:${name.sector}` : ""}>`;
	if (token.upos === "PROPN") return "<name>";
	if (token.upos === "NUM") return "<number>";
	const lemma = tree.lemmas[at] ?? "";
	if (token.upos === "PRON") return `<${lemma}>`;
	return (token.upos === "VERB" && ploverLexicon().verbForms.get(tree.forms[at] ?? "")) || lemma;
}

const content = new Set(["NOUN", "VERB", "ADJ", "ADV"]);

/** A word that says something and names nobody. */
export function isContent({ tree, named }: Scene, at: number): boolean {
	return content.has(tree.tokens[at]?.upos ?? "") && (named.at[at] ?? []).length === 0;
}

/** Letters that "withdraw" and "withdrawal", "expel" and "expelled" share. */
const beginning = 5;

/** What is known of a word whatever its part: itself, its beginning, classes and types of the lexicon, whom it names. */
export function knownOf(scene: Scene, at: number): readonly string[] {
	const word = wordAt(scene, at);
	const sectors = scene.actors.at(scene.s, at).map(({ code, sector }) => `#${code === "" ? "?" : ""}${sector ?? ""}`);
	if (word.startsWith("<")) return [word, ...sectors];
	return [word, beginningOf(word), ...classesOf(word), ...typesAt(scene, at), ...sectors];
}

export function beginningOf(word: string): string {
	return `${word.slice(0, beginning)}*`;
}

/** Senses of a word and of those derived from it, and those just above: "impounded" seizes. */
export function meantBy(word: string): readonly string[] {
	const [own, derived, above] = sensesOf(word);
	return [...[...own, ...derived].map((sense) => `~${sense}`), ...above.map((sense) => `^${sense}`)];
}

/** Types that entries know the word by, whether one holds here or not. */
export function typesAt({ tree }: Scene, at: number): readonly PloverType[] {
	const token = tree.tokens[at];
	return token ? [...new Set(triggersOf(token, ploverLexicon()).map(({ type }) => type))] : [];
}

let classes: ReadonlyMap<string, readonly string[]> | undefined;

/** "@aid" of "rice": classes of the lexicon. */
function classesOf(word: string): readonly string[] {
	classes ??= classesByWord();
	return (classes.get(word) ?? []).map((name) => `@${name}`);
}

export function withClasses(word: string): readonly string[] {
	return [word, ...classesOf(word)];
}

function classesByWord(): ReadonlyMap<string, readonly string[]> {
	const found = new Map<string, string[]>();
	for (const [name, words] of ploverLexicon().classes)
		for (const word of words) found.set(word, [...(found.get(word) ?? []), name]);
	return found;
}
