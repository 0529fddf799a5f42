import { claimPage } from "../../dossier/index.ts";
import type { Route } from "./route.ts";

export const claim: Route = {
	kind: "claim",
	path: "/claims/:slug",
	slugs: async (site) => [...(await site.catalogue()).claims.keys()].sort(),
	async answer(site, slug) {
		const place = (await site.catalogue()).claims.get(slug);
		const file = place && (await site.story(place.story));
		if (!place || !file) return undefined;
		return {
			kind: "found",
			page: (facts) => claimPage(place.claim, file.story, file.articles, file.outlines, facts),
			twin: { story: file.story.id, ...place.claim },
		};
	},
};
