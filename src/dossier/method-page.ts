import accuracy from "../../data/pages/accuracy.json" with { type: "json" };
import { cells } from "../model/audit.ts";
import { wilsonInterval } from "./counting.ts";
import { type Content, html } from "./html.ts";
import { linkToSingle } from "./link.ts";
import { doubtItem, legend } from "./marks.ts";
import { renderPage, section } from "./page.ts";
import { reading, standings } from "./panels/method.ts";
import type { SiteFacts } from "./site-facts.ts";
import { isMessage, nameOf, say } from "./words.ts";

/** How often it is wrong, as data: the twin of the page. */
export const accuracyFigures = accuracy;

const steps = ["collected", "read", "cited", "sure", "same", "counted", "findings", "decided"] as const;

/** How the pages of this site come about, what their marks mean, and how often they are wrong. */
export function methodPage(facts: SiteFacts): string {
	const main = [
		html`<header class="story"><h1>${say("method-page.heading")}</h1><p class="standfirst">${say("method-page.standfirst")}</p></header>
`,
		section(
			"steps",
			say("method-page.steps"),
			html`<ol class="numbered">${steps.map((step) => html`<li>${say(`step.${step}`)}</li>`)}</ol>`,
		),
		section("marks", say("matrix.legend"), [legend(cells, doubtItem()), reading()]),
		section("standings", say("method.terms"), standings()),
		section("accuracy", say("method-page.accuracy"), figures()),
		section("rules", say("method-page.rules"), rules()),
		section(
			"more",
			say("method-page.more"),
			html`<p>${say("method-page.docs")} ${linkToSingle("about", say("nav.about"))}</p>`,
		),
	];
	return renderPage({ title: say("title.method"), description: say("method-page.standfirst"), facts, main });
}

function figures(): Content {
	const rows = accuracy.figures.map(
		({ what, figure, beside }) =>
			html`<tr><th scope="row">${wordsOf(`accuracy.${what}`)}</th><td class="figure">${figure}</td><td>${beside !== undefined && html`<b>${beside}</b> ${wordsOf(`accuracy.${what}.beside`)}`}</td></tr>
`,
	);
	return html`<p class="note">${say("method-page.accuracy-note")}</p>
<div class="scroll"><table class="plain accuracy"><thead><tr><th scope="col">${say("method-page.what")}</th><th scope="col">${say("method-page.figure")}</th><th scope="col">${say("method-page.beside")}</th></tr></thead><tbody>
${rows}</tbody></table></div>`;
}

function rules(): Content {
	const rows = accuracy.rules.map(({ rule, right, judged }) => {
		const { low, high } = wilsonInterval(right, judged);
		const words = say("method-page.right", {
			right,
			judged,
			low: Math.round(100 * low),
			high: Math.round(100 * high),
		});
		return html`<tr><th scope="row">${nameOf("rule", rule)}</th><td>${words}</td></tr>
`;
	});
	return html`<p class="note">${say("method-page.rules-note")}</p>
<div class="scroll"><table class="plain accuracy"><thead><tr><th scope="col">${say("method-page.rule")}</th><th scope="col">${say("method-page.precision")}</th></tr></thead><tbody>
${rows}</tbody></table></div>`;
}

function wordsOf(key: string): string {
	return isMessage(key) ? say(key) : key;
}
