import type { Attribution, EventMention, Reading } from "../model/reading.ts";
import { holds } from "../model/span.ts";
import { thresholds } from "./thresholds.ts";
import { lemmasIn } from "./trace.ts";

/**
 * Where a report tells again what its headline does: by the same verb with most of the headline's words beside it, or, where no
 * sentence does, in an opening that another newsroom is cited for.
 */
export function toldAgain(event: EventMention, reading: Reading): readonly EventMention[] {
	const again = reading.events.filter((other) => isToldAgain(event, other, reading));
	return again.length > 0 ? again : openingOf(event, reading);
}

/** What somebody takes for granted rests on nobody's word ("he condemned the missile that hit the embassy"): it tells nothing again. */
function isToldAgain(event: EventMention, other: EventMention, reading: Reading): boolean {
	return (
		other.i !== event.i &&
		other.lemma.toLowerCase() === event.lemma.toLowerCase() &&
		!thresholds.lightVerbs.includes(event.lemma.toLowerCase()) &&
		isVerb(other, reading) &&
		!(other.presupposed && !isCore(other, reading) && holderOf(other, reading)) &&
		shares(event, other, reading, thresholds.headlineShare)
	);
}

/**
 * A report that opens with another newsroom's word, most of the headline's words in it, has the headline from there, whatever its verb:
 * "Sergeant to face charges" over "The sergeant will be charged with desertion, Calder Wire reported". Unless it states the same itself.
 */
function openingOf(event: EventMention, reading: Reading): readonly EventMention[] {
	const body = reading.events.filter(
		(other) => other.i !== event.i && isCore(other, reading) && shares(event, other, reading, thresholds.openingShare),
	);
	const first = reading.sentences.findIndex(({ i }) => i !== event.i);
	const isOfItsOwn = (other: EventMention) =>
		!holderOf(other, reading) && !isCue(other, reading) && other.factuality[0]?.label === "CT+";
	if (body.some(isOfItsOwn)) return [];
	return body.filter((other) => other.sentence === first && holderOf(other, reading)?.sourceKind === "outlet");
}

function isCue(event: EventMention, { attributions }: Reading): boolean {
	return attributions.some(({ cue }) => cue.some((span) => holds(span, event)));
}

/** What its sentence says, or says that somebody says. */
function isCore(event: EventMention, reading: Reading): boolean {
	return /^(?:root|ccomp|parataxis)$/.test(tokenOf(event, reading)?.deprel ?? "");
}

function shares(event: EventMention, other: EventMention, reading: Reading, share: number): boolean {
	const [own, its] = [event, other].map((one) => new Set(lemmasIn(sentenceOf(one, reading), reading)));
	const shared = [...(own ?? [])].filter((lemma) => its?.has(lemma)).length;
	return shared >= Math.max(thresholds.headlineWords, (own?.size ?? 0) * share);
}

/** "The missile it tested" takes the test for granted, wherever that comes from. */
export function isMain(event: EventMention, reading: Reading): boolean {
	return !dependent.test(tokenOf(event, reading)?.deprel ?? "");
}

const dependent = /^(?:acl|advcl|csubj|xcomp)/;

export function holderOf(event: EventMention, { attributions }: Reading): Attribution | undefined {
	return attributions.findLast(({ content }) => content.some((span) => holds(span, event)));
}

export function isVerb(event: EventMention, reading: Reading): boolean {
	return tokenOf(event, reading)?.upos === "VERB";
}

export const sentenceOf = ({ sentence }: EventMention, { sentences }: Reading) =>
	sentences[sentence] as Reading["sentences"][number];
export const tokenOf = (event: EventMention, reading: Reading) => sentenceOf(event, reading).tokens[event.token];
