import { frontPage } from "../../dossier/index.ts";
import type { Route } from "./route.ts";

export const front: Route = {
	kind: "front",
	path: "/",
	slugs: async () => [""],
	async answer(site) {
		const front = await site.front();
		const viewed = await site.viewed?.();
		const view = { ...front, ...(viewed && { viewed }) };
		return { kind: "found", page: (facts) => frontPage(view, facts), twin: view };
	},
};
