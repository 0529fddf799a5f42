import type { Article } from "../model/article.ts";

/** How often a word begins with a small letter and with a capital, where no sentence begins. */
interface Counts {
	small: number;
	capital: number;
}

const known = new WeakMap<Article, ReadonlyMap<string, Counts>>();

/** "Cease-Fire Plan" of a headline as the article's body has it: "cease-fire plan". Names keep their capitals. */
export function asInBody(words: string, article: Article): string {
	const counts = countsOf(article);
	return words.replace(/\p{Lu}[\p{Ll}]+/gu, (word) => {
		const { small, capital } = counts.get(word.toLowerCase()) ?? { small: 0, capital: 0 };
		return small > capital ? word.toLowerCase() : word;
	});
}

function countsOf(article: Article): ReadonlyMap<string, Counts> {
	const found = known.get(article) ?? count(article);
	known.set(article, found);
	return found;
}

function count({ parts }: Article): ReadonlyMap<string, Counts> {
	const counts = new Map<string, Counts>();
	for (const { kind, text } of parts) {
		if (kind !== "body") continue;
		for (const [, before = "", word = ""] of text.matchAll(/(^|[^\p{L}\p{N}]+)(\p{L}+)/gu)) {
			if (/[.!?:"“”\n]|^$/.test(before)) continue;
			const own = counts.get(word.toLowerCase()) ?? { small: 0, capital: 0 };
			counts.set(word.toLowerCase(), own);
			if (/^\p{Lu}/u.test(word)) own.capital++;
			else own.small++;
		}
	}
	return counts;
}
