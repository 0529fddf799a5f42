import { isSingularName } from "../singular-names.ts";
import type { Saying } from "./saying.ts";
import type { Statement } from "./voices.ts";

/**
 * An explanation as one sentence: "The event was a warning to South Korea."; "The event was meant to display shared values."; "Lima
 * meant to avoid a war."; "Kim wants to depend less on China." Undefined where its words make none.
 */
export function stateExplanation({ kind, about, doer, saying, word, audience }: Statement): string | undefined {
	if (kind === "signal" && audience.length > 0) {
		const to = audience.map(({ name, code }) => name ?? code).join(" and ");
		return `The event was ${indefinite(messageOf(word))} to ${to}.`;
	}
	if (!saying) return undefined;
	const said = shortened(saying.words);
	switch (kind) {
		case "signal":
			return saying.form === "clause" ? closed(`The event was ${indefinite(messageOf(word))}: ${said}`) : undefined;
		case "display":
			return closed(
				saying.preposition === "of"
					? `The event was ${indefinite(word.toLowerCase())} of ${said}`
					: `The event showed ${said}`,
			);
		case "interest":
			return about.trim() === "" ? undefined : interest(capitalised(shortened(about)), saying, said);
		case "cause":
			return cause(saying, said);
		default:
			return doer === undefined ? purpose(saying, said) : aim(capitalised(shortened(doer)), saying, said);
	}
}

/** "Sparked by outrage", not "agreed in the months before": a time is no cause. */
function cause({ form, preposition }: Saying, said: string): string | undefined {
	if (preposition !== undefined && !/^(?:by|of|from|for|to|with)$/.test(preposition)) return undefined;
	return closed(form === "clause" ? `The event came of this: ${said}` : `The event came of ${said}`);
}

function purpose({ form, preposition }: Saying, said: string): string | undefined {
	if (form === "clause") return undefined;
	if (form === "act")
		return closed(
			gerund.test(said) ? `The event was aimed at ${said}` : `The event was meant to ${bareInfinitive(said)}`,
		);
	if (preposition === "at" || preposition === undefined) return closed(`The event was aimed at ${said}`);
	return preposition === "for" ? closed(`The event was meant for ${said}`) : undefined;
}

/** "Lima meant to avoid a war." */
function aim(who: string, { form, preposition }: Saying, said: string): string | undefined {
	if (startsWithPronoun(who) || form === "clause") return undefined;
	if (form === "act" && !gerund.test(said)) return closed(`${who} meant to ${bareInfinitive(said)}`);
	return preposition === "at" || preposition === undefined ? closed(`${who} aimed at ${said}`) : undefined;
}

/** "He wants": who, stands in another sentence. */
const startsWithPronoun = (who: string): boolean =>
	/^(?:I|we|you|he|she|it|they|this|that|these|those|who|which)\b/i.test(who);

/** "Kim wants to trade less", "the North Koreans have an interest in trade", "Iran benefits from it". */
function interest(who: string, { form, preposition }: Saying, said: string): string | undefined {
	const verb = (several: string, one: string): string => (isPlural(who) ? several : one);
	if (startsWithPronoun(who) || form === "clause") return undefined;
	if (form === "act" && preposition === undefined && !gerund.test(said))
		return closed(`${who} ${verb("want", "wants")} to ${bareInfinitive(said)}`);
	if (preposition === "from") return closed(`${who} ${verb("benefit", "benefits")} from ${said}`);
	if (preposition === undefined || preposition === "in")
		return closed(`${who} ${verb("have", "has")} an interest in ${said}`);
	return undefined;
}

function messageOf(word: string): string {
	return /^(?:send|sent|sends|sending|signal)/i.test(word) ? "message" : word.toLowerCase();
}

/** "an example", "evidence", "a sign". */
function indefinite(noun: string): string {
	if (/^(?:evidence|proof|testimony|part|confirmation|recognition)\b/.test(noun)) return noun;
	return /^[aeiou]/.test(noun) ? `an ${noun}` : `a ${noun}`;
}

/** "showing resolve", not "bring peace". */
const gerund = /^(?!(?:bring|sing|ring|swing|cling|fling|sting|string|spring|wring)\b)\w+ing\b/;

/** "has been to pretend", "was to abolish": what follows "its aim". */
function bareInfinitive(said: string): string {
	return said.replace(/^(?:(?:(?:has|have|had) been|is|are|was|were)\s+)?(?:to\s+)?/, "");
}

function isPlural(who: string): boolean {
	return /\band\b/.test(who) || (/[^s']s$/.test(who.trim()) && !isSingularName(who));
}

const longest = 110;

function shortened(words: string): string {
	const plain = words
		.replace(/^(?:The|A|An)\b/, (article) => article.toLowerCase())
		.replaceAll(/[“”"]/g, "")
		.replace(/[\s.,;:–—-]+$/, "")
		.trim();
	return plain.length <= longest ? plain : `${plain.slice(0, plain.lastIndexOf(" ", longest))} …`;
}

function closed(sentence: string): string {
	return /[…?!]$/.test(sentence) ? sentence : `${sentence}.`;
}

function capitalised(words: string): string {
	return words.charAt(0).toUpperCase() + words.slice(1);
}
