import { z } from "zod";
import { Article } from "./article.ts";
import { PloverType } from "./reading.ts";
import { list, record, Span, Time } from "./record.ts";

export const Collected = record({
	outlet: z.string().exactOptional(),
	from: Time.exactOptional(),
	to: Time.exactOptional(),
	method: z
		.enum(["all", "search", "sample", "unknown"])
		.describe("How the coverage was collected; `unknown` unless said."),
	query: z.string().exactOptional(),
});
export type Collected = z.infer<typeof Collected>;

export const standings = [
	"established",
	"reported",
	"probable",
	"possible",
	"disputed",
	"denied",
	"unsourced",
] as const;
export const Standing = z.enum(standings);
export type Standing = z.infer<typeof Standing>;

export const originKinds = ["person", "office", "anonymous", "document", "agency", "outlet", "newsroom"] as const;

export const Origin = record({
	id: z.string(),
	kind: z.enum(originKinds).describe("`newsroom` is an outlet's own observation or unsourced voice."),
	name: z.string(),
	onRecord: z.boolean(),
	party: z
		.string()
		.exactOptional()
		.describe("Whose side it speaks for: two spokesmen of one government are one party."),
	articles: list(z.string()),
});
export type Origin = z.infer<typeof Origin>;

export const cells = ["fact", "attributed", "hedged", "denied", "silent"] as const;
export const Cell = z.enum(cells);
export type Cell = z.infer<typeof Cell>;

export const ClaimMention = record({
	article: z.string(),
	mention: z.int().nonnegative().describe("Index into the reading's `mentions`."),
	span: Span,
	sentence: Span.describe("The sentence it stands in."),
	outlet: z.string(),
	cell: Cell,
	value: z.number().describe("The author's factuality, -3..3, signed for the claim: a denial is negative."),
	own: z.boolean().describe("In the author's own voice: no attribution's content holds it."),
	presupposed: z.literal(true).exactOptional(),
	origins: list(z.string()),
});
export type ClaimMention = z.infer<typeof ClaimMention>;

export const Claim = record({
	id: z.string(),
	statement: z.string().describe("One canonical sentence, built from the claim's parts, never copied."),
	type: PloverType.exactOptional(),
	source: z.string().exactOptional(),
	target: z.string().exactOptional(),
	contested: z.boolean().describe("Another outlet, the same article, or an on-record source is less sure, or denies."),
	standing: list(record({ at: Time, value: Standing, origins: list(z.string()) })),
	outlets: record({
		fact: z.int().nonnegative(),
		attributed: z.int().nonnegative(),
		hedged: z.int().nonnegative(),
		denied: z.int().nonnegative(),
		silent: z.int().nonnegative(),
	}).describe("Outlets of the story by their surest mention; together all outlets of the story."),
	mentions: list(ClaimMention),
});
export type Claim = z.infer<typeof Claim>;

export const findingRules = [
	"presumed",
	"headline-gap",
	"escalation",
	"single-origin",
	"circular",
	"anonymous-only",
	"unmentioned",
	"blind-spot",
	"open-question",
	"figure",
	"translation",
] as const;
export const FindingRule = z.enum(findingRules);
export type FindingRule = z.infer<typeof FindingRule>;

export const Review = record({
	status: z.enum(["proposed", "confirmed", "dismissed"]),
	by: z.string().exactOptional(),
	at: Time.exactOptional(),
	reason: z.string().exactOptional(),
});

export const Finding = record({
	id: z.string(),
	rule: FindingRule,
	claim: z.string().exactOptional(),
	outlet: z.string().exactOptional(),
	places: list(record({ article: z.string(), span: Span, quote: z.string() })).describe(
		"Each quote is a slice of its article.",
	),
	observed: z.string(),
	expected: z.string(),
	text: z.string().describe("The finding in plain words."),
	why: z.string().describe("Why it matters, and the anchor of its rule in docs/method.md."),
	review: Review,
});
export type Finding = z.infer<typeof Finding>;

export const CheckedFigure = record({
	article: z.string(),
	figure: z.int().nonnegative().describe("Index into the reading's `figures`."),
	verdict: z.string(),
	series: z.string().exactOptional(),
	expected: z.string().exactOptional(),
	scope: z.string().exactOptional(),
});

export const Copies = record({
	original: z.string().exactOptional().describe("The article the others copy, where the collection holds it."),
	articles: list(z.string()),
});
export type Copies = z.infer<typeof Copies>;

export const Story = record({
	id: z.string(),
	title: z.string(),
	articles: list(z.string()),
	outlets: list(z.string()),
	from: Time.exactOptional().describe("Earliest publication."),
	to: Time.exactOptional().describe("Latest publication."),
	dyads: list(z.tuple([z.string(), z.string()])),
	origins: list(Origin),
	copies: list(Copies),
	claims: list(Claim).describe("Contested and most widely told first."),
	figures: list(CheckedFigure),
	findings: list(Finding),
	explanations: list(z.unknown()),
});
export type Story = z.infer<typeof Story>;

/** An article without its parts' text: whole texts never leave the machine. */
export const AuditArticle = record({
	...Article.unwrap().omit({ parts: true, discarded: true }).shape,
	title: z.string(),
	parts: list(record({ kind: z.string(), length: z.int().nonnegative(), credit: z.string().exactOptional() })),
});
export type AuditArticle = z.infer<typeof AuditArticle>;

export const Discarded = record({ input: z.string(), reason: z.string() });
export type Discarded = z.infer<typeof Discarded>;

export const Audit = record({
	version: z.string(),
	made: z.iso
		.datetime()
		.describe("When this audit was made; the only part that differs between two runs on the same input."),
	collection: list(Collected),
	articles: list(AuditArticle),
	stories: list(Story),
	discarded: list(Discarded),
});
export type Audit = z.infer<typeof Audit>;
