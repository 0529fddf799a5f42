import type { EditorText, Refusal, TextBlock } from "../../model/editor-text.ts";
import { timeline } from "../charts/timeline.ts";
import { countingSentence, doubtedOf } from "../counting.ts";
import { type Content, html, linkOut, type Markup } from "../html.ts";
import { linkTo } from "../link.ts";
import { viewMark, viewWords } from "../marks.ts";
import { languageAttribute, recordWords } from "../passage.ts";
import { prose } from "../prose.ts";
import { timeElement } from "../times.ts";
import type { ClaimView, DossierView } from "../view.ts";
import { say, sayList } from "../words.ts";
import { matrixTable, whyNone } from "./matrix.ts";
import { source } from "./said.ts";

/** What an editor wrote, with what it embeds of the page below. */
export function editor(view: DossierView): Markup | undefined {
	if (!view.text) return undefined;
	return html`<div class="editor">${signature(view.text)}
${view.text.blocks.map((block) => blockOf(block, view))}</div>`;
}

/** Who wrote it, and when it was published, first and last. */
function signature({ byline, posted, modified }: EditorText): Content {
	const names = byline.map(({ name, affiliation }) => (affiliation === undefined ? name : `${name}, ${affiliation}`));
	const parts = [
		names.length > 0 && html`<span>${say("article.by", { names: sayList(names) })}</span> `,
		posted !== undefined && html`<span><b>${say("article.posted")}</b> ${timeElement(posted)}</span> `,
		modified !== undefined && html`<span><b>${say("headline.modified")}</b> ${timeElement(modified)}</span>`,
	];
	return parts.some(Boolean) && html`<p class="times">${parts}</p>`;
}

function blockOf(block: TextBlock, view: DossierView): Content {
	switch (block.kind) {
		case "prose":
			return prose(block.markdown);
		case "claim":
		case "chart":
			return claimOf(block.claim, block.kind === "chart", view);
		case "matrix":
			return block === view.text?.blocks.find(({ kind }) => kind === "matrix") && matrixOf(view);
		case "quote":
			return quoteOf(block, view);
		case "refused":
			return refusalOf(block);
	}
}

/** Its statement, who says it how surely, and the counting sentence; the timeline where it is asked for and there is one. */
function claimOf(id: string, isDrawn: boolean, view: DossierView): Content {
	const shown = view.claims.find(({ claim }) => claim.id === id);
	const claim = shown?.claim ?? view.story.claims.find((each) => each.id === id);
	if (!claim) return undefined;
	const words = recordWords(claim.statement);
	const statement = shown ? html`<a href="#${shown.id}">${words}</a>` : words;
	return html`<figure class="embed"><p class="claim-statement">${statement}</p>
${shown && marks(shown)}<p class="counting">${countingSentence(claim.outlets, doubtedOf(claim))}</p>
${isDrawn && shown && timeline(shown, view)}</figure>
`;
}

function marks({ cells, elsewhere = "" }: ClaimView): Markup {
	const told = cells.filter(({ cell }) => cell !== "silent");
	return html`<ul class="legend">${told.map((one) => html`<li><a href="${elsewhere}#${one.saidId}">${viewMark(one)} ${one.outlet}<span class="sr"> ${viewWords(one)}</span></a></li>`)}</ul>
`;
}

/** It stands once on a page: its cells are places that links lead back to. */
function matrixOf(view: DossierView): Markup {
	return html`<div class="panel-matrix">${matrixTable(view) ?? html`<p class="note">${whyNone(view)}</p>`}</div>`;
}

/** The words, cut from the article itself, and the way to the sentence they stand in. */
function quoteOf({ article: id, span, sentence }: Extract<TextBlock, { kind: "quote" }>, view: DossierView): Content {
	const article = view.articles.find((each) => each.id === id);
	const part = article?.parts[span.i];
	if (!article || !part) return undefined;
	const quote = part.text.slice(span.from, span.to);
	const place = linkTo("article", id, say("editor.sentence"), { hash: `s-${sentence.i}-${sentence.from}` });
	const passage = { article, kind: part.kind, before: "", quote, after: "" };
	return html`<figure class="quoted"><blockquote${languageAttribute(article.language)}><p>${linkOut(article.url, quote)}</p></blockquote><figcaption>${source(passage, view)} · ${place}</figcaption></figure>
`;
}

function refusalOf({ at, message, difference = [] }: Refusal): Markup {
	const words = difference.map(({ kind, text }) =>
		kind === "same" ? html`${text} ` : kind === "gone" ? html`<del>${text}</del> ` : html`<ins>${text}</ins> `,
	);
	return html`<aside class="refused" role="note"><p><b>${say("editor.refused")}</b> ${at}: ${message}</p>${words.length > 0 && html`<p>${words}</p>`}</aside>
`;
}
