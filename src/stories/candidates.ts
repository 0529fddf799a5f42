import { thresholds } from "./thresholds.ts";
import { dot, type Vector } from "./vectors.ts";

/** An article on its way into a story: its words and its day (whole days since 1970), where it has one. */
export interface Placed {
	readonly vector: Vector;
	readonly day: number | undefined;
}

export interface Pair {
	/** Index of the earlier, in canonical order, and of the later. */
	readonly a: number;
	readonly b: number;
	readonly similarity: number;
}

/**
 * How much two days speak for one event: 1 on the same day, less each day, nothing beyond the window. Without a date,
 * likeness of words has to do more alone: of all articles that are as like, fewer tell of one event than of those of one day.
 */
export function nearness(a: number | undefined, b: number | undefined): number {
	const { windowDays, decayDays, undated } = thresholds.story;
	if (a === undefined || b === undefined) return undated;
	const apart = Math.abs(a - b);
	return apart > windowDays ? 0 : Math.exp(-apart / decayDays);
}

/**
 * Pairs similar enough to be of one story. Only articles that share one of their most telling words are compared, so
 * the work grows with the number of such neighbours and not with the square of the collection.
 */
export function findPairs(articles: readonly Placed[]): readonly Pair[] {
	const { similarity, neighbours } = thresholds.story;
	const index = new Map<number, number[]>();
	const partial = new Float64Array(articles.length);
	const pairs: Pair[] = [];
	for (const [b, article] of articles.entries()) {
		const keys = tellingKeys(article.vector);
		const near = meetCandidates(keys, article, articles, index, partial)
			.map((a) => ({ a, b, similarity: similarityOf(articles[a] as Placed, article) }))
			.filter((pair) => pair.similarity >= similarity)
			.sort((x, y) => y.similarity - x.similarity || x.a - y.a);
		pairs.push(...near.slice(0, neighbours));
		for (const { feature } of keys) append(index, feature, b);
	}
	return pairs;
}

function similarityOf(a: Placed, b: Placed): number {
	return dot(a.vector, b.vector) * nearness(a.day, b.day);
}

interface Key {
	readonly feature: number;
	readonly weight: number;
}

function tellingKeys({ features, weights }: Vector): readonly Key[] {
	const keys = Array.from(features, (feature, at) => ({ feature, weight: weights[at] as number }));
	return keys.sort((x, y) => y.weight - x.weight || x.feature - y.feature).slice(0, thresholds.story.indexed);
}

/** A candidate shares at least this part of the similarity in telling words alone; weaker ones hardly ever reach it. */
const leastShare = 0.25;

/** Earlier articles that share telling words, within the window; the most promising where there are very many. */
function meetCandidates(
	keys: readonly Key[],
	article: Placed,
	articles: readonly Placed[],
	index: ReadonlyMap<number, readonly number[]>,
	partial: Float64Array,
): readonly number[] {
	const met: number[] = [];
	for (const { feature, weight } of keys) {
		const posting = index.get(feature);
		if (!posting) continue;
		for (let at = posting.length - 1; at >= 0; at--) {
			const other = posting[at] as number;
			// Postings are in order of day, undated last: what is before the window needs no look.
			if (nearness((articles[other] as Placed).day, article.day) === 0) break;
			if (partial[other] === 0) met.push(other);
			partial[other] = (partial[other] as number) + weight * weight;
		}
	}
	const least = thresholds.story.similarity * leastShare;
	const promising = met.filter((other) => (partial[other] as number) >= least);
	const most = thresholds.story.neighbours * 8;
	const kept =
		promising.length <= most
			? promising
			: promising.sort((x, y) => (partial[y] as number) - (partial[x] as number) || x - y).slice(0, most);
	for (const other of met) partial[other] = 0;
	return kept;
}

function append(index: Map<number, number[]>, feature: number, article: number): void {
	const posting = index.get(feature);
	if (posting) posting.push(article);
	else index.set(feature, [article]);
}
