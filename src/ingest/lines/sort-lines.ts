import type { Byline, DiscardedText } from "../../model/article.ts";
import { readByline } from "./byline.ts";
import { type Caption, creditOf, isCaption, isCreditAlone, opensWithButtons, readCaption } from "./caption.ts";
import { takeOutInsertions } from "./insertions.ts";
import { findLineRule } from "./line-rules.ts";
import { findLists } from "./lists.ts";
import type { TimeLine } from "./time-lines.ts";
import { hasTimeLabel, readTimeLine } from "./time-lines.ts";

/** A line of a page saved as text, or a block of a page's markup. */
export interface Line {
	readonly text: string;
	readonly kind?: "paragraph" | "heading" | "item" | "row";
	/** How much of it stands in links, 0..1. */
	readonly links?: number;
}

export interface KnownBefore {
	readonly title: string;
	/** A page's markup says what is a caption and a standfirst; a text's place and form have to. */
	readonly source: "markup" | "text";
	readonly dek?: string;
	readonly captions: readonly Caption[];
}

export interface LineReading extends TimeLine {
	readonly dek?: string;
	readonly captions: readonly Caption[];
	readonly byline: readonly Byline[];
	readonly body: readonly string[];
	readonly original?: { readonly language: string };
	readonly discarded: readonly DiscardedText[];
}

interface State {
	readonly known: KnownBefore;
	readonly captions: Caption[];
	readonly byline: Byline[];
	readonly body: string[];
	readonly discarded: DiscardedText[];
	readonly seen: Set<string>;
	/** The title's words, and those of each caption with and without its credit. */
	readonly title: string;
	times: TimeLine;
	dek: string | undefined;
	original: string | undefined;
}

/** Words only, for telling whether two lines say the same. */
export function sameness(text: string): string {
	const words = text.normalize("NFKC").toLowerCase().replace(typesetting, " ");
	// Tables of Unicode are needed where there is more than ASCII, and cost twice as much.
	return words.replace(isPlain.test(words) ? /[^a-z0-9]+/g : /[^\p{L}\p{N}]+/gu, " ").trim();
}

const isPlain = /^\p{ASCII}*$/u;
/** Dashes, curly quotes and spaces of other widths: all that most English texts have beyond ASCII. */
const typesetting = /[\u2000-\u206f]+/g;

/** Sorts the lines of an article into what they are; each that is none of the article's is kept with its reason. */
export function readLines(lines: readonly Line[], known: KnownBefore): LineReading {
	const state: State = {
		known,
		captions: [...known.captions],
		byline: [],
		body: [],
		discarded: [],
		seen: new Set(),
		title: sameness(known.title),
		times: {},
		dek: known.dek,
		original: undefined,
	};
	const lists = findLists(lines);
	let cut = 0;
	for (const [index, line] of lines.entries()) {
		while ((lists[cut]?.to ?? Infinity) <= index) cut++;
		const list = lists[cut];
		if (list && index >= list.from) discard(state, list.reason, line.text);
		else readLine(state, withoutInsertions(state, line), lines.slice(index + 1, index + 30));
	}
	return {
		...state.times,
		...(state.dek !== undefined && { dek: state.dek }),
		captions: state.captions,
		byline: state.byline,
		body: state.body,
		...(state.original !== undefined && { original: { language: state.original } }),
		discarded: state.discarded,
	};
}

function withoutInsertions(state: State, line: Line): Line {
	const { text, taken } = takeOutInsertions(line.text);
	for (const each of taken) discard(state, "related story", each);
	return { ...line, text };
}

function readLine(state: State, line: Line, after: readonly Line[]): void {
	const { text } = line;
	const inHead = state.body.length === 0;
	const repeats = whatItRepeats(state, text, inHead);
	const rule = repeats === undefined ? findLineRule(text) : undefined;
	if (repeats !== undefined) discard(state, repeats, text);
	else if (rule) readFurniture(state, rule.reason, text);
	else if (isLinks(line)) discard(state, "mostly links", text);
	else if (readMetadataLine(state, text, inHead || after.length < 4)) return;
	else if (readCaptionLine(state, text, inHead, after)) return;
	else if (inHead && isDek(state, text, after)) state.dek = text;
	else state.body.push(text);
}

function whatItRepeats(state: State, text: string, inHead: boolean): string | undefined {
	const words = text.length < 1500 ? sameness(text) : text;
	if (isTitle(state, words, inHead)) return "repeats the title";
	if (state.dek !== undefined && words === sameness(state.dek)) return "repeats the standfirst";
	if (isRepeatedCaption(state, text)) return "repeats a caption";
	if (text.length > 80 && state.seen.has(words)) return "repeats a paragraph";
	state.seen.add(words);
	return undefined;
}

function isLinks(line: Line): boolean {
	return (line.links ?? 0) > 0.8 && line.text.length < 120 && line.kind !== "row";
}

function discard(state: State, reason: string, text: string): void {
	state.discarded.push({ reason, text });
}

function isTitle({ title }: State, words: string, inHead: boolean): boolean {
	if (title === "" || words.length > title.length + 60) return false;
	return words === title || (inHead && words.length > 15 && (title.startsWith(words) || words.endsWith(title)));
}

function isRepeatedCaption(state: State, text: string): boolean {
	if (state.captions.length === 0 || text.length > 1500) return false;
	const words = sameness(readCaption(text).text);
	return (
		words !== "" &&
		state.captions.some((caption) => sameness(caption.text) === words || sameness(caption.text) === sameness(text))
	);
}

const languages: Readonly<Record<string, string>> = {
	korean: "ko",
	한국어: "ko",
	원문: "ko",
	japanese: "ja",
	chinese: "zh",
	russian: "ru",
	arabic: "ar",
	spanish: "es",
	french: "fr",
	german: "de",
	ukrainian: "uk",
	persian: "fa",
	hebrew: "he",
	turkish: "tr",
};

function readFurniture(state: State, reason: string, text: string): void {
	if (reason.startsWith("button to the original")) {
		const named = Object.keys(languages).find((name) => text.toLowerCase().includes(name));
		state.original ??= named === undefined ? undefined : languages[named];
	}
	const last = state.captions.at(-1);
	if (reason === "picture credit" && last && last.credit === undefined) {
		state.captions[state.captions.length - 1] = { ...last, credit: creditOf(text) };
		return;
	}
	discard(state, reason, text);
}

/** Lines that became fields: times and bylines stand at the head, and bylines at the very end too. */
function readMetadataLine(state: State, text: string, atEdge: boolean): boolean {
	const times = text.length < 160 ? readTimeLine(text) : undefined;
	if (times && (atEdge || hasTimeLabel(text))) {
		if (times.published === undefined && times.modified === undefined) discard(state, "time line", text);
		state.times = { ...times, ...state.times };
		return true;
	}
	const byline = atEdge && !/[.!?]["”']?$/.test(text.replace(/\b(?:[A-Z]|Jr|Sr|Dr)\.$/, "")) ? readByline(text) : [];
	if (byline.length === 0) return false;
	if (state.byline.length === 0) state.byline.push(...byline);
	else discard(state, "repeats the byline", text);
	return true;
}

/** In markup a caption in the text has no element of its own: only one that names its photo is surely one. */
function readCaptionLine(state: State, text: string, inHead: boolean, after: readonly Line[]): boolean {
	const last = state.captions.at(-1);
	if (isCreditAlone(text) && last) {
		if (last.credit === undefined) state.captions[state.captions.length - 1] = { ...last, credit: creditOf(text) };
		else discard(state, "picture credit", text);
		return true;
	}
	if (opensWithButtons(text)) {
		state.captions.push(readCaption(text));
		return true;
	}
	if (!isCaption(text)) return false;
	const isRepeated = after.slice(0, 3).some((line) => line.text === text);
	const isSure = /\b(?:photos?|image|pool|getty|via|courtesy|handout)\b|\/\p{Lu}/iu.test(
		readCaption(text).credit ?? "",
	);
	if (!inHead && !isSure && !isRepeated) return false;
	state.captions.push(readCaption(text));
	return true;
}

/** Between title and text, a line without a full stop is the standfirst, where paragraphs follow it. */
function isDek(state: State, text: string, after: readonly Line[]): boolean {
	if (state.dek !== undefined || state.known.source !== "text" || state.known.title === "") return false;
	if (text.length > 220 || text.length < 15 || /[.!?:。]["”’)]?$/.test(text)) return false;
	return after.some((line) => line.text.length > text.length && /[.!?。]["”’)]?$/.test(line.text));
}
