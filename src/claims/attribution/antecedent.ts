import type { Article } from "../../model/article.ts";
import type { Span } from "../../model/record.ts";
import type { Text } from "../../model/text.ts";
import { subtree, treeOf } from "../coding/tree.ts";

const relative = /^(?:who|which|that)$/i;

/** Who is meant by a relative pronoun that speaks: "Lena Brandt, who said that …". The words up to the clause, no comma. */
export function antecedentOf({ parts }: Article, { sentences }: Text, source: readonly Span[]): string | undefined {
	const [place] = source;
	const text = place && parts[place.i]?.text;
	if (!text || source.length > 1 || !relative.test(text.slice(place.from, place.to))) return undefined;
	const sentence = sentences.find(({ i, from, to }) => i === place.i && from <= place.from && place.to <= to);
	const at = sentence?.tokens.findIndex(({ from }) => from === place.from) ?? -1;
	if (!sentence || at < 0) return undefined;
	const tree = treeOf(sentence);
	let clause: number | undefined = sentence.tokens[at]?.head;
	for (let climbed = 0; climbed < longestClimb && clause !== undefined; climbed++) {
		const token = sentence.tokens[clause];
		if (/relcl/.test(token?.deprel ?? "")) return wordsBefore(text, tree, token?.head ?? -1, at);
		clause = token?.head;
	}
	return undefined;
}

/** "who rejected it and said": the second verb hangs on the first. */
const longestClimb = 3;

function wordsBefore(
	text: string,
	tree: ReturnType<typeof treeOf>,
	noun: number,
	relativeAt: number,
): string | undefined {
	const words = subtree(tree, noun).flatMap((at) => (at < relativeAt ? (tree.tokens[at] ?? []) : []));
	const [first, last] = [words[0], words.at(-1)];
	return first && last ? text.slice(first.from, last.to).replace(/[\s,–—-]+$/, "") : undefined;
}
