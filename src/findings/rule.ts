import { createHash } from "node:crypto";
import type { Article } from "../model/article.ts";
import type { Claim, ClaimMention, Finding, FindingRule, Story } from "../model/audit.ts";
import type { Reading } from "../model/reading.ts";
import type { Span } from "../model/record.ts";

/** What a rule may look at: one story, whole. */
export interface Coverage {
	readonly story: Story;
	readonly articles: ReadonlyMap<string, Article>;
	readonly readings: ReadonlyMap<string, Reading>;
}

export interface Rule {
	readonly id: FindingRule;
	/** Why it matters, in one sentence that a reader understands. */
	readonly why: string;
	readonly find: (coverage: Coverage) => readonly Observation[];
}

/** What a rule saw, before it is given an id and a place in the review. */
export interface Observation {
	readonly claim?: string;
	readonly outlet?: string;
	readonly places: readonly { readonly article: string; readonly span: Span }[];
	readonly observed: string;
	readonly expected: string;
	readonly text: string;
}

/** An observation as a finding: proposed, never more, until a person looks at it. */
export function toFinding(rule: Rule, observation: Observation, coverage: Coverage): Finding {
	const places = observation.places.map((place) => ({ ...place, quote: quoteOf(place, coverage.articles) }));
	const first = observation.places[0];
	const identity = [rule.id, observation.claim, observation.outlet, first?.article, first?.span.i, first?.span.from];
	return {
		...observation,
		id: `${rule.id}-${createHash("sha256").update(JSON.stringify(identity)).digest("hex").slice(0, 10)}`,
		rule: rule.id,
		places,
		why: `${rule.why} (docs/method.md#${rule.id})`,
		review: { status: "proposed" },
	};
}

function quoteOf(place: Observation["places"][number], articles: ReadonlyMap<string, Article>): string {
	return articles.get(place.article)?.parts[place.span.i]?.text.slice(place.span.from, place.span.to) ?? "";
}

/**
 * Opinion and analysis may presume; a report may not. Most real coverage does not say its genre, so `unknown` counts as
 * a report here (docs/decisions/0002) and the finding's place lets a reader see at once what it is.
 */
export function isReport(article: Article | undefined): boolean {
	return article?.genre === "report" || article?.genre === "unknown";
}

export function isHeadline(mention: ClaimMention, articles: ReadonlyMap<string, Article>): boolean {
	return articles.get(mention.article)?.parts[mention.span.i]?.kind === "title";
}

/** Told by a verb: "met", not "the meeting". Where the reading is not at hand, taken for one. */
export function isVerbal(mention: ClaimMention, readings: ReadonlyMap<string, Reading>): boolean {
	const reading = readings.get(mention.article);
	const event = reading?.events[reading.mentions[mention.mention]?.event ?? -1];
	const token = event && reading?.sentences[event.sentence]?.tokens[event.token];
	return token === undefined || token.upos === "VERB" || token.upos === "AUX";
}

/** The place to show for a mention: its sentence, which a reader can judge, rather than its verb alone. */
export function placeOf(mention: ClaimMention): { readonly article: string; readonly span: Span } {
	return { article: mention.article, span: mention.sentence };
}

/** Contested claims whose actor and act are known: what is not coded is too loosely the same to hold against anybody. */
export function contestedClaims(coverage: Coverage): readonly Claim[] {
	return coverage.story.claims.filter(
		({ contested, type, source }) => contested && type !== undefined && source !== undefined,
	);
}
