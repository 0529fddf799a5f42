import type { Article } from "../model/article.ts";
import type { Cell, Claim, Story } from "../model/audit.ts";
import { pairsOf } from "../store/index.ts";
import { type SearchQuery, searchedText, termsOf } from "./search.ts";

/** By day, undated first, then by id: the order in which the store numbers articles. */
export function olderFirst(a: Article, b: Article): number {
	const [left, right] = [a.published?.slice(0, 10) ?? "", b.published?.slice(0, 10) ?? ""];
	if (left !== right) return left < right ? -1 : 1;
	return a.id < b.id ? -1 : 1;
}

/** Looks through every article: enough for an audit at hand. Newest first, with the number that the store would give. */
export function findInMemory(
	ordered: readonly Article[],
	query: SearchQuery,
	stories: readonly Story[],
): readonly { readonly article: Article; readonly n: number }[] {
	const terms = termsOf(query.q);
	const actors = [...(query.actor ? [query.actor] : []), ...(query.dyad?.split("-") ?? [])];
	const isTold = actors.length > 0 || query.certainty !== undefined;
	const toldIn = isTold ? claimsByArticle(stories) : new Map<string, readonly Told[]>();
	const numbered = ordered.map((article, index) => ({ article, n: index + 1 }));
	return numbered.toReversed().filter(({ article }) => {
		const text = searchedText(article);
		const day = article.published?.slice(0, 10);
		if (!terms.every((term) => stands(term, text))) return false;
		if (query.outlet !== undefined && article.outlet !== query.outlet) return false;
		if (query.from !== undefined && (day === undefined || day < query.from)) return false;
		if (query.to !== undefined && (day === undefined || day > query.to)) return false;
		const told = toldIn.get(article.id) ?? [];
		if (!actors.every((actor) => told.some(({ claim }) => claim.source === actor || claim.target === actor)))
			return false;
		return query.certainty === undefined || told.some(({ cell }) => cell === query.certainty);
	});
}

interface Told {
	readonly article: string;
	readonly claim: Claim;
	readonly cell: Cell;
}

function claimsByArticle(stories: readonly Story[]): ReadonlyMap<string, readonly Told[]> {
	const told = stories.flatMap(({ claims }) =>
		claims.flatMap((claim) => claim.mentions.map(({ article, cell }) => ({ article, claim, cell }))),
	);
	return Map.groupBy(told, ({ article }) => article);
}

/** Two letters are a pair of syllables or a word; more may stand within a word. */
function stands(term: string, text: string): boolean {
	return [...term].length === 2 ? pairsOf(text).includes(term) : text.includes(term);
}
