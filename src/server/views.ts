import type { Hono } from "hono";
import { languages, rootOf, slugOf } from "../dossier/index.ts";
import type { Site } from "./site.ts";

export interface Views {
	readonly countView: (story: string, day: string) => Promise<void>;
	readonly mostViewed: (since: string, limit: number) => Promise<readonly string[]>;
}

const shown = 5;
const week = 7 * 86_400_000;

/** A look is an answered page; what asks for the same again within its cache, and every twin, is none. */
export function countViews(app: Hono, views: Views): void {
	for (const language of languages) {
		app.use(`${rootOf(language)}/stories/:slug`, async (context, next) => {
			await next();
			const slug = context.req.param("slug");
			if (context.res.status === 200 && !/\.(json|csv|png)$/.test(slug)) await views.countView(slug, dayOf(new Date()));
		});
	}
}

/** The site with its most viewed stories, as summaries of their own: without findings, which only a person may let out. */
export function viewedSite(site: Site, views: Views): Site {
	return {
		...site,
		async viewed() {
			const [{ stories }, slugs] = await Promise.all([
				site.front(),
				views.mostViewed(dayOf(new Date(Date.now() - week)), shown),
			]);
			const bySlug = new Map(stories.map((story) => [slugOf(story.id), { ...story, findings: [] }]));
			return slugs.flatMap((slug) => bySlug.get(slug) ?? []);
		},
	};
}

function dayOf(moment: Date): string {
	return moment.toISOString().slice(0, 10);
}
