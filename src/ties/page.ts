import { escapeMarkup, panelSvg, panelsOf } from "./chart.ts";
import type { DyadTies, TieLine } from "./dyad.ts";
import { type Fact, shownValue } from "./fact.ts";
import { nameOf, type StateNames } from "./state-names.ts";
import { cautionsFor, changeSentences, concentrationSentences, lineTitle, unitText } from "./words.ts";

/**
 * The page of a pair as one HTML fragment: charts with their marks, a sentence a change, what not to conclude, and every
 * number with its compiler and coverage in a table, for whoever cannot see the charts. No script, no style of its own.
 */
export function dyadPage(ties: DyadTies, names: StateNames): string {
	const title = `${ties.states.map((code) => nameOf(code, names)).join(" and ")}: ties`;
	const lines = [...ties.lines, ...ties.about];
	const sections = [
		`<h1>${escapeMarkup(title)}</h1>`,
		...panelsOf(ties.lines).map((panel) => `<figure>${panelSvg(panel, ties.marks, names)}</figure>`),
		list(
			"Changes, and what follows",
			ties.lines.flatMap((line) => [...changeSentences(line, names), ...concentrationSentences(line, names)]),
		),
		list("Read with care", cautionsFor(lines)),
		list(
			"Meetings and resolutions",
			ties.marks.map((mark) => `${mark.date} ${mark.kind}: ${mark.text}`),
		),
		list("Disagreements", ties.disagreements.map(disagreement)),
		table("Ties of the pair", ties.lines, names),
		table("Of each alone", ties.about, names),
	];
	return `<article class="ties">\n${sections.filter((section) => section !== "").join("\n")}\n</article>\n`;
}

function list(heading: string, items: readonly string[]): string {
	if (items.length === 0) return "";
	return `<h2>${heading}</h2>\n<ul>${items.map((item) => `<li>${escapeMarkup(item)}</li>`).join("")}</ul>`;
}

function disagreement(facts: readonly Fact[]): string {
	const first = facts[0];
	return `${first?.series} of ${first?.date}, ${first?.compiler}: ${facts.map((fact) => `${fact.printed} (${fact.source})`).join(" and ")}; both are kept`;
}

function table(heading: string, lines: readonly TieLine[], names: StateNames): string {
	if (lines.length === 0) return "";
	const rows = lines.map(
		(line) =>
			`<tr><th scope="row">${escapeMarkup(lineTitle(line, names))}</th><td>${escapeMarkup(`${line.compiler}; ${line.scope}`)}</td>` +
			`<td>${line.facts.map(cell).join(" · ")}</td></tr>`,
	);
	const head = `<tr><th scope="col">measure</th><th scope="col">compiler and coverage</th><th scope="col">values</th></tr>`;
	return `<h2>${heading}</h2>\n<table><thead>${head}</thead><tbody>${rows.join("\n")}</tbody></table>`;
}

/** The source behind a number opens where it is an address. */
function cell(fact: Fact): string {
	const text = escapeMarkup(`${fact.date}: ${shownValue(fact)}${unitText(fact.unit)}`);
	const told = escapeMarkup([fact.scope, fact.note].filter((part) => part !== "").join("; "));
	return /^https?:/.test(fact.source)
		? `<a href="${escapeMarkup(fact.source)}" title="${told}">${text}</a>`
		: `<span title="${told}">${text}</span>`;
}
