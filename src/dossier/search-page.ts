import { type Article, titleOf } from "../model/article.ts";
import type { Span } from "../model/record.ts";
import { singleAddress } from "./addresses.ts";
import { type Content, html, type Markup } from "./html.ts";
import { linkTo } from "./link.ts";
import { renderPage } from "./page.ts";
import { findPassage, languageAttribute, passageMarkup } from "./passage.ts";
import type { SiteFacts } from "./site-facts.ts";
import type { StorySummary } from "./summary.ts";
import { dayWords } from "./times.ts";
import { nameOf, say } from "./words.ts";

export interface SearchView {
	/** What stands in the form. */
	readonly asked: Readonly<Record<string, string>>;
	/** Fields that cannot be understood. */
	readonly wrong: readonly string[];
	/** Absent where nothing was asked. */
	readonly hits?: readonly {
		readonly article: Article;
		readonly sentence?: Span;
		readonly stories: readonly Pick<StorySummary, "id" | "title">[];
	}[];
	readonly next?: number;
}

export function searchPage(view: SearchView, facts: SiteFacts): string {
	const main = [
		html`<header class="story"><h1>${say("search.heading")}</h1></header>
`,
		searchForm(view.asked, true),
		view.wrong.length > 0 && html`<p class="absent">${say("search.wrong", { fields: view.wrong.join(", ") })}</p>`,
		view.hits && results(view.hits, view),
	];
	return renderPage({ title: say("title.search"), description: say("search.heading"), facts, main });
}

/** A form that sends its fields in the address, so that a search can be kept and passed on. */
export function searchForm(asked: SearchView["asked"], isWhole: boolean): Markup {
	const field = (name: "q" | "outlet" | "dyad" | "from" | "to", type: "search" | "text" | "date") =>
		html`<label>${say(`search.${name}`)} <input type="${type}" name="${name}" value="${asked[name] ?? ""}" maxlength="200"${name === "dyad" && html` placeholder="PRK-RUS"`}></label>`;
	return html`<form class="search" role="search" action="${singleAddress("search")}" method="get">
${field("q", "search")}${isWhole && [field("outlet", "text"), field("dyad", "text"), field("from", "date"), field("to", "date"), certainty(asked.certainty)]}<button>${say("search.find")}</button>
</form>
`;
}

function certainty(chosen: string | undefined): Markup {
	const options = (["fact", "attributed", "hedged", "denied"] as const).map(
		(cell) => html`<option value="${cell}"${cell === chosen && html` selected`}>${nameOf("cell", cell)}</option>`,
	);
	return html`<label>${say("search.certainty")} <select name="certainty"><option value="">${say("search.any")}</option>${options}</select></label>`;
}

function results(hits: NonNullable<SearchView["hits"]>, { asked, next }: SearchView): Content {
	if (hits.length === 0) return html`<p class="absent">${say("search.none")}</p>`;
	const more = new URLSearchParams({ ...asked, cursor: String(next) });
	return [
		html`<ol class="articles">${hits.map(hit)}</ol>`,
		next !== undefined &&
			html`<p class="onward"><a href="${singleAddress("search")}?${more.toString()}" rel="next">${say("search.more")}</a></p>`,
	];
}

function hit({ article, sentence, stories }: NonNullable<SearchView["hits"]>[number]): Markup {
	const passage = sentence && findPassage(article, undefined, sentence);
	return html`<li><p class="outlet">${article.outlet ?? say("outlet.unknown")} <span class="who">${article.published === undefined ? say("articles.undated") : dayWords(article.published)}</span></p>
<p class="title"${languageAttribute(article.language)}>${linkTo("article", article.id, titleOf(article) || say("articles.untitled"))}</p>
${passage && passageMarkup(passage)}${stories.map(({ id, title }) => html`<p class="facts">${say("heading.in-stories")}: ${linkTo("story", id, title || say("headline.untitled"))}</p>`)}</li>
`;
}
