import { readFileSync } from "node:fs";
import { inPackage } from "./places.ts";

export interface Gloss {
	/** In lower case. */
	readonly words: readonly string[];
	readonly isName: boolean;
}

interface Glosses {
	readonly words: ReadonlyMap<string, Gloss>;
	readonly longest: number;
}

let loaded: Glosses | undefined;

/** A language is compared with others by a table of its own, `data/stories/glosses.<language>.tsv`. */
function glosses(): Glosses {
	loaded ??= parse(readFileSync(inPackage("data", "stories", "glosses.ko.tsv"), "utf8"));
	return loaded;
}

function parse(table: string): Glosses {
	const rows = table.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
	const words = new Map(
		rows.map((line) => {
			const [word = "", meaning = ""] = line.split("\t");
			return [word, { words: meaning.toLowerCase().split(" "), isName: /^\p{Lu}/u.test(meaning) }] as const;
		}),
	);
	return { words, longest: Math.max(...[...words.keys()].map(({ length }) => length)) };
}

/** 10월 begins with a number and is a word all the same. */
const foreign = /^\d{0,4}[\p{Script=Hangul}\p{Script=Han}]/u;

/** Whether a word is of a language that is compared by its glosses. */
export const isForeign = (form: string): boolean => foreign.test(form);

/** The English words of a Korean one, by its longest known beginning: 정상회담에서 → summit. Undefined where none is known. */
export const glossOf = (form: string): readonly string[] | undefined => findGloss(form)?.words;

export function findGloss(form: string): Gloss | undefined {
	if (!isForeign(form)) return undefined;
	const { words, longest } = glosses();
	const composed = form.normalize("NFC");
	for (let n = Math.min(longest, composed.length); n > 0; n--) {
		const found = words.get(composed.slice(0, n));
		if (found && (n > 1 || composed.length <= 2)) return found;
	}
	return undefined;
}
