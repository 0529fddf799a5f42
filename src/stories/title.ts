import { type Article, titleOf } from "../model/article.ts";
import type { Claim } from "../model/audit.ts";
import { outletOf } from "./told.ts";
import { wordsOf } from "./words.ts";

/**
 * A story is named by the headline that has most in common with the others: of reports where there are any, so that no
 * column's title, nor the boldest outlet's, stands for all. "Two leaders agreed on shells" is passed over where others of the
 * story doubt that they did, if there is a headline that leaves it open. The outlet's own name and labels are cut off.
 */
export function nameStory(articles: readonly Article[], claims: readonly Claim[] = []): string {
	const reports = articles.filter(({ genre }) => genre === "report" || genre === "unknown");
	const titled = (reports.length > 0 ? reports : articles).filter((article) => titleOf(article).trim() !== "");
	const plain = titled.map((article) => plainTitle(titleOf(article), outletOf(article)));
	const bags = plain.map((title) => new Set(wordsOf(title).map(({ stem }) => stem)));
	const likeness = bags.map((bag) => bags.reduce((sum, other) => sum + overlap(bag, other), 0));
	const bold = boldestOf(articles, claims);
	const isEligible = titled.map(({ id }) => !bold.has(id));
	const ranked = likeness.map((score, at) => (isEligible[at] || !isEligible.includes(true) ? score : -1));
	return plain[ranked.indexOf(Math.max(...ranked))] ?? "";
}

/** Articles whose headlines state as fact what is contested in this coverage. */
function boldestOf(articles: readonly Article[], claims: readonly Claim[]): ReadonlySet<string> {
	const parts = new Map(articles.map((article) => [article.id, article.parts]));
	const flat = claims
		.filter(({ contested }) => contested)
		.flatMap(({ mentions }) => mentions)
		.filter(({ article, sentence, cell }) => cell === "fact" && parts.get(article)?.[sentence.i]?.kind === "title");
	return new Set(flat.map(({ article }) => article));
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	return a.size === 0 || b.size === 0 ? 0 : a.intersection(b).size / Math.sqrt(a.size * b.size);
}

/** "UPDATE 2-Kim meets Putin | Reuters" → "Kim meets Putin". */
function plainTitle(title: string, outlet: string): string {
	const bare = title.replace(/^(?:UPDATE\s+\d+-|BREAKING:?\s*|\[[^\]]+\]\s*)/i, "").trim();
	const end = bare.lastIndexOf(outlet);
	const isLabel = end > 0 && end + outlet.length === bare.length;
	return isLabel ? bare.slice(0, end).replace(/[\s|–—:-]+$/u, "") : bare;
}
