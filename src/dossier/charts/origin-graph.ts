import { type Content, html, type Markup } from "../html.ts";
import type { DossierView } from "../view.ts";
import { say, sayCount, sayList } from "../words.ts";
import { layOrigins, type OriginLayout, type Relay, type Word } from "./origin-layout.ts";
import { round } from "./shapes.ts";

const width = 736;
/** Names end, and outlets begin, beside their dots. */
const leftDot = 316;
const rightDot = 540;
/** So many letters have room beside a dot. */
const mostLetters = 48;

/**
 * Who is cited, and by whom: a dashed line to somebody outside the collection, a solid one to an outlet whose own article
 * is in it, a dotted one to the article whose text is repeated. The table below says the same of every name.
 */
export function originGraph(view: DossierView): Content {
	const layout = layOrigins(view);
	if (!layout) return undefined;
	const { words, outlets, relays, height } = layout;
	return html`<figure class="origins-graph">
<div class="scroll"><svg viewBox="0 0 ${width} ${height + 6}" width="${width}" height="${height + 6}" aria-hidden="true" focusable="false">
${words.map(wordMark)}${relays.map(relayMark)}
${outlets.map(({ name, y }) => html`<g><circle class="outlet-dot" cx="${rightDot}" cy="${y}" r="4"/><text class="name" x="${rightDot + 12}" y="${y + 4}">${clipped(name, 30)}</text></g>`)}
</svg></div>
<figcaption class="note">${caption(layout)}</figcaption>
</figure>
`;
}

function wordMark({ origin, y, to }: Word): Markup {
	const words = say("graph.word", {
		name: say(origin.onRecord ? "origin.on-record" : "origin.off-record", { name: origin.name }),
		outlets: sayList(to.map(({ outlet }) => outlet)),
	});
	const lines = to.map((end) => curve(leftDot + 5, y, rightDot - 5, end.y)).join("");
	return html`<g class="word"><title>${words}</title><path class="edge cited" d="${lines}"/><circle class="${origin.onRecord ? "on-record" : "off-record"}" cx="${leftDot}" cy="${y}" r="4"/><text x="${leftDot - 12}" y="${y + 4}" text-anchor="end">${clipped(origin.name, mostLetters)}</text></g>`;
}

function relayMark(relay: Relay): Markup {
	const [from, to] = relay.y;
	const reach = rightDot - 26 - Math.min(60, Math.abs(from - to) / 2);
	return html`<g class="word"><title>${relayWords(relay)}</title><path class="edge ${relay.kind}" d="M${rightDot - 5} ${round(from)}C${round(reach)} ${round(from)} ${round(reach)} ${round(to)} ${rightDot - 5} ${round(to)}"/></g>`;
}

function curve(x1: number, y1: number, x2: number, y2: number): string {
	const bend = Math.round((x1 + x2) / 2);
	return `M${x1} ${round(y1)}C${bend} ${round(y1)} ${bend} ${round(y2)} ${x2} ${round(y2)}`;
}

function relayWords({ kind, from, to }: Relay): string {
	return say(`graph.${kind}`, { from, to });
}

/** What the lines mean, and in words what no table holds: who has something from whom. */
function caption({ words, relays, left }: OriginLayout): string {
	return [
		...(words.length > 0 ? [say("graph.caption")] : []),
		...(relays.length > 0 ? [say("graph.relays"), ...relays.map(relayWords)] : []),
		...(left > 0 ? [sayCount("graph.left", left)] : []),
	].join(" ");
}

function clipped(text: string, most: number): string {
	return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}
