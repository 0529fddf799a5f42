import { ploverLexicon } from "../../src/claims/coding/lexicon.ts";

/** The commonest type of some records, said of every one. */
export function majorityType(types: readonly string[]): string {
	const counts = Map.groupBy(types, (type) => type);
	return [...counts].toSorted((a, b) => b[1].length - a[1].length)[0]?.[0] ?? "";
}

/** The type with most trigger words in the text, whatever they do there: no tree, no roles. */
export function keywordType(text: string): string {
	const { triggers } = ploverLexicon();
	const votes = new Map<string, number>();
	for (const word of text.toLowerCase().match(/[a-z]+/g) ?? []) {
		for (const stem of new Set([word, word.replace(/(?:ed|s|d|ing)$/, ""), word.replace(/ing$/, "e")])) {
			const [first] = triggers.get(`${stem}/v`) ?? triggers.get(`${stem}/n`) ?? [];
			if (first) votes.set(first.type, (votes.get(first.type) ?? 0) + 1);
		}
	}
	return [...votes].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? "";
}
