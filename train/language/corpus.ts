import type { FormFeatures } from "../../src/language/features.ts";
import type { LanguageRules } from "../../src/language/rules.ts";
import { splitBlocks } from "../../src/language/segment.ts";
import type { Example } from "./treebank.ts";

/** Texts as sentences of words, divided by the engine's own rules. */
export function divided(rules: LanguageRules, texts: readonly string[]): string[][] {
	return texts.flatMap((text) =>
		splitBlocks(text).flatMap((block) => rules.segment(text, block).map(({ words }) => words.map(({ form }) => form))),
	);
}

/** What word vectors are learnt from: news and treebanks, each word as the tables look it up. */
export function vectorCorpus(
	{ wordKey }: FormFeatures,
	news: readonly (readonly string[])[],
	examples: readonly Example[],
): string[][] {
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
