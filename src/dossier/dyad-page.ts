import type { Dyad, Fact, TieLine } from "../model/ties.ts";
import { dataAddressOf, dyadId } from "./addresses.ts";
import { tiesPanels } from "./charts/ties-lines.ts";
import { type Content, html, linkOut, type Markup } from "./html.ts";
import { folded, renderPage, section } from "./page.ts";
import { recordWords } from "./passage.ts";
import type { SiteFacts } from "./site-facts.ts";
import { findStateName } from "./states.ts";
import { storyLines } from "./story-lines.ts";
import type { StorySummary } from "./summary.ts";
import { dateSpanWords } from "./times.ts";
import { nameOf, say, sayCount, sayList } from "./words.ts";

/**
 * Two states: charts with their marks, a sentence a change, what not to conclude, what the coverage adds, and every number
 * with its compiler and coverage in a table, for whoever cannot see the charts.
 */
export function dyadPage(dyad: Dyad, stories: readonly StorySummary[], facts: SiteFacts): string {
	const title = sayList(dyad.states.map((code, index) => findStateName(code) ?? dyad.names[index] ?? code));
	const panels = tiesPanels(dyad);
	const main = [
		html`<header class="story"><p class="kicker">${say("ties.kicker")}</p>
<h1>${title}</h1>
<p class="standfirst">${standfirst(dyad)}</p>
<p class="onward"><a href="${fileOf(dyad, "csv")}">${say("ties.csv")}</a> · <a href="${fileOf(dyad, "json")}">${say("ties.json")}</a></p></header>
`,
		panels.length > 0 &&
			section("charts", say("ties.charts"), [
				html`<p class="note">${say("ties.charts-note")}</p>`,
				panels.map(
					(
						panel,
					) => html`<figure class="chart"><h3>${recordWords(panel.title)}</h3><div class="scroll">${panel.picture}</div></figure>
`,
				),
			]),
		list("changes", say("ties.changes"), dyad.changes, 8),
		list("cautions", say("ties.cautions"), dyad.cautions, 8),
		list("gaps", say("ties.gaps"), dyad.gaps, 8, say("ties.gaps-note")),
		marks(dyad),
		list("disagreements", say("ties.disagreements"), dyad.disagreements.map(disagreement), 8),
		stories.length > 0 && section("stories", say("ties.stories"), storyLines(stories)),
		numbers("numbers", say("ties.numbers"), dyad.lines),
		numbers("alone", say("ties.alone"), dyad.about),
	];
	return renderPage({
		title: say("title.dyad", { title }),
		description: standfirst(dyad),
		facts,
		main,
	});
}

function fileOf({ states }: Dyad, ending: "csv" | "json"): string {
	return dataAddressOf("dyad", dyadId(states), ending);
}

function standfirst({ lines, marks: all }: Dyad): string {
	const compilers = new Set(lines.map(({ compiler }) => compiler));
	const meetings = all.filter(({ kind }) => kind === "summit").length;
	if (lines.length + all.length === 0) return say("ties.nothing");
	return say("ties.standfirst", {
		lines: sayCount("ties.lines", lines.length),
		compilers: sayCount("ties.compilers", compilers.size),
		meetings: sayCount("ties.meetings", meetings),
	});
}

function list(id: string, heading: string, items: readonly string[], shown: number, note?: string): Content {
	if (items.length === 0) return undefined;
	const sentences = items.map(
		(item) => html`<li>${recordWords(item)}</li>
`,
	);
	return section(id, heading, [
		note !== undefined && html`<p class="note">${note}</p>`,
		folded(
			sentences,
			shown,
			say("ties.more", { n: items.length - shown }),
			(some) => html`<ul class="lines">${some}</ul>`,
		),
	]);
}

function marks(dyad: Dyad): Content {
	if (dyad.marks.length === 0) return undefined;
	const items = dyad.marks.map(
		({ kind, date, text, source }) =>
			html`<li><span class="outlet">${dateSpanWords(date)}</span> ${say(`ties.mark.${kind}`)}: ${linkOut(source, text)}</li>
`,
	);
	return section(
		"marks",
		say("ties.marks"),
		folded(items, 12, say("ties.more", { n: items.length - 12 }), (some) => html`<ul class="lines">${some}</ul>`),
	);
}

function disagreement(facts: readonly Fact[]): string {
	const [first] = facts;
	return say("ties.disagreement", {
		what: `${first?.series.replaceAll("-", " ")}, ${first?.date}, ${first?.compiler}`,
		values: sayList(facts.map((fact) => `${fact.printed} (${fact.note || fact.source})`)),
	});
}

/** Every number, the table that a chart's reader and a screen reader share; folded, since charts and sentences come first. */
function numbers(id: string, heading: string, lines: readonly TieLine[]): Content {
	if (lines.length === 0) return undefined;
	return section(
		id,
		heading,
		html`<details class="more"><summary>${sayCount("ties.lines", lines.length)}</summary>
${lines.map(numberLine)}</details>`,
	);
}

function numberLine(line: TieLine): Markup {
	const unit = nameOf("unit", line.unit);
	const cells = line.facts.map(
		(fact) => html`<li><span class="who">${fact.date}</span> ${linkOut(fact.source, fact.printed)}</li>`,
	);
	return html`<h3 class="line-title">${line.title}${unit !== "" && `, ${unit}`} <span class="who">${line.compiler}; ${line.scope}</span></h3>
<ol class="values">${cells}</ol>
`;
}
