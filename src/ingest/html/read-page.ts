import type { DiscardedText } from "../../model/article.ts";
import type { Draft } from "../draft.ts";
import { readLines, sameness } from "../lines/read-lines.ts";
import { blocksOf } from "./blocks.ts";
import { cleanPage } from "./clean.ts";
import { type Page, parsePage, textOf } from "./dom.ts";
import { omitUndefined, type PageFacts, readFacts } from "./metadata.ts";
import { findMainElement } from "./readability.ts";

/** A news page → what it says: its own metadata, then its markup, then its lines. `name` is the id where no address is known. */
export function readPage(html: string, name: string, address?: string): Draft {
	const page = parsePage(html);
	const facts = readFacts(page, address);
	const cleaned = cleanPage(page);
	const before = page.body ? blocksOf(page.body).map((block) => block.text) : [];
	const main = findMainElement(page);
	const blocks = main ? blocksOf(main) : [];
	const dek = cleaned.dek ?? visibleDescription(facts, before, blocks[0]?.text);
	const read = readLines(blocks, {
		title: facts.title,
		source: "markup",
		captions: cleaned.captions,
		...(dek !== undefined && { dek }),
	});
	const taken = new Set(blocks.map((block) => block.text));
	const outside = before.filter((text) => !taken.has(text) && text !== read.dek);
	const head = headLines(outside, facts);
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
		discarded: [
			...cleaned.discarded,
			...outside.map((text) => ({ reason: "outside the article", text })),
			...read.discarded,
		].filter(isText),
	}) as Draft;
}

function isText(piece: DiscardedText): boolean {
	return piece.text.trim() !== "";
}

/** The description is the standfirst where readers see it as a line of its own, above the text. */
function visibleDescription(facts: PageFacts, lines: readonly string[], first: string | undefined): string | undefined {
	const words = sameness(facts.description ?? "");
	if (words.length < 20 || (first !== undefined && sameness(first) === words)) return undefined;
	return lines.find((line) => line.length < 450 && sameness(line) === words);
}

/** Times and bylines often stand above what Readability takes for the article. */
function headLines(outside: readonly string[], facts: PageFacts): ReturnType<typeof readLines> {
	return readLines(
		outside
			.filter((text) => text.length < 160)
			.slice(0, 60)
			.map((text) => ({ text })),
		{ title: facts.title, source: "markup", captions: [] },
	);
}

/** Metadata names people without their office: where the visible line names the same person with one, it is richer. */
function chooseByline(facts: PageFacts, visible: Draft["byline"] = []): NonNullable<Draft["byline"]> {
	const [first] = facts.byline;
	if (first === undefined) return visible.slice(0, 12);
	const sameName = visible.filter((person) => sameness(person.name).includes(sameness(first.name)));
	return sameName.some((person) => person.affiliation !== undefined) ? sameName : facts.byline;
}

/** For a quick look at a page without its metadata. */
export function titleOfPage(page: Page): string {
	return textOf(page.querySelector("h1"));
}
