import { type Claim, mentioning } from "../../model/audit.ts";
import { timeline } from "../charts/timeline.ts";
import { counted, countingSentence, doubtedOf } from "../counting.ts";
import { type Content, html, type Markup } from "../html.ts";
import { linkTo } from "../link.ts";
import { cellMark } from "../marks.ts";
import { passageMarkup, recordWords } from "../passage.ts";
import { currentScope } from "../scope.ts";
import { surestFirst } from "../surest-first.ts";
import type { ClaimView, DossierView } from "../view.ts";
import { say, sayCount } from "../words.ts";
import { saidOf, sentencesOf, source } from "./said.ts";
import { standing } from "./standing.ts";

/** Every compared claim: its count, its standing over time, and every sentence that the matrix leads to. */
export function claims(view: DossierView): Markup | undefined {
	if (view.claims.length === 0) return undefined;
	const pictures = drawnOf(view).map((claim) => timeline(claim, view));
	const isDrawn = pictures.some((picture) => picture);
	return html`<p class="note">${say("claims.note")}${isDrawn && ` ${say("timeline.caption")}`}</p>
${view.claims.map((claim, index) => claimItem(claim, pictures[index], view))}`;
}

/** The main claims have a picture: six at most, of so many marks in all, as a mark is 450 bytes and twelve pictures are a wall. */
const mostDrawn = 6;
const mostMarks = 90;

/** The first always, and the next ones while their marks fit. */
function drawnOf({ claims }: DossierView): readonly ClaimView[] {
	let marks = 0;
	const last = claims.findIndex(({ claim }, index) => {
		marks += claim.mentions.length;
		return index > 0 && marks > mostMarks;
	});
	return claims.slice(0, last < 0 ? mostDrawn : Math.min(last, mostDrawn));
}

function claimItem(each: ClaimView, picture: Content, view: DossierView): Markup {
	const { claim, id } = each;
	const history = standing(claim, view);
	return html`<article class="claim" id="${id}" aria-labelledby="${id}-h">
<h3 id="${id}-h">${linkTo("claim", claim.id, recordWords(claim.statement))}${claim.contested && html` <span class="contested">${say("claim.contested")}</span>`}</h3>
${counted(claim, view.story.origins)}
${picture}
${history && html`<div class="standing"><h4>${say("standing.heading")}</h4>${history}</div>`}
${sentences(each, view)}
</article>
`;
}

/** Its sentences, which open here, or the way to where they are. */
function sentences(each: ClaimView, view: DossierView): Markup {
	const { claim, id, elsewhere } = each;
	const read = sayCount("claim.read", sentencesOf(claim.mentions).length);
	if (elsewhere !== undefined) return html`<p class="onward"><a href="${elsewhere}#said">${read}</a></p>`;
	return html`<p class="onward"><a class="read-all" href="#${id}-all">${read}</a></p>
<div class="all-said" id="${id}-all">
<a class="close-all" href="#${id}">${say("claim.close")}</a>
${saidOf(each, view, "h4")}</div>`;
}

/** So many claims are named that stand in no matrix; further ones are data. */
const namedClaims = 25;

/** What only one outlet says is compared with nobody, but it is said, with a sentence that says it. */
export function otherClaims(view: DossierView): Markup | undefined {
	const others = view.otherClaims;
	if (others.length === 0) return undefined;
	const rest = others.length - namedClaims;
	return html`<details class="more"><summary>${sayCount("others.summary", others.length)}</summary>
<ul class="others">${others.slice(0, namedClaims).map((claim) => otherClaim(claim, view))}</ul>
${rest > 0 && html`<p class="note">${sayCount("others.rest", rest)}</p>`}</details>`;
}

function otherClaim(claim: Claim, view: DossierView): Markup {
	const isLone = mentioning(claim.outlets) === 1;
	const first = claim.mentions.toSorted(surestFirst)[0];
	const passage = first && view.findPassage(first.article, first.sentence, first.span);
	const statement = recordWords(claim.statement);
	if (!isLone && currentScope().kinds.has("claim"))
		return html`<li><p>${linkTo("claim", claim.id, statement)} <span class="who">${countingSentence(claim.outlets, doubtedOf(claim))}</span></p></li>
`;
	return html`<li><p>${statement} ${!isLone && html`<span class="who">${countingSentence(claim.outlets, doubtedOf(claim))}</span>`}</p>${
		passage &&
		html`<figure class="quoted">${passageMarkup(passage)}<figcaption>${cellMark(first.cell)} ${source(passage, view)}</figcaption></figure>`
	}</li>
`;
}
