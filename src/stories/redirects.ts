import type { Redirect, Story } from "../model/audit.ts";

type Told = Pick<Story, "id" | "articles">;

/**
 * Addresses outlive the stories they were given to. A story that is no longer told leads to the one that now holds most of
 * its articles; what earlier runs redirected leads on to where that went. Stories whose articles are all gone lead nowhere.
 */
export function redirectsOf(
	before: { readonly stories: readonly Told[]; readonly redirects: readonly Redirect[] },
	stories: readonly Told[],
): readonly Redirect[] {
	const current = new Set(stories.map(({ id }) => id));
	const storyOf = new Map(stories.flatMap(({ id, articles }) => articles.map((article) => [article, id] as const)));
	const gone = before.stories.flatMap(({ id, articles }): Redirect[] => {
		const to = current.has(id) ? id : mostFrequent(articles.flatMap((article) => storyOf.get(article) ?? []));
		return to === undefined ? [] : [{ from: id, to }];
	});
	const now = new Map(gone.map(({ from, to }) => [from, to]));
	const earlier = before.redirects.flatMap(({ from, to }): Redirect[] => {
		const end = now.get(to);
		return end === undefined ? [] : [{ from, to: end }];
	});
	return [...earlier, ...gone].filter(({ from }) => !current.has(from)).sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** The first of those that come up most often. */
function mostFrequent(ids: readonly string[]): string | undefined {
	const counts = [...Map.groupBy(ids, (id) => id)].sort((a, b) => b[1].length - a[1].length);
	return counts[0]?.[0];
}
