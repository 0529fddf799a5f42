import { findingsPage, newestFirst } from "../../dossier/index.ts";
import type { Route } from "./route.ts";

export const findings: Route = {
	kind: "findings",
	path: "/findings",
	slugs: async () => [""],
	async answer(site) {
		const { stories } = await site.front();
		const found = stories
			.toSorted(newestFirst)
			.flatMap((story) => story.findings.map((finding) => ({ finding, story })));
		return {
			kind: "found",
			page: (facts) => findingsPage(found, facts),
			twin: found.map(({ finding, story: { id, title } }) => ({ ...finding, story: { id, title } })),
		};
	},
};
