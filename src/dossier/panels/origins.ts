import type { Origin } from "../../model/audit.ts";
import { originGraph } from "../charts/origin-graph.ts";
import { type Content, html, type Markup } from "../html.ts";
import { linkTo } from "../link.ts";
import { findStateName } from "../states.ts";
import type { DossierView } from "../view.ts";
import { nameOf, say, sayCount, sayList } from "../words.ts";

const shown = 10;
const namedOutlets = 6;

/** Where the information comes from, most widely used first, and whether anybody answers for it; then who cites nobody. */
export function origins(view: DossierView): Markup | undefined {
	const all = view.story.origins.toSorted(
		(a, b) => b.articles.length - a.articles.length || (a.name < b.name ? -1 : 1),
	);
	if (all.length === 0) return undefined;
	const [newsrooms, cited] = [all.filter(isNewsroom), all.filter((origin) => !isNewsroom(origin))];
	const own = sayList(newsrooms.map(({ name }) => name));
	if (cited.length === 0) return html`<p>${sayCount("origins.only-own", newsrooms.length, { names: own })}</p>`;
	const outletOf = new Map(view.articles.map((article) => [article.id, article.outlet]));
	const acting = new Set(view.story.claims.flatMap(({ source, target }) => [source, target]));
	const rows = cited.map((origin) => originRow(origin, outletOf, acting));
	const onRecord = cited.filter((origin) => origin.onRecord).length;
	return html`<p class="note">${say("origins.note", { origins: sayCount("origins", cited.length), onRecord })}</p>
${originGraph(view)}${originTable(rows.slice(0, shown), say("origins.caption"))}
${rows.length > shown && html`<details class="more"><summary>${sayCount("origins.more", rows.length - shown)}</summary>${originTable(rows.slice(shown), say("origins.caption-more"))}</details>`}
${newsrooms.length > 0 && html`<p class="own-voice">${sayCount("origins.own", newsrooms.length, { names: own })}</p>`}`;
}

/** An outlet's own observation or unsourced voice: it is counted, but it is nobody's word. */
function isNewsroom(origin: Origin): boolean {
	return origin.kind === "newsroom";
}

function originTable(rows: Content, caption: string): Markup {
	const heads = (["name", "kind", "record", "outlets"] as const).map(
		(name) => html`<th scope="col">${say(`origins.${name}`)}</th>`,
	);
	return html`<div class="scroll" role="region" aria-label="${caption}" tabindex="0"><table class="plain"><caption class="sr">${caption}</caption><thead><tr>${heads}</tr></thead><tbody>
${rows}</tbody></table></div>`;
}

function originRow(
	origin: Origin,
	outletOf: ReadonlyMap<string, string | undefined>,
	acting: ReadonlySet<string | undefined>,
): Markup {
	const outlets = [...new Set(origin.articles.flatMap((id) => outletOf.get(id) ?? []))];
	const rest = outlets.length - namedOutlets;
	const named = rest > 1 ? [...outlets.slice(0, namedOutlets), sayCount("origins.rest", rest)] : outlets;
	return html`<tr><th scope="row">${origin.name}${partyWords(origin, acting)}</th><td>${nameOf("origin", origin.kind)}</td><td class="${origin.onRecord ? "yes" : "no"}">${say(origin.onRecord ? "origins.yes" : "origins.no")}</td><td>${sayList(named)}</td></tr>
`;
}

/** For whom they speak, where their name does not say it. Who acts in no claim has no page. */
function partyWords({ party, name }: Origin, acting: ReadonlySet<string | undefined>): Content {
	const state = party === undefined ? undefined : findStateName(party);
	if (party === undefined || state === undefined || name.includes(state)) return undefined;
	return html` <span class="who">${acting.has(party) ? linkTo("actor", party, state) : state}</span>`;
}
