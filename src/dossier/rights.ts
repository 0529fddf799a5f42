import { type Article, isDemonstration } from "../model/article.ts";
import type { ClaimMention, Story } from "../model/audit.ts";
import type { Span } from "../model/record.ts";
import type { Outline } from "./outline.ts";
import { surestFirst } from "./surest-first.ts";

/** How much of an article one page may quote, neighbours of the quoted sentences included. */
const mostQuoted = 0.5;

export type Quotable = "with context" | "alone" | "not";

/**
 * Which sentences of each article a story's page may quote: those its editor quotes, those that findings rest on, then the surest for
 * every claim of every outlet, then others, until half of the article is quoted. An article of two sentences has one of them quoted. What
 * was written for demonstration belongs to this project, and is quoted freely; so is everything on a page that stays with whoever
 * has the whole articles (`isAtHome`).
 */
export function quotableOf(
	story: Story,
	articles: ReadonlyMap<string, Article>,
	outlines: ReadonlyMap<string, Outline>,
	chosen: readonly Candidate[] = [],
	isAtHome = false,
): (article: string, span: Span) => Quotable {
	if (isAtHome) return () => "with context";
	const allowed = new Map<string, Quotable>();
	const quoted = new Map<string, Set<number>>();
	for (const { article: id, span } of [...chosen, ...candidates(story)]) {
		const key = keyOf(id, span);
		const article = articles.get(id);
		if (allowed.has(key) || !article) continue;
		allowed.set(key, isDemonstration(article) ? "with context" : take(article, span, outlines.get(id)));
	}
	return (article, span) => allowed.get(keyOf(article, span)) ?? "with context";

	/** Takes the sentence, with its neighbours if they fit too. Sentences are counted by their place in the article. */
	function take(article: Article, span: Span, outline: Outline | undefined): Quotable {
		const sentences = outline?.sentences ?? [];
		const at = sentences.findIndex(({ i, from }) => i === span.i && from === span.from);
		if (at < 0) return "alone";
		const taken = quoted.get(article.id) ?? new Set<number>();
		quoted.set(article.id, taken);
		const around = [at - 1, at, at + 1].filter((index) => sentences[index]?.i === span.i);
		const fits = (indices: readonly number[]) =>
			new Set([...taken, ...indices]).size <= Math.max(1, Math.floor(sentences.length * mostQuoted));
		const way = fits(around) ? around : fits([at]) ? [at] : [];
		for (const index of way) taken.add(index);
		return way.length === 0 ? "not" : way.length === 1 && around.length > 1 ? "alone" : "with context";
	}
}

type Candidate = Pick<ClaimMention, "article"> & { readonly span: Span };

function candidates({ findings, claims }: Story): readonly Candidate[] {
	const places = findings.flatMap((finding) => finding.places);
	const mentions = claims.flatMap((claim) => [
		...Map.groupBy(claim.mentions.toSorted(surestFirst), ({ outlet }) => outlet).values(),
	]);
	const told = (some: readonly ClaimMention[]) => some.map(({ article, sentence }) => ({ article, span: sentence }));
	return [
		...places,
		...told(mentions.flatMap((own) => own.slice(0, 1))),
		...told(mentions.flatMap((own) => own.slice(1))),
	];
}

function keyOf(article: string, { i, from }: Span): string {
	return `${i} ${from} ${article}`;
}
