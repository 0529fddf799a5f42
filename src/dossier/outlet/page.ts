import type { OutletRates } from "../../model/audit.ts";
import { acrossItems } from "../across.ts";
import { ratesChart } from "../charts/rates.ts";
import { type Content, html } from "../html.ts";
import { renderPage, section } from "../page.ts";
import type { SiteFacts } from "../site-facts.ts";
import { storyLines } from "../story-lines.ts";
import { say, sayCount } from "../words.ts";
import type { OutletView } from "./view.ts";

/** An outlet in this coverage: the audit's rates with their intervals, where there are stories enough, and its stories. Never a rank. */
export function outletPage({ name, rates, withheld, findings = [], stories }: OutletView, facts: SiteFacts): string {
	const counted = sayCount("stories", stories.length);
	const standfirst = say("outlet.standfirst", { stories: counted });
	return renderPage({
		title: say("title.outlet", { name }),
		description: standfirst,
		facts,
		main: [
			html`<header class="story"><p class="kicker">${say("outlet.kicker")}</p><h1>${name}</h1><p class="standfirst">${standfirst}</p></header>
`,
			section(
				"rates",
				say("outlet.rates"),
				rates
					? ratesPanel(rates)
					: html`<p>${withheld ? say("rates.withheld") : say("rates.few", { stories: counted })}</p>`,
			),
			findings.length > 0 &&
				section("across", say("across.heading"), [
					html`<p class="note">${say("across.note")}</p>`,
					acrossItems(findings, stories, (own) => sayCount("across.own-stories", own)),
				]),
			section("stories", say("outlet.stories"), storyLines(stories)),
		],
	});
}

function ratesPanel(rates: OutletRates["rates"]): Content {
	const rows = rates.map(
		(rate) => html`<tr><th scope="row">${say(`rule.${rate.rule}`)}</th><td>${rateWords(rate)}</td></tr>
`,
	);
	return html`<p class="note">${say("rates.note")}</p>
<figure class="chart"><div class="scroll">${ratesChart(rates)}</div></figure>
<div class="scroll"><table class="plain"><caption class="sr">${say("outlet.rates")}</caption><thead><tr><th scope="col">${say("rates.what")}</th><th scope="col">${say("rates.own")}</th></tr></thead><tbody>
${rows}</tbody></table></div>`;
}

/** "41 of 120: 34% [95% interval 26–43%]". */
function rateWords({ found, of, rate, low, high, corrected }: OutletRates["rates"][number]): string {
	if (rate === undefined || low === undefined || high === undefined) return say("rates.none");
	const words = say("rates.count", { k: found, n: of, share: percent(rate), low: percent(low), high: percent(high) });
	return corrected === undefined ? words : `${words} ${say("rates.corrected", { share: percent(corrected) })}`;
}

function percent(share: number): number {
	return Math.round(100 * share);
}
