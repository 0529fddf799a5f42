import type { CheckedFigure } from "../../model/audit.ts";
import { holds } from "../../model/span.ts";
import { html, type Markup } from "../html.ts";
import { folded } from "../page.ts";
import { passageMarkup, recordWords } from "../passage.ts";
import type { DossierView } from "../view.ts";
import { nameOf, say, sayCount } from "../words.ts";
import { source } from "./said.ts";

/** So many checks are read at a stretch; the rest fold. */
const shown = 4;

/** Numbers of the coverage beside what open data have, each with its sentence, its compiler and what that compiler counts. */
export function figures(view: DossierView): Markup | undefined {
	const items = view.story.figures.flatMap((checked) => figureItem(checked, view) ?? []);
	if (items.length === 0) return undefined;
	return html`<p class="note">${say("figures.note")}</p>
${folded(items, shown, sayCount("figures.more", items.length - shown), (some) => html`<div class="findings">${some}</div>`)}`;
}

function figureItem(checked: CheckedFigure, view: DossierView): Markup | undefined {
	const reading = view.readings.get(checked.article);
	const told = reading?.figures[checked.figure];
	const sentence = told && reading?.sentences.find((sentence) => holds(sentence, told.span));
	const passage = told && view.findPassage(checked.article, sentence ?? told.span, told.span);
	if (!passage) return undefined;
	return html`<article class="finding">
<figure class="quoted">${passageMarkup(passage)}<figcaption>${source(passage, view)}</figcaption></figure>
<dl class="reasons">
<div><dt>${say("figures.verdict")}</dt><dd>${nameOf("verdict", checked.verdict)}</dd></div>
${checked.expected !== undefined && html`<div><dt>${say("figures.expected")}</dt><dd>${recordWords(checked.expected)}</dd></div>`}
${checked.scope !== undefined && html`<div><dt>${say("figures.scope")}</dt><dd>${recordWords(checked.scope)}</dd></div>`}
</dl>
</article>
`;
}
