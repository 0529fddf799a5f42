import { actorPage } from "../../dossier/index.ts";
import type { Route } from "./route.ts";

export const actor: Route = {
	kind: "actor",
	path: "/actors/:slug",
	slugs: async (site) => (await site.slugs()).actors,
	async answer(site, slug) {
		const view = await site.actor(slug);
		return view && { kind: "found", page: (facts) => actorPage(view, facts), twin: view };
	},
};
