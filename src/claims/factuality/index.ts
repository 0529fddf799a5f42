/**
 * In: trees, attributions, events. Out: how sure the author and every source in the chain are of each event, and which
 * words make it so. Never: whether it is true.
 */
import type { Article } from "../../model/article.ts";
import type { ReadRequest } from "../../model/article-input.ts";
import { type Attribution, type EventMention, type Factuality, labelOf } from "../../model/reading.ts";
import type { Sentence, Text, Token } from "../../model/text.ts";
import { attribute } from "../attribution/index.ts";
import { treeOf } from "../coding/tree.ts";
import { findEvents, type PlacedEvent } from "../events.ts";
import { type Context, certain, isOpen, isRuledOut } from "./context.ts";
import { findCertaintyHead } from "./head.ts";
import { type Held, heldBySentence } from "./held.ts";
import { type Judged, judgeSentence } from "./perspectives.ts";
import { isPresupposed } from "./walk.ts";

/**
 * Network and rules part where they lean to different sides, this far apart, or one leans where the other leaves it open. How
 * far to one side is no matter: raters who answer for the network seldom go to the end of the scale.
 */
const parting = 1.5;
const part = (rules: number, learned: number): boolean =>
	Math.abs(learned - rules) >= parting && (rules * learned < 0 || isOpen(rules) || isOpen(learned));

/**
 * Events that the reader finds get the value of the written guide, by rules, to the word. Events that the caller names (`asRated`)
 * are a question put to raters, and are answered as raters of such a sentence would: docs/decisions/0030.
 */
export function judge(
	article: Article,
	text: Text,
	attributions: readonly Attribution[],
	events: readonly PlacedEvent[],
	asRated = false,
): readonly EventMention[] {
	const judged = judgeByRules(article, text, attributions, events);
	const values = learnedValues(text, judged, asRated);
	return judged.map((own, k) => toMention(text, own, values?.[k], asRated));
}

/** What the rules say by themselves, without the trained head: for the bench, which shows both. */
export function rulesOnly(request: ReadRequest, text: Text): readonly EventMention[] {
	return judgedEvents(request, text).map((own) => toMention(text, own));
}

/** What the head learns from. */
export function judgedEvents({ article, events }: ReadRequest, text: Text): readonly JudgedEvent[] {
	return judgeByRules(article, text, attribute(article, text), findEvents(text, events));
}

export interface JudgedEvent {
	readonly event: PlacedEvent;
	readonly author: Context;
	readonly chain: readonly { readonly attribution: number; readonly context: Context }[];
}

function judgeByRules(
	article: Article,
	text: Text,
	attributions: readonly Attribution[],
	events: readonly PlacedEvent[],
): readonly JudgedEvent[] {
	const held = heldBySentence(text, attributions);
	const judged = new Map<number, Judged>();
	const judgedAt = (s: number): Judged => {
		const known = judged.get(s);
		if (known) return known;
		const isTitle = article.parts[text.sentences[s]?.i ?? 0]?.kind === "title";
		const fresh = judgeSentence(text, s, isTitle, held[s] ?? [], attributions);
		judged.set(s, fresh);
		return fresh;
	};
	return events.map((event) => judgeEvent(event, judgedAt(event.sentence), held[event.sentence] ?? []));
}

function judgeEvent(event: PlacedEvent, judged: Judged, held: readonly Held[]): JudgedEvent {
	const chain = held.filter(({ content }) => content.has(event.token));
	return {
		event,
		author: judged.author[event.token] ?? certain,
		chain: chain.map(({ attribution }) => ({
			attribution,
			context: judged.sources.get(attribution)?.[event.token] ?? certain,
		})),
	};
}

function learnedValues(text: Text, judged: readonly JudgedEvent[], asRated: boolean): Float32Array | undefined {
	const head = findCertaintyHead(text.language);
	const sample = text.sentences[0];
	if (!head || !sample || sample.states?.length !== sample.tokens.length * head.width) return undefined;
	const asked = {
		events: judged.map(({ event }) => event),
		contexts: judged.map(({ author }) => author),
		held: judged.map(({ chain }) => chain.length),
	};
	return head.judge(text, asked, asRated);
}

function toMention(text: Text, { event, author, chain }: JudgedEvent, learned?: number, asRated = false): EventMention {
	const { span, sentence: s, token, lemma, tense } = event;
	const sentence = text.sentences[s] as Sentence;
	const own = toFactuality(
		sentence,
		"author",
		learned === undefined || !asRated ? author : { ...author, value: learned },
	);
	const parts = learned !== undefined && part(author.value, learned);
	return {
		...span,
		sentence: s,
		token,
		lemma,
		factuality: [
			parts ? { ...own, uncertain: true } : own,
			...chain.map(({ attribution, context }) => toFactuality(sentence, attribution, context)),
		],
		...(isPresupposed(treeOf(sentence), token, author) && !chain.some(isDenied) && { presupposed: true as const }),
		tense,
	};
}

/** "Denied responsibility for the attack": what somebody in the chain denies is not taken for granted by all. */
const isDenied = ({ context }: JudgedEvent["chain"][number]): boolean => isRuledOut(context.value);

function toFactuality(sentence: Sentence, perspective: Factuality["perspective"], context: Context): Factuality {
	const value = Math.round(Math.max(-3, Math.min(3, context.value)) * 100) / 100;
	const cues = context.cues.map(({ from, to, rule }) => ({
		i: sentence.i,
		from: (sentence.tokens[from] as Token).from,
		to: (sentence.tokens[to - 1] as Token).to,
		rule,
	}));
	const label = context.settled && isOpen(value) ? "CTu" : labelOf(value);
	return { perspective, label, value, cues };
}
