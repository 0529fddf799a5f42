import { aboutPage } from "../../dossier/index.ts";
import type { Route } from "./route.ts";

export const about: Route = {
	kind: "about",
	path: "/about",
	slugs: async () => [""],
	async answer(site) {
		const { version, made, collection, contact, corrections = [] } = await site.facts();
		return { kind: "found", page: aboutPage, twin: { version, made, collection, contact, corrections } };
	},
};
