import type { Claim, OutletGroup } from "../../model/audit.ts";
import { groupBar } from "../charts/group-bar.ts";
import { html, type Markup } from "../html.ts";
import { recordWords } from "../passage.ts";
import { findStateName } from "../states.ts";
import { sureness } from "../surest-first.ts";
import { type CellView, type ClaimView, type DossierView, leadingClaims } from "../view.ts";
import { say, sayCount } from "../words.ts";

const mostGroups = 8;

/** How the main claims are told in each group of outlets, of those of the group that were collected in this story. */
export function groups(view: DossierView): Markup | undefined {
	const shown = comparable(view);
	const claims = leadingClaims(view);
	if (shown.length < 2 || claims.length === 0) return undefined;
	const most = Math.max(...shown.map(({ outlets }) => outlets.length));
	return html`<p class="note">${say("groups.note")}</p>
<div class="scroll" role="region" aria-label="${say("groups.caption")}" tabindex="0"><table class="plain by-group"><caption class="sr">${say("groups.caption")}</caption>
<thead><tr><th scope="col">${say("groups.group")}</th>${claims.map(({ claim, id }) => html`<th scope="col"><a href="#${id}">${recordWords(claim.statement)}</a></th>`)}</tr></thead>
<tbody>${shown.map((group) => row(group, claims, most))}</tbody></table></div>`;
}

/** A group of one is an outlet, one of all of them is the story, and two of the same outlets are one group: the first named. */
function comparable({ story, outlets }: DossierView): readonly OutletGroup[] {
	const several = (story.groups ?? []).filter(
		(group) => group.outlets.length > 1 && group.outlets.length < outlets.length,
	);
	return namedOnce(several).slice(0, mostGroups);
}

const kinds = ["user", "country", "bloc"] as const;

/** A set of outlets has one name, however many blocs its country is in: the user's, then the country's, then that of the bloc first named. */
export function namedOnce(groups: readonly OutletGroup[]): readonly OutletGroup[] {
	const ordered = groups.toSorted(
		(a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || b.outlets.length - a.outlets.length,
	);
	const keyOf = (group: OutletGroup) => JSON.stringify([...group.outlets].sort());
	return [...Map.groupBy(ordered, keyOf).values()].flatMap((same) => same.slice(0, 1));
}

function row(group: OutletGroup, claims: readonly ClaimView[], most: number): Markup {
	const name = (group.code !== undefined && findStateName(group.code)) || recordWords(group.name);
	const cells = claims.map(({ cells: all }) =>
		cell(
			all.filter(({ outlet }) => group.outlets.includes(outlet)),
			most,
		),
	);
	return html`<tr><th scope="row">${name} <span class="who">${sayCount("outlets", group.outlets.length)}</span></th>${cells}</tr>
`;
}

function cell(of: readonly CellView[], most: number): Markup {
	const counts = Object.fromEntries(
		sureness.map((name) => [name, of.filter((each) => each.cell === name).length]),
	) as Claim["outlets"];
	const told = of.length - counts.silent;
	const fact = counts.fact > 0 && html` <span class="who">${sayCount("groups.fact", counts.fact)}</span>`;
	const doubted = of.filter(({ isUnsure }) => isUnsure).length;
	const doubt = doubted > 0 && html` <span class="who">${sayCount("groups.doubted", doubted)}</span>`;
	return html`<td>${groupBar(counts, most)}${say("groups.told", { k: told, n: of.length })}${fact}${doubt}</td>`;
}
