import type { Mention } from "../model/reading.ts";
import { clauseWords } from "./clause-words.ts";
import type { Parties } from "./parties.ts";
import { childrenOf, formOf, nounPhrase, type ReadToken, type Tree, wordsOf } from "./phrase.ts";

/** How a claim's sentence calls who or what a noun or pronoun stands for; nothing where that would tell a reader nothing. */
export type NameOf = (head: number) => string | undefined;

type Actors = Pick<Mention, "source" | "target">;

/** A person's full name, who a pronoun stands for, or the phrase as it stands. */
export function namesIn(tree: Tree, { source, target }: Actors, parties: Parties): NameOf {
	const all = [...(source ?? []), ...(target ?? [])];
	return (head) => {
		const token = tree.tokens[head];
		if (!token) return undefined;
		const actor = all.find(({ span }) => token.from >= span.from && token.to <= span.to);
		if (isPronoun(tree, head) && isAmbiguous(tree, head, actor, parties)) return undefined;
		return isPronoun(tree, head) ? meantBy(token, actor, tree.text, parties) : phraseOf(tree, head, actor, parties);
	};
}

/** "Seoul overrated Tokyo when it took over": who? "Them" are many, and a state is one. */
function isAmbiguous(tree: Tree, head: number, actor: Actor | undefined, parties: Parties): boolean {
	const form = formOf(tree, head).toLowerCase();
	if (form !== "it" && form !== "its") return form === "them";
	const named = tree.tokens.slice(0, head).flatMap(({ upos, deprel }, at) => {
		const isHead = upos === "PROPN" && !/^(?:compound|flat)/.test(deprel);
		return isHead ? (parties.find(wordsOf(tree, nounPhrase(tree, at, 0))) ?? []) : [];
	});
	const last = named.at(-1);
	return last !== undefined && last !== actor?.code;
}

type Actor = NonNullable<Mention["source"]>[number];

/** Who a pronoun stands for, where the reading knows. */
function meantBy({ lemma }: ReadToken, actor: Actor | undefined, text: string, parties: Parties): string | undefined {
	if (!personal.test(lemma) || !actor) return undefined;
	const isPersonal = /^(?:he|she|him|her)$/i.test(lemma);
	// "We will talk": whom the speaker speaks for.
	const isUs = /^(?:we|us)$/i.test(lemma) && parties.isState(actor.code);
	// "He" is no "Secretary of State".
	const isTitle = isPersonal && wordsIn(actor.name).some((word) => clauseWords.titles.has(word));
	const isName = !isTitle && actor.name !== undefined && /^\p{Lu}/u.test(actor.name);
	// A name that the text does not have: an office of today for one of the time.
	const isTold = isName && (parties.personIn(actor.name) !== undefined || text.includes(actor.name));
	const known = isTold && !isUs ? actor.name : undefined;
	// "When it comes to Iran": no person.
	if (/^it$/i.test(lemma) && known !== undefined && parties.personIn(known) === known) return undefined;
	// "He" is no state.
	const named = known ?? (actor.code === "" || isPersonal ? undefined : parties.nameOf(actor.code));
	return named === undefined ? undefined : withArticle(named);
}

function wordsIn(name = ""): readonly string[] {
	return name.toLowerCase().split(" ");
}

function uncapitalised(word: string): string {
	return word.charAt(0).toLowerCase() + word.slice(1);
}

function phraseOf(tree: Tree, head: number, actor: Actor | undefined, parties: Parties): string | undefined {
	const places = [...nounPhrase(tree, head), ...misreadSurname(tree, head)];
	const phrase = wordsOf(tree, places);
	if (isBroken(tree, head, places)) return undefined;
	const full = fullName(tree, head, actor) ?? pointedAt(tree, head, actor, parties);
	// "His Treasury Department" is the Treasury Department, "leader Kim Jong Un" of nothing is Kim Jong Un; "President Moon Jae-in" stays so.
	if (full !== undefined && (!phrase.endsWith(full) || owned.test(phrase) || /^leader /.test(phrase)))
		return withArticle(full);
	const lemma = tree.tokens[head]?.lemma.toLowerCase() ?? "";
	if (isBare(tree, head) && (clauseWords.states.has(lemma) || clauseWords.pointed.has(lemma))) return undefined;
	return bareNames.test(phrase) ? withArticle(phrase) : phrase;
}

/** Says nothing by itself ("one", "our plan", "talks with them"), or is not all of what it is a part of. */
function isBroken(tree: Tree, head: number, places: readonly number[]): boolean {
	return (
		tree.tokens[head]?.lemma.toLowerCase() === "one" ||
		places.some((at) => tree.tokens[at]?.upos === "PRON" && tree.tokens[at]?.deprel === "nmod") ||
		places.some((at) => ours.test(uncapitalised(formOf(tree, at)))) ||
		// "Saul Loeb/AFP Trump", "Obama | Reuters": a credit has run in.
		/[/|]/.test(wordsOf(tree, places)) ||
		isUnclosed(tree, places) ||
		isTwice(tree, head) ||
		// "Goods worth a million", "one industry after another".
		/^\s+(?:worth|after another)\b/.test(tree.text.slice(tree.tokens[Math.max(...places)]?.to)) ||
		/ worth$/.test(wordsOf(tree, places)) ||
		isCutTitle(tree, head, places)
	);
}

/** "His administration": whose, a sentence by itself does not say. */
export const owned = /\b(?:his|her|its|their)\b/i;

/** "One country", of "“one country, two systems”": a quotation goes on behind a comma. */
function isUnclosed({ tokens, text }: Tree, places: readonly number[]): boolean {
	const [first, last] = [tokens[Math.min(...places)], tokens[Math.max(...places)]];
	const words = text.slice(Math.max(0, (first?.from ?? 0) - 1), last?.to);
	return /^,(?!["”])/.test(text.slice(last?.to)) && (words.match(/["“”]/g)?.length ?? 0) % 2 === 1;
}

/** "The his support", of "offered the French his support": two have been read as one. */
function isTwice(tree: Tree, head: number): boolean {
	const own = childrenOf(tree, head, ["det", "nmod:poss"]).filter((at) => isPronoun(tree, at));
	return own.filter((at) => !/^(?:all|both|half)$/i.test(formOf(tree, at))).length > 1;
}

/** "Secretary", of "Secretary of State Ann Lee", where the tree takes her for somebody else. */
function isCutTitle(tree: Tree, head: number, places: readonly number[]): boolean {
	const isTitle = clauseWords.titles.has(tree.tokens[head]?.lemma.toLowerCase() ?? "");
	return isTitle && Math.max(...places) === head && /^of$/i.test(formOf(tree, head + 1));
}

/** "The country", "the administration": whose, where the reading knows; "the president": who, where the article names him. */
function pointedAt(tree: Tree, head: number, actor: Actor | undefined, parties: Parties): string | undefined {
	const lemma = tree.tokens[head]?.lemma.toLowerCase() ?? "";
	if (actor === undefined || !isBare(tree, head)) return undefined;
	if (clauseWords.states.has(lemma)) return parties.isState(actor.code) ? parties.nameOf(actor.code) : undefined;
	const surname = actor.name?.split(" ").at(-1) ?? "";
	const isNamed = /^\p{Lu}\S* .*\p{Lu}/u.test(actor.name ?? "") && tree.text.includes(surname);
	return clauseWords.rulers.has(lemma) && isNamed ? actor.name : undefined;
}

/** "The company", "the two": a common noun, and nothing that says which. */
export function isBare(tree: Tree, head: number): boolean {
	if (tree.tokens[head]?.upos === "PROPN") return false;
	const [first, ...others] = nounPhrase(tree, head).filter((at) => at !== head);
	const isFollowing = others.some((at) => /^following$/i.test(formOf(tree, at)));
	return (others.length === 0 || isFollowing) && first !== undefined && /^the$/i.test(formOf(tree, first));
}

/** "Donald Trump" for "Trump" alone, not for "Trump and Kim". */
function fullName(tree: Tree, head: number, actor: Actor | undefined): string | undefined {
	const isAlone = childrenOf(tree, head, ["conj"]).length === 0;
	const name = actor?.name;
	if (!isAlone || name === undefined || !/^\p{Lu}.* \p{Lu}/u.test(name)) return undefined;
	// "Macao's chief executive, Ann Lee".
	const beside = childrenOf(tree, head, ["appos"]).some((at) => wordsOf(tree, nounPhrase(tree, at, 0)) === name);
	if (tree.tokens[head]?.upos !== "PROPN") return beside ? name : undefined;
	const [own, next] = [formOf(tree, head), formOf(tree, head + 1)];
	if (/^(?:Jr|Sr)\.?$/.test(next)) return undefined;
	// "Moon Jae-in", whom the tree may know as "Moon Jae".
	return name.endsWith(own) || (/^\p{Lu}/u.test(next) && name.startsWith(`${own} ${next}`)) ? name : undefined;
}

/** "Prime Minister Theresa May met": a surname that is read as "may". */
function misreadSurname(tree: Tree, head: number): readonly number[] {
	const last = Math.max(head, ...childrenOf(tree, head, ["flat", "flat:name"]));
	const next = tree.tokens[last + 1];
	const isName = tree.tokens[head]?.upos === "PROPN" && next?.upos === "AUX";
	return isName && formOf(tree, last + 1) === "May" && /^\p{Ll}/u.test(formOf(tree, last + 2)) ? [last + 1] : [];
}

export function isPronoun({ tokens }: Tree, at: number): boolean {
	return tokens[at]?.upos === "PRON" || tokens[at]?.upos === "DET";
}

/** "who" and "which" of a relative clause. */
export function isRelative(tree: Tree, at: number): boolean {
	return ["who", "whom", "which", "that"].includes(formOf(tree, at).toLowerCase()) && isPronoun(tree, at);
}

/** "This" and "there" stand for nobody. */
const personal = /^(?:he|she|they|we|I|it|who|him|her|them|us)$/i;

/** In a claim's own sentence nobody knows who "we" are, nor which "that city" is. "US" is no "us". */
const ours = /^(?:our|ours|us|we|my|me|your|you|nor|neither|this|that|these|those|such|what|which|who|whom|whose)$/;

/** Not "96 of them", nor what is only pointed at, nor people in general: "people who are probably not even members". */
export function isSomebody(tree: Tree, at: number): boolean {
	const { upos, lemma } = tree.tokens[at] as ReadToken;
	if (isPronoun(tree, at)) return personal.test(lemma);
	if (!["NOUN", "PROPN"].includes(upos)) return false;
	return !/^(?:people|person|anyone|everyone|thing)$/i.test(lemma) || childrenOf(tree, at, qualifying).length > 0;
}

const qualifying = ["amod", "nummod", "nmod", "nmod:poss", "compound"];

/** "The United States", "the FBI"; "Israel". */
export function withArticle(name: string): string {
	return (common.test(name) || bareNames.test(name)) && !/^the /i.test(name) ? `the ${name}` : name;
}

const common =
	/\b(?:States|Kingdom|Nations|Union|Emirates|Republic|Islands|Netherlands|Philippines|Party|Forces|Bureau|Agency|Department|Ministry|Commission|Council|Court|House|Senate|Army|Organization|Organisation|League|Committee|Taliban|Kremlin)$/;

/** Headlines leave out what goes before these: "EU adopts sanctions", "Trump administration to act". */
const bareNames =
	/^(?:US|U\.S\.|UK|U\.K\.|EU|E\.U\.|UN|U\.N\.|UAE|IMF|FBI|CIA|NSA|IDF|DPRK|IAEA|WHO|WTO|ICC|European Commission|\p{Lu}[\p{L}.]+ administration)$/u;
