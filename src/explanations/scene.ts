import type { Article } from "../model/article.ts";
import type { Claim, Story } from "../model/audit.ts";
import type { Place } from "../model/explanation.ts";
import type { Reading } from "../model/reading.ts";
import type { Span } from "../model/record.ts";

/** Outlets taken together, as the pipeline has them: those of a country, of a bloc, or the user's own. */
export interface OutletGroup {
	readonly kind: string;
	readonly name: string;
	readonly outlets: readonly string[];
}

/** What this stage looks at: a story with its figures checked, and the articles and readings it was told from. */
export interface Coverage {
	readonly story: Story;
	readonly articles: ReadonlyMap<string, Article>;
	readonly readings: ReadonlyMap<string, Reading>;
	readonly groups: readonly OutletGroup[];
}

export function wordsAt(article: Article | undefined, span: Span | undefined): string {
	return span ? (article?.parts[span.i]?.text.slice(span.from, span.to) ?? "").replaceAll(/\s+/g, " ") : "";
}

/** A quote is a slice of its article, line breaks and all. */
export function placeOf(article: Article, { i, from, to }: Span): Place {
	return { article: article.id, sentence: { i, from, to }, quote: article.parts[i]?.text.slice(from, to) ?? "" };
}

export function outletOf(article: Article): string {
	return article.outlet ?? article.id;
}

export function isSameParagraph(article: Article | undefined, a: Span, b: Span): boolean {
	return paragraphsBetween(article, a, b) === 0;
}

/** How many paragraphs on: paragraphs are set apart by blank lines, and 0 is the same one. Other parts are infinitely far. */
export function paragraphsBetween(article: Article | undefined, a: Span, b: Span): number {
	if (!article || a.i !== b.i) return Number.POSITIVE_INFINITY;
	const [first, second] = a.from <= b.from ? [a, b] : [b, a];
	return (article.parts[a.i]?.text.slice(first.to, second.from).match(/\n\s*\n/g) ?? []).length;
}

/** What the story is of: the claim that most outlets state, of those that nobody contests. */
export function mainEventOf({ claims }: Story): Claim | undefined {
	const told = claims.filter(({ type }) => type !== undefined);
	const stated = told.filter(({ contested, outlets }) => !contested && outlets.fact > 0);
	const most = (all: readonly Claim[]) => all.toSorted((a, b) => b.outlets.fact - a.outlets.fact)[0];
	return most(stated) ?? most(told);
}

/**
 * What most of the coverage takes the event to be about: of the contested claims between the same two states, the one that
 * most outlets tell. In the column's words, the probable that is taken for established.
 */
export function dominantClaimOf({ claims }: Story, main: Claim): Claim | undefined {
	const tellers = ({ outlets: { fact, attributed, hedged } }: Claim): number => fact + attributed + hedged;
	const pair = new Set([main.source, main.target]);
	const rivals = claims.filter(
		(claim) =>
			claim.id !== main.id &&
			claim.contested &&
			claim.type !== undefined &&
			// "Chad struck the port" is the event once more, and explains nothing of "Chad attacked the port".
			claim.type !== main.type &&
			pair.has(claim.source) &&
			pair.has(claim.target),
	);
	return rivals.toSorted((a, b) => tellers(b) - tellers(a))[0];
}

/** Names by which an article calls actors with a code: "Kim", "Pyongyang", "North Korea" → PRK. */
export function namesIn(article: Article, reading: Reading): ReadonlyMap<string, string> {
	const actors = reading.mentions.flatMap(({ source, target, audience }) => [
		...(source ?? []),
		...(target ?? []),
		...(audience ?? []),
	]);
	const named = actors.filter(({ code }) => code !== "");
	return new Map(
		named.flatMap(({ code, name, span }) => {
			const words = wordsAt(article, span).replace(/['’]s?$/, "");
			const surname = name?.split(" ")[0] ?? "";
			return [words, name ?? "", surname].filter((word) => /^\p{Lu}/u.test(word)).map((word) => [word, code] as const);
		}),
	);
}

export function codesIn(words: string, names: ReadonlyMap<string, string>): readonly string[] {
	const found = [...names].filter(
		([name]) => words.includes(name) && new RegExp(`\\b${escaped(name)}\\b`, "u").test(words),
	);
	return [...new Set(found.map(([, code]) => code))];
}

function escaped(name: string): string {
	return name.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
