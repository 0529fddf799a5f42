import assert from "node:assert/strict";
import { parseReadRequest } from "../../model/article-input.ts";
import type { Language } from "../../model/text.ts";
import { mentionsBy } from "./coded-by.ts";

/** What tests ask of the coder, of texts in this language: tests hand it in, since no stage loads another. */
export function coderFor(language: Language) {
	return { claimsIn, codes };

	/** Type, codes and modes of the claims of one sentence of an article, doubtful ones too; four sentences are no brief. */
	function claimsIn(sentence: string, published = "2018-07-20"): readonly string[] {
		const text = `It rained. ${sentence} It rained again. Then it snowed.`;
		const { article } = parseReadRequest({ id: "1", text, published }, "1");
		return mentionsBy(article, language.read(article.parts)).flatMap((mention) => {
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
