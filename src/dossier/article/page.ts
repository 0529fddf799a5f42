import { isDemonstration, titleOf } from "../../model/article.ts";
import { type Content, findSafeUrl, html, type Markup } from "../html.ts";
import { linkTo } from "../link.ts";
import { renderPage, section } from "../page.ts";
import { languageAttribute } from "../passage.ts";
import type { SiteFacts } from "../site-facts.ts";
import { daysWords, languageName, timeElement } from "../times.ts";
import { nameOf, say, sayCount, sayList } from "../words.ts";
import { quotes } from "./quotes.ts";
import type { ArticleView } from "./view.ts";
import { wholeText } from "./whole-text.ts";

/** One article: who wrote it and when, the way to it, its text or what may be quoted of it, and the stories it is part of. */
export function articlePage(view: ArticleView, facts: SiteFacts): string {
	const { article, stories } = view;
	const title = titleOf(article) || say("articles.untitled");
	const text = facts.wholeTexts ? wholeText(view) : quotes(view);
	const main = [
		headline(view, title),
		text && section("text", say(facts.wholeTexts ? "heading.text" : "heading.quotes"), text),
		!text && html`<aside class="absent"><p>${say("article.nothing")}</p></aside>`,
		stories.length > 0 && section("stories", say("heading.in-stories"), storyList(view)),
		!facts.wholeTexts && section("rights", say("heading.rights"), html`<p>${say("article.rights")}</p>`),
	];
	return renderPage({
		title: say("title.article", { title, outlet: article.outlet ?? say("outlet.unknown") }),
		description: say("article.description", { outlet: article.outlet ?? say("outlet.unknown"), title }),
		facts: { ...facts, demonstration: isDemonstration(article) },
		main,
	});
}

function headline({ article }: ArticleView, title: string): Markup {
	const by = article.byline.map(({ name, affiliation }) => (affiliation ? `${name}, ${affiliation}` : name));
	const outlet = article.outlet ?? say("outlet.unknown");
	return html`<header class="story"><p class="kicker">${linkTo("outlet", outlet, outlet)}${article.section !== undefined && ` · ${article.section}`}${article.genre !== "unknown" && html` <span class="genre">${nameOf("genre", article.genre)}</span>`}</p>
<h1${languageAttribute(article.language)}>${title}</h1>
<p class="times">${by.length > 0 && html`<span>${say("article.by", { names: sayList(by) })}</span> `}${times(article)}${article.agency !== undefined && article.agency !== article.outlet && html` <span>${say("articles.agency", { agency: article.agency })}</span>`}</p>
<p class="originals">${buttons(article)}</p>
</header>
`;
}

function times(article: ArticleView["article"]): Content {
	const { published, modified } = article;
	if (published === undefined) return html`<span>${say("articles.undated")}</span>`;
	const changed = modified !== undefined && modified !== published;
	return html`<span><b>${say("article.posted")}</b> ${timeElement(published, article)}</span>${changed && html` <span><b>${say("headline.modified")}</b> ${timeElement(modified, article)}</span>`}`;
}

function buttons({ url, outlet, original }: ArticleView["article"]): Content {
	const here = findSafeUrl(url);
	const there = findSafeUrl(original?.url);
	const name = outlet ?? say("outlet.unknown");
	return [
		here &&
			html`<a class="button" href="${here}" rel="external noopener noreferrer">${say("article.read", { outlet: name })}</a> `,
		there &&
			original &&
			html`<a class="button" href="${there}" rel="external noopener noreferrer" hreflang="${original.language}">${say("original.button", { language: languageName(original.language), outlet: name })}</a>`,
	];
}

function storyList({ stories }: ArticleView): Markup {
	return html`<ul class="lines">${stories.map(
		(story) =>
			html`<li>${linkTo("story", story.id, story.title || say("headline.untitled"))} <span class="who">${[daysWords(story.from, story.to), sayCount("outlets", story.outlets.length)].join(" · ")}</span></li>
`,
	)}</ul>`;
}
