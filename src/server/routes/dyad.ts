import { dyadId, dyadPage } from "../../dossier/index.ts";
import { factsCsv } from "../../exports/index.ts";
import type { Route } from "./route.ts";

export const dyad: Route = {
	kind: "dyad",
	path: "/dyads/:slug",
	hasCsv: true,
	async slugs(site) {
		const { stories } = await site.front();
		return [...new Set(stories.flatMap(({ dyads }) => dyads.map(dyadId)))].sort();
	},
	async answer(site, slug) {
		const file = await site.dyad(slug);
		if (!file) return undefined;
		const { dyad: pair, stories } = file;
		return {
			kind: "found",
			page: (facts) => dyadPage(pair, stories, facts),
			twin: pair,
			csv: () => factsCsv([...pair.lines, ...pair.about].flatMap((line) => line.facts)),
		};
	},
};
