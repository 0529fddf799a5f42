import { z } from "zod";
import { Article } from "./article.ts";
import { Explanation, Foretold, Matrix, OpenQuestion } from "./explanation.ts";
import { PloverType } from "./reading.ts";
import { list, record, Span, Time } from "./record.ts";
import { CoverageCell, StoryTies } from "./ties.ts";

export const Collected = record({
	outlet: z.string().exactOptional().describe("Absent: all outlets."),
	from: Time.exactOptional().describe("First day collected."),
	to: Time.exactOptional().describe("Last day collected."),
	method: z
		.enum(["all", "search", "sample", "unknown"])
		.describe("How the coverage was collected; `unknown` unless said."),
	query: z.string().exactOptional().describe("The search, where it was one."),
});
export type Collected = z.infer<typeof Collected>;

/** Whether it says something that a thing is missing in what was collected so: all was, or all that a search finds. */
export function showsSilence({ method }: Pick<Collected, "method">): boolean {
	return method === "all" || method === "search";
}

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

const originKinds = ["person", "office", "anonymous", "document", "agency", "outlet", "newsroom"] as const;

export const Origin = record({
	id: z.string().describe("Unique in its story."),
	kind: z.enum(originKinds).describe("`newsroom` is an outlet's own observation or unsourced voice."),
	name: z.string().describe("As readers know it: a person, `Kremlin`, `US officials`."),
	onRecord: z.boolean().describe("Whether somebody answers for it by name or office."),
	party: z
		.string()
		.exactOptional()
		.describe("Whose side it speaks for: two spokesmen of one government are one party."),
	articles: list(z.string()).describe("Where it is cited."),
});
export type Origin = z.infer<typeof Origin>;

export const cells = ["fact", "attributed", "hedged", "denied", "silent"] as const;
export const Cell = z.enum(cells);
export type Cell = z.infer<typeof Cell>;

/** An outlet counts once, by its surest mention: silent where it has none. */
export function surest(some: readonly Cell[]): Cell {
	return cells.find((cell) => some.includes(cell)) ?? "silent";
}

export const ClaimMention = record({
	article: z.string().describe("Id of the article."),
	mention: z
		.int()
		.nonnegative()
		.exactOptional()
		.describe("Index into the reading's `mentions`; absent where the event that tells it is none."),
	span: Span.describe("The event's words."),
	sentence: Span.describe("The sentence it stands in."),
	outlet: z.string().describe("Of the article; its id where the outlet is unknown."),
	cell: Cell.describe("How this mention puts the claim."),
	value: z.number().describe("The author's factuality, -3..3, signed for the claim: a denial is negative."),
	ahead: z
		.literal(true)
		.exactOptional()
		.describe("Said of something still to come or to be done: a plan, a purpose, a forecast, “may sell”."),
	own: z.boolean().describe("In the author's own voice: no attribution's content holds it."),
	presupposed: z.literal(true).exactOptional().describe("Taken for granted by a definite noun phrase or a factive."),
	origins: list(z.string()).describe("Ids of the origins its chain leads back to."),
	likelihood: z
		.number()
		.exactOptional()
		.describe(
			"How likely the sentence tells the claim, where it does so in other words; absent where it surely says the same.",
		),
});
export type ClaimMention = z.infer<typeof ClaimMention>;

/**
 * Less than probable in the outlet's own voice, or denied: what makes a claim contested where somebody else states it.
 * (FactBank's PR begins at 1.5.)
 */
export function isDoubt({ cell, value }: ClaimMention): boolean {
	return cell === "denied" || (cell === "hedged" && value < 1.5);
}

/**
 * Whether a doubt is about what the assertion says. "May meet" before a meeting does not contest "met" after it: what was
 * still to come was rightly left open.
 */
export function isContestedBy(assertion: ClaimMention, doubt: ClaimMention): boolean {
	return isDoubt(doubt) && (doubt.cell === "denied" || !doubt.ahead || assertion.ahead === true);
}

export const Claim = record({
	id: z.string().describe("Stable while its earliest article stays."),
	statement: z.string().describe("One canonical sentence, built from the claim's parts, never copied."),
	type: PloverType.exactOptional().describe("PLOVER event type, where it is coded."),
	source: z.string().exactOptional().describe("Code of who acts."),
	target: z.string().exactOptional().describe("Code of to whom."),
	recalled: z.literal(true).exactOptional().describe("An act of an earlier time, which all that tell it recall."),
	contested: z.boolean().describe("Another outlet, the same article, or an on-record source is less sure, or denies."),
	standing: list(
		record({
			at: Time.describe("From when on."),
			value: Standing.describe("What the collected coverage supports; docs/method/stories.md has the table."),
			origins: list(z.string()).describe("The origins known by then."),
		}),
	).describe("Its history, earliest first; a new entry where it changes."),
	outlets: record({
		fact: z.int().nonnegative(),
		attributed: z.int().nonnegative(),
		hedged: z.int().nonnegative(),
		denied: z.int().nonnegative(),
		silent: z.int().nonnegative(),
	}).describe("Outlets of the story by their surest mention; together all outlets of the story."),
	unsure: list(z.string())
		.exactOptional()
		.describe(
			"Outlets whose cell a reader would too often find to be another; docs/method/stories.md says how often. Absent where it was not judged: of a claim that one outlet alone tells, and in an audit of an earlier version.",
		),
	mentions: list(ClaimMention),
});
export type Claim = z.infer<typeof Claim>;

/** How many outlets tell it, in whatever way. */
export function mentioning({ fact, attributed, hedged, denied }: Claim["outlets"]): number {
	return fact + attributed + hedged + denied;
}

/** Whether outlets can be compared on it: two tell it, or one tells it both ways. */
export function isCompared({ contested, outlets }: Pick<Claim, "contested" | "outlets">): boolean {
	return contested || mentioning(outlets) > 1;
}

/** What surely says the same: a sentence that only likely tells a claim contests nothing, and is held against nobody. */
export function sureMentions({ mentions }: Pick<Claim, "mentions">): readonly ClaimMention[] {
	return mentions.filter(({ likelihood }) => likelihood === undefined);
}

const findingRules = [
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
	rule: FindingRule.describe("Its rule; docs/method.md has an anchor for each."),
	claim: z.string().exactOptional().describe("Id of the claim it is about."),
	outlet: z.string().exactOptional().describe("Whose article it is about."),
	across: record({
		outlets: list(z.string()).describe("The outlets it is about, by name."),
		stories: list(z.string()).describe("Ids of the stories that it counts."),
	})
		.exactOptional()
		.describe("What a finding on all stories together is about."),
	places: list(
		record({ article: z.string(), span: Span, quote: z.string().describe("A slice of its article.") }),
	).describe("The sentences it rests on."),
	observed: z.string().describe("What stands there."),
	expected: z.string().describe("What the rule would have had."),
	text: z.string().describe("The finding in plain words."),
	why: z.string().describe("Why it matters, and the anchor of its rule in docs/method.md."),
	note: z
		.literal(true)
		.exactOptional()
		.describe("Its rule has not been judged often enough, or well enough, on real coverage: docs/method/findings.md."),
	review: Review.describe("Proposed until a person confirms or dismisses it."),
});
export type Finding = z.infer<typeof Finding>;

export const OutletRates = record({
	outlet: z.string(),
	stories: z.int().nonnegative().describe("In which it was collected; 30 or more."),
	rates: list(
		record({
			rule: FindingRule,
			found: z.int().nonnegative().describe("How often the rule found something."),
			of: z
				.int()
				.nonnegative()
				.describe("Of so many contested claims told in reports; for `anonymous-only`, claims asserted."),
			rate: z.number().exactOptional().describe("`found / of`, as the rule sees it, its errors included."),
			low: z
				.number()
				.exactOptional()
				.describe("95%, bootstrap over stories; Clopper and Pearson over stories where none or all was found."),
			high: z.number().exactOptional(),
			corrected: z
				.number()
				.exactOptional()
				.describe("With the rule's measured precision and recall (Rogan and Gladen 1978); absent where not measured."),
		}),
	),
});
export type OutletRates = z.infer<typeof OutletRates>;

export const CheckedFigure = record({
	article: z.string().describe("Id of the article."),
	figure: z.int().nonnegative().describe("Index into the reading's `figures`."),
	verdict: z
		.string()
		.describe("`matches`, `matches-other-scope`, `partly` or `differs`; figures that no series tells of are left out."),
	series: z.string().exactOptional().describe("The series it was held against."),
	expected: z.string().exactOptional().describe("What the data say, others that differ included."),
	scope: z.string().exactOptional().describe("Compiler and coverage of the facts that decided."),
});
export type CheckedFigure = z.infer<typeof CheckedFigure>;

export const Copies = record({
	original: z.string().exactOptional().describe("The article the others copy, where the collection holds it."),
	articles: list(z.string()),
});
export type Copies = z.infer<typeof Copies>;

export const OriginEdge = record({
	kind: z
		.enum(["found", "cited", "copied"])
		.describe("An outlet cited whose article is in the story; a source that is not; another article's text."),
	from: z.string().describe("Id of the article that has it from there."),
	to: z.string().describe("Article where `found` or `copied`, origin where `cited`."),
});
export type OriginEdge = z.infer<typeof OriginEdge>;

export const OutletGroup = record({
	kind: z
		.enum(["country", "bloc", "user"])
		.describe("Outlets of a country, of a bloc's countries, or named by the user."),
	name: z.string(),
	code: z.string().exactOptional().describe("ISO 3166-1 alpha-3 of a country, the short name of a bloc."),
	outlets: list(z.string()).describe("Those of the group that tell the story: the denominator."),
});
export type OutletGroup = z.infer<typeof OutletGroup>;

export const Story = record({
	id: z.string().describe("Stable while its earliest article stays."),
	title: z.string().describe("A headline of its coverage; docs/method/stories.md says which."),
	articles: list(z.string()).describe("Ids, earliest first."),
	outlets: list(z.string()).describe("Names, sorted."),
	from: Time.exactOptional().describe("Earliest publication."),
	to: Time.exactOptional().describe("Latest publication."),
	dyads: list(z.tuple([z.string(), z.string()])).describe("Pairs of states its claims are about, most frequent first."),
	origins: list(Origin).describe("The independent places its information comes from."),
	copies: list(Copies).describe("Articles that repeat another's text."),
	groups: list(OutletGroup).exactOptional().describe("What its outlets can be taken together by."),
	edges: list(OriginEdge).exactOptional().describe("The origin graph: which article has something from where."),
	claims: list(Claim).describe("Contested and most widely told first."),
	figures: list(CheckedFigure).describe("Figures held against open data."),
	ties: list(StoryTies).describe("What open data have on its pairs, before and after; pairs without any are left out."),
	cooperation: list(CoverageCell).describe("Net cooperation in its coded claims, by ordered pair and month, twice."),
	findings: list(Finding).describe("The most telling first."),
	explanations: list(Explanation).describe(
		"Competing explanations of its main event, what most take it to be about first.",
	),
	matrix: Matrix.exactOptional().describe("Explanations × evidence; absent where there is no explanation."),
	questions: list(OpenQuestion).exactOptional().describe("Questions that the coverage asks of it."),
	forecasts: list(Foretold).exactOptional().describe("Conditionals and forecasts, and how they came out."),
});
export type Story = z.infer<typeof Story>;

/** An article without its parts' text: whole texts never leave the machine. */
export const AuditArticle = record({
	...Article.unwrap().omit({ parts: true, discarded: true }).shape,
	title: z.string(),
	parts: list(
		record({
			kind: z.string(),
			length: z.int().nonnegative().describe("UTF-16 code units."),
			credit: z.string().exactOptional(),
		}),
	).describe("The article's parts without their text."),
});
export type AuditArticle = z.infer<typeof AuditArticle>;

export const Discarded = record({
	input: z.string().describe("File, line or article that was left out."),
	reason: z.string().describe("Why, and the way out."),
});
export type Discarded = z.infer<typeof Discarded>;

export const Redirect = record({
	from: z.string().describe("A story id that an earlier audit in this folder gave."),
	to: z.string().describe("The story that now holds most of its articles."),
});
export type Redirect = z.infer<typeof Redirect>;

export const Audit = record({
	version: z.string().describe("Of the engine."),
	made: z.iso
		.datetime()
		.describe("When this audit was made; the only part that differs between two runs on the same input."),
	collection: list(Collected).describe("How the coverage was collected."),
	articles: list(AuditArticle),
	stories: list(Story),
	redirects: list(Redirect).default([]).describe("Stories that were merged into another, or split."),
	outlets: list(OutletRates).describe(
		"By name; outlets with 30 stories or more. It describes the coverage collected and ranks nobody.",
	),
	findings: list(Finding).describe("Of all stories together: blind spots. Findings on one story stand with it."),
	comparisons: z
		.int()
		.nonnegative()
		.exactOptional()
		.describe("How many pairs of a group of outlets and a state had stories enough to be looked at for a blind spot."),
	discarded: list(Discarded).describe("Every input that was left out."),
});
export type Audit = z.infer<typeof Audit>;
