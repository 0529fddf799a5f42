import { nearness, type Placed } from "./candidates.ts";
import type { Digest } from "./digest.ts";
import { thresholds } from "./thresholds.ts";
import { add, dot, toUnit, type Vector } from "./vectors.ts";

type Group = readonly number[];

interface Story {
	readonly group: Group;
	/** Of unit length. */
	readonly sum: Vector;
	/** The mean day of its dated articles. */
	readonly day: number | undefined;
	readonly joined: number[];
}

/** A story that a lone article can belong to: more than a chance pair. */
const fewestReports = 3;

/**
 * A short report, or one on an aside of the event, may be like no single other and yet like all of them together. An
 * article that stands alone joins the story whose articles, summed, it is most like. Summed, a story covers far more words
 * than any article, so the threshold is another one than between articles.
 */
export function joinLone(
	groups: readonly Group[],
	articles: readonly Placed[],
	digests: readonly Digest[],
): readonly Group[] {
	const stories = groups
		.filter((group) => group.filter((at) => !isCommentary(digests[at])).length >= fewestReports)
		.map((group) => toStory(group, articles));
	const byFeature = indexStories(stories);
	const left = groups.filter((group) => {
		const at = group[0] as number;
		const best = group.length === 1 ? findStory(at, byFeature, articles, digests) : undefined;
		best?.joined.push(at);
		return best === undefined;
	});
	const joined = new Map(stories.map((story) => [story.group, story.joined]));
	return left.map((group) => [...group, ...(joined.get(group) ?? [])]);
}

function toStory(group: Group, articles: readonly Placed[]): Story {
	const vectors = group.map((at) => (articles[at] as Placed).vector);
	const days = group.flatMap((at) => articles[at]?.day ?? []);
	const sum = toUnit(vectors.reduce((total, vector) => add(total, vector, 1024)));
	return {
		group,
		sum,
		day: days.length === 0 ? undefined : days.reduce((total, day) => total + day, 0) / days.length,
		joined: [],
	};
}

/** Stories by the words that weigh most in them, so that a lone article is compared with few. */
function indexStories(stories: readonly Story[]): ReadonlyMap<number, readonly Story[]> {
	const index = new Map<number, Story[]>();
	for (const story of stories) {
		for (const feature of telling(story.sum)) {
			const same = index.get(feature);
			if (same) same.push(story);
			else index.set(feature, [story]);
		}
	}
	return index;
}

function telling({ features, weights }: Vector): readonly number[] {
	return Array.from(features, (feature, at) => ({ feature, weight: weights[at] as number }))
		.sort((a, b) => b.weight - a.weight || a.feature - b.feature)
		.slice(0, thresholds.story.indexed)
		.map(({ feature }) => feature);
}

function findStory(
	at: number,
	byFeature: ReadonlyMap<number, readonly Story[]>,
	articles: readonly Placed[],
	digests: readonly Digest[],
): Story | undefined {
	const article = articles[at] as Placed;
	const measure = isCommentary(digests[at]) ? commentaryLikeness : likeness;
	return promising(article, byFeature)
		.map((story) => ({ story, score: measure(story, article) }))
		.filter(({ score }) => score >= 1)
		.sort((a, b) => b.score - a.score || (a.story.group[0] as number) - (b.story.group[0] as number))[0]?.story;
}

/** An article is compared with this many stories at most: those of its days that share most of its telling words. */
const mostCompared = 24;

function promising(article: Placed, byFeature: ReadonlyMap<number, readonly Story[]>): readonly Story[] {
	const shared = new Map<Story, number>();
	for (const feature of telling(article.vector)) {
		for (const story of byFeature.get(feature) ?? [])
			if (isOfItsTime(story, article)) shared.set(story, (shared.get(story) ?? 0) + 1);
	}
	return [...shared]
		.sort(([a, most], [b, more]) => more - most || (a.group[0] as number) - (b.group[0] as number))
		.slice(0, mostCompared)
		.map(([story]) => story);
}

/** No measure reaches further than commentary does. */
function isOfItsTime(story: Story, article: Placed): boolean {
	if (story.day === undefined || article.day === undefined) return true;
	return Math.abs(story.day - article.day) <= thresholds.story.commentaryDays;
}

/** 1 where an article just joins. */
function likeness(story: Story, article: Placed): number {
	return (cosine(story, article) * nearness(story.day, article.day)) / thresholds.story.loneSimilarity;
}

/** A column or an analysis comes days later, in words of its own: less likeness will do, and a month is near. */
function commentaryLikeness(story: Story, article: Placed): number {
	const { commentarySimilarity, commentaryDays } = thresholds.story;
	const apart = story.day === undefined || article.day === undefined ? 0 : Math.abs(story.day - article.day);
	return apart > commentaryDays ? 0 : cosine(story, article) / commentarySimilarity;
}

function cosine({ sum }: Story, { vector }: Placed): number {
	return dot(sum, vector);
}

function isCommentary(digest: Digest | undefined): boolean {
	return digest?.genre === "opinion" || digest?.genre === "analysis";
}
