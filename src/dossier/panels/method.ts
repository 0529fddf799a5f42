import type { Collected, Story } from "../../model/audit.ts";
import { type Content, html, type Markup } from "../html.ts";
import { linkToSingle } from "../link.ts";
import { daysWords, dayWords } from "../times.ts";
import type { DossierView } from "../view.ts";
import { nameOf, say, sayCount, sayList } from "../words.ts";

/** How the coverage came together. An unknown collection proves no silence, and the page says so. */
export function collected(collection: readonly Collected[], view: DossierView): Markup {
	const known = collection.filter((each) => each.method !== "unknown");
	const told = known.filter((each) => each.outlet === undefined || view.outlets.includes(each.outlet));
	if (told.length === 0) return html`<p>${say("collected.unknown")}</p><p>${say("collected.silence")}</p>`;
	const alike = Map.groupBy(told, ({ method, from, to, query }) => JSON.stringify([method, from, to, query]));
	return html`<ul class="collected">${[...alike.values()].map(collectedItem)}</ul><p>${say("collected.silence")}</p>`;
}

/** Outlets that were collected the same way are told in one line. */
function collectedItem(alike: readonly Collected[]): Content {
	const [first] = alike;
	if (!first) return undefined;
	const outlets = sayList(alike.map(({ outlet }) => outlet ?? say("collected.every")));
	const when = first.from === undefined ? "" : `, ${daysWords(first.from, first.to)}`;
	const query = first.query === undefined ? "" : say("collected.query", { query: first.query });
	return html`<li>${say("collected.item", { outlets, method: nameOf("method", first.method), when, query })}</li>`;
}

/** How to read a page, in short; how often it is wrong is a page of its own. */
export function method(): Content {
	return html`${reading()}
<details class="more"><summary>${say("method.terms")}</summary>${standings()}</details>
${linkToSingle("method", say("method.more"))}`;
}

export function reading(): Markup {
	return html`<p>${say("method.standing")}</p>
<p>${say("method.proposals")}</p>
<p>${say("method.interval")}</p>`;
}

export function standings(): Markup {
	const terms = (["established", "reported", "probable", "possible", "disputed", "denied", "unsourced"] as const).map(
		(value) => html`<div><dt>${nameOf("standing", value)}</dt><dd>${say(`standing-meaning.${value}`)}</dd></div>`,
	);
	return html`<dl class="terms">${terms}</dl>`;
}

/** The story, its coverage and the day it was made: enough to find the page again, and to know what it rested on. */
export function citation(story: Story, view: DossierView, made: string, version: string): Markup {
	const dated = view.articles.flatMap((article) => article.published ?? []);
	const cite = say("cite.text", {
		title: view.text?.headline ?? story.title,
		articles: sayCount("articles", view.articles.length),
		when: dated.length > 0 ? ` (${daysWords(dated[0], dated.at(-1))})` : "",
		made: dayWords(made),
		version,
		id: story.id,
	});
	return html`<p class="cite">${cite}</p>`;
}
