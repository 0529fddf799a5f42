import { addressOf, frontAddress } from "./addresses.ts";
import type { FoundFinding } from "./findings-page.ts";
import { html } from "./html.ts";
import type { SiteFacts } from "./site-facts.ts";
import { nameOf, say } from "./words.ts";

/** What feeds and site maps need beside the facts: where the site is found, and how its addresses are written there. */
export interface Whereabouts {
	readonly url: string;
	/** An address of the site as it is linked from outside: files have their ending. */
	readonly linked: (address: string) => string;
}

const mostItems = 50;

/** RSS 2.0 of findings, the last decided first. Text is escaped as on pages: XML knows the same five letters. */
export function rssFeed(found: readonly FoundFinding[], facts: SiteFacts, where: Whereabouts): string {
	const items = itemsOf(found, facts, where).map(
		({
			id,
			url,
			title,
			text,
			date,
		}) => html`<item><guid isPermaLink="false">${id}</guid><link>${url}</link><title>${title}</title><description>${text}</description><pubDate>${new Date(date).toUTCString()}</pubDate></item>
`,
	);
	return `<?xml version="1.0" encoding="utf-8"?>\n${html`<rss version="2.0"><channel><title>${feedTitle(facts)}</title><link>${where.url}/</link><description>${say("findings.standfirst")}</description><language>en</language>
${items}</channel></rss>
`}`;
}

/** JSON Feed 1.1 of the same. */
export function jsonFeed(found: readonly FoundFinding[], facts: SiteFacts, where: Whereabouts): unknown {
	return {
		version: "https://jsonfeed.org/version/1.1",
		title: feedTitle(facts),
		home_page_url: `${where.url}/`,
		feed_url: `${where.url}/feed.json`,
		description: say("findings.standfirst"),
		items: itemsOf(found, facts, where).map(({ id, url, title, text, date, tags }) => ({
			id,
			url,
			title,
			content_text: text,
			date_published: date,
			tags,
		})),
	};
}

/** The addresses of pages, each with the day on which the audit was made. */
export function siteMap(addresses: readonly string[], { made }: SiteFacts, { url, linked }: Whereabouts): string {
	const items = addresses.map(
		(address) => html`<url><loc>${url}${linked(address)}</loc><lastmod>${made.slice(0, 10)}</lastmod></url>
`,
	);
	return `<?xml version="1.0" encoding="utf-8"?>\n${html`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${items}</urlset>
`}`;
}

function feedTitle({ title }: SiteFacts): string {
	return say("feed.title", { title: title ?? "Parallax" });
}

function itemsOf(found: readonly FoundFinding[], { made }: SiteFacts, { url, linked }: Whereabouts) {
	const items = found.map(({ finding, story }) => ({
		id: finding.id,
		url: `${url}${story ? `${linked(addressOf("story", story.id))}#findings` : `${linked(frontAddress())}#across`}`,
		title: `${nameOf("rule", finding.rule)}: ${story?.title ?? say("across.heading")}`,
		text: finding.text,
		date: finding.review.at ?? made,
		tags: [finding.rule, finding.review.status],
	}));
	return items.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.id < b.id ? -1 : 1)).slice(0, mostItems);
}
