import { frontAddress } from "./addresses.ts";
import { html } from "./html.ts";
import { renderPage } from "./page.ts";
import type { SiteFacts } from "./site-facts.ts";
import { say } from "./words.ts";

/** An address with nothing at it: says what may have happened, and the ways on. */
export function missingPage(facts: SiteFacts): string {
	return renderPage({
		title: say("title.missing"),
		description: say("missing.text"),
		facts,
		main: html`<header class="story"><h1>${say("missing.heading")}</h1><p class="standfirst">${say("missing.text")}</p></header>
<p><a href="${frontAddress()}">${say("missing.front")}</a></p>`,
	});
}

/** A dossier that was merged into another, or split: where no server can answer 301, the page itself leads on. */
export function movedPage(to: string, title: string, facts: SiteFacts): string {
	return renderPage({
		title: say("title.moved"),
		description: say("moved.text"),
		facts,
		head: html`<meta http-equiv="refresh" content="0; url=${to}"><link rel="canonical" href="${to}">`,
		main: html`<header class="story"><h1>${say("moved.heading")}</h1><p class="standfirst">${say("moved.text")}</p></header>
<p><a href="${to}">${title || say("headline.untitled")}</a></p>`,
	});
}
