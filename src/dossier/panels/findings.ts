import type { Finding } from "../../model/audit.ts";
import { findingWords } from "../finding-words.ts";
import { type Content, html, type Markup } from "../html.ts";
import { folded } from "../page.ts";
import { type Passage, passageMarkup } from "../passage.ts";
import type { DossierView } from "../view.ts";
import { nameOf, say, sayCount } from "../words.ts";
import { source } from "./said.ts";

/** So many findings are read at a stretch; the rest fold. */
const shown = 4;

export function findings(view: DossierView): Markup | undefined {
	const all = view.story.findings.filter((finding) => finding.review.status !== "dismissed");
	if (all.length === 0) return undefined;
	const items = all.map((finding, index) => findingItem(finding, index + 1, view));
	return html`<p class="note">${say("findings.note")}</p>
${folded(items, shown, sayCount("findings.more", all.length - shown), (some) => html`<div class="findings">${some}</div>`)}`;
}

function findingItem(finding: Finding, number: number, view: DossierView): Markup {
	const { outlets } = view.story;
	const claim = view.claims.find((shownClaim) => shownClaim.claim.id === finding.claim);
	return html`<article class="finding" id="finding-${number}" aria-labelledby="finding-${number}-text">
${ruleLine(finding)}
<h3 id="finding-${number}-text">${findingWords(finding.text, outlets)}</h3>
<dl class="reasons">
${reasons(finding, outlets)}</dl>
${finding.places.map((place) => quoted(view.findPassage(place.article, place.span), view))}
${claim && html`<p class="onward"><a href="#${claim.id}">${say("findings.claim")}</a></p>`}
</article>
`;
}

/** Its rule, and what became of it. */
export function ruleLine({ rule, review, note }: Finding): Markup {
	return html`<p class="rule">${nameOf("rule", rule)} <span class="status ${review.status}">${say(`review.${review.status}`)}</span>${note && html` <span class="status">${say("review.note")}</span>`}</p>`;
}

/** What stands there, what the rule would have had, why it matters: the items of a list. */
export function reasons({ observed, expected, why }: Finding, outlets?: readonly string[]): Markup {
	return html`<div><dt>${say("findings.observed")}</dt><dd>${findingWords(observed, outlets)}</dd></div>
<div><dt>${say("findings.expected")}</dt><dd>${findingWords(expected, outlets)}</dd></div>
<div><dt>${say("findings.why")}</dt><dd>${findingWords(withoutAnchor(why))}</dd></div>
`;
}

/** "… leaves it open. (docs/method.md#presumed)": the anchor is for tools, and leads nowhere from a page. */
function withoutAnchor(why: string): string {
	return why.replace(/\s*\(docs\/method\.md#[\w-]+\)\s*$/, "");
}

function quoted(passage: Passage | undefined, view: DossierView): Content {
	return (
		passage &&
		html`<figure class="quoted">${passageMarkup(passage)}<figcaption>${source(passage, view)}</figcaption></figure>`
	);
}
