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

export interface VectorCorpus {
	readonly texts: readonly (readonly string[])[];
	/** What is ever looked up; the others are only what these stand beside. */
	readonly looked: ReadonlySet<string>;
}

/** What word vectors are learnt from: news and treebanks, each word as the tables look it up. */
export function vectorCorpus(
	features: FormFeatures,
	news: readonly (readonly string[])[],
	examples: readonly Example[],
): VectorCorpus {
	const known = new Map<string, readonly string[]>();
	const keysOf = (form: string): readonly string[] => {
		const keys = known.get(form) ?? features.textKeys?.(form) ?? [features.wordKey(form)];
		known.set(form, keys);
		return keys;
	};
	const texts = [...news, ...examples.map(({ forms }) => forms)].map((forms) => forms.flatMap(keysOf));
	return { texts, looked: new Set([...known.values()].map(([first]) => first as string)) };
}
