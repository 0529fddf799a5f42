import type { Article } from "../../src/model/article.ts";
import type { Cell } from "../../src/model/audit.ts";
import { textOf } from "./cells.ts";
import type { JudgedCell } from "./gold.ts";

/** What most judged cells are: a guess that looks at nothing. */
export function majorityCell(gold: readonly JudgedCell[]): Cell {
	const counts = [...Map.groupBy(gold, (cell) => cell.gold)].map(([cell, all]) => ({ cell, count: all.length }));
	return counts.toSorted((a, b) => b.count - a.count)[0]?.cell ?? "silent";
}

const saying =
	/["“”]|\b(?:said|says|say|told|tells|according to|announced|claimed|claims|warned|tweeted|reported|reports|accused|insisted|believes?|officials)\b/i;
const hedging =
	/\b(?:may|might|could|would|will|likely|possibly|perhaps|reportedly|allegedly|if|plans?|planned|expected|seems?|appears?|to)\s/i;
const denying = /\b(?:not|never|no|den(?:y|ies|ied)|n't|without|refused?)\b/i;

/** The sentence with the claim's word and most of its other words; then the first kind of cue that it has. */
export function cueWordCell({ anchor, articles: ids }: JudgedCell, articles: ReadonlyMap<string, Article>): Cell {
	const example = articles.get(anchor.article)?.parts[anchor.span.i]?.text ?? "";
	const event = stemOf(example.slice(anchor.span.from, anchor.span.to));
	const wanted = stemsOf(example.slice(anchor.sentence.from, anchor.sentence.to));
	const sentences = ids.flatMap((id) => textOf(articles.get(id)).split(/(?<=[.?!])\s+|\n+/));
	const telling = sentences
		.map((sentence) => ({ sentence, stems: stemsOf(sentence) }))
		.filter(({ stems }) => stems.has(event))
		.map(({ sentence, stems }) => ({ sentence, shared: [...stems].filter((stem) => wanted.has(stem)).length }))
		.filter(({ shared }) => shared >= fewestShared);
	const best = telling.toSorted((a, b) => b.shared - a.shared)[0]?.sentence;
	if (best === undefined) return "silent";
	return saying.test(best) ? "attributed" : denying.test(best) ? "denied" : hedging.test(best) ? "hedged" : "fact";
}

const fewestShared = 3;

function stemsOf(text: string): ReadonlySet<string> {
	return new Set((text.match(/\p{L}{4,}/gu) ?? []).map(stemOf));
}

/** Five letters of a word without its commonest endings: enough to find "launched" by "launching". */
function stemOf(word: string): string {
	return word
		.toLowerCase()
		.replace(/(?:ing|ed|es|s)$/, "")
		.slice(0, 5);
}
