import { findingsPage } from "../../dossier/index.ts";
import { foundIn } from "../found-in.ts";
import type { Route } from "./route.ts";

export const findings: Route = {
	kind: "findings",
	path: "/findings",
	slugs: async () => [""],
	async answer(site) {
		const found = foundIn(await site.front());
		return {
			kind: "found",
			page: (facts) => findingsPage(found, facts),
			twin: found.map(({ finding, story }) => ({
				...finding,
				...(story && { story: { id: story.id, title: story.title } }),
			})),
		};
	},
};
