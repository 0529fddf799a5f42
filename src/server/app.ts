import { type Context, Hono } from "hono";
import { etag } from "hono/etag";
import {
	inScope,
	languages,
	missingPage,
	movedPage,
	type PageKind,
	type PageLanguage,
	policy,
	rootOf,
	styleAddress,
	stylesheet,
} from "../dossier/index.ts";
import { linkedFrom, mountFeeds } from "./feeds.ts";
import { limiter } from "./limiter.ts";
import { mountReview, type ReviewDoor } from "./review-door.ts";
import { routes } from "./routes/index.ts";
import type { Found, Route } from "./routes/route.ts";
import type { Site } from "./site.ts";
import { mountApi } from "./v1/api.ts";
import { countViews, type Views, viewedSite } from "./views.ts";

export interface AppOptions {
	/** Kinds of pages to have; links to others are plain words. All, where it is not said. */
	readonly kinds?: readonly PageKind[];
	readonly languages?: readonly PageLanguage[];
	/** For files: nobody will answer 301 where they lie, so a moved page says itself where it went. */
	readonly isStatic?: boolean;
	/** Counts looks at stories, and tells which were looked at most: without cookies, and no address is kept. */
	readonly views?: Views;
	/** Takes decisions about findings from whoever knows the token; without it the site is read-only. */
	readonly review?: ReviewDoor;
}

/** The site as a web application: each page and, at the same address with `.json` after it, its twin as data. */
export function createApp(audited: Site, options: AppOptions = {}): Hono {
	const site = options.views ? viewedSite(audited, options.views) : audited;
	const kinds = kindsOf(options);
	const app = new Hono();
	// Files are compared by what they hold; a tag each would be most of the time that a large site takes.
	if (!options.isStatic) app.use(etag());
	app.use(async (context, next) => {
		await next();
		for (const [name, value] of headers) context.header(name, value);
	});
	app.use("/search*", limiter(300, 60_000));
	if (options.views) countViews(app, options.views);
	app.get(styleAddress, (context) => context.body(stylesheet(), 200, { "Content-Type": "text/css; charset=utf-8" }));
	const editions = options.languages ?? languages;
	const linked = linkedFrom(options.isStatic ?? false);
	for (const language of editions)
		for (const route of routes.filter(({ kind }) => kinds.has(kind))) mount(route, language);
	for (const root of editions.map(rootOf).filter(Boolean))
		app.get(root, (context) => context.redirect(`${root}/`, 301));
	if (!options.isStatic && kinds.has("search")) mountApi(app, site);
	mountFeeds(app, site, () => addressesOf(site, options), options.isStatic ?? false);
	if (options.review) mountReview(app, site, options.review);
	app.notFound(async (context) => {
		const facts = await site.facts();
		if (isTwin(context))
			return context.json({ error: { code: "not-found", message: `Nothing at ${context.req.path}.` } }, 404);
		const language = editions.find((each) => context.req.path.startsWith(`${rootOf(each)}/`) && each !== "en") ?? "en";
		const scope = { language, kinds, editions: { languages: editions, path: "/", linked } };
		return context.html(
			inScope(scope, () => missingPage(facts)),
			404,
		);
	});
	return app;

	function mount(route: Route, language: PageLanguage): void {
		const root = rootOf(language);
		const path = `${root}${route.path}`;
		const paths = path.includes(":") ? [path] : formsOf(path);
		app.on("GET", [...paths], async (context) => {
			const slug = (context.req.param("slug") ?? "").replace(/\.(json|csv|png)$/, "");
			const asked = new URL(context.req.url);
			const answer = await route.answer(site, slug, asked.searchParams);
			const here = `${context.req.path.slice(root.length)}${asked.search}`;
			const scope = { language, kinds, editions: { languages: editions, path: here, linked } };
			if (!answer) return context.notFound();
			if (answer.kind === "moved") {
				const to = inScope(scope, answer.to);
				if (!options.isStatic) return context.redirect(isTwin(context) ? `${to}.json` : to, 301);
				if (isTwin(context)) return context.json({ moved: to });
				const facts = await site.facts();
				return context.html(inScope(scope, () => movedPage(to, answer.title, facts)));
			}
			if (isData(context.req.path)) return dataOf(answer, context);
			const facts = await site.facts();
			return context.html(inScope(scope, () => answer.page(facts)));
		});
	}
}

/** What stands beside a page: its twin, its numbers, its picture. */
function dataOf({ twin, csv, png }: Found, context: Context): Response | Promise<Response> {
	if (isTwin(context)) return context.json(twin);
	if (context.req.path.endsWith(".png"))
		return png ? context.body(new Uint8Array(png()), 200, pngHeaders) : context.notFound();
	return csv ? context.body(csv(), 200, csvHeaders) : context.notFound();
}

/** The addresses of all pages and twins: what a static site writes down, and a map of the site lists. */
export async function addressesOf(site: Site, options: AppOptions = {}): Promise<readonly string[]> {
	const kinds = kindsOf(options);
	const pages = await Promise.all(
		routes
			.filter(({ kind }) => kinds.has(kind))
			.map(async ({ path, slugs, hasCsv, pictured }) => [
				...(await slugs(site)).flatMap((slug) => formsOf(path.replace(":slug", slug), hasCsv)),
				...((await pictured?.(site)) ?? []).map((slug) => `${path.replace(":slug", slug)}.png`),
			]),
	);
	return (options.languages ?? languages).flatMap((language) =>
		pages
			.flat()
			.filter((path) => language === "en" || !isData(path))
			.map((path) => `${rootOf(language)}${path}`),
	);
}

/** Links lead only to kinds of pages that a route makes. */
function kindsOf({ kinds, isStatic }: AppOptions): ReadonlySet<PageKind> {
	return new Set(kinds ?? routes.map(({ kind }) => kind).filter((kind) => !isStatic || kind !== "search"));
}

/** A page's own address, its twin's, and that of its numbers. */
function formsOf(path: string, hasCsv = false): readonly string[] {
	return [path, path.endsWith("/") ? `${path}index.json` : `${path}.json`, ...(hasCsv ? [`${path}.csv`] : [])];
}

/** Data are the same in every language: once is enough. */
function isData(path: string): boolean {
	return /\.(json|csv|png)$/.test(path);
}

function isTwin(context: Context): boolean {
	return context.req.path.endsWith(".json");
}

const pngHeaders = { "Content-Type": "image/png" };
const csvHeaders = { "Content-Type": "text/csv; charset=utf-8", "Content-Disposition": "attachment" };

const headers: readonly (readonly [string, string])[] = [
	["Content-Security-Policy", `${policy}; frame-ancestors 'none'`],
	["X-Content-Type-Options", "nosniff"],
	["X-Frame-Options", "DENY"],
	["Referrer-Policy", "no-referrer"],
	["Cross-Origin-Opener-Policy", "same-origin"],
	["Cross-Origin-Resource-Policy", "same-origin"],
	["Permissions-Policy", "camera=(), geolocation=(), microphone=()"],
];
