import type { Hono } from "hono";

export interface Views {
	readonly countView: (story: string, day: string) => Promise<void>;
	readonly mostViewed: (since: string, limit: number) => Promise<readonly string[]>;
}

/** A look is an answered page; what asks for the same again within its cache, and every twin, is none. */
export function countViews(app: Hono, views: Views): void {
	app.use("/stories/:slug", async (context, next) => {
		await next();
		const slug = context.req.param("slug");
		if (context.res.status === 200 && !/\.(json|csv)$/.test(slug))
			await views.countView(slug, new Date().toISOString().slice(0, 10));
	});
}
