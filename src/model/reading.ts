import { z } from "zod";
import { list, record, Span, Time } from "./record.ts";

export const factualityLabels = ["CT+", "PR+", "PS+", "CT-", "PR-", "PS-", "CTu", "Uu"] as const;
export const FactualityLabel = z.enum(factualityLabels);
export type FactualityLabel = z.infer<typeof FactualityLabel>;

export const ploverTypes = [
	"AGREE",
	"CONSULT",
	"SUPPORT",
	"CONCEDE",
	"COOPERATE",
	"AID",
	"RETREAT",
	"REQUEST",
	"ACCUSE",
	"REJECT",
	"THREATEN",
	"PROTEST",
	"SANCTION",
	"MOBILIZE",
	"COERCE",
	"ASSAULT",
] as const;
export const PloverType = z.enum(ploverTypes);
export type PloverType = z.infer<typeof PloverType>;

export const ReadToken = record({
	from: z.int().nonnegative(),
	to: z.int().nonnegative(),
	form: z
		.string()
		.exactOptional()
		.describe("Only where it is not the slice: words of a multiword token share its span."),
	lemma: z.string(),
	upos: z.string().describe("Universal part of speech."),
	feats: z.string().describe("CoNLL-U features, `_` where there are none."),
	head: z.int().min(-1).describe("Index in the sentence, -1 for the root."),
	deprel: z.string(),
	p: z.number().min(0).max(1).describe("Probability of the arc."),
});

export const ReadSentence = record({
	i: z.int().nonnegative(),
	from: z.int().nonnegative(),
	to: z.int().nonnegative(),
	tokens: list(ReadToken),
	split: z.literal(true).exactOptional().describe("One overlong sentence, cut into bounded pieces."),
});

export const sourceKinds = ["named", "office", "group", "anonymous", "document", "outlet", "self", "unknown"] as const;

export const Attribution = record({
	source: list(Span).describe("Who is cited; empty where nobody is named."),
	cue: list(Span).describe("The words that cite: `said`, `according to`, `reportedly`."),
	content: list(Span).describe("What is cited; more than one span where it is broken up."),
	sourceKind: z.enum(sourceKinds),
	sourceName: z.string().exactOptional().describe("The source's full name, resolved within the article."),
	onRecord: z.boolean().describe("Whether somebody answers for it by name or office; rules in docs/method.md."),
	parent: z.int().nonnegative().exactOptional().describe("Index of the attribution this one lies within."),
});
export type Attribution = z.infer<typeof Attribution>;

export const Cue = record({ ...Span.unwrap().shape, rule: z.string().describe("The rule that reads these words.") });
export type Cue = z.infer<typeof Cue>;

export const Factuality = record({
	perspective: z
		.union([z.literal("author"), z.int().nonnegative()])
		.describe("The author, or the index of the attribution whose source it is."),
	label: FactualityLabel,
	value: z.number().min(-3).max(3).describe("-3 certainly did not happen, 3 certainly did."),
	cues: list(Cue),
	uncertain: z.literal(true).exactOptional().describe("The network and the rules part."),
});
export type Factuality = z.infer<typeof Factuality>;

export const EventMention = record({
	...Span.unwrap().shape,
	sentence: z.int().nonnegative(),
	token: z.int().nonnegative().describe("Index of the head word in its sentence."),
	lemma: z.string(),
	factuality: list(Factuality).describe("The author first, then every source in the chain."),
	presupposed: z.literal(true).exactOptional().describe("A definite noun phrase or a factive takes it for granted."),
	tense: z.enum(["past", "present", "future", "none"]),
});
export type EventMention = z.infer<typeof EventMention>;

export const Actor = record({
	code: z
		.string()
		.describe(
			"ISO 3166-1 alpha-3, a dated predecessor (`SUN`), or an organisation (`UNO`); empty where there is none.",
		),
	sector: z.string().exactOptional().describe("PLOVER sector: `GOV`, `MIL`, `MED`, …"),
	name: z.string().exactOptional(),
	span: Span,
});
export type Actor = z.infer<typeof Actor>;

export const mentionKinds = [
	"act",
	"purpose",
	"signal",
	"cause",
	"conditional",
	"forecast",
	"recommendation",
	"state",
] as const;
export const auxiliaryModes = ["historical", "future", "hypothetical", "negated"] as const;

export const Mention = record({
	event: z.int().nonnegative().describe("Index into `events`."),
	type: PloverType.exactOptional(),
	mode: z.string().exactOptional().describe("PLOVER mode of the type: `meet`, `visit`, `embargo`."),
	contexts: list(z.string()),
	auxiliary: list(z.enum(auxiliaryModes)),
	source: list(Actor).exactOptional(),
	target: list(Actor).exactOptional(),
	object: Span.exactOptional(),
	when: Time.exactOptional(),
	where: z.string().exactOptional(),
	chain: list(z.int().nonnegative()).describe("The attributions it lies within, outermost first."),
	kind: z.enum(mentionKinds),
	audience: list(Actor).exactOptional(),
	condition: z.int().nonnegative().exactOptional().describe("Index of the event it depends on."),
});
export type Mention = z.infer<typeof Mention>;

export const Figure = record({
	span: Span,
	value: z.number().exactOptional(),
	low: z.number().exactOptional(),
	high: z.number().exactOptional(),
	comparator: z.enum(["=", ">", "<", "~"]),
	unit: z.string(),
	measure: z.string(),
	of: z.string().exactOptional(),
	with: z.string().exactOptional(),
	period: z.string().exactOptional(),
	attribution: z.int().nonnegative().exactOptional(),
});
export type Figure = z.infer<typeof Figure>;

export const Question = record({ span: Span, answeredBy: list(Span).exactOptional() });
export type Question = z.infer<typeof Question>;

export type ReadSentence = z.infer<typeof ReadSentence>;

export const Reading = record({
	id: z.string(),
	language: z.string(),
	engine: record({ version: z.string() }),
	sentences: list(ReadSentence),
	attributions: list(Attribution),
	events: list(EventMention),
	mentions: list(Mention),
	figures: list(Figure),
	questions: list(Question),
});
export type Reading = z.infer<typeof Reading>;

export const ReadingError = record({
	id: z.string().exactOptional(),
	line: z.int().positive(),
	error: record({ code: z.string(), message: z.string() }),
});
export type ReadingError = z.infer<typeof ReadingError>;

/** The band a value falls in (design: >= 2.5 CT+, >= 1.5 PR+, >= .5 PS+, and so below zero). Cues may say CTu instead of Uu. */
export function labelOf(value: number): FactualityLabel {
	const size = Math.abs(value);
	if (size < 0.5) return "Uu";
	const sign = value > 0 ? "+" : "-";
	return size >= 2.5 ? `CT${sign}` : size >= 1.5 ? `PR${sign}` : `PS${sign}`;
}
