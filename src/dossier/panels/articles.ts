import { type Article, titleOf } from "../../model/article.ts";
import { type Content, html, linkOut, type Markup } from "../html.ts";
import { linkTo } from "../link.ts";
import { folded } from "../page.ts";
import { languageAttribute } from "../passage.ts";
import { timeElement } from "../times.ts";
import type { DossierView } from "../view.ts";
import { nameOf, say, sayCount, sayList } from "../words.ts";
import { originalButton } from "./lead.ts";

const shown = 20;

/** What was read, by time. A copy stands under the article it copies: it is one text, however many print it. */
export function articles(view: DossierView): Markup {
	const copies = copiesByFirst(view);
	const copied = new Set([...copies.values()].flat());
	const items = view.articles
		.filter((article) => !copied.has(article))
		.map((article) => articleItem(article, copies.get(article) ?? [], view));
	const note = copied.size > 0 && html`<p class="note">${sayCount("articles.copies", copied.size)}</p>`;
	return html`${note}
${folded(items, shown, sayCount("articles.more", items.length - shown), (some) => html`<ol class="articles">${some}</ol>`)}`;
}

/** Copies under their original, or under the earliest of them where the collection does not hold it. */
function copiesByFirst(view: DossierView): ReadonlyMap<Article, readonly Article[]> {
	return new Map(
		view.story.copies.flatMap((copies) => {
			const inGroup = new Set([...(copies.original === undefined ? [] : [copies.original]), ...copies.articles]);
			const members = view.articles.filter((article) => inGroup.has(article.id));
			const first = members.find((article) => article.id === copies.original) ?? members[0];
			return first ? [[first, members.filter((article) => article !== first)] as const] : [];
		}),
	);
}

function articleItem(article: Article, copies: readonly Article[], view: DossierView): Markup {
	return html`<li id="${view.anchorOf(article.id)}">${articleLines(article, view)}${
		copies.length > 0 &&
		html`<ul class="copies">${copies.map((copy) => html`<li id="${view.anchorOf(copy.id)}"><span class="copy">${say("articles.copy")}</span> ${articleLines(copy, view)}</li>`)}</ul>`
	}</li>
`;
}

function articleLines(article: Article, view: DossierView): Content {
	const title = titleOf(article) || say("articles.untitled");
	return html`<p class="outlet">${article.outlet === undefined ? say("outlet.unknown") : linkTo("outlet", article.outlet, article.outlet)}${article.genre !== "unknown" && html` <span class="genre">${nameOf("genre", article.genre)}</span>`}</p>
<p class="title"${languageAttribute(article.language)}>${linkOut(article.url, title)}</p>
<p class="facts">${facts(article)}${linkTo("article", article.id, say("articles.marked"))} ${originalButton(article, view)}</p>`;
}

function facts(article: Article): Content {
	const by = article.byline.map(({ name, affiliation }) => (affiliation ? `${name}, ${affiliation}` : name));
	const credited = article.agency !== undefined && !by.includes(article.agency) && article.agency !== article.outlet;
	return [
		article.published === undefined ? say("articles.undated") : timeElement(article.published, article),
		article.modified !== undefined &&
			article.modified !== article.published &&
			html` · ${say("articles.modified")} ${timeElement(article.modified, article)}`,
		article.earlierTitles?.map(
			({ title, until }) =>
				html` · ${say("articles.until")} ${timeElement(until, article)}: <q${languageAttribute(article.language)}>${title}</q>`,
		),
		by.length > 0 && html` · ${say("articles.by", { names: sayList(by) })}`,
		credited && html` · ${say("articles.agency", { agency: article.agency ?? "" })}`,
		" ",
	];
}
