import { type Content, html } from "./html.ts";
import { linkTo } from "./link.ts";
import { contactLink, renderPage, section } from "./page.ts";
import { method } from "./panels/method.ts";
import type { SiteFacts } from "./site-facts.ts";
import { dayWords } from "./times.ts";
import { say } from "./words.ts";

/** What this site is, how to read it, where to complain, what was wrong, and whose the texts are. */
export function aboutPage(facts: SiteFacts): string {
	const main = [
		html`<header class="story"><h1>${say("about.heading")}</h1><p class="standfirst">${say("about.standfirst")}</p></header>
`,
		section("method", say("heading.method"), method()),
		section(
			"contact",
			say("about.contact"),
			html`<p>${say("about.reply")} ${facts.contact === undefined ? say("about.no-contact") : contactLink(facts.contact)}</p>`,
		),
		section("corrections", say("about.corrections"), corrections(facts)),
		section("rights", say("heading.rights"), html`<p>${say("about.rights")}</p><p>${say("about.licence")}</p>`),
	];
	return renderPage({ title: say("title.about"), description: say("about.standfirst"), facts, main });
}

function corrections({ corrections: all = [] }: SiteFacts): Content {
	if (all.length === 0) return html`<p>${say("about.no-corrections")}</p>`;
	const items = all.map(
		({ at, text, story }) =>
			html`<li><time datetime="${at}">${dayWords(at)}</time>: ${text}${story !== undefined && html` ${linkTo("story", story, say("chain.dossier"))}`}</li>
`,
	);
	return html`<ul class="lines">${items}</ul>`;
}
