import { cells, type Discarded } from "../model/audit.ts";
import { type AcrossView, acrossCollection } from "./across.ts";
import { shareBar } from "./charts/share-bar.ts";
import { countingSentence } from "./counting.ts";
import { findingWords } from "./finding-words.ts";
import { type Content, html, type Markup } from "./html.ts";
import { linkTo } from "./link.ts";
import { legend } from "./marks.ts";
import { folded, renderPage, section } from "./page.ts";
import { recordWords } from "./passage.ts";
import { currentScope } from "./scope.ts";
import { searchForm } from "./search-page.ts";
import type { SiteFacts } from "./site-facts.ts";
import { storyLines } from "./story-lines.ts";
import { newestFirst, type StorySummary } from "./summary.ts";
import { daysWords } from "./times.ts";
import { nameOf, say, sayCount } from "./words.ts";

/** Stories told in full on the front page; the others are a line each, folded by year. */
const toldInFull = 24;

/** A whole site at a glance. */
export interface FrontView extends AcrossView {
	/** How many articles were read. */
	readonly articles: number;
	readonly discarded: readonly Discarded[];
	/** How many articles do not say whose they are, and how many not when they came. */
	readonly lacking?: { readonly outlet: number; readonly date: number };
	/** Looked at most in the last week, on the live site. */
	readonly viewed?: readonly StorySummary[];
}

export function frontPage(view: FrontView, facts: SiteFacts): string {
	const stories = view.stories.toSorted(newestFirst);
	const several = stories.filter((story) => story.outlets.length > 1);
	const alone = stories.filter((story) => story.outlets.length <= 1);
	const telling = mostTelling(several);
	const rest = several.filter((story) => !telling.includes(story));
	const across = acrossCollection(view, facts);
	const main = [
		html`<header class="story"><h1>${say("index.heading")}</h1><p class="standfirst">${totals(view, several.length, facts)}</p>${lacking(view)}</header>
`,
		currentScope().kinds.has("search") && searchForm({}, false),
		stories.length === 0 &&
			html`<aside class="absent"><p>${say("index.nothing", { discarded: sayCount("inputs", view.discarded.length) })}</p></aside>`,
		telling.length > 0 &&
			section("stories", say("index.stories"), [
				telling.some(({ claim }) => claim) && legend(cells.filter((cell) => cell !== "silent")),
				html`<div class="stories">${telling.map(storyCard)}</div>`,
			]),
		across !== undefined && section("across", say("across.heading"), across),
		view.viewed !== undefined &&
			view.viewed.length > 0 &&
			section("viewed", say("heading.viewed"), storyLines(view.viewed, "as given")),
		rest.length > 0 && section("more-stories", say("index.more"), byYear(rest)),
		alone.length > 0 &&
			section("single", say("index.single"), [html`<p class="note">${say("index.single-note")}</p>`, byYear(alone)]),
		view.discarded.length > 0 && section("discarded", say("index.discarded"), discarded(view.discarded)),
		section("method", say("heading.method"), html`<p>${say("method.standing")}</p><p>${say("method.proposals")}</p>`),
	];
	return renderPage({
		title: say("title.index"),
		description: totals(view, several.length, facts),
		facts,
		main,
	});
}

function totals(view: FrontView, several: number, { confirmedOnly = false }: SiteFacts): string {
	const outlets = new Set(view.stories.flatMap((story) => story.outlets));
	const findings = view.stories.reduce((sum, story) => sum + story.findings.length, view.findings?.length ?? 0);
	return say("index.totals", {
		articles: sayCount("articles", view.articles),
		outlets: sayCount("outlets", outlets.size),
		stories: sayCount("stories", view.stories.length),
		several: sayCount("index.several", several),
		findings: confirmedOnly && findings === 0 ? say("findings.none-confirmed") : sayCount("findings", findings),
	});
}

/** What cannot be told of articles that do not say whose they are, or when they came. */
function lacking({ lacking: { outlet, date } = { outlet: 0, date: 0 } }: FrontView): Content {
	const sentences = [
		...(outlet > 0 ? [sayCount("index.no-outlet", outlet)] : []),
		...(date > 0 ? [sayCount("index.no-date", date)] : []),
	];
	return sentences.length > 0 && html`<p class="note">${sentences.join(" ")}</p>`;
}

/** The newest stories with findings; where those are few, also the newest in which outlets make the same claim. */
function mostTelling(stories: readonly StorySummary[]): readonly StorySummary[] {
	const found = stories.filter((story) => story.findings.length > 0);
	const shared = stories.filter(({ isShared }) => isShared);
	const chosen = new Set([...found, ...shared].slice(0, toldInFull));
	return stories.filter((story) => chosen.has(story));
}

/** Where a story's page tells the claim that stands for it: its claims open with the contested, most widely told one. */
const firstClaim = "claim-1";

function storyCard(story: StorySummary): Markup {
	const { claim } = story;
	const findings = story.findings.slice(0, 3);
	const more = story.findings.length - findings.length;
	return html`<article class="card">
<p class="kicker">${daysWords(story.from, story.to)}</p>
<h3>${storyLink(story)}</h3>
${story.standfirst !== undefined && html`<p class="standfirst">${story.standfirst}</p>`}<p class="facts">${sayCount("articles", story.articles)} · ${sayCount("outlets", story.outlets.length)}</p>
${claim && html`<p class="claim-statement">${linkTo("story", story.id, [recordWords(claim.statement), shareBar(claim.outlets, claim.doubted)], { hash: firstClaim })}</p><p class="counting">${countingSentence(claim.outlets, claim.doubted)}</p>`}
${
	findings.length > 0 &&
	html`<ul class="brief">${findings.map((finding) => html`<li><span class="rule">${nameOf("rule", finding.rule)}</span> ${findingWords(finding.text, story.outlets)} <span class="status ${finding.review.status}">${say(`review.${finding.review.status}`)}</span></li>`)}</ul>`
}${more > 0 && html`<p class="note">${sayCount("index.more-findings", more)}</p>`}
</article>
`;
}

function storyLink({ id, title }: StorySummary): Markup {
	return linkTo("story", id, title ? recordWords(title) : say("headline.untitled"));
}

/** A line a story, folded by year; a short list needs no folding. */
function byYear(stories: readonly StorySummary[]): Content {
	if (stories.length <= 12) return briefLines(stories);
	const years = Map.groupBy(stories, (story) => (story.to ?? story.from ?? "").slice(0, 4));
	return [...years].map(
		([year, told]) =>
			html`<details class="more"><summary>${year || say("index.undated")} <span class="who">${sayCount("stories", told.length)}</span></summary>${briefLines(told)}</details>
`,
	);
}

function briefLines(stories: readonly StorySummary[]): Markup {
	const lines = stories.map((story) => {
		const facts = [
			...(story.outlets.length > 1 ? [sayCount("outlets", story.outlets.length)] : story.outlets),
			...(story.articles > 1 ? [sayCount("articles", story.articles)] : []),
			...(story.findings.length > 0 ? [sayCount("findings", story.findings.length)] : []),
		];
		return html`<li>${storyLink(story)} <span class="who">${[daysWords(story.from, story.to), ...facts].filter((fact) => fact !== "").join(" · ")}</span></li>
`;
	});
	return html`<ul class="lines">${lines}</ul>`;
}

/** Reasons by how often they came up; under each, the inputs that it names. */
function discarded(all: readonly Discarded[]): Content {
	const reasons = [...Map.groupBy(all, (each) => each.reason)].sort((a, b) => b[1].length - a[1].length);
	const items = reasons.map(
		([reason, inputs]) => html`<li>${recordWords(reason)} <span class="who">${inputsWords(inputs)}</span></li>
`,
	);
	return [
		html`<p class="note">${sayCount("index.discarded-note", all.length)}</p>`,
		folded(items, 8, sayCount("index.more-reasons", items.length - 8), (some) => html`<ul class="lines">${some}</ul>`),
	];
}

function inputsWords(inputs: readonly Discarded[]): string {
	const named = inputs.slice(0, 5).map(({ input }) => input);
	const rest = inputs.length - named.length;
	return rest > 0 ? `${named.join(", ")} ${sayCount("index.more-inputs", rest)}` : named.join(", ");
}
