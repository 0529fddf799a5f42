import { createHash } from "node:crypto";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { readRows, valuesOf } from "../../src/claims/actors/csv.ts";
import { mentionsBy } from "../../src/claims/coding/coded-by.ts";
import { readClaims } from "../../src/claims/index.ts";
import { loadLanguage } from "../../src/language/index.ts";
import { type Actor, isMutualType, type Mention, type Reading } from "../../src/model/reading.ts";
import { readArticle } from "../../src/read.ts";
import { readLines } from "../jsonl.ts";
import { plainCode } from "./acts.ts";
import { type ArticleRow, articleOf, shuffled } from "./sample.ts";

/** A sentence that names two states, as it is put before a reader who says what one did to the other. */
export interface DrawnSentence {
	readonly article: string;
	readonly from: number;
	readonly to: number;
	readonly hash: string;
	readonly published: string;
	readonly before: string;
	readonly sentence: string;
}

/** What a reader found in a sentence, as bench/gold keeps it: no text. */
export interface ReadSentence extends Pick<DrawnSentence, "article" | "from" | "to" | "hash"> {
	/** "CONSULT USA→RUS", one for each thing that one state did to another; none where it tells of none. */
	readonly events: readonly string[];
	/** What a second reader found, alone and by the same guide. */
	readonly second?: readonly string[];
}

/** Sentences are found by the names of states alone, so that whoever draws them knows nothing of the coder. One an article. */
export function drawSentences(
	file: string,
	sentences: number,
	seed: number,
	seen: ReadonlySet<string> = new Set(),
): readonly DrawnSentence[] {
	const found: DrawnSentence[] = [];
	for (const row of shuffled(readLines<ArticleRow>(file), seed)) {
		if (found.length === sentences) break;
		if (seen.has(String(row.id))) continue;
		const drawn = drawnFrom(row, seed);
		if (drawn) found.push(drawn);
	}
	return found;
}

function drawnFrom(row: ArticleRow, seed: number): DrawnSentence | undefined {
	const { article, text } = articleOf(row);
	const { sentences } = readArticle({ article });
	const [s] = shuffled(
		[...sentences.keys()].filter((at) => statesIn(text.slice(sentences[at]?.from, sentences[at]?.to)).size > 1),
		seed,
	);
	const sentence = s === undefined ? undefined : sentences[s];
	if (s === undefined || !sentence) return undefined;
	const before = sentences[s - 1];
	const { from, to } = sentence;
	return {
		...{ article: String(row.id), from, to, hash: hashOf(text.slice(from, to)), published: row.date ?? "" },
		before: before ? text.slice(before.from, before.to).replaceAll(/\s+/g, " ") : "",
		// As long as in the text, so that a place in it is one in the text.
		sentence: text.slice(from, to).replaceAll(/\s/g, " "),
	};
}

function hashOf(words: string): string {
	return createHash("sha256").update(words).digest("hex").slice(0, 12);
}

/** A drawn sample as a table for a reader, who fills in the last column ("CONSULT USA→RUS; AID USA→EGY", or nothing), or answers by number. */
export function recallSheetOf(sentences: readonly DrawnSentence[]): string {
	return stringify(
		sentences.map((sentence, at) => ({ number: at + 1, ...sentence, events: "" })),
		{ header: true, delimiter: "\t" },
	);
}

export function readSentencesOf(sheet: string): readonly ReadSentence[] {
	const rows = parse(sheet, { columns: true, delimiter: "\t" }) as Record<string, string>[];
	return rows.map(({ article = "", from, to, hash = "", events = "" }) => ({
		...{ article, from: Number(from), to: Number(to), hash },
		events: events.split(/\s*;\s*/).filter((event) => event !== ""),
	}));
}

interface Found {
	/** Its parties stand in a claim of the sentence, whatever its type. */
	readonly parties: boolean;
	/** So does its type. */
	readonly whole: boolean;
}

export interface Recalled extends Found {
	readonly event: string;
	/** The same of what rules alone code, doubtful or not. */
	readonly byRules: Found;
}

/** Each event that a reader found, and whether the coder finds it now. A sentence whose words have changed is left out. */
export function recalled(file: string, judged: readonly ReadSentence[]): readonly Recalled[] {
	const wanted = Map.groupBy(judged, (sentence) => sentence.article);
	return readLines<ArticleRow>(file).flatMap((row) => {
		const { article, text: words } = articleOf(row);
		const sentences = (wanted.get(String(row.id)) ?? []).filter(
			({ from, to, hash }) => hashOf(words.slice(from, to)) === hash,
		);
		if (sentences.length === 0) return [];
		const text = loadLanguage("en").read(article.parts);
		const reading = readClaims(article, text, "");
		const byRules = { ...reading, mentions: mentionsBy(article, text) };
		return sentences.flatMap((sentence) => {
			const [claims, ruled] = [claimsIn(reading, sentence), claimsIn(byRules, sentence)];
			return sentence.events.map((event) => ({
				...{ event, ...recalledIn(claims, event) },
				byRules: recalledIn(ruled, event),
			}));
		});
	});
}

/** Each pair of an event must stand in some claim: "CONSULT USA→PHL+MYS" tells of two meetings, and of the one with PHL. */
export function recalledIn(claims: readonly string[], event: string): Found {
	const told = claims.flatMap(pairsOf);
	const wanted = pairsOf(event);
	const partiesOf = ({ source, target }: Pair) => [source, target].sort().join();
	return {
		parties: wanted.length > 0 && wanted.every((pair) => told.some((other) => partiesOf(other) === partiesOf(pair))),
		whole: wanted.length > 0 && wanted.every((pair) => told.some((other) => isSame(other, pair))),
	};
}

function claimsIn({ mentions, events }: Reading, { from, to }: ReadSentence): readonly string[] {
	return mentions
		.filter(({ type, event }) => type && from <= (events[event]?.from ?? -1) && (events[event]?.to ?? to + 1) <= to)
		.map(({ type, source, target }: Mention) => `${type} ${codesOf(source)}→${codesOf(target)}`);
}

function codesOf(actors: readonly Actor[] = []): string {
	return [...new Set(actors.map(({ code }) => code))].filter((code) => code !== "").join("+");
}

interface Pair {
	readonly type: string;
	readonly source: string;
	readonly target: string;
}

/** "A+B→C" is what A and B each did to C; "A+B→" what they did to each other. */
function pairsOf(claim: string): readonly Pair[] {
	const [type = "", parties = ""] = claim.split(" ");
	const [sources = [], targets = []] = parties.split("→").map((side) => side.split("+").flatMap(codeOf));
	if (targets.length > 0) return sources.flatMap((source) => targets.map((target) => ({ type, source, target })));
	return sources.flatMap((source) =>
		sources.filter((other) => other !== source).map((target) => ({ type, source, target })),
	);
}

/** The guide of draws 1 to 3 had codes of its own for three bodies. */
const codesOfGuide: Readonly<Record<string, string>> = { EUU: "EEC", NTO: "NAT", ISI: "ISG" };

function codeOf(code: string): readonly string[] {
	return code === "" ? [] : [codesOfGuide[code] ?? plainCode(code)];
}

/** "USA met RUS" and "RUS met USA" are one. */
function isSame(one: Pair, other: Pair): boolean {
	if (one.type !== other.type) return false;
	const isStraight = one.source === other.source && one.target === other.target;
	return isStraight || (isMutualType(one.type) && one.source === other.target && one.target === other.source);
}

let names: { readonly codes: ReadonlyMap<string, string>; readonly pattern: RegExp } | undefined;

function statesIn(sentence: string): ReadonlySet<string> {
	names ??= namesOfStates();
	const { codes, pattern } = names;
	return new Set([...sentence.matchAll(pattern)].flatMap(([name]) => codes.get(name) ?? []));
}

/** Names of any length, the longest first, so that "South Korea" holds no other Korea. */
function namesOfStates() {
	const codes = new Map(
		readRows("data", "actors", "states.csv").flatMap((row) =>
			[row.names, row.demonyms, row.seats, row.short]
				.flatMap((cell) => valuesOf(cell))
				.filter((name) => /^\p{Lu}/u.test(name))
				.map((name) => [name, row.code ?? ""] as const),
		),
	);
	const longestFirst = [...codes.keys()].toSorted((a, b) => b.length - a.length).map((name) => RegExp.escape(name));
	return { codes, pattern: new RegExp(`(?<!\\p{L})(?:${longestFirst.join("|")})(?!\\p{L})`, "gu") };
}
