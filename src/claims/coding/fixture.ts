import assert from "node:assert/strict";
import { parseReadRequest } from "../../model/article-input.ts";
import type { Language } from "../../model/text.ts";
import { type FeatureModel, numbersOf, toFeatureModel } from "../../network/feature-model.ts";
import { givenOf } from "./coded-by.ts";
import { byRules, codeMentions, type Given } from "./index.ts";

/** A text of this language with all that is found in it before its claims are coded. */
export function givenBy(language: Language, text: string, published = "2018-07-20"): Given {
	const { article } = parseReadRequest({ id: "1", text, published }, "1");
	return givenOf(article, language.read(article.parts));
}

/** A sentence in an article: four sentences are no brief. */
export const inArticle = (sentence: string): string => `Nobody came. ${sentence} There was rain. Then there was snow.`;

/** A model by hand: what each feature weighs for each of so many answers. */
export function modelOf(answers: number, weights: Readonly<Record<string, readonly number[]>>): FeatureModel {
	const values = Object.values(weights).flatMap((row) => Array.from({ length: answers }, (_, at) => row[at] ?? 0));
	return toFeatureModel(numbersOf(Object.keys(weights)), Float32Array.from(values));
}

/** What tests ask of the coder, of texts in this language: tests hand it in, since no stage loads another. */
export function coderFor(language: Language) {
	return { claimsIn, codes };

	/** Type, codes and modes of the claims of one sentence of an article, doubtful ones too; four sentences are no brief. */
	function claimsIn(sentence: string, published = "2018-07-20"): readonly string[] {
		const text = `It rained. ${sentence} It rained again. Then it snowed.`;
		return codeMentions(givenBy(language, text, published), byRules).flatMap((mention) => {
			const codesOf = (actors: typeof mention.source) => (actors ?? []).map(({ code }) => code).join("+");
			const claim = `${mention.type} ${codesOf(mention.source)}→${codesOf(mention.target)} ${mention.auxiliary.join("+")}`;
			return mention.type ? [claim.trim()] : [];
		});
	}

	/** Each sentence has these claims and no other. */
	function codes(cases: Readonly<Record<string, readonly string[]>>): void {
		for (const [sentence, claims] of Object.entries(cases)) assert.deepEqual(claimsIn(sentence), claims, sentence);
	}
}
