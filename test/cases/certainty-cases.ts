/** The golden cases of attribution and factuality: their format, what the engine answers, and where the two part. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { type Attribution, type EventMention, FactualityLabel, type Reading } from "../../src/model/reading.ts";
import { inPackage } from "../../src/places.ts";
import { readArticle } from "../../src/read.ts";

const CertaintyCase = z
	.strictObject({
		text: z.string().min(1),
		event: z.string().regex(/^[^#]+(#[1-9])?$/),
		author: FactualityLabel,
		chain: z.array(z.string().min(1)),
		sources: z.array(FactualityLabel),
		cues: z.array(z.string().min(1)).default([]),
		presupposed: z.boolean().optional(),
		where: z.enum(["title", "body"]).default("body"),
	})
	.refine(({ chain, sources }) => chain.length === sources.length, "one label for each source of the chain")
	.refine(({ text, event }) => eventAt(text, event) !== undefined, "the event is not in the text")
	.refine(({ text, cues }) => cues.every((cue) => occurrences(text, cue).length > 0), "a cue is not in the text");
export type CertaintyCase = z.infer<typeof CertaintyCase>;

const KnownWrong = z.array(z.strictObject({ text: z.string(), event: z.string(), says: z.string() }));
export type KnownWrong = z.infer<typeof KnownWrong>[number];

export type Verdict = "right" | "adjacent" | "wrong";
export type Judged = { case: CertaintyCase; construction: string; verdict: Verdict; faults: readonly Fault[] };
export type Fault = { kind: "event" | "chain" | "label" | "cue" | "presupposed"; isAdjacent: boolean; says: string };

/** The cases of a language: where they lie, what reads them. */
export interface CaseSet {
	readonly language: string;
	readonly folder: string;
	readonly knownWrongFile: string;
	readonly weightsFile: string;
}

function caseSet(language: string, folder: string): CaseSet {
	const cases = inPackage("test", "cases", folder);
	const weightsFile = inPackage("models", language, "language.bin");
	return { language, folder: cases, knownWrongFile: join(cases, "known-wrong.yaml"), weightsFile };
}

const englishCases = caseSet("en", "certainty");
const koreanCases = caseSet("ko", "korean");
export const caseSets: readonly CaseSet[] = [englishCases, koreanCases];

/** Every case, by construction: one YAML file each. */
export function readCases({ folder }: CaseSet): Map<string, readonly CertaintyCase[]> {
	const files = readdirSync(folder).filter((name) => name.endsWith(".yaml") && name !== "known-wrong.yaml");
	return new Map(files.sort().map((name) => [name.replace(/\.yaml$/, ""), readCaseFile(join(folder, name))]));
}

export function readKnownWrong({ knownWrongFile }: CaseSet): readonly KnownWrong[] {
	return existsSync(knownWrongFile) ? KnownWrong.parse(parse(readFileSync(knownWrongFile, "utf8")) ?? []) : [];
}

/** What tells a case from every other: one text may be asked about several events. */
export function keyOf({ text, event }: { text: string; event: string }): string {
	return `${event}: ${text}`;
}

export function judgeAll(set: CaseSet): readonly Judged[] {
	return [...readCases(set)].flatMap(([construction, cases]) => cases.map((item) => judge(set, construction, item)));
}

/** One line a construction: right of all, and how many of the wrong are no more than one band off. */
export function scoreLines(judged: readonly Judged[]): readonly string[] {
	const constructions = [...new Set(judged.map(({ construction }) => construction))];
	const lines = constructions.map((name) =>
		scoreLine(
			name,
			judged.filter(({ construction }) => construction === name),
		),
	);
	return [...lines, scoreLine("all", judged)];
}

function scoreLine(name: string, judged: readonly Judged[]): string {
	const count = (verdict: Verdict) => judged.filter((each) => each.verdict === verdict).length;
	return `${name.padEnd(22)} ${String(count("right")).padStart(3)}/${judged.length} right, ${count("adjacent")} one band off`;
}

function readCaseFile(path: string): readonly CertaintyCase[] {
	const parsed = z.array(CertaintyCase).safeParse(parse(readFileSync(path, "utf8")));
	if (!parsed.success) throw new Error(`${path}: ${z.prettifyError(parsed.error)}`);
	return parsed.data;
}

function judge({ language }: CaseSet, construction: string, item: CertaintyCase): Judged {
	const faults = faultsOf(item, readCase(item, language));
	const isAdjacent = faults.every((fault) => fault.isAdjacent);
	const verdict = faults.length === 0 ? "right" : isAdjacent ? "adjacent" : "wrong";
	return { case: item, construction, verdict, faults };
}

function readCase({ text, where }: CertaintyCase, language: string): Reading {
	return readArticle({
		article: {
			id: "case",
			language,
			genre: "report",
			parts: [{ kind: where, text }],
			byline: [],
			images: [],
			discarded: [],
		},
	});
}

function faultsOf(item: CertaintyCase, reading: Reading): readonly Fault[] {
	const at = eventAt(item.text, item.event);
	const event = reading.events.find((each) => startOf(reading, each) === at);
	if (!event) return [fault("event", "no event")];
	const chain = chainOf(event, reading.attributions);
	return [
		...labelFault("author", item.author, labelFor(event, "author")),
		...chainFaults(item, event, chain, reading.attributions),
		...cueFaults(item, cuesOf(event, chain, reading.attributions)),
		...presupposedFault(item, event),
	];
}

function startOf(reading: Reading, event: EventMention): number | undefined {
	return reading.sentences[event.sentence]?.tokens[event.token]?.from;
}

/** The attributions an event stands in, outermost first. */
function chainOf(event: EventMention, attributions: readonly Attribution[]): readonly number[] {
	const indices = event.factuality.flatMap(({ perspective }) => (perspective === "author" ? [] : [perspective]));
	return indices.sort((a, b) => depthOf(a, attributions) - depthOf(b, attributions));
}

function depthOf(index: number, attributions: readonly Attribution[]): number {
	let depth = 0;
	for (let at = attributions[index]?.parent; at !== undefined && depth < attributions.length; depth++)
		at = attributions[at]?.parent;
	return depth;
}

function chainFaults(
	item: CertaintyCase,
	event: EventMention,
	chain: readonly number[],
	attributions: readonly Attribution[],
): readonly Fault[] {
	const answered = chain.map((index) => sourceText(item.text, attributions[index]));
	const isSame =
		answered.length === item.chain.length &&
		answered.every((source, place) => isSameSource(item.chain[place] ?? "", source));
	if (!isSame) return [fault("chain", `chain [${answered.map((source) => source || "?").join("; ")}]`)];
	return item.sources.flatMap((label, place) =>
		labelFault(item.chain[place] ?? "", label, labelFor(event, chain[place] ?? -1)),
	);
}

function sourceText(text: string, attribution: Attribution | undefined): string {
	return attribution?.source.map(({ from, to }) => text.slice(from, to)).join(" ") ?? "";
}

/** `?` hides: it has no words. Otherwise one holds the other: `officials` and `two officials` are the same source. */
function isSameSource(expected: string, answered: string): boolean {
	if (expected === "?" || answered === "") return (expected === "?") === (answered === "");
	return occurrences(answered, expected).length > 0 || occurrences(expected, answered).length > 0;
}

function labelFor(event: EventMention, perspective: "author" | number): FactualityLabel | undefined {
	return event.factuality.find((each) => each.perspective === perspective)?.label;
}

function labelFault(who: string, expected: FactualityLabel, answered: FactualityLabel | undefined): readonly Fault[] {
	if (expected === answered) return [];
	return [{ kind: "label", isAdjacent: isAdjacent(expected, answered), says: `${who} ${answered ?? "has no label"}` }];
}

/** Probable and possible, of the same sign: a matter of degree that annotators also part on. */
function isAdjacent(expected: FactualityLabel, answered: FactualityLabel | undefined): boolean {
	const isDegree = (label: string) => /^P[RS][+-]$/.test(label);
	return (
		answered !== undefined && isDegree(expected) && isDegree(answered) && expected.slice(-1) === answered.slice(-1)
	);
}

type Stretch = { from: number; to: number };

/** The words that the engine gives as reasons: cues of every perspective, and the words that cite. */
function cuesOf(
	event: EventMention,
	chain: readonly number[],
	attributions: readonly Attribution[],
): readonly Stretch[] {
	return [...event.factuality.flatMap(({ cues }) => cues), ...chain.flatMap((index) => attributions[index]?.cue ?? [])];
}

function cueFaults(item: CertaintyCase, cues: readonly Stretch[]): readonly Fault[] {
	const isCovered = (cue: string) =>
		occurrences(item.text, cue).some((from) =>
			wordsIn(cue).every((word) => cues.some((each) => each.from < from + word.to && from + word.from < each.to)),
		);
	const missing = item.cues.filter((cue) => !isCovered(cue));
	return missing.length === 0 ? [] : [fault("cue", `no cue ${missing.map((cue) => `“${cue}”`).join(", ")}`)];
}

function wordsIn(text: string): readonly Stretch[] {
	return [...text.matchAll(/\S+/g)].map((found) => ({ from: found.index, to: found.index + found[0].length }));
}

function presupposedFault(item: CertaintyCase, event: EventMention): readonly Fault[] {
	if (item.presupposed === undefined || item.presupposed === (event.presupposed ?? false)) return [];
	return [fault("presupposed", event.presupposed ? "presupposed" : "not presupposed")];
}

function fault(kind: Fault["kind"], says: string): Fault {
	return { kind, isAdjacent: false, says };
}

/** Where `word` or `word#2` begins. */
function eventAt(text: string, event: string): number | undefined {
	const [word = "", place = "1"] = event.split("#");
	return occurrences(text, word, "u")[Number(place) - 1];
}

/** Where these words stand as whole words. */
function occurrences(text: string, words: string, flags = "iu"): readonly number[] {
	const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
	const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, `g${flags}`);
	return [...text.matchAll(pattern)].map((found) => found.index);
}
