import { ratesChart } from "../charts/rates.ts";
import { wilsonInterval } from "../counting.ts";
import { type Content, html } from "../html.ts";
import { renderPage, section } from "../page.ts";
import type { SiteFacts } from "../site-facts.ts";
import { storyLines } from "../story-lines.ts";
import { say, sayCount } from "../words.ts";
import type { Count, OutletView, Rate } from "./view.ts";

/** Below this many stories a rate says more of the days collected than of the outlet: half of 29 may be 34 or 66 %. */
export const fewestStories = 30;

/** An outlet in this coverage: rates with their intervals, where there are stories enough, and its stories. Never a rank. */
export function outletPage(view: OutletView, facts: SiteFacts): string {
	const shown = view.rates.filter(({ n }) => n >= fewestStories);
	const standfirst = say("outlet.standfirst", {
		articles: sayCount("articles", view.articles),
		stories: sayCount("stories", view.stories.length),
	});
	return renderPage({
		title: say("title.outlet", { name: view.name }),
		description: standfirst,
		facts,
		main: [
			html`<header class="story"><p class="kicker">${say("outlet.kicker")}</p><h1>${view.name}</h1><p class="standfirst">${standfirst}</p></header>
`,
			section("rates", say("outlet.rates"), rates(view, shown)),
			section("stories", say("outlet.stories"), storyLines(view.stories)),
		],
	});
}

function rates(view: OutletView, shown: readonly Rate[]): Content {
	const hidden = view.rates.filter((rate) => !shown.includes(rate));
	const few = say("rates.few", {
		fewest: fewestStories,
		list: hidden.map(({ name, n }) => `${say(`rate.${name}`)} (${n})`).join("; "),
	});
	if (shown.length === 0) return html`<p>${few}</p>`;
	return [
		html`<p class="note">${say("rates.note")}</p>
<figure class="chart"><div class="scroll">${ratesChart(shown)}</div></figure>
<div class="scroll"><table class="plain"><caption class="sr">${say("outlet.rates")}</caption><thead><tr><th scope="col">${say("rates.what")}</th><th scope="col">${say("rates.own")}</th><th scope="col">${say("rates.all")}</th></tr></thead><tbody>
${shown.map(
	(
		rate,
	) => html`<tr><th scope="row">${say(`rate.${rate.name}`)}</th><td>${countWords(rate)}</td><td>${countWords(rate.all)}</td></tr>
`,
)}</tbody></table></div>`,
		hidden.length > 0 && html`<p class="note">${few}</p>`,
	];
}

/** "41 of 120 [95% interval 26–43%]". */
function countWords({ k, n }: Count): string {
	const { low, high } = wilsonInterval(k, n);
	return say("rates.count", { k, n, low: Math.round(100 * low), high: Math.round(100 * high) });
}
