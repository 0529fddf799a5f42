import { type Article, type Byline, type DiscardedText, Genre } from "../../model/article.ts";
import type { Draft } from "../draft.ts";
import { blocksOf } from "../html/blocks.ts";
import { parsePage } from "../html/dom.ts";
import { parseByline } from "../lines/byline.ts";
import { findGenre } from "../lines/labels.ts";
import { readLines } from "../lines/sort-lines.ts";
import { type GivenTime, mayBeTwoDays, parseTime } from "../time/time.ts";
import { type Fields, fieldValues, findField } from "./aliases.ts";

/** A record of a data set or an export, whatever it calls its fields. `fallbackId` where it has no id. */
export function draftFromRecord(record: Fields, fallbackId: string): Draft {
	const title = textOf(findField(record, "title"));
	const dek = textOf(findField(record, "dek"));
	const paragraphs = paragraphsOf(findField(record, "body"));
	const captions = asList(findField(record, "captions"))
		.map(textOf)
		.filter((text) => text !== "")
		.map((text) => ({ text }));
	const known = { title, source: "markup" as const, captions, ...(dek !== "" && { dek }) };
	const read = readLines(
		paragraphs.map((text) => ({ text })),
		known,
	);
	const { unread, ...times } = readTimes(record);
	const byline = asList(findField(record, "byline")).flatMap(readPerson);
	return {
		id: textOf(findField(record, "id")) || fallbackId,
		...readAddress(record),
		title,
		...(dek !== "" && { dek }),
		captions: read.captions,
		body: read.body,
		byline: byline.length > 0 ? byline : read.byline,
		...optional("section", textOf(findField(record, "section"))),
		...optionalGenre(record),
		...(times.published ? times : { ...(read.published && { published: read.published }), ...times }),
		...optional("agency", agencyName(textOf(findField(record, "agency")))),
		...optional("language", textOf(findField(record, "language"))),
		...readOriginal(findField(record, "original")),
		images: asList(findField(record, "images")).flatMap(readImage),
		discarded: [...read.discarded, ...unread],
	};
}

function optional<K extends string>(key: K, text: string): { [P in K]?: string } {
	return (text === "" ? {} : { [key]: text }) as { [P in K]?: string };
}

function asList(value: unknown): unknown[] {
	return value === undefined ? [] : Array.isArray(value) ? value : [value];
}

function isFields(value: unknown): value is Fields {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string {
	if (typeof value === "string") return value.replace(/\s+/g, " ").trim();
	if (typeof value === "number") return String(value);
	if (isFields(value)) return textOf(value.name ?? value.title ?? value.text);
	return "";
}

/** One text with blank lines, or with single line breaks; a list of paragraphs; a list of lists of sentences; or markup. */
function paragraphsOf(value: unknown): string[] {
	if (Array.isArray(value)) {
		return value
			.map((item) => (Array.isArray(item) ? item.map(textOf).join(" ") : textOf(item)).trim())
			.filter((text) => text !== "");
	}
	if (typeof value !== "string") return [];
	if (/<(?:p|div|br)\b[^>]*>/i.test(value)) {
		const page = parsePage(value);
		return page.body ? blocksOf(page.body).map((block) => block.text) : [];
	}
	const text = value.replace(/\r\n?/g, "\n");
	const parts = /\n[ \t]*\n/.test(text) ? text.split(/\n[ \t]*\n\s*/) : text.split("\n");
	return parts.map((part) => part.trim()).filter((part) => part !== "");
}

interface Times {
	readonly published?: GivenTime;
	readonly modified?: GivenTime;
	/** What was given as a time and is none: the 30th of February, "recently". */
	readonly unread: readonly DiscardedText[];
}

function readTimes(record: Fields): Times {
	const given = (field: "published" | "modified") =>
		fieldValues(record, field).map((value) => (value instanceof Date ? value.toISOString() : textOf(value)));
	const first = (field: "published" | "modified") =>
		given(field)
			.map(parseTime)
			.find((time) => time !== undefined);
	const published = first("published");
	const modified = first("modified");
	const unread = (["published", "modified"] as const).flatMap((field) => {
		const text = given(field).find((each) => each !== "");
		if (first(field) !== undefined || text === undefined) return [];
		return [{ reason: mayBeTwoDays(text) ? `${field} may be two days` : `${field} is no date`, text }];
	});
	return {
		unread,
		...(published && {
			published:
				record.publishedPrecision === "day"
					? { value: published.value.slice(0, 10), precision: "day" as const }
					: published,
		}),
		...(modified && { modified }),
	};
}

/** A domain knows the outlet best, then the address, then the name: `source` may be "HPO" where `url` is a mirror's. */
function readAddress(record: Fields): { url?: string; outlet?: string } {
	const url = fieldValues(record, "url")
		.map(textOf)
		.find((text) => /^https?:\/\//i.test(text));
	const names = fieldValues(record, "outlet")
		.map(textOf)
		.filter((text) => text !== "");
	const domain = names.find((name) => /^(?:https?:\/\/)?[\w-]+(?:\.[\w-]+)+/.test(name) && !name.includes(" "));
	return { ...(url !== undefined && { url }), ...optional("outlet", domain ?? names[0] ?? "") };
}

function readPerson(value: unknown): Byline[] {
	if (isFields(value)) {
		const name = textOf(value.name);
		const affiliation = textOf(value.affiliation ?? value.role ?? value.title);
		return name === "" ? [] : [{ name, ...(affiliation !== "" && { affiliation }) }];
	}
	return parseByline(textOf(value));
}

/** The set's own word for it, "news", "interview", "speech", or the project's. */
function optionalGenre(record: Fields): { genre?: Genre } {
	const text = textOf(findField(record, "genre"));
	const parsed = Genre.safeParse(text);
	const genre = parsed.success ? parsed.data : findGenre(text);
	return genre === undefined || genre === "unknown" ? {} : { genre };
}

/** `credit` may hold a photographer's name: a single capitalised word or a known form is an agency's. */
function agencyName(text: string): string {
	return text.replace(/^(?:the|source:|via)\s+/i, "");
}

function readOriginal(value: unknown): { original?: NonNullable<Article["original"]> } {
	if (typeof value === "string" && /^https?:\/\//.test(value)) return { original: { url: value, language: "und" } };
	if (!isFields(value) || typeof value.language !== "string") return {};
	const { url, id, language } = value;
	return { original: { language, ...(typeof url === "string" && { url }), ...(typeof id === "string" && { id }) } };
}

function readImage(value: unknown): Article["images"][number][] {
	if (typeof value === "string") return [{ url: value }];
	if (!isFields(value) || typeof value.url !== "string") return [];
	const { url, caption, credit } = value;
	return [{ url, ...(typeof caption === "string" && { caption }), ...(typeof credit === "string" && { credit }) }];
}
