import type { Article } from "../model/article.ts";
import type { Attribution, EventMention, Reading } from "../model/reading.ts";
import type { Span } from "../model/record.ts";
import { holds } from "../model/span.ts";
import { anyOf, thresholds } from "./thresholds.ts";
import { holderOf, sentenceOf, tokenOf } from "./told-again.ts";
import { lemmasIn } from "./trace.ts";

/**
 * Whoever has it, where that is somebody whom nobody can ask, or another newsroom, and the author commits to no more than their word.
 * A newsroom that cites itself has seen for itself, and of what powers say they do they are no borrowed source.
 */
export function lenderOf(
	headline: EventMention,
	event: EventMention,
	article: Article,
	reading: Reading,
): Attribution | undefined {
	const [author] = event.factuality;
	const holder = holderOf(event, reading);
	if (!holder || author?.label === "CT+" || author?.uncertain) return undefined;
	const isOfOneTime = isForetold(headline) ? isForetold(event) : /^(?:past|present)$/.test(event.tense);
	const cue = wordsOf(holder.cue, article);
	const isLent = holder.source.length > 0 ? lenders.has(holder.sourceKind) && saying.test(cue) : hearsay.test(cue);
	return isOfOneTime && isLent && !isItself(holder, article) && !isActor(holder, headline, reading)
		? holder
		: undefined;
}

const saying = anyOf(thresholds.lendingCue);
const hearsay = anyOf(thresholds.hearsayCue);

function isItself({ source }: Attribution, article: Article): boolean {
	return article.outlet !== undefined && wordsOf(source, article).includes(article.outlet.replace(/^The /, ""));
}

/** Who is cited shares a word with whom the headline tells of, before its verb. */
function isActor({ source }: Attribution, headline: EventMention, reading: Reading): boolean {
	const { i, from } = sentenceOf(headline, reading);
	const actor = new Set(lemmasIn({ i, from, to: headline.from }, reading));
	return source.some((span) => lemmasIn(span, reading).some((lemma) => actor.has(lemma)));
}

const lenders: ReadonlySet<Attribution["sourceKind"]> = new Set(["anonymous", "group", "outlet"]);

/** "Amid reports that it received a million": the clause depends on the word that cites. */
export function isReported(event: EventMention, { cue }: Attribution, reading: Reading): boolean {
	const head = sentenceOf(event, reading).tokens[tokenOf(event, reading)?.head ?? -1];
	return head !== undefined && cue.some((span) => holds(span, { i: event.i, from: head.from, to: head.to }));
}

/** "Court to hear", "Terms will be agreed". */
export function isForetold({ tense }: EventMention): boolean {
	return tense === "future";
}

export function wordsOf(spans: readonly Span[], { parts }: Article): string {
	return spans.map(({ i, from, to }) => parts[i]?.text.slice(from, to)).join(" ");
}
