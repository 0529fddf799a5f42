import { type Finding, showsSilence } from "../model/audit.ts";
import { findingWords } from "./finding-words.ts";
import { quotedPlace } from "./findings-page.ts";
import { type Content, html, type Markup } from "./html.ts";
import { linkTo } from "./link.ts";
import { folded } from "./page.ts";
import { reasons, ruleLine } from "./panels/findings.ts";
import type { SiteFacts } from "./site-facts.ts";
import { storyLines } from "./story-lines.ts";
import type { StorySummary } from "./summary.ts";
import { say, sayCount } from "./words.ts";

/** So many are read at a stretch; the rest fold. */
const shown = 4;

/** All stories, and what rules noticed over them together. */
export interface AcrossView {
	readonly stories: readonly StorySummary[];
	readonly findings?: readonly Finding[];
	/** How many pairs of a group of outlets and a state were looked at; an older audit does not say. */
	readonly comparisons?: number;
}

/** What rules noticed over all stories together, or why they noticed nothing; nothing where the audit does not say. */
export function acrossCollection({ stories, findings = [], comparisons }: AcrossView, facts: SiteFacts): Content {
	if (findings.length > 0)
		return [
			html`<p class="note">${say("across.note")}</p>`,
			acrossItems(findings, stories, (counted) => sayCount("across.stories", counted)),
		];
	if (comparisons === undefined || stories.length === 0) return undefined;
	return html`<p class="note">${whyNone(comparisons, facts)}</p>`;
}

/** Silence is a finding only where it is known what was collected. */
function whyNone(comparisons: number, { collection, confirmedOnly = false }: SiteFacts): string {
	if (!collection.some(showsSilence)) return say("across.unknown");
	if (comparisons === 0) return say("across.few");
	return confirmedOnly ? say("across.confirmed") : sayCount("across.none", comparisons);
}

/** Findings with what they rest on; `counts` names the list of those of their stories that are given here. */
export function acrossItems(
	findings: readonly Finding[],
	stories: readonly StorySummary[],
	counts: (stories: number) => string,
): Content {
	const items = findings.map((finding) => item(finding, stories, counts));
	return folded(
		items,
		shown,
		sayCount("findings.more", items.length - shown),
		(some) => html`<div class="findings">${some}</div>`,
	);
}

function item(finding: Finding, stories: readonly StorySummary[], counts: (stories: number) => string): Markup {
	const { id, text, across, places } = finding;
	const counted = stories.filter((story) => across?.stories.includes(story.id));
	const outlets = across?.outlets.map((name, at) => [at > 0 && ", ", linkTo("outlet", name, name)]);
	return html`<article class="finding" id="${id}">
${ruleLine(finding)}
<h3>${findingWords(text)}</h3>
<dl class="reasons">
${reasons(finding)}<div><dt>${say("across.outlets")}</dt><dd>${outlets}</dd></div>
</dl>
<p class="note">${say("across.places")}</p>
${places.map(quotedPlace)}${counted.length > 0 && html`<details class="more"><summary>${counts(counted.length)}</summary>${storyLines(counted)}</details>`}
</article>
`;
}
