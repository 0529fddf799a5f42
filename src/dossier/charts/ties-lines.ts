import type { Dyad, Fact, TieLine, TieMark } from "../../model/ties.ts";
import { html, type Markup } from "../html.ts";
import { capital, nameOf, say, sayList } from "../words.ts";
import { drawn, plot } from "./plot.ts";

/**
 * The measures of a pair over time: a panel a measure, a line a compiler, meetings of the leaders as rules across and
 * resolutions as ticks at the foot. Lines differ by dash and by the label at their end, never by colour alone.
 */
const width = 736;
const height = 190;
const margin = { top: 16, right: 190, bottom: 28, left: 52 } as const;
/** So many compilers can be told apart in one panel; the table has them all. */
const mostLines = 4;
const labelHeight = 13;

export interface TiesPanel {
	readonly title: string;
	readonly picture: Markup;
}

/** Measures with something to draw. A handful of values is no line to judge by; the table has them. */
export function tiesPanels(dyad: Dyad): readonly TiesPanel[] {
	const lines = dyad.lines.filter((line) => line.facts.length > 1);
	const groups = [...Map.groupBy(lines, ({ series, unit }) => `${series} ${unit}`).values()];
	const shown = groups.filter((group) => group.some((line) => line.facts.length > 4));
	const times = shown.flat().flatMap((line) => line.facts.map((fact) => timeOf(fact.date)));
	const from = Math.min(...times);
	const to = Math.max(...times, ...dyad.marks.map(({ date }) => timeOf(date)));
	return shown.map((group) => panel(group.slice(0, mostLines), dyad.marks, [from, to]));
}

function panel(lines: readonly TieLine[], marks: readonly TieMark[], time: readonly [number, number]): TiesPanel {
	const title = panelTitle(lines);
	const [low, high] = domainOf(lines);
	const within = marks.filter(({ date }) => timeOf(date) >= time[0] && timeOf(date) <= time[1]);
	const picture = drawn(
		{
			width,
			height,
			marginTop: margin.top,
			marginRight: margin.right,
			marginBottom: margin.bottom,
			marginLeft: margin.left,
			x: { type: "utc", domain: time.map((each) => new Date(each)), label: null },
			y: { domain: [low, high], label: null, grid: true, ticks: 4 },
			marks: [
				...eventMarks(within, low, high),
				...lines.map((line, index) => lineMark(line, index)),
				...lines.map((line, index) => dotMark(line, index)),
				...endLabels(lines, low, high, time[1]),
			],
		},
		alternative(title, lines, within),
	);
	return { title, picture };
}

function panelTitle(lines: readonly TieLine[]): string {
	const titles = [...new Set(lines.map(({ title }) => title))];
	const unit = nameOf("unit", lines[0]?.unit ?? "");
	return `${capital(sayList(titles))}${unit === "" ? "" : `, ${unit}`}`;
}

function lineMark(line: TieLine, index: number) {
	const points = line.facts.map((fact) => ({ x: new Date(timeOf(fact.date)), y: fact.value }));
	return plot().lineY(points, { x: "x", y: "y", className: `tie tie-${index}` });
}

function dotMark(line: TieLine, index: number) {
	const points = line.facts.map((fact) => ({ x: new Date(timeOf(fact.date)), y: fact.value, title: told(fact) }));
	return plot().dot(points, { x: "x", y: "y", title: "title", r: 2.2, className: `tie-dot tie-${index}` });
}

function told(fact: Fact): string {
	return `${fact.date}: ${fact.printed} ${nameOf("unit", fact.unit)} (${fact.compiler}, ${fact.scope})`.replace(
		"  ",
		" ",
	);
}

function eventMarks(marks: readonly TieMark[], low: number, high: number) {
	const at = (kind: TieMark["kind"]) =>
		marks
			.filter((mark) => mark.kind === kind)
			.map(({ date, text }) => ({ x: new Date(timeOf(date)), title: `${date} ${text}` }));
	const foot = low + (high - low) * 0.06;
	return [
		plot().ruleX(at("summit"), { x: "x", title: "title", className: "summit" }),
		plot().dot(at("summit"), { x: "x", y: high, r: 3.5, title: "title", className: "summit-dot" }),
		plot().ruleX(at("resolution"), { x: "x", y1: low, y2: foot, title: "title", className: "resolution" }),
	];
}

/** Labels keep a line's height from each other, so that none covers another. */
function endLabels(lines: readonly TieLine[], low: number, high: number, end: number) {
	const pixels = height - margin.top - margin.bottom;
	const wanted = lines.map((line, index) => ({
		index,
		line,
		down: ((high - (line.facts.at(-1)?.value ?? low)) / (high - low)) * pixels,
	}));
	let last = -Infinity;
	const placed = wanted
		.toSorted((a, b) => a.down - b.down)
		.map((each) => {
			last = Math.max(each.down, last + labelHeight);
			return { ...each, y: high - (last / pixels) * (high - low) };
		});
	return placed.map(({ index, line, y }) =>
		plot().text([cut(labelOf(line, lines))], {
			x: new Date(end),
			y,
			dx: 10,
			text: String,
			textAnchor: "start",
			className: `tie-label tie-${index}`,
		}),
	);
}

/** Two directions of one measure are told apart by their states, one measure of several compilers by these. */
function labelOf(line: TieLine, lines: readonly TieLine[]): string {
	const isOneCompiler = new Set(lines.map(({ compiler, scope }) => `${compiler} ${scope}`)).size === 1;
	const ways = new Set(lines.map(({ state, partner }) => `${state} ${partner}`)).size;
	const way = line.isSymmetric ? `${line.state}–${line.partner}` : `${line.state} → ${line.partner}`;
	if (isOneCompiler) return ways > 1 ? way : line.compiler;
	return ways > 1 ? `${way}, ${line.scope}` : `${line.compiler}, ${line.scope}`;
}

function cut(text: string): string {
	return text.length > 32 ? `${text.slice(0, 31)}…` : text;
}

/** Shares and agreement are drawn on their whole scale, or a change of two points would look like a fall to nothing. */
function domainOf(lines: readonly TieLine[]): readonly [number, number] {
	const values = lines.flatMap((line) => line.facts.map(({ value }) => value));
	const [low, high] = [Math.min(...values), Math.max(...values)];
	const unit = lines[0]?.unit;
	if (unit === "fraction") return [Math.min(0, low), Math.max(1, high)];
	if (unit === "percent" && lines[0]?.series.endsWith("-share")) return [0, Math.max(100, high)];
	if (unit === "musd") return [0, high];
	return low === high ? [low - 1, high + 1] : [low, high];
}

const day = 86_400_000;

/** A year stands at its middle, a month at its own, a day at its day, as summits within the year do. */
function timeOf(date: string): number {
	const [from = "", to = from] = date.split("/");
	const first = Date.parse(from.length === 4 ? `${from}-07-01` : from.length === 7 ? `${from}-15` : from.slice(0, 10));
	return to.length === 4 && to !== from
		? (first + Date.parse(`${to}-07-01`)) / 2
		: first + (from.length === 10 ? day / 2 : 0);
}

function alternative(title: string, lines: readonly TieLine[], marks: readonly TieMark[]): string {
	const parts = lines.map((line) => {
		const [first, last] = [line.facts[0], line.facts.at(-1)];
		return say("ties.line-words", {
			label: labelOf(line, lines),
			from: first?.printed ?? "",
			to: last?.printed ?? "",
			start: first?.date ?? "",
			end: last?.date ?? "",
		});
	});
	const summits = marks.filter(({ kind }) => kind === "summit").map(({ date }) => date);
	const met = summits.length > 0 ? ` ${say("ties.met-words", { dates: sayList(summits) })}` : "";
	return `${title}. ${parts.join(" ")}${met}`;
}

/** All panels below each other as one picture with its own looks, for a file that stands alone. */
export function tiesPicture(dyad: Dyad, looks: string): string {
	const panels = tiesPanels(dyad);
	const each = height + 22;
	const body = panels.map(
		({ title, picture }, index) =>
			html`<g transform="translate(0 ${40 + index * each})"><text class="panel-title" x="4" y="6">${title}</text><g transform="translate(0 10)">${picture}</g></g>`,
	);
	const all = 40 + panels.length * each;
	const title = say("ties.heading", { names: sayList(dyad.names) });
	return `${html`<svg xmlns="http://www.w3.org/2000/svg" class="alone" viewBox="0 0 ${width} ${all}" width="${width}" height="${all}" role="img"><title>${title}</title><style>${looks}</style><text class="picture-title" x="4" y="20">${title}</text>${body}</svg>
`}`;
}
