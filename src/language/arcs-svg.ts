import type { Sentence } from "../model/text.ts";

const escapeXml = (text: string): string =>
	text.replace(/[&<>"]/g, (char) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[char] ?? char);

const charWidth = 8.5;
const gap = 18;
const levelHeight = 26;

/** One sentence as arcs over its words, short arcs below long ones. No fonts or scripts from elsewhere. */
export function drawArcs({ tokens }: Sentence): string {
	const widths = tokens.map(({ form, upos }) => Math.max(form.length, upos.length) * charWidth);
	const middles: number[] = [];
	let x = gap;
	for (const width of widths) {
		middles.push(x + width / 2);
		x += width + gap;
	}
	const levels = arcLevels(tokens.map(({ head }) => head));
	const base = (Math.max(1, ...levels) + 1) * levelHeight + 12;
	const middle = (i: number): number => middles[i] ?? 0;
	const arcs = tokens.map(({ head, deprel }, i) => {
		if (head < 0) return arrow(middle(i), 10, middle(i), base - 16, "root");
		const top = base - 16 - (levels[i] ?? 1) * levelHeight;
		const side = head < i ? 5 : -5;
		return arc(middle(head) + side, middle(i) - side / 2, base - 16, top, deprel);
	});
	const words = tokens.map(
		({ form, upos }, i) =>
			`<text x="${middle(i).toFixed(1)}" y="${base}" text-anchor="middle">${escapeXml(form)}</text><text x="${middle(i).toFixed(1)}" y="${base + 18}" text-anchor="middle" class="tag">${upos}</text>`,
	);
	const label = escapeXml(tokens.map(({ form }) => form).join(" "));
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${Math.ceil(x)} ${base + 30}" width="${Math.ceil(x)}" height="${base + 30}" role="img" aria-label="${label}">
<style>text{font:14px ui-monospace,monospace;fill:#1b1b1b}.tag,.label{font-size:10px;fill:#666}path{fill:none;stroke:#0b5cad}</style>
${[...arcs, ...words].join("\n")}
</svg>
`;
}

/** An arc lies above every arc within it. */
function arcLevels(heads: readonly number[]): number[] {
	const spans = heads.map((head, i) => ({ i, from: Math.min(head, i), to: Math.max(head, i), isRoot: head < 0 }));
	const levels = heads.map(() => 1);
	const done: { from: number; to: number; level: number }[] = [];
	for (const { i, from, to, isRoot } of spans.sort((a, b) => a.to - a.from - (b.to - b.from))) {
		if (isRoot) continue;
		const below = done.filter((other) => other.from < to && other.to > from).map(({ level }) => level);
		const level = 1 + Math.max(0, ...below);
		levels[i] = level;
		done.push({ from, to, level });
	}
	return levels;
}

function arc(from: number, to: number, base: number, top: number, label: string): string {
	const path = `M${from.toFixed(1)} ${base}C${from.toFixed(1)} ${top} ${to.toFixed(1)} ${top} ${to.toFixed(1)} ${base}`;
	const y = base - (base - top) * 0.75 - 3;
	return `<path d="${path}"/>${tip(to, base)}<text x="${((from + to) / 2).toFixed(1)}" y="${y.toFixed(1)}" text-anchor="middle" class="label">${escapeXml(label)}</text>`;
}

function arrow(x: number, y: number, toX: number, toY: number, label: string): string {
	return `<path d="M${x.toFixed(1)} ${y}V${toY}"/>${tip(toX, toY)}<text x="${(x + 4).toFixed(1)}" y="${y + 8}" class="label">${label}</text>`;
}

const tip = (x: number, y: number): string =>
	`<path d="M${(x - 3).toFixed(1)} ${y - 6}L${x.toFixed(1)} ${y}L${(x + 3).toFixed(1)} ${y - 6}"/>`;
