import { isCompared } from "../../model/audit.ts";
import type { Attribution, EventMention, Factuality } from "../../model/reading.ts";
import type { Span } from "../../model/record.ts";
import { type Content, html, type Markup } from "../html.ts";
import { linkTo } from "../link.ts";
import { cellMark } from "../marks.ts";
import { recordWords } from "../passage.ts";
import { capital, nameOf, say, sayList } from "../words.ts";
import { certaintyMark, certaintyOf } from "./certainty.ts";
import type { ArticleView, ToldClaim } from "./view.ts";

/** Who says what in one sentence, on whose word, and how surely each of them takes it; nothing where nothing was found. */
export function chainSection(view: ArticleView, sentence: Span, id: string): Markup | undefined {
	const { outline } = view;
	if (!outline) return undefined;
	const attributions = outline.attributions.flatMap((attribution) =>
		[...attribution.cue, ...attribution.source].some((span) => isIn(span, sentence)) ? [attribution] : [],
	);
	const events = outline.events.filter((event) => isIn(event, sentence));
	const claims = view.claims.filter(({ mention }) => isIn(mention.span, sentence));
	if (attributions.length + events.length === 0) return undefined;
	return html`<section class="said chain" id="${id}-chain" aria-labelledby="${id}-h">
<a class="close" href="#${id}">${say("said.close")}</a>
<h3 id="${id}-h">${say("chain.heading")}</h3>
<blockquote><p>${textOf(view, sentence)}</p></blockquote>
${attributions.length > 0 && html`<h4>${say("chain.sources")}</h4><ul class="lines">${attributions.map((each) => attributionItem(each, view))}</ul>`}
${events.length > 0 && html`<h4>${say("chain.events")}</h4><ul class="lines">${events.map((each) => eventItem(each, view))}</ul>`}
${claims.length > 0 && html`<h4>${say("chain.claims")}</h4><ul class="lines">${claims.map(claimItem)}</ul>`}
</section>
`;
}

function attributionItem(attribution: Attribution, view: ArticleView): Markup {
	const parent = attribution.parent === undefined ? undefined : view.outline?.attributions[attribution.parent];
	const within = parent && say("chain.within", { source: sourceWords(parent, view) });
	return html`<li><b>${capital(sourceWords(attribution, view))}</b> <span class="who">${[nameOf("source", attribution.sourceKind), say(attribution.onRecord ? "chain.on-record" : "chain.off-record"), within].filter((part) => part !== undefined).join(" · ")}</span>
<br>${attribution.cue.length > 0 && html`<i>${wordsOf(attribution.cue, view)}</i>: `}“${wordsOf(attribution.content, view)}”</li>
`;
}

function sourceWords({ source, sourceName }: Attribution, view: ArticleView): string {
	return sourceName ?? (wordsOf(source, view) || say("chain.nobody"));
}

function eventItem(event: EventMention, view: ArticleView): Markup {
	return html`<li><b>${textOf(view, event)}</b>${event.factuality.map((each) => perspective(each, view))}${event.presupposed && html` <span class="who">${say("chain.presupposed")}</span>`}</li>
`;
}

function perspective({ perspective: who, label, cues, uncertain }: Factuality, view: ArticleView): Content {
	const attribution = who === "author" ? undefined : view.outline?.attributions[who];
	const name = attribution ? sourceWords(attribution, view) : say("chain.author");
	const certainty = certaintyOf(label);
	const words = [...new Set(cues.map((cue) => `“${textOf(view, cue)}”`))];
	return html`<br><span>${capital(name)}: ${certaintyMark(certainty)} ${say(`certainty.${certainty}`)}</span>${words.length > 0 && html` <span class="who">${say("chain.because", { words: sayList(words) })}</span>`}${uncertain && html` <span class="who">${say("chain.uncertain")}</span>`}`;
}

function claimItem({ claim, story, mention }: ToldClaim): Markup {
	const words = recordWords(claim.statement);
	return html`<li>${cellMark(mention.cell)} ${isCompared(claim) ? linkTo("claim", claim.id, words) : words} <span class="who">${nameOf("cell", mention.cell)} · ${linkTo("story", story.id, say("chain.dossier"))}</span></li>
`;
}

function wordsOf(spans: readonly Span[], view: ArticleView): string {
	return spans.map((span) => textOf(view, span)).join(" … ");
}

function textOf({ article }: ArticleView, { i, from, to }: Span): string {
	return article.parts[i]?.text.slice(from, to) ?? "";
}

function isIn(span: Span, sentence: Span): boolean {
	return span.i === sentence.i && span.from >= sentence.from && span.to <= sentence.to;
}
