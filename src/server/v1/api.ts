import type { Hono } from "hono";
import { z } from "zod";
import { limiter } from "../limiter.ts";
import type { Site } from "../site.ts";
import { openApi } from "./open-api.ts";
import { operations } from "./operations.ts";

/** The application interface: the same records as the pages, described at `/v1/openapi.json`. */
export function mountApi(app: Hono, site: Site): void {
	app.use("/v1/*", limiter(600, 60_000));
	app.get("/v1/openapi.json", (context) => context.json(openApi()));
	for (const { path, query, respond } of operations) {
		app.get(path.replace("{id}", ":id"), async (context) => {
			const parsed = query.safeParse(context.req.query());
			if (!parsed.success) return context.json(problem("query-invalid", z.prettifyError(parsed.error)), 400);
			const answer = await respond(site, context.req.param("id") ?? "", parsed.data);
			if (answer === undefined)
				return context.json(problem("not-found", missing(context.req.path, cursorOf(parsed.data))), 404);
			return context.json(answer);
		});
	}
}

/** A story has no cursor, whatever is asked of it. */
function cursorOf(query: Readonly<Record<string, unknown>>): string | undefined {
	return typeof query.cursor === "string" ? query.cursor : undefined;
}

function missing(path: string, cursor: string | undefined): string {
	return cursor === undefined
		? `Nothing at ${path}.`
		: `The cursor "${cursor}" is no item of ${path} any more: ask for the list from its beginning.`;
}

function problem(code: string, message: string) {
	return { error: { code, message } };
}
