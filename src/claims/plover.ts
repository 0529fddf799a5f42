import { stringify } from "csv-stringify/sync";
import type { Article } from "../model/article.ts";
import type { Actor, Attribution, EventMention, Mention, Reading } from "../model/reading.ts";
import { readRows } from "./actors/csv.ts";

export interface PloverActor {
	readonly actorText: string;
	readonly code: string;
	readonly sector?: string;
	readonly name?: string;
}

/**
 * One coded event. The first block has PLOVER's own names; `certainty`, `value`, `perspective` and what follows are
 * Parallax's extension, without which a rumour would count as an event.
 */
export interface PloverRow {
	readonly id: string;
	readonly date?: string;
	readonly event: NonNullable<Mention["type"]>;
	readonly mode?: string;
	readonly context: readonly string[];
	readonly source: readonly PloverActor[];
	readonly target: readonly PloverActor[];
	readonly eventText: string;
	readonly text: string;
	readonly language: string;
	readonly publisher?: string;
	readonly url?: string;
	readonly pubdate?: string;
	readonly where?: string;
	/** "historical", "future", "hypothetical", "negated". */
	readonly auxiliary: Mention["auxiliary"];
	/** The author's commitment as readers take it, as label and as −3..3. */
	readonly certainty?: string;
	readonly value?: number;
	/** "own" where no attribution holds it, else who is cited, outermost first. */
	readonly perspective: "own" | "attributed";
	readonly attributedTo: readonly string[];
	readonly kind: Mention["kind"];
	readonly cameoRoot?: string;
	readonly goldstein?: number;
}

export interface PloverOptions {
	/** Adds CAMEO root codes and Goldstein weights. */
	readonly cameo?: boolean;
}

/** The coded mentions of a reading as rows; uncoded ones stay in the reading. */
export function toPloverRows(article: Article, reading: Reading, options: PloverOptions = {}): readonly PloverRow[] {
	return reading.mentions.flatMap((mention, index) => {
		const event = reading.events[mention.event];
		return mention.type && event ? [toRow(article, reading, mention, mention.type, event, index, options)] : [];
	});
}

function toRow(
	article: Article,
	reading: Reading,
	mention: Mention,
	type: NonNullable<Mention["type"]>,
	event: EventMention,
	index: number,
	options: PloverOptions,
): PloverRow {
	const part = (span: { i: number; from: number; to: number }) =>
		article.parts[span.i]?.text.slice(span.from, span.to) ?? "";
	const sentence = reading.sentences[event.sentence];
	const author = event.factuality.find((one) => one.perspective === "author");
	const actors = (list: readonly Actor[] | undefined) => (list ?? []).map((one) => toActor(one, part(one.span)));
	return {
		id: `${article.id}:${index}`,
		...optional("date", mention.when),
		event: type,
		...optional("mode", mention.mode),
		context: mention.contexts,
		source: actors(mention.source),
		target: actors(mention.target),
		eventText: part(event),
		text: sentence ? part(sentence) : "",
		language: reading.language,
		...optional("publisher", article.outlet),
		...optional("url", article.url),
		...optional("pubdate", article.published),
		...optional("where", mention.where),
		auxiliary: mention.auxiliary,
		...(author && { certainty: author.label, value: author.value }),
		perspective: mention.chain.length === 0 ? "own" : "attributed",
		attributedTo: mention.chain.map((at) => sourceText(reading.attributions[at], part)),
		kind: mention.kind,
		...(options.cameo && cameoOf(type, mention.mode)),
	};
}

function optional<K extends string>(key: K, value: string | undefined): { readonly [key in K]?: string } {
	return (value === undefined ? {} : { [key]: value }) as { readonly [key in K]?: string };
}

function toActor({ code, sector, name }: Actor, actorText: string): PloverActor {
	return { actorText, code, ...optional("sector", sector), ...optional("name", name) };
}

function sourceText(attribution: Attribution | undefined, part: (span: Actor["span"]) => string): string {
	return attribution?.sourceName ?? attribution?.source.map(part).join(" ") ?? "";
}

let cameo: ReadonlyMap<string, { readonly cameoRoot: string; readonly goldstein: number }> | undefined;

function cameoOf(type: string, mode: string | undefined) {
	cameo ??= new Map(
		readRows("data", "cameo", "roots.csv").map((row) => [
			`${row.type}/${row.mode}`,
			{ cameoRoot: row.root ?? "", goldstein: Number(row.goldstein) },
		]),
	);
	return cameo.get(`${type}/${mode ?? ""}`) ?? cameo.get(`${type}/`);
}

/** The first line of the table. */
export function ploverHeader({ cameo }: PloverOptions): string {
	return stringify([columnsOf(cameo)]);
}

/** The same rows as a table: lists are joined by semicolons, actors by their codes and by their words. */
export function toPloverCsv(rows: readonly PloverRow[], { cameo }: PloverOptions): string {
	const flat = rows.map(({ context, source, target, auxiliary, attributedTo, ...row }) => ({
		...row,
		context: context.join(";"),
		source: codes(source),
		sourceText: words(source),
		target: codes(target),
		targetText: words(target),
		auxiliary: auxiliary.join(";"),
		attributedTo: attributedTo.join(";"),
	}));
	return stringify(flat, { columns: columnsOf(cameo) });
}

function columnsOf(cameo = false): string[] {
	return [...csvColumns, ...(cameo ? ["cameoRoot", "goldstein"] : [])];
}

const csvColumns = [
	"id",
	"date",
	"event",
	"mode",
	"context",
	"source",
	"sourceText",
	"target",
	"targetText",
	"eventText",
	"text",
	"language",
	"publisher",
	"url",
	"pubdate",
	"where",
	"auxiliary",
	"certainty",
	"value",
	"perspective",
	"attributedTo",
	"kind",
] as const;

function codes(actors: readonly PloverActor[]): string {
	return actors.map(({ code, sector }) => code + (sector ? `:${sector}` : "")).join(";");
}

function words(actors: readonly PloverActor[]): string {
	return actors.map(({ actorText }) => actorText).join(";");
}
