import type { Article } from "../../model/article.ts";
import { shareBar } from "../charts/share-bar.ts";
import { countingSentence, doubtedOf } from "../counting.ts";
import { type Content, findSafeUrl, html, type Markup } from "../html.ts";
import { languageAttribute, recordWords } from "../passage.ts";
import { findStateName } from "../states.ts";
import { daysWords, languageName, timeElement } from "../times.ts";
import { type DossierView, leadingClaims, momentOf } from "../view.ts";
import { say, sayCount, sayList } from "../words.ts";

/** Kicker, headline, standfirst, times, the way to the original: the top of a newspaper's page. */
export function headline(view: DossierView): Markup {
	const { story, articles, text } = view;
	const first = articles[0];
	const titled = articles.find((article) => article.parts.some((part) => part.text === story.title));
	return html`<header class="story">
<p class="kicker">${text?.section ?? commonSection(articles) ?? dyadWords(view) ?? say("headline.kicker")}</p>
${text?.headline === undefined ? html`<h1${languageAttribute(titled?.language)}>${story.title || say("headline.untitled")}</h1>` : html`<h1>${text.headline}</h1>`}
${text?.standfirst !== undefined && html`<p class="standfirst">${text.standfirst}</p>`}
<p class="${text?.standfirst === undefined ? "standfirst" : "note"}">${standfirst(view)}</p>
<p class="times">${times(articles)}</p>
${first && originals(view)}
</header>
`;
}

export function standfirst({ story, articles, outlets }: DossierView): string {
	const dated = articles.filter((article) => article.published !== undefined);
	const contested = story.claims.filter((claim) => claim.contested).length;
	const told = say("headline.told", {
		articles: sayCount("articles", articles.length),
		outlets: sayCount("outlets", outlets.length),
		when: dated.length > 0 ? `, ${daysWords(dated[0]?.published, dated.at(-1)?.published)}` : "",
	});
	const claims = say("headline.claims", {
		claims: sayCount("claims", story.claims.length),
		contested: sayCount("contested", contested),
	});
	return story.claims.length > 0 ? `${told} ${claims}` : told;
}

function times(articles: readonly Article[]): Content {
	const dated = articles.filter((article) => article.published !== undefined);
	const first = dated[0];
	const last = dated.at(-1);
	if (!first?.published) return say("headline.undated");
	const modified = articles
		.filter((article) => article.modified !== undefined && article.modified !== article.published)
		.sort((a, b) => momentOf(a.modified) - momentOf(b.modified))
		.at(-1);
	return [
		labelledTime(say("headline.first"), first.published, first),
		last?.published && last !== first && labelledTime(say("headline.last"), last.published, last),
		modified?.modified && labelledTime(say("headline.modified"), modified.modified, modified),
	];
}

function labelledTime(label: string, time: string, article: Article): Markup {
	return html`<span><b>${label}</b> ${timeElement(time, article)}${article.outlet && `, ${article.outlet}`}</span> `;
}

/** Buttons to what was written first in another language: they stand at the top, where a reader of that language looks. */
function originals(view: DossierView): Content {
	const links = view.articles.flatMap((article) => originalButton(article, view) ?? []);
	return links.length > 0 && html`<p class="originals">${links}</p>`;
}

export function originalButton(article: Article, view: DossierView): Markup | undefined {
	if (!article.original) return undefined;
	const { id, language } = article.original;
	const here = id !== undefined && view.articles.some((other) => other.id === id) && `#${view.anchorOf(id)}`;
	const address = findSafeUrl(article.original.url) ?? here;
	if (!address) return undefined;
	const words = say("original.button", { language: languageName(language), outlet: article.outlet ?? "" });
	return html`<a class="button" href="${address}" rel="noopener noreferrer" hreflang="${language}">${words}</a> `;
}

/** The section in which half of the articles stand, or more: one column does not make a story an opinion. */
function commonSection(articles: readonly Article[]): string | undefined {
	const counts = Map.groupBy(
		articles.flatMap((article) => article.section ?? []),
		(name) => name,
	);
	return [...counts].find(([, all]) => 2 * all.length >= articles.length)?.[0];
}

/** "North Korea and Russia", where the story is between two states. */
function dyadWords({ story }: DossierView): string | undefined {
	const names = story.dyads[0]?.flatMap((code) => findStateName(code) ?? []) ?? [];
	return names.length === 2 ? sayList(names) : undefined;
}

/** The counting sentences of the main claims: what a reader should take away who reads nothing else. */
export function counted(view: DossierView): Markup | undefined {
	const main = leadingClaims(view);
	if (main.length === 0) return undefined;
	const items = main.map(
		({ claim, id }) => html`<li>
<p class="claim-statement"><a href="#${id}">${recordWords(claim.statement)}</a></p>
${shareBar(claim.outlets, doubtedOf(claim))}
<p class="counting">${countingSentence(claim.outlets, doubtedOf(claim))}</p>
</li>
`,
	);
	return html`<ol class="counted">
${items}</ol>
`;
}
