import type { Audit, AuditArticle, Discarded, Story } from "../model/audit.ts";
import { shareBar } from "./charts/share-bar.ts";
import { countingSentence, mentioning } from "./counting.ts";
import { type Content, html, type Markup } from "./html.ts";
import { folded, renderPage, section } from "./page.ts";
import { dossierPath } from "./paths.ts";
import { daysWords } from "./times.ts";
import { isDemonstration } from "./view.ts";
import { nameOf, say, sayCount } from "./words.ts";

/** Stories told in full on the front page; the others are a line each, folded by year. */
const toldInFull = 24;

export function indexPage(audit: Audit): string {
	const stories = audit.stories.toSorted(newestFirst);
	const several = stories.filter((story) => story.outlets.length > 1);
	const alone = stories.filter((story) => story.outlets.length <= 1);
	const telling = mostTelling(several);
	const rest = several.filter((story) => !telling.includes(story));
	const main = [
		html`<header class="story"><h1>${say("index.heading")}</h1><p class="standfirst">${totals(audit, several.length)}</p></header>
`,
		stories.length === 0 &&
			html`<aside class="absent"><p>${say("index.nothing", { discarded: sayCount("inputs", audit.discarded.length) })}</p></aside>`,
		telling.length > 0 &&
			section("stories", say("index.stories"), html`<div class="stories">${telling.map(storyCard)}</div>`),
		rest.length > 0 && section("more-stories", say("index.more"), byYear(rest)),
		alone.length > 0 &&
			section("single", say("index.single"), [html`<p class="note">${say("index.single-note")}</p>`, byYear(alone)]),
		audit.discarded.length > 0 && section("discarded", say("index.discarded"), discarded(audit.discarded)),
		section("method", say("heading.method"), html`<p>${say("method.standing")}</p><p>${say("method.proposals")}</p>`),
	];
	return renderPage({
		title: say("title.index"),
		description: totals(audit, several.length),
		root: "",
		isDemonstration: audit.articles.some((article: AuditArticle) => isDemonstration(article)),
		version: audit.version,
		main,
	});
}

function totals(audit: Audit, several: number): string {
	const outlets = new Set(audit.stories.flatMap((story) => story.outlets));
	const findings = audit.stories.reduce((sum, story) => sum + story.findings.length, 0);
	return say("index.totals", {
		articles: sayCount("articles", audit.articles.length),
		outlets: sayCount("outlets", outlets.size),
		stories: sayCount("stories", audit.stories.length),
		several,
		findings: sayCount("findings", findings),
	});
}

/** Undated stories last; of one day, the one with more outlets first. */
function newestFirst(a: Story, b: Story): number {
	const [from, to] = [a.to ?? a.from ?? "", b.to ?? b.from ?? ""];
	if (from.slice(0, 10) !== to.slice(0, 10)) return from < to ? 1 : -1;
	return b.outlets.length - a.outlets.length || (a.id < b.id ? -1 : 1);
}

/** The newest stories with findings; where those are few, also the newest in which outlets make the same claim. */
function mostTelling(stories: readonly Story[]): readonly Story[] {
	const found = stories.filter((story) => story.findings.length > 0);
	const shared = stories.filter(({ claims }) => claims.some((claim) => mentioning(claim.outlets) > 1));
	const chosen = new Set([...found, ...shared].slice(0, toldInFull));
	return stories.filter((story) => chosen.has(story));
}

function storyCard(story: Story): Markup {
	const claim =
		story.claims.find((each) => each.contested) ?? story.claims.find((each) => mentioning(each.outlets) > 1);
	const findings = story.findings.slice(0, 3);
	const more = story.findings.length - findings.length;
	return html`<article class="card">
<p class="kicker">${daysWords(story.from, story.to)}</p>
<h3><a href="${dossierPath(story)}">${story.title || say("headline.untitled")}</a></h3>
<p class="facts">${sayCount("articles", story.articles.length)} · ${sayCount("outlets", story.outlets.length)}</p>
${claim && html`<p class="claim-statement">${claim.statement}</p>${shareBar(claim.outlets)}<p class="counting">${countingSentence(claim.outlets)}</p>`}
${
	findings.length > 0 &&
	html`<ul class="brief">${findings.map((finding) => html`<li><span class="rule">${nameOf("rule", finding.rule)}</span> ${finding.text} <span class="status ${finding.review.status}">${say(`review.${finding.review.status}`)}</span></li>`)}</ul>`
}${more > 0 && html`<p class="note">${sayCount("index.more-findings", more)}</p>`}
</article>
`;
}

/** A line a story, folded by year; a short list needs no folding. */
function byYear(stories: readonly Story[]): Content {
	if (stories.length <= 12) return storyLines(stories);
	const years = Map.groupBy(stories, (story) => (story.to ?? story.from ?? "").slice(0, 4));
	return [...years].map(
		([year, told]) =>
			html`<details class="more"><summary>${year || say("index.undated")} <span class="who">${sayCount("stories", told.length)}</span></summary>${storyLines(told)}</details>
`,
	);
}

function storyLines(stories: readonly Story[]): Markup {
	const lines = stories.map((story) => {
		const facts = [
			...(story.outlets.length > 1 ? [sayCount("outlets", story.outlets.length)] : story.outlets),
			...(story.articles.length > 1 ? [sayCount("articles", story.articles.length)] : []),
			...(story.findings.length > 0 ? [sayCount("findings", story.findings.length)] : []),
		];
		return html`<li><a href="${dossierPath(story)}">${story.title || say("headline.untitled")}</a> <span class="who">${[daysWords(story.from, story.to), ...facts].filter((fact) => fact !== "").join(" · ")}</span></li>
`;
	});
	return html`<ul class="lines">${lines}</ul>`;
}

/** Reasons by how often they came up; under each, the inputs that it names. */
function discarded(all: readonly Discarded[]): Content {
	const reasons = [...Map.groupBy(all, (each) => each.reason)].sort((a, b) => b[1].length - a[1].length);
	const items = reasons.map(
		([reason, inputs]) => html`<li>${reason} <span class="who">${inputsWords(inputs)}</span></li>
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
