import { z } from "zod";
import { interpretationKinds } from "./reading.ts";
import { list, record, Span, Time } from "./record.ts";

const ratings = ["CC", "C", "N", "I", "II", "NA"] as const;
export const Rating = z.enum(ratings);
export type Rating = z.infer<typeof Rating>;

const Place = record({ article: z.string().describe("Id of the article."), sentence: Span, quote: z.string() });
export type Place = z.infer<typeof Place>;

export const Voice = record({
	...Place.unwrap().shape,
	outlet: z.string(),
	interpretation: z.int().nonnegative().exactOptional().describe("Index into the reading's `interpretations`."),
	who: z.string().describe("Whose statement it is: the source cited, or else the byline or outlet."),
	role: z.enum(["author", "official", "expert", "other"]).describe("What the words around the source make of it."),
	value: z.number().describe("How sure that perspective is, -3..3."),
});
export type Voice = z.infer<typeof Voice>;

export const Explanation = record({
	id: z.string().describe("Stable while what it says stays."),
	statement: z
		.string()
		.describe("One sentence, built from the words of the voice that says it most fully, or an analyst's."),
	kind: z
		.enum([...interpretationKinds, "claim"])
		.describe("`claim`: what most of the coverage takes the event to be about."),
	claim: z.string().exactOptional().describe("Id of the claim it stands on, where it is one."),
	by: z.string().exactOptional().describe("The analyst who added it; absent where the coverage gives it."),
	voices: list(Voice).describe("Who voices it, earliest first."),
	outlets: record({ voicing: z.int().nonnegative(), collected: z.int().nonnegative() }),
	groups: list(
		record({ kind: z.string(), name: z.string(), collected: z.int().positive(), voicing: z.int().nonnegative() }),
	).describe("Groups of outlets with their denominators; `voicing` 0: nobody in it mentions the explanation."),
});
export type Explanation = z.infer<typeof Explanation>;

export const evidenceKinds = ["claim", "figure", "tie", "question", "note"] as const;
export const relevances = ["high", "medium", "low"] as const;

export const Evidence = record({
	id: z.string(),
	kind: z.enum(evidenceKinds),
	statement: z.string(),
	ref: z.string().exactOptional().describe("Id of the claim, or article and index of the figure, it stands for."),
	link: z.string().exactOptional().describe("Of a note: where it can be read."),
	by: z.string().exactOptional().describe("The analyst who added it."),
	relevance: z.enum(relevances),
	standing: z.string().exactOptional().describe("Of a claim, as of now; of a figure, its verdict."),
	parties: z.int().nonnegative().exactOptional().describe("Different parties among the origins it rests on."),
	weight: z.number().positive().describe("Credibility × independence × relevance; docs/method/explanations.md."),
	places: list(Place).describe("The sentences behind it."),
});
export type Evidence = z.infer<typeof Evidence>;

export const GivenRating = record({
	evidence: z.string(),
	explanation: z.string(),
	rating: Rating,
	by: z.string().exactOptional().describe("The analyst. Absent: nobody; kept, and not counted."),
	at: Time.exactOptional(),
	reason: z.string().exactOptional(),
	rule: z.string().exactOptional().describe("Of a proposal: the written rule that gives it."),
});
export type GivenRating = z.infer<typeof GivenRating>;

export const Score = record({
	by: z.string().describe("The analyst, or `proposed`."),
	explanation: z.string(),
	inconsistency: z.number().nonnegative().describe("Heuer's count: I is 1, II is 2."),
	weighted: z.number().nonnegative().describe("The same, each times its evidence's weight."),
	rated: z.int().nonnegative().describe("Items that this analyst has rated for it."),
	rank: z.int().positive().describe("1: least evidence against it. Equal scores share a rank."),
});
export type Score = z.infer<typeof Score>;

export const Matrix = record({
	evidence: list(Evidence),
	ratings: list(GivenRating).describe("All ever given, earliest first: the last of one analyst for one cell counts."),
	scores: list(Score),
	diagnosticity: list(record({ by: z.string(), evidence: z.string(), value: z.number().nonnegative() })),
	sensitivity: list(
		record({
			by: z.string(),
			evidence: z.string().describe("Without this one item, others lead."),
			leading: list(z.string()).describe("Explanations that lead now."),
			without: list(z.string()).describe("Explanations that lead without it."),
		}),
	),
	disagreements: list(
		record({
			evidence: z.string(),
			explanation: z.string(),
			ratings: list(record({ by: z.string(), rating: Rating })),
		}),
	).describe("Cells on which analysts differ: shown, never averaged."),
	relations: list(
		record({
			a: z.string(),
			b: z.string(),
			is: z.enum(["exclusive", "compatible", "contains"]),
			by: z.string().exactOptional(),
			reason: z.string().exactOptional(),
		}),
	),
	notes: list(z.string()).describe(
		"What a reader of this matrix has to know: what vanished, changed, or cannot be compared.",
	),
});
export type Matrix = z.infer<typeof Matrix>;

export const OpenQuestion = record({
	...Place.unwrap().shape,
	outlet: z.string(),
	explanation: z.string().exactOptional().describe("The explanation that its own words put in question."),
	answers: list(Place).describe("Sentences that answer it; none: open in this coverage."),
});
export type OpenQuestion = z.infer<typeof OpenQuestion>;

export const Foretold = record({
	...Place.unwrap().shape,
	outlet: z.string(),
	kind: z.enum(["conditional", "forecast"]),
	who: z.string(),
	said: Time.exactOptional().describe("When it was published."),
	condition: z.string().exactOptional().describe("The condition, in the text's words."),
	expected: z.string().describe("The expected event, in the text's words."),
	type: z.string().exactOptional().describe("Its PLOVER type, where it is coded; only coded ones are resolved."),
	source: z.string().exactOptional(),
	target: z.string().exactOptional(),
	until: Time.exactOptional().describe("The last day on which it could come true."),
	probability: z.number().min(0).max(1).exactOptional(),
	outcome: z.enum(["came true", "did not", "open"]),
	by: z.string().exactOptional().describe("Id of the claim that resolved it."),
	brier: z
		.number()
		.min(0)
		.max(1)
		.exactOptional()
		.describe("(probability − outcome)², where a probability was said and it is resolved."),
});
export type Foretold = z.infer<typeof Foretold>;
