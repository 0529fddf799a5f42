import type { Byline, DiscardedText } from "../../model/article.ts";
import type { Draft } from "../draft.ts";
import { readByline } from "../lines/byline.ts";
import { findLineRule } from "../lines/line-rules.ts";
import { type LineReading, readLines, sameness } from "../lines/sort-lines.ts";
import { readTimeLine, type TimeLine } from "../lines/time-lines.ts";
import type { GivenTime } from "../time/time.ts";
import { type Block, blocksOf } from "./blocks.ts";
import { type CleanedPage, cleanPage, keepPage } from "./clean.ts";
import { lineOf, type Page, parsePage } from "./dom.ts";
import { type PageFacts, readFacts } from "./metadata.ts";
import { omitUndefined } from "./omit-undefined.ts";
import { findMainElement } from "./readability.ts";

/** A news page → what it says: its own metadata, then its markup, then its lines. `name` is the id where no address is known. */
export function readPage(html: string, name: string, address?: string): Draft {
	const page = parsePage(html);
	const facts = readFacts(page, address);
	const { cleaned, read, outside } = chooseText(html, readText(page, facts, cleanPage), facts);
	const head = readOutside(outside, facts.title);
	return omitUndefined({
		id: facts.url ?? name,
		url: facts.url,
		outlet: facts.url ?? facts.siteName,
		title: facts.title,
		dek: read.dek,
		captions: read.captions,
		body: read.body,
		byline: chooseByline(facts, [...read.byline, ...head.byline]),
		section: facts.section,
		genre: facts.genre,
		published: facts.published ?? read.published ?? head.published,
		modified: facts.modified ?? read.modified ?? head.modified,
		language: facts.language,
		original: facts.original ?? read.original,
		images: cleaned.images.length > 0 || facts.image === undefined ? cleaned.images : [{ url: facts.image }],
		discarded: [...cleaned.discarded, ...head.discarded, ...read.discarded].filter(isText),
	}) as Draft;
}

interface PageText {
	readonly cleaned: CleanedPage;
	readonly read: LineReading;
	readonly outside: readonly string[];
}

function readText(page: Page, facts: PageFacts, clean: (page: Page) => CleanedPage): PageText {
	const cleaned = clean(page);
	const before = page.body ? blocksOf(page.body).map((block) => block.text) : [];
	const main = findMainElement(page);
	const blocks = main ? blocksOf(main) : [];
	const dek = cleaned.dek ?? visibleDescription(facts, before, blocks);
	const read = readLines(blocks, {
		title: facts.title,
		source: "markup",
		captions: cleaned.captions,
		...(dek !== undefined && { dek }),
	});
	const taken = new Set(blocks.map((block) => block.text));
	return { cleaned, read, outside: before.filter((text) => !taken.has(text) && text !== read.dek) };
}

/** Less than this is no article's text: a caption, a teaser, or all that a rule left of it. */
const leastText = 250;

/** Where hardly anything came out, the page is tried again uncleaned, and then what its JSON-LD holds, if that is far more. */
function chooseText(html: string, first: PageText, facts: PageFacts): PageText {
	const length = ({ read }: PageText) => read.body.join("").length;
	if (length(first) >= leastText) return first;
	const uncleaned = readText(parsePage(html), facts, keepPage);
	const best = length(uncleaned) > Math.max(leastText, 2 * length(first)) ? uncleaned : first;
	const given = facts.articleText ?? "";
	if (given.length <= Math.max(leastText, 2 * length(best))) return best;
	const lines = given
		.split(/\n+/)
		.map((text) => ({ text: lineOf(text) }))
		.filter((line) => line.text !== "");
	return { ...best, read: readLines(lines, { title: facts.title, source: "markup", captions: best.read.captions }) };
}

function isText(piece: DiscardedText): boolean {
	return piece.text.trim() !== "";
}

/** The description is the standfirst where readers see it as a line of its own, above the text. */
function visibleDescription(facts: PageFacts, lines: readonly string[], blocks: readonly Block[]): string | undefined {
	const words = sameness(facts.description ?? "");
	if (words.length < 20 || /(?:…|\.\.\.)$/.test(facts.description ?? "")) return undefined;
	// Many systems fill the description with the first paragraph.
	if (blocks.slice(0, 8).some((block) => block.kind !== "heading" && sameness(block.text).startsWith(words)))
		return undefined;
	return lines.find((line) => line.length < 450 && sameness(line) === words);
}

interface HeadLines {
	readonly byline: Byline[];
	readonly published?: GivenTime;
	readonly modified?: GivenTime;
	readonly discarded: DiscardedText[];
}

/** Times and bylines often stand above what Readability takes for the article; the rest there is not the article's. */
function readOutside(lines: readonly string[], title: string): HeadLines {
	const byline: Byline[] = [];
	const discarded: DiscardedText[] = [];
	let times: TimeLine = {};
	for (const text of lines) {
		const people = byline.length === 0 ? readByline(text) : [];
		const found = people.length === 0 ? readTimeLine(text) : undefined;
		if (people.length > 0) byline.push(...people);
		else if (found) times = { ...found, ...times };
		else if (sameness(text) !== sameness(title)) {
			discarded.push({ reason: findLineRule(text)?.reason ?? "outside the article", text });
		}
	}
	return { ...times, byline, discarded };
}

/** Metadata names people without their office: where the visible line names the same person with one, it is richer. */
function chooseByline(facts: PageFacts, visible: Draft["byline"] = []): NonNullable<Draft["byline"]> {
	const [first] = facts.byline;
	if (first === undefined) return visible.slice(0, 12);
	const sameName = visible.filter((person) => sameness(person.name).includes(sameness(first.name)));
	return sameName.some((person) => person.affiliation !== undefined) ? sameName : facts.byline;
}
