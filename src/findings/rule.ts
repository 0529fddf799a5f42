import { createHash } from "node:crypto";
import type { Article } from "../model/article.ts";
import {
	type Claim,
	type ClaimMention,
	type Collected,
	type Finding,
	type FindingRule,
	type Story,
	sureMentions,
} from "../model/audit.ts";
import type { EventMention, Reading } from "../model/reading.ts";
import type { Span } from "../model/record.ts";
import { thresholds } from "./thresholds.ts";
import { type MessageKey, say } from "./words.ts";

/** What a rule may look at: one story, whole. */
export interface Coverage {
	readonly story: Story;
	readonly articles: ReadonlyMap<string, Article>;
	readonly readings: ReadonlyMap<string, Reading>;
	/** Outlets of the story taken together: by country, by bloc, or as the user groups them. */
	readonly groups: readonly OutletGroup[];
	/** The publisher family of an outlet: two titles of one house are one voice. */
	readonly familyOf: (outlet: string) => string;
	/** How the coverage was collected. */
	readonly collection: readonly Collected[];
}

export interface OutletGroup {
	readonly kind: string;
	readonly name: string;
	readonly outlets: readonly string[];
}

export interface Rule {
	/** Its messages and its anchor in docs/method.md bear this name. */
	readonly id: FindingRule;
	readonly find: (coverage: Coverage) => readonly Observation[];
	/** Silence, and that nobody else has it or settles it, is only said after a second look: such a rule also sees what likely tells a claim in other words. */
	readonly seesRetold?: true;
}

/** What a rule saw, before it is given an id and a place in the review. */
export interface Observation {
	readonly claim?: string;
	readonly outlet?: string;
	readonly across?: NonNullable<Finding["across"]>;
	/** What tells it from others of its rule that show the same sentence first. */
	readonly about?: string;
	readonly places: readonly Place[];
	readonly observed: string;
	readonly expected: string;
	readonly text: string;
}

export interface Place {
	readonly article: string;
	readonly span: Span;
}

/** An observation as a finding: proposed, never more, until a person looks at it. */
export function toFinding(
	rule: FindingRule,
	{ about, ...observation }: Observation,
	articles: ReadonlyMap<string, Article>,
): Finding {
	const places = observation.places.map((place) => ({ ...place, quote: quoteOf(place, articles) }));
	const first = observation.places[0];
	const shown = [first?.article, first?.span.i, first?.span.from];
	const identity = [rule, observation.claim, observation.outlet, ...shown, ...(about === undefined ? [] : [about])];
	return {
		...observation,
		id: `${rule}-${createHash("sha256").update(JSON.stringify(identity)).digest("hex").slice(0, 10)}`,
		rule,
		places,
		why: `${say(`${rule}.why` as MessageKey)} (docs/method.md#${rule})`,
		...(thresholds.notes.includes(rule) && { note: true as const }),
		review: { status: "proposed" },
	};
}

function quoteOf(place: Place, articles: ReadonlyMap<string, Article>): string {
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
	const event = eventOf(mention, readings);
	const token = event && readings.get(mention.article)?.sentences[event.sentence]?.tokens[event.token];
	return token === undefined || token.upos === "VERB" || token.upos === "AUX";
}

/**
 * Put so that nobody can take it otherwise: told by a verb or in a headline, in no question ("Did Israel strike Syria?"), and with a
 * certainty on which both ways of reading it agree. What is held against an outlet has to be.
 */
export function isPlain(mention: ClaimMention, { articles, readings }: Coverage): boolean {
	const { i, from, to } = mention.sentence;
	const sentence = articles.get(mention.article)?.parts[i]?.text.slice(from, to) ?? "";
	return (
		(isVerbal(mention, readings) || isHeadline(mention, articles)) &&
		!sentence.trimEnd().endsWith("?") &&
		eventOf(mention, readings)?.factuality[0]?.uncertain !== true
	);
}

/** What the mention is of, where its reading is at hand. */
export function eventOf(mention: ClaimMention, readings: ReadonlyMap<string, Reading>): EventMention | undefined {
	const reading = readings.get(mention.article);
	return reading?.events[reading.mentions[mention.mention ?? -1]?.event ?? -1];
}

/** The place to show for a mention: its sentence, which a reader can judge, rather than its verb alone. */
export function placeOf(mention: ClaimMention): Place {
	return { article: mention.article, span: mention.sentence };
}

/** Claims whose actor and act are known: what is not coded is too loosely the same to hold against anybody. */
export function codedClaims({ story }: Coverage): readonly Claim[] {
	return story.claims.filter(({ type, source }) => type !== undefined && source !== undefined);
}

/** A rule that looks at one contested claim after the other. */
export function onContested(look: (claim: Claim, coverage: Coverage) => readonly Observation[]): Rule["find"] {
	return (coverage) =>
		codedClaims(coverage)
			.filter(({ contested }) => contested)
			.flatMap((claim) => look(claim, coverage));
}

/** Outlets that speak of a claim at all. */
export function tellers({ outlets: { fact, attributed, hedged, denied } }: Pick<Claim, "outlets">): number {
	return fact + attributed + hedged + denied;
}

/** The story without what outlets only likely tell: nobody is held to that. */
export function withSureMentions(story: Story): Story {
	return { ...story, claims: story.claims.map((claim) => ({ ...claim, mentions: sureMentions(claim) })) };
}
