import { createHash } from "node:crypto";
import type { Article } from "../../src/model/article.ts";
import { parseReadRequest } from "../../src/model/article-input.ts";
import type { Actor, Mention, Reading } from "../../src/model/reading.ts";
import { readArticle } from "../../src/read.ts";
import { createRandom } from "../../train/network/random.ts";
import { readLines } from "../jsonl.ts";

/** One coded claim of real coverage, as it is put before a judge. */
export interface DrawnClaim {
	readonly article: string;
	readonly from: number;
	readonly to: number;
	/** Of the sentence, so that a judgement is never read against other words. */
	readonly hash: string;
	/** "ACCUSE SRB→ALB negated": what was judged. */
	readonly coded: string;
	readonly sentence: string;
	/** The sentence with its event between « and », and the one before it. */
	readonly marked: string;
	readonly before: string;
	readonly published: string;
	/** The words that the parties were found in: "Mr. Putin → Kiev". */
	readonly parties: string;
	/** The text says, in its own voice or another's, that it happened: no auxiliary mode, and certain. */
	readonly happened: boolean;
	readonly own: boolean;
}

/** Which parts of a claim are right. */
export interface PartsRight {
	readonly type: boolean;
	readonly source: boolean;
	readonly target: boolean;
	readonly auxiliary: boolean;
}

/** A judgement as bench/gold keeps it: no text, each part right or wrong, by one judge or two. */
export interface Judgement extends PartsRight, Pick<DrawnClaim, "article" | "from" | "to" | "hash" | "coded"> {
	readonly reason?: string;
	/** What a second judge said who saw neither the first one's answers nor the program. */
	readonly second?: PartsRight;
}

/** One article of a data file. */
export interface ArticleRow {
	readonly id: string;
	readonly date?: string;
	readonly text?: string;
	readonly paragraphs?: readonly (string | readonly string[])[];
}

/** With its whole text, which is its only part, and its day where the row has one. */
export function articleOf({ id, date, text, paragraphs }: ArticleRow): {
	readonly article: Article;
	readonly text: string;
} {
	const whole = text ?? (paragraphs ?? []).flat().join("\n\n");
	const published = date && /^\d{4}-\d{2}-\d{2}$/.test(date) ? { published: date } : {};
	return {
		article: parseReadRequest({ id: String(id), text: whole, ...published }, String(id)).article,
		text: whole,
	};
}

/** Draws articles by seed, reads them, and draws claims of them by seed; articles that were drawn before may be left out. */
export function drawClaims(
	file: string,
	articles: number,
	claims: number,
	seed: number,
	judged: ReadonlySet<string> = new Set(),
): readonly DrawnClaim[] {
	const drawn = shuffled(readLines<ArticleRow>(file), seed)
		.filter((row) => !judged.has(String(row.id)))
		.slice(0, articles);
	return shuffled(drawn.flatMap(claimsOf), seed).slice(0, claims);
}

function claimsOf(row: ArticleRow): readonly DrawnClaim[] {
	const { article, text } = articleOf(row);
	const reading = readArticle({ article });
	return reading.mentions.filter((mention) => mention.type).map((mention) => toDrawn(row, text, reading, mention));
}

function toDrawn(row: ArticleRow, text: string, reading: Reading, mention: Mention): DrawnClaim {
	const event = reading.events[mention.event];
	const [from, to] = [event?.from ?? 0, event?.to ?? 0];
	const sentence = reading.sentences[event?.sentence ?? 0];
	const before = reading.sentences[(event?.sentence ?? 0) - 1];
	const slice = (at: number | undefined, end: number | undefined) => text.slice(at, end).replaceAll(/\s+/g, " ");
	const words = text.slice(sentence?.from, sentence?.to);
	const named = (actors: readonly Actor[] = []) => actors.map(({ span }) => slice(span.from, span.to)).join(" + ");
	const author = event?.factuality.find((one) => one.perspective === "author");
	return {
		article: String(row.id),
		from,
		to,
		hash: createHash("sha256").update(words).digest("hex").slice(0, 12),
		coded: codedAs(mention),
		sentence: slice(sentence?.from, sentence?.to),
		marked: `${slice(sentence?.from, from)}«${slice(from, to)}»${slice(to, sentence?.to)}`,
		before: before ? slice(before.from, before.to) : "",
		published: row.date ?? "",
		parties: `${named(mention.source)} → ${named(mention.target)}`,
		happened: mention.auxiliary.every((mode) => mode === "historical") && (author?.value ?? 3) >= 2.5,
		own: mention.chain.length === 0,
	};
}

export function codedAs({ type, source, target, auxiliary }: Mention): string {
	const codes = (actors: readonly Actor[] | undefined) =>
		(actors ?? []).map(({ code, sector }) => code || sector || "?").join("+");
	return `${type ?? "-"} ${codes(source)}→${codes(target)} ${auxiliary.join("+")}`.trim();
}

export function shuffled<T>(items: readonly T[], seed: number): readonly T[] {
	const keyed = items.map((item, at) => ({ item, key: createHash("sha256").update(`${seed}:${at}`).digest("hex") }));
	return keyed.toSorted((a, b) => (a.key < b.key ? -1 : 1)).map(({ item }) => item);
}

/** Wilson's 95% interval of a share. */
export function wilson(right: number, of: number): readonly [number, number] {
	const z = 1.96;
	const share = right / of;
	const middle = share + (z * z) / (2 * of);
	const spread = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
	return [(middle - spread) / (1 + (z * z) / of), (middle + spread) / (1 + (z * z) / of)];
}

const resamples = 2000;

/** Bootstrap 95% interval of a share, drawn by article: claims of one article are right or wrong together. */
export function intervalByArticle<T extends { readonly article: string }>(
	all: readonly T[],
	isRight: (one: T) => boolean,
): readonly [number, number] {
	const random = createRandom(1);
	const counts = [...Map.groupBy(all, ({ article }) => article).values()].map((claims) => ({
		right: claims.filter(isRight).length,
		of: claims.length,
	}));
	const shares = Array.from({ length: resamples }, () => {
		const drawn = counts.map(() => counts[random.below(counts.length)] as (typeof counts)[number]);
		return drawn.reduce((sum, { right }) => sum + right, 0) / drawn.reduce((sum, { of }) => sum + of, 0);
	}).sort((a, b) => a - b);
	return [shares[Math.floor(resamples * 0.025)] ?? 0, shares[Math.floor(resamples * 0.975)] ?? 1];
}
