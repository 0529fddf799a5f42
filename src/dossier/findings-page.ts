import type { Finding } from "../model/audit.ts";
import { frontAddress } from "./addresses.ts";
import { findingWords } from "./finding-words.ts";
import { type Content, html, type Markup } from "./html.ts";
import { linkTo } from "./link.ts";
import { folded, renderPage, section } from "./page.ts";
import { ruleLine } from "./panels/findings.ts";
import { longestQuote, recordWords } from "./passage.ts";
import type { SiteFacts } from "./site-facts.ts";
import type { StorySummary } from "./summary.ts";
import { daysWords, dayWords } from "./times.ts";
import { say, sayCount } from "./words.ts";

export interface FoundFinding {
	readonly finding: Finding;
	/** None where it is about all stories together. */
	readonly story?: Pick<StorySummary, "id" | "title" | "from" | "to" | "outlets">;
}

const shown = 30;

/** All findings, newest story first; what is open before what was decided. */
export function findingsPage(found: readonly FoundFinding[], facts: SiteFacts): string {
	const groups = (["proposed", "confirmed"] as const).flatMap((status) => {
		const some = found.filter(({ finding }) => finding.review.status === status);
		if (some.length === 0) return [];
		const items = some.map((each) => item(each, facts.canReview ?? false));
		const list = folded(
			items,
			shown,
			sayCount("findings.more", items.length - shown),
			(part) => html`<div class="findings">${part}</div>`,
		);
		return [
			section(status, say(`findings.${status}`), [html`<p class="note">${say(`findings.${status}-note`)}</p>`, list]),
		];
	});
	return renderPage({
		title: say("title.findings"),
		description: say("findings.standfirst"),
		facts,
		main: [
			html`<header class="story"><h1>${say("nav.findings")}</h1><p class="standfirst">${say("findings.standfirst")}</p></header>
`,
			groups,
			groups.length === 0 && html`<aside class="absent"><p>${say("findings.none")}</p></aside>`,
		],
	});
}

function item({ finding, story }: FoundFinding, canReview: boolean): Markup {
	const { review } = finding;
	return html`<article class="finding" id="${finding.id}">
${ruleLine(finding)}
<h3>${findingWords(finding.text, story?.outlets)}</h3>
<p class="facts">${story ? [linkTo("story", story.id, story.title ? recordWords(story.title) : say("headline.untitled")), ` · ${daysWords(story.from, story.to)}`] : html`<a href="${frontAddress()}#across">${say("across.heading")}</a>`}${review.by !== undefined && ` · ${say("findings.by", { name: review.by, when: dayWords(review.at ?? ""), reason: review.reason ?? "" })}`}</p>
${finding.across && html`<p class="note">${say("across.places")}</p>`}${finding.places.map(quotedPlace)}${canReview && form(finding)}</article>
`;
}

/** A sentence that the finding rests on, cut as on a dossier where it is overlong. */
export function quotedPlace({ article, quote }: Finding["places"][number]): Markup {
	const words = quote.length > longestQuote ? `${quote.slice(0, longestQuote)} …` : quote;
	return html`<blockquote class="quoted"><p>${linkTo("article", article, words)}</p></blockquote>
`;
}

/** Works without scripts. The token is typed once: the browser's own store of passwords keeps it. */
function form({ id }: Finding): Content {
	const field = (name: "by" | "reason") =>
		html`<label>${say(`review.${name}`)} <input name="${name}" required maxlength="500"></label>`;
	return html`<details class="more"><summary>${say("review.decide")}</summary><form class="review" method="post" action="/review"><input type="hidden" name="finding" value="${id}">${field("by")}${field("reason")}<label>${say("review.token")} <input name="token" type="password" required autocomplete="current-password"></label><p><button name="status" value="confirmed">${say("review.confirm")}</button> <button name="status" value="dismissed">${say("review.dismiss")}</button></p></form></details>`;
}
