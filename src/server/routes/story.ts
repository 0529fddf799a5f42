import { addressOf, drawPreview, renderDossier, slugOf } from "../../dossier/index.ts";
import { withoutText } from "../../model/audit-article.ts";
import type { Route } from "./route.ts";

export const story: Route = {
	kind: "story",
	path: "/stories/:slug",
	async slugs(site) {
		const { stories } = await site.front();
		return [...stories.map(({ id }) => slugOf(id)), ...(await site.moves())];
	},
	async pictured(site) {
		const [{ url }, { stories }] = await Promise.all([site.facts(), site.front()]);
		// Only an address of its own can lead a preview to the picture.
		return url === undefined ? [] : stories.filter(({ hasMatrix }) => hasMatrix).map(({ id }) => slugOf(id));
	},
	async answer(site, slug) {
		const file = await site.story(slug);
		if (!file) {
			const now = await site.movedTo(slug);
			return now && { kind: "moved", to: () => addressOf("story", now.id), title: now.title };
		}
		const onward = { related: await site.related(slug), viewed: (await site.viewed?.()) ?? [] };
		return {
			kind: "found",
			page: (facts) => renderDossier(file.story, file.articles, file.outlines, facts, file.text, onward),
			png: () => drawPreview(file.story, file.articles),
			twin: {
				...file.story,
				coverage: [...file.articles.values()].map(withoutText),
				...(file.text && { text: file.text }),
			},
		};
	},
};
