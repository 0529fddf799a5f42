import { type Article, isTranslationOf } from "../model/article.ts";
import type { Copies } from "../model/audit.ts";
import type { Outlets } from "../model/outlet.ts";
import { isEarlier } from "./moments.ts";
import { Sets } from "./sets.ts";
import { type Passage, passagesOf, type Shingles, shinglesOf } from "./shingles.ts";
import { thresholds } from "./thresholds.ts";

/**
 * Articles of one story that repeat another's text: reprints of an agency's report, an outlet's own update. What is
 * compared is containment, not resemblance: a report of 200 words taken whole into one of 900 is a copy. Words in
 * quotation marks do not count, since two newsrooms may well quote one speech.
 */
export function findCopies(articles: readonly Article[], outlets?: Outlets): readonly Copies[] {
	const passages = articles.map(passagesOf);
	const whole = passages.map((list) => shinglesOf(list));
	const sets = new Sets(articles.length);
	for (const [a, b] of sharingPairs(whole)) {
		if (isCopy(whole[a] as Shingles, whole[b] as Shingles) || sharesParagraphs(passages[a] ?? [], passages[b] ?? []))
			sets.join(a, b);
	}
	// One newsroom's knowledge, told twice: an original with its translation is one origin.
	for (const [a, article] of articles.entries()) {
		const b = articles.findIndex((other) => other !== article && isTranslationOf(article, other));
		if (b >= 0) sets.join(a, b);
	}
	return sets
		.groups()
		.filter((group) => group.length > 1)
		.map((group) =>
			toCopies(
				group.map((at) => articles[at] as Article),
				outlets,
			),
		);
}

/** Pairs with any words in common worth a look, by an index of shingles; each pair once. */
function* sharingPairs(whole: readonly Shingles[]): Generator<readonly [number, number]> {
	const index = new Map<number, number[]>();
	for (const [b, shingles] of whole.entries()) {
		const shared = new Map<number, number>();
		for (const shingle of shingles) {
			for (const a of index.get(shingle) ?? []) shared.set(a, (shared.get(a) ?? 0) + 1);
			const posting = index.get(shingle);
			if (posting) posting.push(b);
			else index.set(shingle, [b]);
		}
		const { fewestShingles } = thresholds.copies;
		for (const [a, count] of shared) if (count >= fewestShingles) yield [a, b];
	}
}

function isCopy(a: Shingles, b: Shingles): boolean {
	const { fewestShingles, containment } = thresholds.copies;
	return Math.min(a.size, b.size) >= fewestShingles && containmentOf(a, b) >= containment;
}

/** An edited reprint keeps whole paragraphs: a news desk's report in which a third is the agency's, word for word. */
function sharesParagraphs(a: readonly Passage[], b: readonly Passage[]): boolean {
	const { paragraphs, paragraphShare, paragraphContainment } = thresholds.copies;
	const [few, many] = a.length <= b.length ? [a, b] : [b, a];
	const all = shinglesOf(many);
	const kept = few.filter(
		({ shingles }) => shingles.size > 0 && shingles.intersection(all).size / shingles.size >= paragraphContainment,
	);
	return kept.length >= paragraphs && kept.length / few.length >= paragraphShare;
}

/** The share of the smaller that stands in the larger. */
function containmentOf(a: Shingles, b: Shingles): number {
	return a.intersection(b).size / Math.min(a.size, b.size);
}

function toCopies(articles: readonly Article[], outlets: Outlets | undefined): Copies {
	const original =
		articles.find((article) => articles.some((other) => isTranslationOf(other, article))) ??
		findOriginal(articles, outlets);
	return { ...(original && { original: original.id }), articles: articles.map(({ id }) => id) };
}

/**
 * The agency's own article, where the collection has it. Where an agency is credited and its article is not here, the
 * original is not here. Without any agency it is the earliest, if the articles' times say which that is.
 */
function findOriginal(articles: readonly Article[], outlets: Outlets | undefined): Article | undefined {
	const agencies = new Set(articles.flatMap(({ agency }) => (agency === undefined ? [] : nameOf(agency, outlets))));
	const own = articles.filter(({ outlet }) => outlet !== undefined && isAgency(outlet, agencies, outlets));
	if (own.length > 0) return findEarliest(own) ?? (own.length === 1 ? own[0] : undefined);
	return agencies.size > 0 ? undefined : findEarliest(articles);
}

function isAgency(outlet: string, agencies: ReadonlySet<string>, outlets: Outlets | undefined): boolean {
	return agencies.has(nameOf(outlet, outlets)) || outlets?.find(outlet)?.agency === true;
}

function nameOf(name: string, outlets: Outlets | undefined): string {
	return outlets?.nameOf(name) ?? name;
}

function findEarliest(articles: readonly Article[]): Article | undefined {
	return articles.find((article) => articles.every((other) => other === article || isEarlier(article, other)));
}
