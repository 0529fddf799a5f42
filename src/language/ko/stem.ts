import { readFileSync } from "node:fs";
import { fromJamo, toJamo } from "../../hangul.ts";
import { inPackage } from "../../places.ts";
import { plainMarks } from "../features.ts";

export const endingsFile: string = inPackage("data", "lexicons", "ko", "endings.tsv");

/** Composed, lower case, digits alike: "２0만 명" and "20만 명" are looked up as one. */
export function koreanKey(form: string): string {
	return plainMarks(form.normalize("NFKC")).toLowerCase().replace(/\d/g, "0");
}

export interface Stemmed {
	readonly key: string;
	/** All letters. */
	readonly letters: string;
	/** 정부 of 정부가, 마ㅅ of 마셨다: what the letters have before the ending, as syllables. */
	readonly stem: string;
	/** The other letters: ㄱㅏ, ㅕㅆㄷㅏ. */
	readonly ending: string;
}

/** As many as one batch brings; a worker that reads for days must not grow. */
const mostKept = 2048;
const kept = new Map<string, Stemmed>();

/**
 * Divides an eojeol into stem and ending by its longest known end; what it never saw may be divided wrongly. A form is asked for
 * by several tables in turn, so answers are kept for a while.
 */
export function stemmed(form: string): Stemmed {
	const known = kept.get(form);
	if (known !== undefined) return known;
	if (kept.size >= mostKept) kept.clear();
	const found = divide(koreanKey(form));
	kept.set(form, found);
	return found;
}

function divide(key: string): Stemmed {
	const letters = toJamo(key);
	const { cuts, longest } = endings();
	for (let n = Math.min(longest, letters.length); n >= 0; n--) {
		const cut = cuts.get(n === 0 ? "" : letters.slice(-n));
		if (cut === undefined) continue;
		const at = Math.max(0, letters.length - cut);
		return { key, letters, stem: fromJamo(letters.slice(0, at)), ending: letters.slice(at) };
	}
	return { key, letters, stem: fromJamo(letters), ending: "" };
}

interface Endings {
	readonly cuts: ReadonlyMap<string, number>;
	readonly longest: number;
}

let loaded: Endings | undefined;

function endings(): Endings {
	loaded ??= loadEndings();
	return loaded;
}

function loadEndings(): Endings {
	const cuts = new Map<string, number>();
	let longest = 0;
	for (const line of readFileSync(endingsFile, "utf8").split("\n")) {
		if (line === "" || line.startsWith("#")) continue;
		const [end = "", cut] = line.split("\t");
		cuts.set(end, Number(cut));
		longest = Math.max(longest, end.length);
	}
	return { cuts, longest };
}
