import type { StoryTies, TieAround, TieMark } from "../../model/ties.ts";
import { dyadId } from "../addresses.ts";
import { html, linkOut, type Markup } from "../html.ts";
import { linkTo } from "../link.ts";
import { folded } from "../page.ts";
import { recordWords } from "../passage.ts";
import { findStateName } from "../states.ts";
import { dateSpanWords } from "../times.ts";
import type { DossierView } from "../view.ts";
import { say, sayCount, sayList } from "../words.ts";

const pairsShown = 2;

/** The ties of a story's pairs in open data, before it and after, with the page of each pair a step away. */
export function ties({ story }: DossierView): Markup | undefined {
	if (story.ties.length === 0) return undefined;
	return html`<p class="note">${say("ties.note")}</p>
${folded(
	story.ties.map(pair),
	pairsShown,
	sayCount("ties.more-pairs", story.ties.length - pairsShown),
	(some) => html`<div>${some}</div>`,
)}`;
}

function pair({ states, lines, met }: StoryTies): Markup {
	const names = sayList(states.map((code) => findStateName(code) ?? code));
	return html`<div class="pair">
<h3>${linkTo("dyad", dyadId(states), names)}</h3>
${lines.length > 0 && table(lines)}
${(met.before || met.after) && html`<p class="met">${meetings(met)}</p>`}
</div>
`;
}

function table(lines: readonly TieAround[]): Markup {
	const columns = (["ties.measure", "ties.before", "ties.during", "ties.after", "ties.compiler"] as const).map(
		(heading) => html`<th scope="col">${say(heading)}</th>`,
	);
	return html`<div class="scroll"><table class="around"><thead><tr>${columns}</tr></thead>
<tbody>${lines.map(row)}</tbody></table></div>`;
}

function row({ title, compiler, scope, before, during, after }: TieAround): Markup {
	return html`<tr><th scope="row">${recordWords(title)}</th>${[before, during, after].map(cell)}<td class="who">${recordWords(`${compiler}; ${scope}`)}</td></tr>
`;
}

function cell(known: TieAround["after"]): Markup {
	return html`<td>${known ? point(known) : html`<span class="who">${say("ties.none-yet")}</span>`}</td>`;
}

function point({ date, value, source }: TieAround["before"]): Markup {
	return html`${linkOut(source, value)} <span class="who">${date}</span>`;
}

function meetings({ before, after }: StoryTies["met"]): readonly Markup[] {
	return [
		...(before ? [meeting("ties.met-before", before)] : []),
		...(after ? [meeting("ties.met-after", after)] : []),
	];
}

function meeting(key: "ties.met-before" | "ties.met-after", { date, text, source }: TieMark): Markup {
	return html`<span>${say(key)} ${linkOut(source, dateSpanWords(date))}, ${recordWords(text)}.</span> `;
}
