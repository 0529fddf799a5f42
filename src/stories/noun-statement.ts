import { bands } from "../model/reading.ts";
import { headOfSpan } from "./arguments.ts";
import { commonest } from "./commonest.ts";
import { compareText } from "./moments.ts";
import { mutualAct } from "./mutual.ts";
import { isPronoun, namesIn, owned, withArticle } from "./names.ts";
import { eventPhrase } from "./nominal.ts";
import type { Parties } from "./parties.ts";
import { childrenOf, markerOf } from "./phrase.ts";
import { blocksOf } from "./predicates.ts";
import { isMutual } from "./sameness.ts";
import { supportOf, tellingStems } from "./support.ts";
import { thresholds } from "./thresholds.ts";
import { certaintyOf, isRecalled, isAhead as isToCome, type Told, treeOf } from "./told.ts";
import { verbGroup } from "./wording.ts";

/** Who acts on whom, as the whole claim has it. */
export interface Sides {
	readonly source?: string;
	readonly target?: string;
}

/** A claim that only nouns tell: "Kim held talks with Putin", "there was an attack on the consulate". */
export function fromNoun(
	mentions: readonly Told[],
	sides: Sides,
	isNegative: boolean,
	parties: Parties,
): string | undefined {
	const nouns = mentions.filter(({ isVerb }) => !isVerb);
	const mutual = fromMutualNoun(
		nouns.filter((told) => isMutual(told) && isComplete(told)),
		mentions,
		sides,
		isNegative,
		parties,
	);
	if (mutual !== undefined) return mutual;
	const named = nouns
		.filter((told) => isNamedEvent(told) && (isFirm(told) || isForetold(told)))
		.flatMap((told) => {
			const tree = treeOf(told);
			// A war goes by its place, a visit by its visitor.
			const isDoing = told.mention.type !== "ASSAULT";
			const phrase = eventPhrase(tree, told.event.token, namesIn(tree, told.mention, parties), isDoing);
			return phrase === undefined ? [] : [{ phrase, support: supportOf(tellingStems(phrase.bare), mentions, told) }];
		});
	const best = named.toSorted((a, b) => b.support - a.support || compareText(a.phrase.bare, b.phrase.bare))[0];
	if (!best || best.support < thresholds.claims.support) return undefined;
	const { words, bare, isPlural } = best.phrase;
	const be = isPlural ? "were" : "was";
	return isNegative ? `there ${be} no ${bare}` : `there ${be} ${words}`;
}

/** "Trump's talks with Kim": whoever talks is called as the text calls them, where it does, else by their state. */
function fromMutualNoun(
	nouns: readonly Told[],
	mentions: readonly Told[],
	{ source, target }: Sides,
	isNegative: boolean,
	parties: Parties,
): string | undefined {
	const act = mutualAct(commonest(nouns.map(({ event }) => event.lemma)) ?? "");
	if (act === undefined || source === undefined || target === undefined || source === target) return undefined;
	const isAhead = mentions.filter(isAwaited).length * 2 > mentions.length && !mentions.some(isDone);
	const isOver = mentions.every(isRecalled);
	// "Unless there are talks": nobody says that there will be.
	if (!isOver && !mentions.some((told) => isFirm(told) || isForetold(told))) return undefined;
	const time = isAhead && !isOver ? "ahead" : "past";
	const group = verbGroup({ lemma: act.lemma, isPassive: false }, time, false, isNegative);
	const named = nouns.flatMap((told) => {
		const sides = partnersOf(told, source, target, parties);
		return sides ? [{ sides, support: supportOf(tellingStems(sides.join(" ")), mentions, told) }] : [];
	});
	const best = named.toSorted((a, b) => b.support - a.support || compareText(a.sides.join(), b.sides.join()))[0];
	const [one, other] = best?.sides ?? [source, target].map((code) => withArticle(parties.nameOf(code)));
	return [one, group, act.rest, other].join(" ");
}

/** "An agreement to host the camps" was made with whoever asked; "a meeting with them": with whom? */
function isComplete(told: Told): boolean {
	const tree = treeOf(told);
	return (
		!childrenOf(tree, told.event.token, ["acl"]).some((at) => markerOf(tree, at) === "to") &&
		!childrenOf(tree, told.event.token, ["nmod"]).some((at) => isPronoun(tree, at))
	);
}

/** Both by name, one of each side. */
function partnersOf(
	told: Told,
	source: string,
	target: string,
	parties: Parties,
): readonly [string, string] | undefined {
	const { mention } = told;
	const tree = treeOf(told);
	const nameOf = namesIn(tree, mention, parties);
	const actors = [...(mention.source ?? []), ...(mention.target ?? [])];
	const called = (code: string) => {
		const span = actors.find((actor) => actor.code === code)?.span;
		const head = headOfSpan(span, tree);
		const token = tree.tokens[head ?? -1];
		// "Between Kim and Putin" names both at once.
		const isOne = head !== undefined && childrenOf(tree, head, ["conj"]).length === 0;
		// "U.S." of "the U.S.-Russia summit" is a part of a name, and a state.
		const isWhole = token !== undefined && !["compound", "amod", "conj"].includes(token.deprel);
		const isNamed =
			token?.upos === "PROPN" || (head !== undefined && childrenOf(tree, head, ["det", "nmod:poss"]).length > 0);
		const name = isOne && isWhole && isNamed ? nameOf(head) : undefined;
		return name === undefined || owned.test(name) || !/^\p{Lu}/u.test(name) ? undefined : name;
	};
	const [one, other] = [called(source), called(target)];
	return one === undefined || other === undefined || one === other ? undefined : [one, other];
}

/** "attack", "talks"; not "time", "part". */
function isNamedEvent({ mention, root }: Told): boolean {
	return mention.type !== undefined || blocksOf(root).length > 1;
}

/** "The planned summit", "will meet". */
function isAwaited(told: Told): boolean {
	const { auxiliary } = told.mention;
	return isToCome(told) || auxiliary.includes("future") || auxiliary.includes("hypothetical");
}

/** Somebody has it for certain, or for planned. */
function isFirm(told: Told): boolean {
	return certaintyOf(told) >= bands.certain || !told.mention.auxiliary.includes("hypothetical");
}

function isForetold({ mention, event }: Told): boolean {
	return event.tense === "future" || mention.auxiliary.includes("future");
}

/** A verb tells that it was, or its day: "met", "last month's summit". "The summit" may be one still to come. */
function isDone({ cell, isVerb, mention, article }: Told): boolean {
	const isOver = mention.when !== undefined && mention.when < (article.published?.slice(0, 10) ?? "");
	return (cell === "fact" && isVerb) || isOver;
}
