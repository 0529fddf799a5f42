import primaryDocuments from "../../data/stories/primary-documents.json" with { type: "json" };
import type { Article } from "../model/article.ts";
import { type Claim, type ClaimMention, isDoubt, type Origin, type Standing } from "../model/audit.ts";
import { bands } from "../model/reading.ts";
import { isDay, isEarlier } from "./moments.ts";

/** A mention with what standing asks of it: its article's time and its origins. */
export interface Evidence {
	readonly mention: ClaimMention;
	readonly article: Article;
	readonly origins: readonly Origin[];
	/** How surely the one who says so says it: the author's value in its own voice, else the source's. */
	readonly said: number;
}

type Step = Claim["standing"][number];

/** One step a moment at which something new was known and the standing or its origins changed. Undated articles count for the last. */
export function standingOverTime(evidence: readonly Evidence[]): readonly Step[] {
	const moments = [...new Set(evidence.flatMap(({ article }) => momentOf(article) ?? []))].sort(byInstant);
	const steps: Step[] = [];
	for (const [at, moment] of moments.entries()) {
		const isLast = at === moments.length - 1;
		const known = evidence.filter(({ article }) =>
			article.published === undefined ? isLast : isKnownBy(article, moment),
		);
		const step: Step = { at: moment, value: standingOf(known), origins: idsOf(known) };
		const before = steps.at(-1);
		if (before?.value !== step.value || before.origins.length !== step.origins.length) steps.push(step);
	}
	return steps;
}

/** A day counts from its end: what came out that day may have come out before or after anything else of it. */
function momentOf(article: Article): string | undefined {
	return isDay(article) ? article.published?.slice(0, 10) : article.published;
}

function byInstant(a: string, b: string): number {
	return Date.parse(a) - Date.parse(b) || a.length - b.length;
}

function isKnownBy(article: Article, moment: string): boolean {
	return !isEarlier({ published: moment }, article);
}

function idsOf(evidence: readonly Evidence[]): readonly string[] {
	return [...new Set(evidence.flatMap(({ origins }) => origins.map(({ id }) => id)))].sort();
}

/** What the collected coverage supports: the table of docs/method/stories.md, first line that holds. */
export function standingOf(evidence: readonly Evidence[]): Standing {
	const asserting = evidence.filter(({ mention, said }) => mention.cell !== "denied" && said > 0);
	const denying = evidence.filter(({ mention }) => mention.cell === "denied");
	if (asserting.length === 0) return denying.length > 0 ? "denied" : "unsourced";
	if (asserting.some(isPrimaryDocument)) return "established";
	if (denying.some(({ mention, origins }) => mention.own || origins.some(({ onRecord }) => onRecord)))
		return "disputed";
	if (sidesSure(asserting).size >= 2) return "established";
	const isDoubted = evidence.some(({ mention }) => isDoubt(mention));
	if (!isDoubted && asserting.some(({ mention }) => mention.cell === "fact")) return "reported";
	const sources = asserting.flatMap(({ mention, origins }) =>
		mention.own ? [] : origins.filter(({ kind }) => kind !== "newsroom"),
	);
	if (sources.some(({ onRecord }) => onRecord)) return "probable";
	if (sources.length > 0) return "possible";
	return asserting.some(({ said }) => said >= bands.probable) ? "possible" : "unsourced";
}

/** "The resolution demands", not "press reports say": what a reader can open, and what settles what it states. */
function isPrimaryDocument({ said, origins }: Evidence): boolean {
	return (
		said >= bands.certain &&
		origins.some(({ kind, onRecord, name }) => kind === "document" && onRecord && primary.test(name))
	);
}

const primary = new RegExp(`\\b(?:${primaryDocuments.words.join("|")})s?\\b`, "iu");

/**
 * Parties that say so on the record and for certain. A newsroom's own voice is none: nobody can tell whether it saw it. Nor is
 * somebody whose side is not known: two senators would be two parties.
 */
function sidesSure(evidence: readonly Evidence[]): ReadonlySet<string> {
	const sure = evidence.filter(({ mention, said }) => said >= bands.certain && !mention.own);
	const people = sure.flatMap(({ origins }) => origins.filter(({ onRecord, kind }) => onRecord && !relays.has(kind)));
	return new Set(people.flatMap(({ party }) => party ?? []));
}

/** Whoever only passes on what others say is no side. */
const relays: ReadonlySet<Origin["kind"]> = new Set(["outlet", "agency", "newsroom"]);
