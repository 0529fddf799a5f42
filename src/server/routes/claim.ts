import { claimPage } from "../../dossier/index.ts";
import type { Route } from "./route.ts";

export const claim: Route = {
	kind: "claim",
	path: "/claims/:slug",
	slugs: async (site) => (await site.slugs()).claims,
	async answer(site, slug) {
		const place = await site.claim(slug);
		const file = place && (await site.story(place.story));
		const found = file?.story.claims.find(({ id }) => id === place?.id);
		if (!file || !found) return undefined;
		return {
			kind: "found",
			page: (facts) => claimPage(found, file.story, file.articles, file.outlines, facts, file.text),
			twin: { story: file.story.id, ...found },
		};
	},
};
