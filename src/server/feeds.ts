import type { Hono } from "hono";
import { jsonFeed, rssFeed, siteMap, type Whereabouts } from "../dossier/index.ts";
import { foundIn } from "./found-in.ts";
import type { Site } from "./site.ts";
import { fileOf } from "./write-site.ts";

export const feedAddresses = ["/feed.xml", "/feed.json", "/sitemap.xml"] as const;

/** Feeds and the map of the site. They hold whole addresses, so they are there only where the desk says what the site's is. */
export function mountFeeds(app: Hono, site: Site, pages: () => Promise<readonly string[]>, isStatic: boolean): void {
	const whereabouts = async (): Promise<Whereabouts | undefined> => {
		const url = (await site.facts()).url;
		return url === undefined ? undefined : { url, linked: linkedFrom(isStatic) };
	};
	app.get("/feed.xml", async (context) => {
		const where = await whereabouts();
		if (!where) return context.notFound();
		return context.body(
			rssFeed(foundIn(await site.front()), await site.facts(), where),
			200,
			xml("application/rss+xml"),
		);
	});
	app.get("/feed.json", async (context) => {
		const where = await whereabouts();
		return where ? context.json(jsonFeed(foundIn(await site.front()), await site.facts(), where)) : context.notFound();
	});
	app.get("/sitemap.xml", async (context) => {
		const where = await whereabouts();
		if (!where) return context.notFound();
		const addresses = (await pages()).filter((address) => !/\.(json|csv|png)$/.test(address));
		return context.body(siteMap(addresses, await site.facts(), where), 200, xml("application/xml"));
	});
}

/** How addresses of the site are written where they are linked from outside. */
export function linkedFrom(isStatic: boolean): Whereabouts["linked"] {
	return isStatic ? (address) => `/${fileOf(address)}` : (address) => address;
}

function xml(type: string) {
	return { "Content-Type": `${type}; charset=utf-8` };
}
