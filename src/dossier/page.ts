import { frontAddress, rootOf, styleAddress } from "./addresses.ts";
import { type Content, html, linkOut, type Markup } from "./html.ts";
import { linkToSingle } from "./link.ts";
import { ownName } from "./locale.ts";
import { currentScope, type PageLanguage } from "./scope.ts";
import type { SiteFacts } from "./site-facts.ts";
import { say } from "./words.ts";

export interface Page {
	readonly title: string;
	readonly description: string;
	readonly facts: SiteFacts;
	/** Further lines of the head. */
	readonly head?: Content;
	readonly main: Content;
}

/**
 * Nothing runs, nothing is fetched but the style sheet beside the page, and forms lead to this site only. `file:` is for pages
 * opened from a disk: they have no origin, so a browser may find nothing that is `'self'`. From a site it allows nothing.
 */
export const policy = "default-src 'none'; style-src 'self' file:; base-uri 'none'; form-action 'self'";

export function renderPage(page: Page): string {
	return `${html`<!doctype html>
<html lang="${currentScope().language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
${isListed(page.facts) ? undefined : html`<meta name="robots" content="noindex">`}
<meta name="generator" content="Parallax ${page.facts.version}">
<meta name="description" content="${page.description}">
<title>${page.title}</title>
<meta property="og:title" content="${page.title}">
<meta property="og:description" content="${page.description}">
<meta property="og:type" content="article">
${editionLinks(page.facts)}${feedLinks(page.facts)}
<link rel="stylesheet" href="${styleAddress}">${page.head}
</head>
<body>
<a class="skip" href="#main">${say("page.skip")}</a>
<header class="masthead">
<a class="wordmark" href="${frontAddress()}">Parallax</a>
<p>${say("page.motto")}</p>
${navigation()}
</header>
${page.facts.demonstration && demonstrationNote()}${recordNote()}
<main id="main">
${page.main}
</main>
<footer class="colophon">
${page.facts.contact !== undefined && html`<p>${say("page.contact")} ${contactLink(page.facts.contact)}</p>`}
<p>${say("page.colophon", { version: page.facts.version })}</p>
</footer>
</body>
</html>
`}`;
}

/** A site that has an address of its own, and shows confirmed findings only, may be found; what is still open may not. */
function isListed({ url, wholeTexts }: SiteFacts): boolean {
	return url !== undefined && !wholeTexts;
}

function feedLinks({ url }: SiteFacts): Content {
	return (
		url !== undefined &&
		html`<link rel="alternate" type="application/rss+xml" href="/feed.xml"><link rel="alternate" type="application/feed+json" href="/feed.json">`
	);
}

/**
 * Each language of the page, its own too, for search engines and readers of tags, which ask for whole addresses: those are
 * told where the site has one of its own.
 */
function editionLinks({ url }: SiteFacts): Content {
	const { editions, language: here } = currentScope();
	if (editions === undefined) return undefined;
	const { languages, path, linked = (address) => address } = editions;
	const whole = (language: PageLanguage) => {
		const address = `${rootOf(language)}${path}`;
		return url === undefined ? address : `${url}${linked(address)}`;
	};
	return [
		url !== undefined &&
			html`<link rel="canonical" href="${whole(here)}"><meta property="og:url" content="${whole(here)}">
`,
		languages.length > 1 &&
			languages.map(
				(language) => html`<link rel="alternate" hreflang="${language}" href="${whole(language)}">
`,
			),
	];
}

/** The same page in the other languages, each named in itself. */
function otherEditions(): readonly Markup[] {
	const { editions, language: here } = currentScope();
	const others = editions?.languages.filter((language) => language !== here) ?? [];
	return others.map(
		(language) =>
			html`<a href="${rootOf(language)}${editions?.path ?? "/"}" hreflang="${language}" lang="${language}">${ownName(language)}</a>`,
	);
}

/** Pages speak the reader's language; what rules wrote is English as yet, and a page in another says so. */
function recordNote(): Content {
	return (
		currentScope().language !== "en" &&
		html`<aside aria-label="${say("page.record-label")}"><p class="record-language">${say("page.record-language")}</p></aside>`
	);
}

function navigation(): Markup | undefined {
	const links = [
		linkToSingle("search", say("nav.search")),
		linkToSingle("findings", say("nav.findings")),
		linkToSingle("method", say("nav.method")),
		linkToSingle("about", say("nav.about")),
		...otherEditions(),
	].filter((link) => link !== undefined);
	return links.length > 0 ? html`<nav aria-label="${say("nav.label")}">${links}</nav>` : undefined;
}

/** A mail address, or a page; anything else stays words. */
export function contactLink(contact: string): Markup {
	if (/^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(contact)) return html`<a href="mailto:${contact}">${contact}</a>`;
	return linkOut(contact, contact);
}

function demonstrationNote(): Markup {
	return html`<aside class="demonstration" aria-label="${say("demonstration.about")}"><p><strong>${say("demonstration.label")}</strong> ${say("demonstration.text")}</p></aside>`;
}

/** A part of a page under its heading. */
export function section(id: string, heading: string, content: Content): Markup {
	return html`<section id="${id}" class="panel panel-${id}" aria-labelledby="${id}-heading">
<h2 id="${id}-heading">${heading}</h2>
${content}
</section>
`;
}

/** A list of which the first are shown; the rest wait under a line that says how many they are. */
export function folded(
	items: readonly Content[],
	shown: number,
	summary: string,
	wrap: (items: Content) => Markup,
): Content {
	if (items.length <= shown) return wrap(items);
	return [
		wrap(items.slice(0, shown)),
		html`<details class="more"><summary>${summary}</summary>${wrap(items.slice(shown))}</details>`,
	];
}
