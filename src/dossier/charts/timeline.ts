import { type Content, html, type Markup } from "../html.ts";
import { daysWords, dayWords, shortDayWords, timeWords } from "../times.ts";
import type { ClaimView, DossierView } from "../view.ts";
import { nameOf, say, sayCount, sayList } from "../words.ts";
import { round, shape } from "./shapes.ts";
import { type Layout, layTimeline, type NewOrigins, type Point, width } from "./timeline-layout.ts";

/**
 * How surely a claim was told, over time: a mark an article, a line from one article of an outlet to its next, a rule
 * where somebody is cited for the first time. A line that rises without a rule before it is an outlet that grew surer on
 * nothing new. The picture is for the eye; the list under it says the same to everybody else.
 */
export function timeline(claim: ClaimView, view: DossierView): Content {
	const layout = layTimeline(claim, view);
	if (!layout) return undefined;
	const { lanes, points, origins, height } = layout;
	return html`<figure class="timeline">
<div class="scroll"><svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" aria-hidden="true" focusable="false">
${lanes.map(({ cell, y }) => html`<line class="lane" x1="0" x2="${width}" y1="${y + 22}" y2="${y + 22}"/><text class="lane-name" x="0" y="${y + 4}">${say(`lane.${cell}`)}</text>`)}
${origins.map((each) => originRule(each, height))}
${paths(points)}
${points.map((point) => pointMark(point, claim.elsewhere ?? ""))}
${axis(layout)}
</svg></div>
<figcaption class="sr">${alternative(layout)}</figcaption>
</figure>`;
}

function originRule({ x, names }: NewOrigins, height: number): Markup {
	return html`<g class="new-origin"><title>${say("timeline.origin", { names: sayList(names) })}</title><line x1="${round(x)}" x2="${round(x)}" y1="0" y2="${height - 26}"/><path d="M${round(x - 5)} ${height - 18}h10l-5-8z"/></g>`;
}

/** From each article of an outlet to its next one. */
function paths(points: readonly Point[]): Content {
	return [...Map.groupBy(points, (point) => point.view.outlet).values()].flatMap((own) =>
		own.length < 2
			? []
			: [
					html`<path class="way" d="M${round(own[0]?.x ?? 0)} ${round(own[0]?.y ?? 0)}${own.slice(1).map((to, index) => step(own[index] ?? to, to))}"/>`,
				],
	);
}

/** Within a lane the way is an arc: a straight line would run through the marks of others, and seem to join them. */
function step(from: Point, to: Point): string {
	const end = `${round(to.x)} ${round(to.y)}`;
	if (Math.abs(to.y - from.y) > 12) return `L${end}`;
	const rise = Math.min(26, 10 + (to.x - from.x) / 16);
	return `Q${round((from.x + to.x) / 2)} ${round((from.y + to.y) / 2 - rise)} ${end}`;
}

function pointMark(point: Point, elsewhere: string): Markup {
	const { x, y, cell, article, view } = point;
	const words = say("timeline.point", {
		time: timeWords(article.published ?? "", article),
		outlet: view.outlet,
		what: nameOf("cell", cell),
	});
	const label =
		point.label &&
		html`<text class="name" x="${round(x + (point.label === "right" ? 11 : -11))}" y="${round(y + 4)}"${point.label === "left" && html` text-anchor="end"`}>${view.outlet}</text>`;
	return html`<a href="${elsewhere}#${view.saidId}" tabindex="-1"><title>${words}</title>${shape(cell, x, y, 12)}${label}</a>`;
}

function axis({ height, from, to }: Layout): Content {
	const [first, last] = [new Date(from).toISOString(), new Date(to).toISOString()];
	const words = first.slice(0, 4) === last.slice(0, 4) ? shortDayWords : dayWords;
	const ends = [
		{ at: first, x: 84, anchor: "start" },
		{ at: last, x: width, anchor: "end" },
	];
	return ends.map(
		({ at, x, anchor }) =>
			html`<text class="axis" x="${x}" y="${height - 3}" text-anchor="${anchor}">${words(at)}</text>`,
	);
}

/** What the picture shows at a glance; article by article it stands in the matrix and in the sentences. */
function alternative({ points, lanes, origins, from, to }: Layout): string {
	const when = daysWords(new Date(from).toISOString(), new Date(to).toISOString());
	const span = say("timeline.span", { articles: sayCount("articles", points.length), when });
	const told = lanes.map(({ cell }) => {
		const outlets = points.filter((point) => point.cell === cell).map((point) => point.view.outlet);
		return say("timeline.lane", { what: say(`lane.${cell}`), outlets: sayList([...new Set(outlets)]) });
	});
	const fresh = origins.map(({ names }) => `${say("timeline.origin", { names: sayList(names) })}.`);
	return [span, ...told, ...fresh].join(" ");
}
