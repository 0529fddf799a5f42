import type { OutletGroup } from "../../model/audit.ts";
import type {
	Evidence,
	Explanation,
	Foretold,
	GivenRating,
	Matrix,
	OpenQuestion,
	Place,
	Score,
} from "../../model/explanation.ts";
import { type Content, html, type Markup } from "../html.ts";
import { folded } from "../page.ts";
import { passageMarkup, recordWords } from "../passage.ts";
import type { DossierView } from "../view.ts";
import { nameOf, say, sayCount, sayList } from "../words.ts";
import { namedOnce } from "./groups.ts";
import { source } from "./said.ts";

const voicesShown = 2;
const groupsShown = 6;
const questionsShown = 4;
const foretoldShown = 4;
const explanationsShown = 4;
const fewestCompared = 2;

/** What the coverage says the event was for, showed or came of; the evidence against each; who has not mentioned it. */
export function explanations(view: DossierView): Markup | undefined {
	const { explanations: all, matrix } = view.story;
	if (all.length === 0) return undefined;
	return html`<p class="note">${say("explanations.note")}</p>
${matrix && grid(all, matrix)}
${matrix && matrix.notes.length > 0 && html`<ul class="notes">${matrix.notes.map((note) => html`<li>${recordWords(note)}</li>`)}</ul>`}
${folded(
	all.map((one, index) => item(one, index + 1, view)),
	explanationsShown,
	sayCount("explanations.more", all.length - explanationsShown),
	(some) => html`<div class="findings">${some}</div>`,
)}`;
}

/** Evidence down, explanations across, as far as anything is rated. A proposal stands in brackets until a person has rated; analysts who differ are both shown. */
function grid(all: readonly Explanation[], matrix: Matrix): Content {
	const rated = all.filter(({ id }) => matrix.ratings.some(({ explanation }) => explanation === id));
	// One column compares nothing.
	if (rated.length < fewestCompared) return undefined;
	const evidence = matrix.evidence.filter(({ id }) => matrix.ratings.some((given) => given.evidence === id));
	const unrated = all.flatMap((one, at) => (rated.includes(one) ? [] : [`H${at + 1}`]));
	return html`<div class="scroll" role="region" aria-labelledby="explanations-caption" tabindex="0"><table class="matrix">
<caption id="explanations-caption">${say("explanations.caption")}</caption>
<thead><tr><th class="corner" scope="col">${say("explanations.evidence")}</th>${rated.map((one) => html`<th scope="col"><a href="#explanation-${all.indexOf(one) + 1}">H${all.indexOf(one) + 1}</a></th>`)}</tr></thead>
<tbody>${evidence.map((one) => row(one, rated, matrix))}</tbody>
<tfoot>${raters(matrix).map((by) => scoreRow(by, rated, matrix))}</tfoot>
</table></div>${unrated.length > 0 && html`<p class="note">${say("explanations.unrated", { names: sayList(unrated) })}</p>`}`;
}

function row(one: Evidence, all: readonly Explanation[], matrix: Matrix): Markup {
	const standing = one.standing === undefined ? "" : `, ${nameOf("standing", one.standing)}`;
	return html`<tr><th scope="row">${recordWords(one.statement)} <span class="note">${say("explanations.weight", { weight: one.weight.toFixed(2) })}${standing}</span></th>
${all.map(({ id }) => html`<td>${cell(matrix.ratings.filter((given) => given.evidence === one.id && given.explanation === id))}</td>`)}</tr>
`;
}

function cell(given: readonly GivenRating[]): Content {
	const signed = new Map(given.flatMap(({ by, rating }) => (by === undefined ? [] : [[by, rating] as const])));
	if (signed.size > 0)
		return html`<abbr title="${sayList([...signed].map(([by, rating]) => `${by}: ${rating}`))}">${[...new Set(signed.values())].join(" / ")}</abbr>`;
	const proposed = given.find(({ rule }) => rule !== undefined);
	return (
		proposed &&
		html`<abbr title="${say("explanations.proposed", { rule: proposed.rule ?? "", reason: proposed.reason ?? "" })}">(${proposed.rating})</abbr>`
	);
}

function raters({ scores }: Matrix): readonly string[] {
	return [...new Set(scores.map(({ by }) => by))];
}

function scoreRow(by: string, all: readonly Explanation[], { scores }: Matrix): Markup {
	const own = new Map(scores.filter((score) => score.by === by).map((score) => [score.explanation, score]));
	return html`<tr><th scope="row">${say("explanations.against", { by })}</th>${all.map(({ id }) => html`<td>${scoreWords(own.get(id))}</td>`)}</tr>`;
}

/** Nothing rated is nothing said: a nought would look like a lead. */
function scoreWords(score: Score | undefined): string {
	return score === undefined || score.rated === 0 ? "–" : score.weighted.toFixed(2);
}

function item(one: Explanation, number: number, view: DossierView): Markup {
	const known = view.story.groups ?? [];
	const named = namedOnce(known);
	const isAnother = ({ kind, name }: Explanation["groups"][number]) =>
		known.some((group) => isGroup(group, kind, name)) && !named.some((group) => isGroup(group, kind, name));
	// A group of one is an outlet: its silence is in the count above.
	const silent = one.groups
		.filter((group) => group.voicing === 0 && group.collected > 1 && !isAnother(group))
		.toSorted((a, b) => b.collected - a.collected)
		.slice(0, groupsShown);
	const { voicing, collected } = one.outlets;
	return html`<article class="finding" id="explanation-${number}" aria-labelledby="explanation-${number}-text">
<p class="rule">H${number}</p>
<h3 id="explanation-${number}-text">${recordWords(one.statement)}</h3>
<p>${one.by === undefined ? say("explanations.voiced", { n: voicing, of: collected }) : say("explanations.added", { by: one.by })}
${silent.length > 0 && voicing > 0 && say("explanations.silent", { groups: sayList(silent.map(({ name, collected: n }) => `${name} (${n})`)) })}</p>
${firstVoices(one).map((voice) => quoted(voice, view, `${voice.who}, ${say(`role.${voice.role}`)}`))}
</article>
`;
}

const isGroup = (group: OutletGroup, kind: string, name: string): boolean => group.kind === kind && group.name === name;

function firstVoices({ voices }: Explanation): Explanation["voices"] {
	return voices
		.filter((voice, at) => voices.findIndex(({ outlet }) => outlet === voice.outlet) === at)
		.slice(0, voicesShown);
}

function quoted({ article, sentence }: Place, view: DossierView, whose: Content): Content {
	const passage = view.findPassage(article, sentence);
	return (
		passage &&
		html`<figure class="quoted">${passageMarkup(passage)}<figcaption>${source(passage, view)}<br>${whose}</figcaption></figure>
`
	);
}

/** Questions that the coverage asks, with what answers them or that nothing does; then what was foretold, and how it came out. */
export function questions(view: DossierView): Markup | undefined {
	const asked = view.story.questions ?? [];
	const foretold = tellingForecasts(view.story.forecasts ?? []);
	if (asked.length + foretold.length === 0) return undefined;
	return html`${folded(
		asked.map((question) => questionItem(question, view)),
		questionsShown,
		sayCount("questions.more", asked.length - questionsShown),
		(some) => html`<div>${some}</div>`,
	)}
${
	foretold.length > 0 &&
	html`<h3>${say("forecasts.heading")}</h3>
${folded(
	foretold.map((one) => foretoldItem(one, view)),
	foretoldShown,
	sayCount("forecasts.more", foretold.length - foretoldShown),
	(some) => html`<div>${some}</div>`,
)}`
}`;
}

/** Those that a page shows, each sentence once. */
export function tellingForecasts(forecasts: readonly Foretold[]): readonly Foretold[] {
	const told = forecasts.filter(isTelling);
	return told.filter(({ quote }, at) => told.findIndex((other) => other.quote === quote) === at);
}

/** A capital of no sentence's beginning. Korean has none, and is not judged by them. */
const name =
	/^(?!.*\p{Ll})|(?:^|\s)(?!(?:The|An?|If|When|It|They|He|She|We|I|There|This|That|These|Those)\b)\p{Lu}\p{L}/u;

/** Worth a reader's while: an act of states, a day by which it should be, what came of it, or a condition that names somebody. */
function isTelling({ kind, type, outcome, until, condition = "", expected }: Foretold): boolean {
	if (type !== undefined || outcome !== "open" || until !== undefined) return true;
	return kind === "conditional" && [condition, expected].some((words) => name.test(words));
}

function questionItem(question: OpenQuestion, view: DossierView): Content {
	const at = view.story.explanations.findIndex(({ id }) => id === question.explanation);
	const meant =
		at >= 0 ? [" ", html`<a href="#explanation-${at + 1}">${say("questions.of", { number: `H${at + 1}` })}</a>`] : [];
	const answered = question.answers.length === 0 ? say("questions.open") : say("questions.answered");
	return [quoted(question, view, [answered, meant]), question.answers.map((answer) => quoted(answer, view, undefined))];
}

function foretoldItem(one: Foretold, view: DossierView): Content {
	const until = one.until === undefined ? "" : say("forecasts.until", { day: one.until });
	const said =
		one.probability === undefined ? "" : say("forecasts.probability", { share: Math.round(one.probability * 100) });
	return quoted(one, view, [say(`outcome.${one.outcome}`), until, said]);
}
