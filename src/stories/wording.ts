import type { Ahead, Control } from "./ahead.ts";
import type { Clause } from "./clause.ts";
import type { Time } from "./clause-time.ts";
import { articleFor } from "./nominal.ts";
import { pastOf, thirdPerson } from "./past-tense.ts";
import { isMass } from "./predicates.ts";
import type { Verb } from "./verb.ts";

/** A clause in a tense. */
export function render({ subject, isPlural, verb, rest, ahead }: Clause, time: Time, isNegative: boolean): string {
	const group =
		(time === "ahead" && ahead && aheadGroup(verb, ahead, isPlural, isNegative)) ||
		(verb.lemma === "be" ? beingGroup(time, isPlural, isNegative) : verbGroup(verb, time, isPlural, isNegative));
	const words = [plain(subject), group, ...rest].filter((part) => part !== "").join(" ");
	return isNegative ? words : withoutAny(words);
}

/** "Did not attack any member of NATO", told as a claim that it did: "attacked a member of NATO". */
function withoutAny(words: string): string {
	return words.replace(anyPhrase, (_, noun: string) => {
		const last = noun.split(" ").at(-1) ?? "";
		return last.endsWith("s") || isMass(last) ? noun : `${articleFor(noun)} ${noun}`;
	});
}

const anyPhrase = /\bany (.+?)(?= (?:of|in|on|for|to|against|between|with|from|at|over|by|about|near)\b|[,.]|$)/g;

/** "The two leaders" at the head of a claim are two leaders still; an article's quotation marks are its own. */
function plain(words: string): string {
	return words.replace(/["“”]/g, "");
}

function beingGroup(time: Time, isPlural: boolean, isNegative: boolean): string {
	const not = isNegative ? " not" : "";
	switch (time) {
		case "past":
			return `${isPlural ? "were" : "was"}${not}`;
		case "present":
			return `${isPlural ? "are" : "is"}${not}`;
		case "ahead":
			return `${not} to be`.trim();
	}
}

/** "would not sell", "agreed to sell", "might seek to sell", "agreed not to sell". */
function aheadGroup(
	verb: Verb,
	{ modal, control, isNegated }: Ahead,
	isPlural: boolean,
	isNegative: boolean,
): string | undefined {
	const bare = verb.isPassive ? `be ${participleOf(verb)}` : verb.lemma;
	if (modal !== undefined) return [...withNot(modal, isNegative), bare].join(" ");
	if (control === undefined) return undefined;
	return `${controlGroup(control, isPlural)}${isNegated ? " not" : ""} to ${bare}`;
}

/** "is not to", "will not". */
function withNot(modal: string, isNegative: boolean): readonly string[] {
	if (isNegative && modal === "can") return ["cannot"];
	const [first = "", ...rest] = modal.split(" ");
	return [first, ...(isNegative ? ["not"] : []), ...rest];
}

function controlGroup({ verb, time, adjective, modal }: Control, isPlural: boolean): string {
	const past = adjective ?? (verb.isPassive ? participleOf(verb) : undefined);
	if (modal !== undefined) return past === undefined ? `${modal} ${verb.lemma}` : `${modal} be ${past}`;
	return adjective === undefined
		? verbGroup(verb, time, isPlural, false)
		: `${beingGroup(time, isPlural, false)} ${adjective}`;
}

export function verbGroup(verb: Verb, time: Time, isPlural: boolean, isNegative: boolean): string {
	if (verb.isPassive) return `${beingGroup(time, isPlural, isNegative)} ${participleOf(verb)}`;
	switch (time) {
		case "past":
			if (verb.isUnderWay) return `${beingGroup(time, isPlural, isNegative)} ${verb.progressive}`;
			return isNegative ? `did not ${verb.lemma}` : (verb.past ?? pastOf(verb.lemma).past);
		case "present":
			if (verb.progressive !== undefined) return `${beingGroup(time, isPlural, isNegative)} ${verb.progressive}`;
			if (isNegative) return `${isPlural ? "do" : "does"} not ${verb.lemma}`;
			return isPlural ? verb.lemma : thirdPerson(verb.lemma);
		case "ahead":
			// As headlines tell it: "North Korea to supply shells to Russia".
			return `${isNegative ? "not " : ""}to ${verb.lemma}`;
	}
}

function participleOf({ participle, lemma }: Verb): string {
	return participle ?? pastOf(lemma).participle;
}
