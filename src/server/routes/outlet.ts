import { outletPage } from "../../dossier/index.ts";
import type { Route } from "./route.ts";

export const outlet: Route = {
	kind: "outlet",
	path: "/outlets/:slug",
	slugs: async (site) => (await site.slugs()).outlets,
	async answer(site, slug) {
		const view = await site.outlet(slug);
		return view && { kind: "found", page: (facts) => outletPage(view, facts), twin: view };
	},
};
