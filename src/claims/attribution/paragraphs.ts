import type { Article } from "../../model/article.ts";
import type { Sentence, Text, Token } from "../../model/text.ts";

/** Sentences of one paragraph: what the tagger reads at once. */
export interface Paragraph {
	readonly sentences: readonly Sentence[];
	readonly tokens: readonly PlacedToken[];
}

export interface PlacedToken {
	readonly sentence: Sentence;
	readonly at: number;
	readonly token: Token;
}

/** Longer paragraphs are cut, so that memory stays bounded. */
const mostWords = 400;

export function paragraphsOf(article: Article, text: Text): Paragraph[] {
	const groups: Sentence[][] = [];
	let words = 0;
	for (const sentence of text.sentences) {
		const before = groups.at(-1)?.at(-1);
		const between = before ? (article.parts[sentence.i]?.text.slice(before.to, sentence.from) ?? "") : "\n";
		const isNew =
			!before || before.i !== sentence.i || between.includes("\n") || words + sentence.tokens.length > mostWords;
		if (isNew) groups.push([]);
		words = isNew ? sentence.tokens.length : words + sentence.tokens.length;
		groups.at(-1)?.push(sentence);
	}
	return groups.map((sentences) => ({
		sentences,
		tokens: sentences.flatMap((sentence) => sentence.tokens.map((token, at) => ({ sentence, at, token }))),
	}));
}
