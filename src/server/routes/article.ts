import { articlePage, slugOf } from "../../dossier/index.ts";
import { withoutText } from "../../model/audit-article.ts";
import type { Route } from "./route.ts";

export const article: Route = {
	kind: "article",
	path: "/articles/:slug",
	slugs: async (site) => (await site.articles()).map(slugOf),
	async answer(site, slug) {
		const view = await site.article(slug);
		if (!view) return undefined;
		return {
			kind: "found",
			page: (facts) => articlePage(view, facts),
			twin: {
				article: withoutText(view.article),
				stories: view.stories.map(({ id, title }) => ({ id, title })),
				claims: view.claims.map(({ story, claim: { id, statement, contested }, mention }) => ({
					story: story.id,
					id,
					statement,
					contested,
					mention,
				})),
			},
		};
	},
};
