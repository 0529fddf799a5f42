import { findLanguage } from "../find-language.ts";
import type { Article, Byline, DiscardedText, Genre, Part } from "../model/article.ts";
import type { Outlets } from "../model/outlet.ts";
import { findAgency, hasDateline } from "./lines/agency.ts";
import type { Caption } from "./lines/caption.ts";
import { findGenre, genreOfAddress, readTitleLabel } from "./lines/labels.ts";
import { type GivenTime, isFuture } from "./time/time.ts";

/** What the reader of one format found; `finishArticle` decides what follows from it, the same for every format. */
export interface Draft {
	readonly id: string;
	readonly url?: string;
	/** A domain, an address or a name: whatever says best whose it is. */
	readonly outlet?: string;
	/** Where letters go: says whose page it is only where `data/outlets` knows the domain. */
	readonly contact?: string;
	readonly title: string;
	readonly dek?: string;
	readonly captions?: readonly Caption[];
	readonly body: readonly string[];
	readonly byline?: readonly Byline[];
	readonly section?: string;
	readonly genre?: Genre;
	readonly published?: GivenTime;
	readonly modified?: GivenTime;
	readonly agency?: string;
	readonly language?: string;
	readonly original?: Article["original"];
	readonly images?: Article["images"];
	readonly discarded: readonly DiscardedText[];
}

/** What every article of a run is made with. */
export interface Workshop {
	readonly outlets: Outlets;
	readonly now: Date;
}

export function finishArticle(draft: Draft, shop: Workshop): Article {
	const { title, label, genre } = readTitleLabel(draft.title);
	const section = draft.section ?? (genre === undefined ? undefined : label);
	const discarded = [...draft.discarded];
	if (label !== undefined && label !== section) discarded.push({ reason: "label of the title", text: label });
	const times = pastTimes(draft, shop.now, discarded);
	const named = draft.outlet ?? draft.url ?? shop.outlets.find(draft.contact ?? "")?.name;
	const outlet =
		named === undefined ? undefined : (shop.outlets.find(draft.url ?? "")?.name ?? shop.outlets.nameOf(named));
	const language = findLanguage([title, ...draft.body].join("\n"), draft.language);
	const byline = draft.byline ?? [];
	const agency =
		draft.agency === undefined ? findAgency(draft.body, byline, shop.outlets) : shop.outlets.nameOf(draft.agency);
	return {
		id: draft.id,
		...(draft.url !== undefined && { url: draft.url }),
		...(outlet !== undefined && outlet !== "" && { outlet }),
		...(language !== undefined && { language }),
		genre: genre ?? genreOf({ ...draft, ...(section !== undefined && { section }) }),
		parts: partsOf(title, draft),
		byline,
		...(section !== undefined && { section }),
		...times,
		...(agency !== undefined && { agency }),
		...(draft.original !== undefined && { original: draft.original }),
		images: draft.images ?? [],
		discarded: discarded.map(bounded),
	};
}

function partsOf(title: string, draft: Draft): Part[] {
	const captions = draft.captions ?? [];
	return [
		...(title === "" ? [] : [{ kind: "title" as const, text: title }]),
		...(draft.dek === undefined || draft.dek === "" ? [] : [{ kind: "dek" as const, text: draft.dek }]),
		...captions.map(({ text, credit }) => ({ kind: "caption" as const, text, ...(credit && { credit }) })),
		...(draft.body.length === 0 ? [] : [{ kind: "body" as const, text: draft.body.join("\n\n") }]),
	];
}

/** Markup and section first; an address names opinion and news folders; a dateline is a report's. */
function genreOf(draft: Draft): Genre {
	const bySection = draft.section === undefined ? undefined : findGenre(draft.section);
	const byAddress = draft.url === undefined ? undefined : genreOfAddress(draft.url);
	if (draft.genre !== undefined && draft.genre !== "unknown") return draft.genre;
	const named = [bySection, byAddress].filter((genre) => genre !== undefined);
	const firstLine = draft.body[0] ?? "";
	const label = draft.discarded.find((piece) => piece.reason === "label")?.text.replace(/\s*:$/, "");
	const byLabel = label === undefined ? undefined : findGenre(label);
	if (byLabel !== undefined) return byLabel;
	return named.find((genre) => genre !== "report") ?? named[0] ?? (hasDateline(firstLine) ? "report" : "unknown");
}

/** A date in the future is a slip or an embargo: it is left out, with its reason, rather than sorted as if it had come. */
function pastTimes(draft: Draft, now: Date, discarded: DiscardedText[]): Partial<Article> {
	const keep = (time: GivenTime | undefined, name: string): GivenTime | undefined => {
		if (time === undefined || !isFuture(time, now)) return time;
		discarded.push({ reason: `${name} in the future`, text: time.value });
		return undefined;
	};
	const published = keep(draft.published, "published");
	const modified = keep(draft.modified, "modified");
	return {
		...(published && { published: published.value, publishedPrecision: published.precision }),
		...(modified && { modified: modified.value }),
	};
}

/** The record tells what was left out and why; it is no second copy of the page. */
const longestDiscarded = 400;

function bounded(piece: DiscardedText): DiscardedText {
	if (piece.text.length <= longestDiscarded) return piece;
	return { reason: piece.reason, text: `${piece.text.slice(0, longestDiscarded)} … (${piece.text.length} characters)` };
}
