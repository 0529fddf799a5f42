import { glossOf } from "../glosses.ts";
import type { Article } from "../model/article.ts";
import type { Cell, ClaimMention } from "../model/audit.ts";
import { chainOf } from "../model/chain.ts";
import { bands, type EventMention, type Mention, type Reading, type ReadSentence } from "../model/reading.ts";
import type { Span } from "../model/record.ts";
import { type Argument, argumentsOf } from "./arguments.ts";
import { knownParties } from "./parties.ts";
import type { Tree } from "./phrase.ts";
import { kinship, rootOf } from "./predicates.ts";

/** One mention as the comparison of articles sees it. */
export interface Told {
	readonly article: Article;
	readonly reading: Reading;
	readonly outlet: string;
	/** Index into the reading's mentions; none for an event that is no mention. */
	readonly index?: number;
	readonly mention: Mention;
	readonly event: EventMention;
	readonly sentence: Span;
	/** What "meet", "met" and "meeting" share. */
	readonly root: string;
	readonly isVerb: boolean;
	/** "Told its allies not to attack", "will not attack": of what is to come, and no denial of an attack that was. */
	readonly isRefrained: boolean;
	/** Full name of the one person who acts, of those in office that are known: an act of another is another act. */
	readonly doer: string | undefined;
	readonly sources: readonly string[];
	readonly targets: readonly string[];
	readonly subject: Argument | undefined;
	readonly object: Argument | undefined;
	/** The author's value. */
	readonly value: number;
	/** How surely the innermost source says it; the author's value where there is none. */
	readonly said: number;
	readonly own: boolean;
	readonly cell: Cell;
}

/** What of a mention decides whether another says the same. Readings give it; a bench with gold mentions can too. */
export type Comparable = Pick<
	Told,
	"article" | "mention" | "event" | "root" | "isRefrained" | "doer" | "sources" | "targets" | "subject" | "object"
>;

/** The sentence that it stands in. */
export function treeOf({ article, reading, event }: Told): Tree {
	const { tokens, i } = reading.sentences[event.sentence] as ReadSentence;
	return { tokens, i, text: article.parts[i]?.text ?? "" };
}

/** What is told by a mention, and can be a claim's. */
export type Mentioned = Told & { readonly index: number };

/** Where an article names no outlet, it stands for itself. */
export function outletOf(article: Article): string {
	return article.outlet ?? article.id;
}

/** As a claim has it, but for where it comes from. */
export function mentionOf(told: Told): Omit<ClaimMention, "origins"> {
	const { article, event, sentence, outlet, cell, value, own } = told;
	return {
		article: article.id,
		span: { i: event.i, from: event.from, to: event.to },
		sentence,
		outlet,
		cell,
		value,
		own,
		...(isAhead(told) && { ahead: true as const }),
		...(event.presupposed && { presupposed: true as const }),
	};
}

/** A verb that is not past and not certain: "may sell", "to sell", "plans to sell". "May have sold" looks back. */
export function isAhead({ event, isVerb, value }: Told): boolean {
	return event.tense === "future" || (isVerb && event.tense !== "past" && value < bands.certain);
}

/** The mentions that may be claims. To say is no event, to agree is one: of words that cite, those that are coded as agreements are told as such. */
export function tell(article: Article, reading: Reading): readonly Mentioned[] {
	const cues = cueSpans(reading);
	return reading.mentions.flatMap((mention, index) => {
		const event = reading.events[mention.event];
		const isSaying = event !== undefined && isCue(event, cues) && !isAgreement(mention, event);
		const told = isSaying ? undefined : toldOf(article, reading, mention);
		return told ? [{ ...told, index }] : [];
	});
}

/** Where it was too doubtful to keep its type, the word and two parties tell it: "Kim and Putin agreed". */
function isAgreement({ type, source, target }: Mention, { lemma }: EventMention): boolean {
	if (type !== undefined) return type === "AGREE";
	return new Set([...codesOf(source), ...codesOf(target)]).size > 1 && kinship(rootOf(lemma), rootOf("agree")) > 0;
}

/** Every event, whether or not anybody known takes part: what a claim may be told by in other words. */
export function tellEvents(article: Article, reading: Reading): readonly Told[] {
	const mentions = new Map(reading.mentions.map((mention) => [mention.event, mention]));
	return reading.events.flatMap((event, at) => {
		const bare: Mention = { event: at, contexts: [], auxiliary: [], chain: chainOf(event), kind: "act" };
		return toldOf(article, reading, mentions.get(at) ?? bare) ?? [];
	});
}

function toldOf(article: Article, reading: Reading, mention: Mention): Told | undefined {
	const event = reading.events[mention.event];
	const sentence = event && reading.sentences[event.sentence];
	const token = event && sentence?.tokens[event.token];
	if (!event || !sentence || !token || isAskedOf(sentence.tokens, event.token)) return undefined;
	const value = event.factuality.find(({ perspective }) => perspective === "author")?.value ?? 0;
	const said = saidBySource(mention, event, value);
	return {
		...comparableOf(article, sentence, event, mention),
		reading,
		outlet: outletOf(article),
		sentence: { i: sentence.i, from: sentence.from, to: sentence.to },
		isVerb: token.upos === "VERB" || token.upos === "AUX",
		value,
		said,
		own: mention.chain.length === 0,
		cell: isPlanned(sentence.tokens, event.token)
			? unlessFact(mention, value, said)
			: isBackground(event, sentence.tokens, value)
				? "fact"
				: cellOf(mention, value, said),
	};
}

/** What of an event decides whether another is the same. */
export function comparableOf(
	article: Article,
	sentence: ReadSentence,
	event: EventMention,
	mention: Mention,
): Comparable {
	const [source, target] = [mention.source, mention.target].map((actors) => actorsIn(actors, article));
	return {
		article,
		mention,
		event,
		root: rootOf(glossOf(event.lemma)?.at(-1) ?? event.lemma.toLowerCase()),
		isRefrained: isRefrained(sentence.tokens, event.token),
		doer: personIn(source),
		sources: codesOf(source),
		targets: codesOf(target),
		...argumentsOf(article, sentence, event.token, mention),
	};
}

/** "Who pays the tariffs is another question": that somebody pays tells no claim of who does. "Rebels who fled and who gave up" did both. */
function isAskedOf(tokens: Tokens, at: number): boolean {
	const own = tokens[at];
	const isRelative = [own, own?.deprel === "conj" ? tokens[own.head] : undefined].some((token) =>
		/relcl/.test(token?.deprel ?? ""),
	);
	return !isRelative && tokens.some(({ head, deprel, lemma }) => head === at && deprel === "nsubj" && lemma === "who");
}

/** An infinitive or a future with a negation of its own. "Denied attacking" has none: it is about what was. */
function isRefrained(tokens: Tokens, at: number): boolean {
	const own = tokens.filter(({ head }) => head === at);
	const isToCome = own.some(
		({ deprel, lemma }) => (deprel === "mark" && lemma === "to") || (deprel === "aux" && lemma === "will"),
	);
	return isToCome && own.some(({ lemma }) => lemma === "not" || lemma === "never" || lemma === "n't");
}

/**
 * A cell says "states as fact" for the outlet's own voice at CT+ only. A denial, in the outlet's own voice or by a source
 * it cites ("Moscow denied buying shells"), is "denied": an outlet counts as denying when it has nothing surer. What is
 * only wished, asked for or supposed is never a fact, whatever its words.
 */
export function cellOf(mention: Mention, value: number, said: number): Cell {
	if (mention.chain.length > 0) return said <= denial ? "denied" : "attributed";
	if (value <= denial) return "denied";
	return value >= bands.certain && !supposing.has(mention.kind) ? "fact" : "hedged";
}

/** Whoever tells it, the outlet or its source, tells it as what was not. */
export function isDenial({ value, said }: Pick<Told, "value" | "said">): boolean {
	return Math.min(value, said) <= denial;
}

/** How surely anybody has it, the outlet or its source, whether so or not so. */
export function certaintyOf({ value, said }: Pick<Told, "value" | "said">): number {
	return Math.max(Math.abs(value), Math.abs(said));
}

/** "the planned summit", "possible talks": named, and not said to have been. */
function isPlanned(tokens: Tokens, at: number): boolean {
	return tokens.some(
		({ head, lemma, deprel }) => head === at && deprel === "amod" && planning.has(lemma.toLowerCase()),
	);
}

/** "Shells for the war in Ukraine, Washington says": that there is a war, Washington need not say. */
function isBackground({ presupposed, token }: EventMention, tokens: Tokens, value: number): boolean {
	const isBeside = tokens.some(({ head, deprel, lemma }) => head === token && deprel === "case" && besides.has(lemma));
	return presupposed === true && isBeside && value >= granted;
}

type Tokens = ReadSentence["tokens"];

const besides: ReadonlySet<string> = new Set("for during amid amidst after since before because despite".split(" "));
const granted = 2.3;

const planning: ReadonlySet<string> = new Set(
	"planned plan scheduled schedule upcoming possible potential proposed propose expected expect anticipated anticipate future next forthcoming prospective looming would-be hypothetical alleged suspected rumored rumoured feared threatened promised".split(
		" ",
	),
);

function unlessFact(mention: Mention, value: number, said: number): Cell {
	const cell = cellOf(mention, value, said);
	return cell === "fact" ? "hedged" : cell;
}

function saidBySource(mention: Mention, event: EventMention, value: number): number {
	const source = mention.chain.at(-1);
	return event.factuality.find(({ perspective }) => perspective === source)?.value ?? value;
}

const denial = -0.5;
const supposing: ReadonlySet<Mention["kind"]> = new Set(["conditional", "recommendation", "purpose"]);

/** "BERLIN, Sept. 12 — Kim has arrived": Berlin has not. */
function actorsIn(actors: Mention["source"], article: Article): Mention["source"] {
	return (actors ?? []).filter(({ span }) => {
		const text = article.parts[span.i]?.text ?? "";
		const start = text.lastIndexOf("\n", span.from) + 1;
		return (
			!dateline.test(text.slice(start, start + longestDateline)) ||
			!/^[^—–]{0,60}(?: --? |[—–])/u.test(text.slice(span.to, start + longestDateline))
		);
	});
}

const longestDateline = 60;
const dateline = /^\s*\p{Lu}[\p{Lu} .'’-]{2,}(?:,|\s*\(|\s+[—–-])/u;

function personIn(actors: Mention["source"]): string | undefined {
	const [only, ...others] = actors ?? [];
	return only?.name !== undefined && others.length === 0 ? knownParties().personIn(only.name) : undefined;
}

function codesOf(actors: Mention["source"]): readonly string[] {
	return [...new Set((actors ?? []).map(({ code }) => code).filter((code) => code !== ""))].sort();
}

/** "said" in "Kim said" is the saying, not a claim. */
function cueSpans(reading: Reading): ReadonlySet<string> {
	return new Set(reading.attributions.flatMap(({ cue }) => cue.map(({ i, from }) => `${i}:${from}`)));
}

function isCue({ i, from }: EventMention, cues: ReadonlySet<string>): boolean {
	return cues.has(`${i}:${from}`);
}

/** "Kim met Putin in Vladivostok in 2019", told in 2023. */
export function isRecalled({ mention }: Pick<Told, "mention">): boolean {
	return mention.auxiliary.includes("historical");
}
