import { frontPage } from "../../dossier/index.ts";
import type { Route } from "./route.ts";

export const front: Route = {
	kind: "front",
	path: "/",
	slugs: async () => [""],
	async answer(site) {
		const view = await site.front();
		return { kind: "found", page: (facts) => frontPage(view, facts), twin: view };
	},
};
