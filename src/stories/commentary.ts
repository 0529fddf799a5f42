import type { Placed } from "./candidates.ts";
import type { Digest } from "./digest.ts";
import { thresholds } from "./thresholds.ts";
import { add, dot, type Vector } from "./vectors.ts";

type Group = readonly number[];

/** A story that a column can be about: more than a chance pair. */
const fewestReports = 3;

/**
 * A column or an analysis comes days later and in words of its own, so it is like no single report. One that stands alone
 * joins the story whose articles taken together it is most like, if it came out within a month of it.
 */
export function joinCommentary(
	groups: readonly Group[],
	articles: readonly Placed[],
	digests: readonly Digest[],
): readonly Group[] {
	const isLone = (group: Group) => group.length === 1 && isCommentary(digests[group[0] as number]);
	const lone = groups.filter(isLone);
	if (lone.length === 0) return groups;
	const stories = groups
		.filter((group) => group.filter((at) => !isCommentary(digests[at])).length >= fewestReports)
		.map((group) => ({ group, sum: sumOf(group, articles), joined: [] as number[] }));
	const left = lone.filter(([at]) => {
		const article = articles[at as number] as Placed;
		const best = stories
			.map((story) => ({ story, likeness: likenessTo(story, article, articles) }))
			.filter(({ likeness }) => likeness >= thresholds.story.commentarySimilarity)
			.sort((a, b) => b.likeness - a.likeness || (a.story.group[0] as number) - (b.story.group[0] as number))[0];
		best?.story.joined.push(at as number);
		return best === undefined;
	});
	const joined = new Map(stories.map(({ group, joined }) => [group, joined]));
	const others = groups.filter((group) => !isLone(group));
	return [...others.map((group) => [...group, ...(joined.get(group) ?? [])]), ...left];
}

function isCommentary(digest: Digest | undefined): boolean {
	return digest?.genre === "opinion" || digest?.genre === "analysis";
}

function likenessTo(
	{ group, sum }: { readonly group: Group; readonly sum: Vector },
	article: Placed,
	articles: readonly Placed[],
): number {
	const days = group.flatMap((at) => articles[at]?.day ?? []);
	const { day } = article;
	const isNear =
		day === undefined ||
		days.length === 0 ||
		days.some((other) => Math.abs(other - day) <= thresholds.story.commentaryDays);
	return isNear ? dot(sum, article.vector) / Math.hypot(...sum.weights) : 0;
}

function sumOf(group: Group, articles: readonly Placed[]): Vector {
	return group.map((at) => (articles[at] as Placed).vector).reduce((sum, vector) => add(sum, vector, 1024));
}
