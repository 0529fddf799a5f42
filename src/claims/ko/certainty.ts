import type { Effect, Operator, Reporting } from "./lexicon.ts";
import { koreanLexicon } from "./lexicon.ts";
import type { Word } from "./words.ts";

/** Something after an event, at words `from`..`to`, that makes it more or less sure. */
export interface Step {
	readonly from: number;
	readonly to: number;
	readonly operator: Operator;
}

/** How sure a perspective is so far. */
export interface Sureness {
	readonly value: number;
	readonly settled: boolean;
}

const longestTail = 14;

/**
 * What governs a word, from the inside out: "탈환한 것으로 보이지 않는다" is seen not to be. Korean puts it all behind, so each
 * step goes on from the word where the last one ended.
 */
export function stepsFrom(words: readonly Word[], at: number): readonly Step[] {
	const steps: Step[] = [];
	for (let here = at; here < words.length; ) {
		const step = stepAt(words, here);
		if (!step) break;
		steps.push(step);
		if (step.to === here) break;
		here = step.to;
	}
	return steps;
}

/** The longest pattern that fits behind a word. */
function stepAt(words: readonly Word[], at: number): Step | undefined {
	const { tail, ends } = tailOf(words, at);
	let best:
		| { readonly end: number; readonly size: number; readonly spaced: boolean; readonly operator: Operator }
		| undefined;
	for (const operator of koreanLexicon().operators) {
		const found = operator.pattern.exec(tail);
		if (!found) continue;
		const [end, size] = [found[0].length, (found[2] ?? "").length];
		const spaced = found[2]?.startsWith(" ") === true;
		if (!best || end > best.end || (end === best.end && size > best.size)) best = { end, size, spaced, operator };
	}
	if (!best) return undefined;
	const to = at + ends.findIndex((end) => end >= (best?.end ?? 0));
	return { from: best.spaced ? at + 1 : at, to, operator: best.operator };
}

/** Words before an event that weigh on it: 안 right before it, 아마 anywhere from `from` on, 다음 before a present tense. */
export function adverbsBefore(words: readonly Word[], at: number, from: number): readonly Step[] {
	const isPresent = /ㄴㄷㅏ(?:ㄱㅗ|ㄴㅡㄴ|ㅁㅕ)?$/.test(words[at]?.letters ?? "");
	const steps: Step[] = [];
	for (let k = from; k < at; k++) {
		const operator = koreanLexicon().adverbs.get(words[k]?.form ?? "");
		if (!operator) continue;
		const fits = operator.rule === "negation" ? k === at - 1 : operator.rule !== "future" || isPresent;
		if (fits) steps.push({ from: k, to: k, operator });
	}
	return steps;
}

/** Letters from a word on, up to a comma, and where in them each word ends. */
function tailOf(words: readonly Word[], at: number): { readonly tail: string; readonly ends: readonly number[] } {
	const ends: number[] = [];
	let tail = "";
	for (let k = at; k < Math.min(words.length, at + longestTail); k++) {
		const word = words[k] as Word;
		tail += (k > at ? " " : "") + word.letters;
		ends.push(tail.length);
		if (word.comma) break;
	}
	return { tail, ends };
}

export function changed({ value, settled }: Sureness, effect: Effect): Sureness {
	switch (effect.kind) {
		case "keep":
			return { value, settled };
		case "negate":
			return { value: -value, settled };
		case "settle":
			return { value: 0, settled: true };
		case "cap":
			return { value: Math.sign(value) * Math.min(Math.abs(value), effect.value), settled };
		case "set":
			return { value: effect.value, settled: false };
	}
}

/** What a reporter's words make of a source's value, for whoever reads the reporter. */
export const reported = (inner: Sureness, reporting: Reporting, future: boolean): Sureness =>
	changed(inner, future ? reporting.future : reporting.author);
