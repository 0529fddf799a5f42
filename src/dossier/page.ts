import { frontAddress, styleAddress } from "./addresses.ts";
import { type Content, html, type Markup } from "./html.ts";
import { currentScope } from "./scope.ts";
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
 * Nothing runs, nothing is fetched but the style sheet beside the page, and no form leads anywhere. `file:` is for pages
 * opened from a disk: they have no origin, so a browser may find nothing that is `'self'`. From a site it allows nothing.
 */
export const policy = "default-src 'none'; style-src 'self' file:; base-uri 'none'; form-action 'none'";

export function renderPage(page: Page): string {
	return `${html`<!doctype html>
<html lang="${currentScope().language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="generator" content="Parallax ${page.facts.version}">
<meta name="description" content="${page.description}">
<title>${page.title}</title>
<link rel="stylesheet" href="${styleAddress}">${page.head}
</head>
<body>
<a class="skip" href="#main">${say("page.skip")}</a>
<header class="masthead">
<a class="wordmark" href="${frontAddress()}">Parallax</a>
<p>${say("page.motto")}</p>
</header>
${page.facts.demonstration && demonstrationNote()}
<main id="main">
${page.main}
</main>
<footer class="colophon">
<p>${say("page.colophon", { version: page.facts.version })}</p>
</footer>
</body>
</html>
`}`;
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
