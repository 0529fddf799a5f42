import { z } from "zod";
import { ParallaxError } from "../errors.ts";
import { Article, Byline, DiscardedText, Genre, hasText, Image, Part } from "./article.ts";
import { isRealTime, list, record, Time } from "./record.ts";

/**
 * One line of input: an Article with most keys left out, or the shorthand `{"id","title"?,"text"}`. Other keys are
 * ignored. `sentences` and `events` ask for given words and predicates to be answered.
 */
const Line = z.object({
	id: z.union([z.string(), z.number()]).optional(),
	url: z.string().exactOptional(),
	outlet: z.string().exactOptional(),
	language: z.string().exactOptional(),
	genre: Genre.default("unknown"),
	title: z.string().nullish(),
	text: z.string().nullish(),
	parts: list(Part).optional(),
	byline: list(Byline).default([]),
	section: z.string().exactOptional(),
	published: Time.exactOptional(),
	publishedPrecision: z.enum(["second", "minute", "day"]).exactOptional(),
	modified: Time.exactOptional(),
	agency: z.string().exactOptional(),
	original: Article.unwrap().shape.original,
	images: list(Image).default([]),
	discarded: list(DiscardedText).default([]),
	sentences: list(record({ tokens: z.array(z.string().min(1)).min(1).readonly() })).optional(),
	events: list(
		record({ sentence: z.int().nonnegative(), tokens: z.array(z.int().nonnegative()).min(1).readonly() }),
	).optional(),
});

export interface GivenEvent {
	readonly sentence: number;
	readonly tokens: readonly number[];
}

export interface ReadRequest {
	readonly article: Article;
	/** Words given with the article: used as they are. */
	readonly sentences?: readonly { readonly tokens: readonly string[] }[];
	/** Predicates given with the article: exactly these are answered, in order. */
	readonly events?: readonly GivenEvent[];
}

/** Parses one input record. Throws `article-invalid`, `article-without-text` or `tokens-invalid`. */
export function parseReadRequest(input: unknown, fallbackId: string): ReadRequest {
	const parsed = Line.safeParse(input);
	if (!parsed.success) throw new ParallaxError("article-invalid", firstIssue(parsed.error));
	const { id, title, text, parts, sentences, events, ...rest } = parsed.data;
	const { published: _, publishedPrecision: __, modified: ___, ...timeless } = rest;
	const article: Article = {
		...timeless,
		...realTimes(rest),
		id: id === undefined ? fallbackId : String(id),
		parts: sentences ? [{ kind: "body", text: joinTokens(sentences) }] : (parts ?? shorthandParts(title, text)),
	};
	if (!hasText(article)) {
		throw new ParallaxError(
			"article-without-text",
			`Article "${article.id}" has no text: give "text", "parts" or "sentences".`,
		);
	}
	for (const event of events ?? []) requireTokens(event, sentences);
	return { article, ...(sentences && { sentences }), ...(events && { events }) };
}

type Times = Pick<Article, "published" | "publishedPrecision" | "modified" | "discarded">;

/** A day that there is not, the 30th of February, is unknown and said so; the article is kept. */
function realTimes({ published, publishedPrecision, modified, discarded }: Times): Times {
	const isKept = (time: string | undefined): time is string => time !== undefined && isRealTime(time);
	const unreal = Object.entries({ published, modified }).flatMap(([name, time]) =>
		time === undefined || isKept(time) ? [] : [{ reason: `${name} is no date`, text: time }],
	);
	return {
		...(isKept(published) && { published, ...(publishedPrecision && { publishedPrecision }) }),
		...(isKept(modified) && { modified }),
		discarded: [...discarded, ...unreal],
	};
}

/** The text of given words: joined by single spaces, sentences too. */
function joinTokens(sentences: readonly { readonly tokens: readonly string[] }[]): string {
	return sentences.map((sentence) => sentence.tokens.join(" ")).join(" ");
}

function shorthandParts(title: string | null | undefined, text: string | null | undefined): Part[] {
	const parts: Part[] = [];
	if (title != null && title.trim() !== "") parts.push({ kind: "title", text: title });
	if (text != null) parts.push({ kind: "body", text });
	return parts;
}

function requireTokens(event: GivenEvent, sentences: ReadRequest["sentences"]): void {
	const tokens = sentences?.[event.sentence]?.tokens;
	if (!sentences) throw new ParallaxError("tokens-invalid", `"events" needs "sentences" with their tokens.`);
	if (!tokens)
		throw new ParallaxError("tokens-invalid", `"events" names sentence ${event.sentence}, of ${sentences.length}.`);
	const outside = event.tokens.find((token) => token >= tokens.length);
	if (outside === undefined) return;
	throw new ParallaxError(
		"tokens-invalid",
		`"events" names token ${outside} of sentence ${event.sentence}, which has ${tokens.length}.`,
	);
}

function firstIssue(error: z.ZodError): string {
	const issue = error.issues[0];
	if (!issue) return error.message;
	const place = issue.path.length > 0 ? `"${issue.path.join(".")}": ` : "";
	return `Not an article: ${place}${issue.message}`;
}
