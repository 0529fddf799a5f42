import { type Article, titleOf } from "../model/article.ts";
import { outletOf } from "./told.ts";
import { wordsOf } from "./words.ts";

/**
 * A story is named by the headline that has most in common with the others: of reports where there are any, so that no
 * column's title, nor the boldest outlet's, stands for all. The outlet's own name and labels are cut off.
 */
export function nameStory(articles: readonly Article[]): string {
	const reports = articles.filter(({ genre }) => genre === "report" || genre === "unknown");
	const titled = (reports.length > 0 ? reports : articles).filter((article) => titleOf(article).trim() !== "");
	const plain = titled.map((article) => plainTitle(titleOf(article), outletOf(article)));
	const bags = plain.map((title) => new Set(wordsOf(title).map(({ stem }) => stem)));
	const likeness = bags.map((bag) => bags.reduce((sum, other) => sum + overlap(bag, other), 0));
	return plain[likeness.indexOf(Math.max(...likeness))] ?? "";
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
