import type { Origin, OriginEdge } from "../../model/audit.ts";
import type { DossierView } from "../view.ts";

/** Somebody who is cited, beside the outlets that cite them. */
export interface Word {
	readonly origin: Origin;
	readonly y: number;
	/** Where its outlets stand. */
	readonly to: readonly { readonly outlet: string; readonly y: number }[];
}

/** One outlet that has something from another, whose article is in the story. */
export interface Relay {
	readonly kind: "found" | "copied";
	readonly from: string;
	readonly to: string;
	readonly y: readonly [number, number];
}

export interface OriginLayout {
	readonly words: readonly Word[];
	readonly outlets: readonly { readonly name: string; readonly y: number }[];
	readonly relays: readonly Relay[];
	/** Origins that have no place in the picture. */
	readonly left: number;
	readonly height: number;
}

/** More names than this are a thicket; the table under the picture has them all. */
const mostWords = 12;
const rowHeight = 22;

/** Undefined where a picture tells nothing: of fewer than two outlets, or where nobody is cited. */
export function layOrigins(view: DossierView): OriginLayout | undefined {
	const edges = view.story.edges ?? [];
	const outletOf = new Map(view.articles.map((article) => [article.id, article.outlet]));
	const cited = citedBy(edges, view, outletOf);
	const shown = cited
		.toSorted((a, b) => b.outlets.length - a.outlets.length || firstOnRecord(a, b))
		.slice(0, mostWords);
	const handed = relaysOf(edges, outletOf);
	const named = new Set([...shown.flatMap(({ outlets }) => outlets), ...handed.flatMap(({ from, to }) => [from, to])]);
	const order = view.outlets.filter((outlet) => named.has(outlet));
	if (order.length < 2 || shown.length + handed.length === 0) return undefined;
	const rows = Math.max(order.length, shown.length);
	const at = (index: number, count: number) => rowHeight * (index + 0.5 + (rows - count) / 2);
	const places = new Map(order.map((outlet, index) => [outlet, at(index, order.length)]));
	const placeOf = (outlet: string) => places.get(outlet) ?? 0;
	const ordered = shown.toSorted((a, b) => middle(a.outlets, placeOf) - middle(b.outlets, placeOf));
	return {
		words: ordered.map(({ origin, outlets }, index) => ({
			origin,
			y: at(index, ordered.length),
			to: outlets.map((outlet) => ({ outlet, y: placeOf(outlet) })),
		})),
		outlets: order.map((name) => ({ name, y: placeOf(name) })),
		relays: handed.map((relay) => ({ ...relay, y: [placeOf(relay.from), placeOf(relay.to)] })),
		left: cited.length - shown.length,
		height: rows * rowHeight,
	};
}

interface Cited {
	readonly origin: Origin;
	readonly outlets: readonly string[];
}

function citedBy(
	edges: readonly OriginEdge[],
	{ origins }: DossierView,
	outletOf: ReadonlyMap<string, string | undefined>,
): readonly Cited[] {
	const cited = edges.filter(({ kind }) => kind === "cited");
	return [...Map.groupBy(cited, ({ to }) => to)].flatMap(([id, all]) => {
		const origin = origins.get(id);
		const outlets = [...new Set(all.flatMap(({ from }) => outletOf.get(from) ?? []))];
		return origin && outlets.length > 0 ? [{ origin, outlets }] : [];
	});
}

function firstOnRecord(a: Cited, b: Cited): number {
	return Number(b.origin.onRecord) - Number(a.origin.onRecord) || (a.origin.name < b.origin.name ? -1 : 1);
}

/** From outlet to outlet, each way once: who repeats a text need not be told to cite it too. What an outlet has from itself is no relay. */
function relaysOf(
	edges: readonly OriginEdge[],
	outletOf: ReadonlyMap<string, string | undefined>,
): readonly Omit<Relay, "y">[] {
	const relays = edges.flatMap(({ kind, from, to }) => {
		const [taker, giver] = [outletOf.get(from), outletOf.get(to)];
		if (kind === "cited" || taker === undefined || giver === undefined || taker === giver) return [];
		return [{ kind, from: taker, to: giver }];
	});
	const wayOf = ({ from, to }: Omit<Relay, "y">) => JSON.stringify([from, to]);
	const ordered = relays.toSorted((a, b) => Number(b.kind === "found") - Number(a.kind === "found"));
	return [...new Map(ordered.map((relay) => [wayOf(relay), relay])).values()];
}

/** Names stand near the outlets that cite them, so that fewer lines cross. */
function middle(outlets: readonly string[], placeOf: (outlet: string) => number): number {
	return outlets.reduce((sum, outlet) => sum + placeOf(outlet), 0) / outlets.length;
}
