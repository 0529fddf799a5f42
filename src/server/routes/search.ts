import { searchPage } from "../../dossier/index.ts";
import { withoutText } from "../../model/audit-article.ts";
import { parseSearch } from "../search.ts";
import type { Route } from "./route.ts";

/** On the live site only: files cannot look anything up, and no page runs a script. */
export const search: Route = {
	kind: "search",
	path: "/search",
	slugs: async () => [],
	async answer(site, _slug, query) {
		const parsed = parseSearch(query);
		const asked = Object.fromEntries([...query].map(([name, value]) => [name, value.trim()]));
		const result = parsed.success && Object.keys(parsed.data).length > 0 ? await site.search(parsed.data) : undefined;
		const wrong = parsed.success ? [] : parsed.error.issues.map(({ path }) => String(path[0]));
		return {
			kind: "found",
			page: (facts) => searchPage({ asked, wrong, ...result }, facts),
			twin: {
				asked,
				wrong,
				next: result?.next,
				hits: (result?.hits ?? []).map(({ article, sentence, stories }) => ({
					article: withoutText(article),
					sentence,
					stories: stories.map(({ id, title }) => ({ id, title })),
				})),
			},
		};
	},
};
