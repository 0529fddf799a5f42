import type { Claim } from "../../model/audit.ts";
import { timeline } from "../charts/timeline.ts";
import { countingSentence } from "../counting.ts";
import { type Content, html, type Markup } from "../html.ts";
import { labelledMark } from "../marks.ts";
import { timeElement } from "../times.ts";
import type { ClaimView, DossierView } from "../view.ts";
import { nameOf, say, sayCount, sayList } from "../words.ts";
import { originWords, saidOf } from "./said.ts";

/** Every compared claim: its count, its standing over time, and every sentence that the matrix leads to. */
export function claims(view: DossierView): Markup | undefined {
	if (view.claims.length === 0) return undefined;
	return html`<p class="note">${say("claims.note")}</p>
${view.claims.map((claim, index) => claimItem(claim, index, view))}`;
}

/** The main claims have a picture; twelve would be a wall of them, at up to 13 kB each. */
const drawn = 6;

function claimItem(each: ClaimView, index: number, view: DossierView): Markup {
	const { claim, id } = each;
	return html`<article class="claim" id="${id}" aria-labelledby="${id}-h">
<h3 id="${id}-h">${claim.statement}${claim.contested && html` <span class="contested">${say("claim.contested")}</span>`}</h3>
<p class="counting">${countingSentence(claim.outlets)}${claim.outlets.silent > 0 && html` <span class="silence">${sayCount("counting.silent", claim.outlets.silent)}</span>`}</p>
${index < drawn && timeline(each, view)}
${standing(claim, view)}
<p class="onward"><a class="read-all" href="#${id}-all">${sayCount("claim.read", claim.mentions.length)}</a></p>
<div class="all-said" id="${id}-all">
<a class="close-all" href="#${id}">${say("claim.close")}</a>
${saidOf(each, view)}</div>
</article>
`;
}

/** What the coverage supported, and when: each step with the origins that were new in it. */
function standing(claim: Claim, view: DossierView): Content {
	const known = new Set<string>();
	const steps = claim.standing.map((step, index) => {
		const fresh = step.origins
			.filter((id) => !known.has(id))
			.flatMap((id) => view.origins.get(id) ?? [])
			.filter((origin) => origin.kind !== "newsroom");
		for (const id of step.origins) known.add(id);
		return { ...step, fresh, isChange: index === 0 || claim.standing[index - 1]?.value !== step.value };
	});
	const told = steps.filter((step) => step.isChange || step.fresh.length > 0);
	if (told.length === 0) return undefined;
	const items = told.map(({ at, value, fresh }) => {
		const origins =
			fresh.length > 0 &&
			html` <span class="fresh">${sayCount("standing.fresh", fresh.length, { names: sayList(fresh.slice(0, 4).map(originWords)), rest: fresh.length > 4 ? say("standing.rest", { n: fresh.length - 4 }) : "" })}</span>`;
		return html`<li>${timeElement(
			at,
			view.articles.find((article) => article.published === at),
		)} <b>${nameOf("standing", value)}</b>${origins}</li>`;
	});
	return html`<div class="standing"><h4>${say("standing.heading")}</h4><ol>${items}</ol></div>`;
}

/** So many claims are named that nobody else tells; further ones are data. */
const namedClaims = 40;

/** What only one outlet says is compared with nobody, but it is said. */
export function otherClaims({ otherClaims: others }: DossierView): Markup | undefined {
	if (others.length === 0) return undefined;
	const items = others.slice(0, namedClaims).map((claim) => {
		const by = [...new Set(claim.mentions.map((mention) => mention.outlet))];
		const cell = (["fact", "attributed", "hedged", "denied"] as const).find((name) => claim.outlets[name] > 0);
		return html`<li>${claim.statement} <span class="who">${sayList(by.slice(0, 6))}${cell && html` ${labelledMark(cell)}`}</span></li>
`;
	});
	const rest = others.length - items.length;
	return html`<details class="more"><summary>${sayCount("others.summary", others.length)}</summary>
<ul class="others">${items}</ul>
${rest > 0 && html`<p class="note">${sayCount("others.rest", rest)}</p>`}</details>`;
}
