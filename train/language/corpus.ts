import { english } from "../../src/language/en/index.ts";
import { wordKey } from "../../src/language/features.ts";
import { splitBlocks } from "../../src/language/segment.ts";
import { readNews, readNewsTokens } from "./news.ts";
import type { Example } from "./treebank.ts";

/** The sentences of the news, divided by the engine's own rules. */
export function newsSentences(folder: string): string[][] {
	const divided = readNews(folder).flatMap((text) =>
		splitBlocks(text).flatMap((block) =>
			english.segment(text, block).map(({ words }) => words.map(({ form }) => form)),
		),
	);
	return [...divided, ...readNewsTokens(folder)];
}

/** What word vectors are learnt from: news and treebanks, each word as the tables look it up. */
export function vectorCorpus(news: readonly (readonly string[])[], examples: readonly Example[]): string[][] {
	const keys = new Map<string, string>();
	const keyOf = (form: string): string => {
		const known = keys.get(form);
		if (known !== undefined) return known;
		const key = wordKey(form);
		keys.set(form, key);
		return key;
	};
	return [...news, ...examples.map(({ forms }) => forms)].map((forms) => forms.map(keyOf));
}
