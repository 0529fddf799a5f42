import { z } from "zod";
import { ParallaxError } from "../../errors.ts";
import { findLanguage } from "../../find-language.ts";
import { Article, hasText } from "../../model/article.ts";
import { parseReadRequest } from "../../model/article-input.ts";
import { Collected } from "../../model/audit.ts";
import { finishArticle, type Workshop } from "../draft.ts";
import { isFuture } from "../time/time.ts";
import type { Fields } from "./aliases.ts";
import { draftFromRecord } from "./draft-record.ts";

export type Recorded =
	| { readonly kind: "article"; readonly article: Article }
	| { readonly kind: "collection"; readonly collected: readonly Collected[] };

const Collection = z.object({ collection: z.array(Collected) });

/** Keys of the Article record and its shorthand: a record with no others is the project's own, and kept as it is. */
const ownKeys = new Set(
	"id url outlet language genre title text parts byline section published publishedPrecision modified agency original images discarded sentences events".split(
		" ",
	),
);

/** Reads one record: an Article, the shorthand, a collection, or a data set's own. Throws `ParallaxError` saying why not. */
export function readRecord(value: unknown, fallbackId: string, shop: Workshop): Recorded {
	if (!isFields(value)) throw new ParallaxError("article-invalid", "not an article: a JSON object is expected");
	if (Array.isArray(value.collection)) return readCollection(value);
	if (typeof value.text === "number")
		throw new ParallaxError("article-invalid", `not an article: its "text" is a number, ${value.text}`);
	const article = isOwn(value)
		? keepOwn(value, fallbackId, shop)
		: finishArticle(draftFromRecord(value, fallbackId), shop);
	if (!hasText(article)) throw new ParallaxError("article-without-text", "has neither title nor text");
	return { kind: "article", article };
}

export function isFields(value: unknown): value is Fields {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

function readCollection(value: Fields): Recorded {
	const parsed = Collection.safeParse(value);
	if (parsed.success) return { kind: "collection", collected: parsed.data.collection };
	const issue = parsed.error.issues[0];
	throw new ParallaxError("input-malformed", `not a collection record: "${issue?.path.join(".")}": ${issue?.message}`);
}

/** `parts` and `sentences` are the project's alone; a byline or a date in another form makes it a data set's record. */
function isOwn(value: Fields): boolean {
	if (Array.isArray(value.parts) || Array.isArray(value.sentences)) return true;
	const isShort = typeof value.text === "string" && Object.keys(value).every((key) => ownKeys.has(key));
	return (
		isShort &&
		!("byline" in value && !Array.isArray(value.byline)) &&
		isOwnTime(value.published) &&
		isOwnTime(value.modified)
	);
}

function isOwnTime(value: unknown): boolean {
	return (
		value === undefined ||
		(typeof value === "string" && /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?$/.test(value))
	);
}

/** Text stays to the letter: offsets that somebody holds into it must go on to fit. Only what is absent is filled in. */
function keepOwn(value: Fields, fallbackId: string, shop: Workshop): Article {
	const { article } = parseReadRequest(value, fallbackId);
	const known = article.url === undefined ? undefined : shop.outlets.nameOf(article.url);
	const outlet = article.outlet ?? known;
	const language = article.language ?? findLanguage(article.parts.map((part) => part.text).join("\n"), undefined);
	const { published, publishedPrecision, ...rest } = article;
	const precision = publishedPrecision ?? precisionOf(published);
	const filled = { ...rest, ...(outlet !== undefined && { outlet }), ...(language !== undefined && { language }) };
	if (published === undefined || precision === undefined) return inOrder(filled);
	if (!isFuture({ value: published, precision: published.length === 10 ? "day" : precision }, shop.now)) {
		return inOrder({ ...filled, published, publishedPrecision: precision });
	}
	return inOrder({
		...filled,
		discarded: [...filled.discarded, { reason: "published in the future", text: published }],
	});
}

/** Keys in one order, so that an article taken in again is the same bytes. */
function inOrder(article: Article): Article {
	const keys = Object.keys(Article.unwrap().shape) as (keyof Article)[];
	return Object.fromEntries(
		keys.filter((key) => key in article).map((key) => [key, article[key]]),
	) as unknown as Article;
}

function precisionOf(time: string | undefined): Article["publishedPrecision"] {
	if (time === undefined) return undefined;
	return time.length === 10 ? "day" : /T\d\d:\d\d:\d\d/.test(time) ? "second" : "minute";
}
