import type { DyadTies, Mark, TieLine } from "./dyad.ts";
import { shownValue } from "./fact.ts";
import { parsePeriod, yearsBetween } from "./period.ts";
import { nameOf, type StateNames } from "./state-names.ts";
import { lineTitle, short, titleOf, unitText } from "./words.ts";

/**
 * Charts as SVG, made on the server, without a script: a panel a measure, a line a compiler, meetings and resolutions as
 * marks across. Lines differ by dash and by the label at their end, never by colour alone.
 */
const width = 720;
const panelHeight = 150;
const margin = { top: 26, right: 170, bottom: 20, left: 48 } as const;
const strokes = ["#1b4965", "#9a3412", "#4d7c0f", "#6b21a8"] as const;
const dashes = ["", "6 3", "2 3", "8 3 2 3"] as const;

interface Frame {
	readonly from: number;
	readonly to: number;
	readonly low: number;
	readonly high: number;
}

/** One measure of the pair, all compilers. */
export function panelSvg(lines: readonly TieLine[], marks: readonly Mark[], names: StateNames): string {
	return wrap(panelHeight, panelTitle(lines, names), panel(lines, marks, names, frameOf(lines, timesOf(lines))));
}

/** All measures of the pair below each other, on one axis of time. */
export function tiesSvg(ties: DyadTies, names: StateNames): string {
	const panels = panelsOf(ties.lines);
	const times = timesOf(ties.lines);
	const title = `Ties of ${ties.states.map((code) => nameOf(code, names)).join(" and ")}`;
	const body = panels.map(
		(lines, index) =>
			`<g transform="translate(0 ${30 + index * panelHeight})">${panel(lines, ties.marks, names, frameOf(lines, times))}</g>`,
	);
	const heading = `<text x="8" y="20" font-size="16" font-weight="bold">${escapeMarkup(title)}</text>`;
	return wrap(30 + panels.length * panelHeight, title, heading + body.join(""));
}

/** Measures with something to draw, each with its compilers. A handful of values is no line to judge by; the table has them. */
export function panelsOf(lines: readonly TieLine[]): readonly (readonly TieLine[])[] {
	const drawn = lines.filter((line) => line.facts.length > 1);
	const panels = [...Map.groupBy(drawn, ({ series, unit }) => `${series} ${unit}`).values()];
	return panels.filter((panel) => panel.some((line) => line.facts.length > 4));
}

function wrap(height: number, title: string, body: string): string {
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" ` +
		`font-family="system-ui, sans-serif" font-size="11" fill="currentColor"><title>${escapeMarkup(title)}</title>${body}</svg>\n`
	);
}

function panelTitle(lines: readonly TieLine[], names: StateNames): string {
	const first = lines[0];
	if (!first) return "";
	const isOne = new Set(lines.map((line) => lineTitle(line, names))).size === 1;
	return `${isOne ? lineTitle(first, names) : titleOf(first.series)}${unitText(first.unit) === "" ? "" : `,${unitText(first.unit)}`}`;
}

function panel(lines: readonly TieLine[], marks: readonly Mark[], names: StateNames, frame: Frame): string {
	const title = `<text x="8" y="14" font-weight="bold">${escapeMarkup(panelTitle(lines, names))}</text>`;
	const labels = spread(lines.map((line) => y(line.facts.at(-1)?.value ?? 0, frame)));
	const drawn = lines.map((line, index) => polyline(line, index, frame, labels[index] ?? 0, names));
	return title + axes(frame) + marks.map((mark) => markLine(mark, frame)).join("") + drawn.join("");
}

function polyline(line: TieLine, index: number, frame: Frame, labelY: number, names: StateNames): string {
	const stroke = strokes[index % strokes.length] ?? strokes[0];
	const dash = dashes[index % dashes.length] ?? "";
	const points = line.facts.map((fact) => [x(timeOf(fact.date), frame), y(fact.value, frame)] as const);
	const dots = line.facts.map((fact, order) => {
		const [cx, cy] = points[order] ?? [0, 0];
		const told = `${fact.date}: ${shownValue(fact)}${unitText(fact.unit)} (${fact.compiler}, ${fact.scope})`;
		return `<circle cx="${cx}" cy="${cy}" r="2.2" fill="${stroke}"><title>${escapeMarkup(told)}</title></circle>`;
	});
	const [endX] = points.at(-1) ?? [0];
	const path = points.map(([px, py]) => `${px},${py}`).join(" ");
	const style = `stroke="${stroke}"${dash === "" ? "" : ` stroke-dasharray="${dash}"`}`;
	return (
		`<g><title>${escapeMarkup(`${lineTitle(line, names)}: ${line.compiler}, ${line.scope}`)}</title>` +
		`<polyline points="${path}" fill="none" stroke-width="1.6" ${style}/>${dots.join("")}</g>` +
		`<line x1="${endX + 3}" y1="${labelY}" x2="${width - margin.right + 8}" y2="${labelY}" stroke-width="0.5" ${style}/>` +
		`<text x="${width - margin.right + 12}" y="${labelY + 3}" fill="${stroke}">${escapeMarkup(cut(`${line.compiler}, ${line.scope}`))}</text>`
	);
}

/** Labels keep a line's height from each other, so that none covers another. */
function spread(heights: readonly number[]): readonly number[] {
	const order = heights.map((height, index) => ({ height, index })).sort((a, b) => a.height - b.height);
	const placed: number[] = [];
	let last = -Infinity;
	for (const { height, index } of order) {
		last = Math.max(height, last + 12);
		placed[index] = last;
	}
	return placed;
}

function axes(frame: Frame): string {
	const years = Array.from(
		{ length: Math.floor(frame.to) - Math.ceil(frame.from) + 1 },
		(_, i) => Math.ceil(frame.from) + i,
	);
	const step = years.length > 40 ? 10 : years.length > 12 ? 5 : 1;
	const ticks = years
		.filter((year) => year % step === 0)
		.map((year) => `<text x="${x(year, frame)}" y="${panelHeight - 6}" text-anchor="middle">${year}</text>`);
	const grid = [frame.low, (frame.low + frame.high) / 2, frame.high].map((value) => {
		const height = y(value, frame);
		return (
			`<line x1="${margin.left}" x2="${width - margin.right}" y1="${height}" y2="${height}" stroke="#bbb" stroke-width="0.5"/>` +
			`<text x="${margin.left - 5}" y="${height + 3}" text-anchor="end">${short(value)}</text>`
		);
	});
	return grid.join("") + ticks.join("");
}

/** A summit is a full line with a dot on top, a resolution a short tick at the bottom; both tell themselves on hover. */
function markLine(mark: Mark, frame: Frame): string {
	const time = timeOf(mark.date);
	if (time < frame.from || time > frame.to) return "";
	const at = x(time, frame);
	const bottom = panelHeight - margin.bottom;
	const title = `<title>${escapeMarkup(`${mark.date} ${mark.kind}: ${mark.text}`)}</title>`;
	return mark.kind === "summit"
		? `<g stroke="#555" stroke-width="0.7">${title}<line x1="${at}" x2="${at}" y1="${margin.top - 3}" y2="${bottom}"/><circle cx="${at}" cy="${margin.top - 3}" r="3" fill="#555"/></g>`
		: `<g stroke="#555">${title}<line x1="${at}" x2="${at}" y1="${bottom - 7}" y2="${bottom}"/></g>`;
}

function timesOf(lines: readonly TieLine[]): readonly [number, number] {
	const times = lines.flatMap((line) => line.facts.map((fact) => timeOf(fact.date)));
	const [from, to] = [Math.min(...times), Math.max(...times)];
	return to - from < 1 ? [from - 0.5, to + 0.5] : [from, to];
}

function frameOf(lines: readonly TieLine[], [from, to]: readonly [number, number]): Frame {
	const values = lines.flatMap((line) => line.facts.map(({ value }) => value));
	const [low, high] = [Math.min(...values), Math.max(...values)];
	const scale = wholeScale(lines);
	if (scale) return { from, to, low: Math.min(scale[0], low), high: Math.max(scale[1], high) };
	return low === high ? { from, to, low: low - 1, high: high + 1 } : { from, to, low, high };
}

/** Shares and agreement are drawn on their whole scale, or a change of two points would look like a fall to nothing. */
function wholeScale(lines: readonly TieLine[]): readonly [number, number] | undefined {
	const unit = lines[0]?.unit;
	if (unit === "fraction") return [0, 1];
	return unit === "percent" && lines[0]?.series.endsWith("-share") ? [0, 100] : undefined;
}

/** A year stands at its number, a day within it. */
function timeOf(date: string): number {
	if (/^\d{4}$/.test(date)) return Number(date);
	const from = parsePeriod(date)?.from ?? date;
	return Number(from.slice(0, 4)) + yearsBetween(`${from.slice(0, 4)}-01-01`, from);
}

function x(time: number, { from, to }: Frame): number {
	return round(margin.left + ((time - from) / (to - from)) * (width - margin.left - margin.right));
}

function y(value: number, { low, high }: Frame): number {
	return round(
		panelHeight - margin.bottom - ((value - low) / (high - low)) * (panelHeight - margin.top - margin.bottom),
	);
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}

function cut(text: string): string {
	return text.length > 28 ? `${text.slice(0, 27)}…` : text;
}

export function escapeMarkup(text: string): string {
	return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
