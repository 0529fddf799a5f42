import type { Article } from "../../model/article.ts";
import { cells } from "../../model/audit.ts";
import type { Span } from "../../model/record.ts";
import { type Content, html, type Markup } from "../html.ts";
import { labelledMark } from "../marks.ts";
import { languageAttribute } from "../passage.ts";
import { say } from "../words.ts";
import { certainties, certaintyMark } from "./certainty.ts";
import { chainSection } from "./chain.ts";
import { layered, layersOf } from "./layers.ts";
import { type ArticleView, sentencesOf } from "./view.ts";

/**
 * The whole text with what was found in it, and beside it the text it was translated from. Only the live site shows it, on
 * the machine that has the articles. Each layer has its switch, which needs no script: the style sheet looks at the boxes.
 */
export function wholeText(view: ArticleView): Content {
	const marked = html`<div class="reading"${languageAttribute(view.article.language)}>${partsOf(view)}</div>`;
	const { counterpart } = view;
	return [
		view.outline ? legend() : html`<p class="note">${say("article.unread")}</p>`,
		counterpart
			? html`<div class="side-by-side">${column(view.article, marked, !counterpart.isOriginal)}${column(counterpart.article, plain(counterpart.article), counterpart.isOriginal)}</div>`
			: marked,
	];
}

function legend(): Markup {
	return html`<fieldset class="layers"><legend>${say("layers.legend")}</legend>
<div><label><input type="checkbox" id="show-attributions" checked autocomplete="off"> ${say("layers.attributions")}</label> <span class="source">${say("layers.source")}</span> <span class="cue">${say("layers.cue")}</span> <span class="content">${say("layers.content")}</span></div>
<div><label><input type="checkbox" id="show-certainty" checked autocomplete="off"> ${say("layers.certainty")}</label>${certainties.map((each) => html` <span class="key"><span class="event ${each}">${say("layers.event")}</span>${certaintyMark(each)} ${say(`certainty.${each}`)}</span>`)}</div>
<div><label><input type="checkbox" id="show-claims" checked autocomplete="off"> ${say("layers.claims")}</label>${cells.filter((cell) => cell !== "silent").map((cell) => html` <span class="key">${labelledMark(cell)}</span>`)}</div>
<p class="note">${say("layers.note")}</p>
</fieldset>
`;
}

function partsOf(view: ArticleView): Content {
	return view.article.parts.map((part, i) => {
		const layers = layersOf(view, i);
		const paragraphs = paragraphsOf(part.text, sentencesOf(view.article, view.outline, i));
		const written = paragraphs.map((sentences) => {
			const items = sentences.map((sentence) => sentenceOf(view, sentence, part.text, layers));
			return html`<p class="part ${part.kind}">${items.map(({ text }) => text)}</p>
${items.map(({ chain }) => chain)}`;
		});
		return part.kind === "body" ? written : html`<div class="part-label">${say(`part.${part.kind}`)}</div>${written}`;
	});
}

function sentenceOf(view: ArticleView, sentence: Span, text: string, layers: ReturnType<typeof layersOf>) {
	const id = `s-${sentence.i}-${sentence.from}`;
	const chain = chainSection(view, sentence, id);
	const words = layered(text, sentence.from, sentence.to, layers);
	const open =
		chain && html`<a class="why" href="#${id}-chain" aria-label="${say("chain.open")}">${say("chain.sign")}</a>`;
	return { text: html`<span class="sentence" id="${id}">${words}${open}</span> `, chain };
}

/** Sentences, a list a paragraph: a blank line between two of them ends one. */
function paragraphsOf(text: string, sentences: readonly Span[]): readonly (readonly Span[])[] {
	const paragraphs: Span[][] = [];
	for (const sentence of sentences) {
		const previous = paragraphs.at(-1)?.at(-1);
		const isNew = previous === undefined || /\n\s*\n/.test(text.slice(previous.to, sentence.from));
		if (isNew) paragraphs.push([sentence]);
		else paragraphs.at(-1)?.push(sentence);
	}
	return paragraphs;
}

function column(article: Article, text: Content, isOriginal: boolean): Markup {
	const label = say(isOriginal ? "article.original" : "article.translation");
	return html`<section class="column" aria-label="${label}"><p class="kicker">${label}${article.outlet !== undefined && `, ${article.outlet}`}</p>${text}</section>`;
}

function plain(article: Article): Markup {
	const paragraphs = article.parts.flatMap(({ kind, text }) =>
		text.split(/\n\s*\n/).map(
			(paragraph) => html`<p class="part ${kind}">${paragraph}</p>
`,
		),
	);
	return html`<div class="reading"${languageAttribute(article.language)}>${paragraphs}</div>`;
}
