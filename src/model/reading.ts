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

const mutualTypes: ReadonlySet<string | undefined> = new Set<PloverType>(["AGREE", "CONSULT", "COOPERATE"]);

/** Who agrees, meets, works with another is met, worked with as much: in whatever order they are told. Support is given by one to another. */
export const isMutualType = (type: string | undefined): boolean => mutualTypes.has(type);

export const ReadToken = record({
	from: z.int().nonnegative().describe("First UTF-16 code unit in the part."),
	to: z.int().nonnegative().describe("One past the last."),
	form: z
		.string()
		.exactOptional()
		.describe("Only where it is not the slice: words of a multiword token share its span."),
	lemma: z.string().describe("Dictionary form."),
	upos: z.string().describe("Universal part of speech."),
	xpos: z
		.string()
		.exactOptional()
		.describe("Of Korean, the morphemes' tags (`NNG+JKS` of 정부가); the lemma has the morphemes themselves."),
	feats: z.string().describe("CoNLL-U features, `_` where there are none."),
	head: z.int().min(-1).describe("Index in the sentence, -1 for the root."),
	deprel: z.string().describe("Universal dependency relation, with subtypes."),
	p: z.number().min(0).max(1).describe("Probability of the arc."),
});

export const ReadSentence = record({
	...Span.unwrap().shape,
	tokens: list(ReadToken).describe("Its words, in order."),
	split: z.literal(true).exactOptional().describe("One overlong sentence, cut into bounded pieces."),
});

const sourceKinds = ["named", "office", "group", "anonymous", "document", "outlet", "self", "unknown"] as const;

export const Attribution = record({
	source: list(Span).describe("Who is cited; empty where nobody is named."),
	cue: list(Span).describe("The words that cite: `said`, `according to`, `reportedly`."),
	content: list(Span).describe("What is cited; more than one span where it is broken up."),
	sourceKind: z
		.enum(sourceKinds)
		.describe("What the source is; `anonymous` where it hides, `self` where the author cites the author."),
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
	label: FactualityLabel.describe(
		"The band of the value; CTu (settled, not known which way) and Uu (not committed) are told apart by cues.",
	),
	value: z.number().min(-3).max(3).describe("-3 certainly did not happen, 3 certainly did."),
	cues: list(Cue).describe("The words that make it so."),
	uncertain: z.literal(true).exactOptional().describe("The network and the rules part."),
});
export type Factuality = z.infer<typeof Factuality>;

export const EventMention = record({
	...Span.unwrap().shape,
	sentence: z.int().nonnegative().describe("Index into `sentences`."),
	token: z.int().nonnegative().describe("Index of the head word in its sentence."),
	lemma: z.string().describe("Of the head word."),
	factuality: list(Factuality).describe("The author first, then every source in the chain."),
	presupposed: z.literal(true).exactOptional().describe("A definite noun phrase or a factive takes it for granted."),
	tense: z.enum(["past", "present", "future", "none"]).describe("Of the clause; `none` for nouns and bare forms."),
});
export type EventMention = z.infer<typeof EventMention>;

export const Actor = record({
	code: z
		.string()
		.describe(
			"ISO 3166-1 alpha-3, a dated predecessor (`SUN`), or an organisation (`UNO`); empty where there is none.",
		),
	sector: z.string().exactOptional().describe("PLOVER sector: `GOV`, `MIL`, `MED`, …"),
	name: z.string().exactOptional().describe("The full name, resolved within the article."),
	span: Span.describe("The words it was found in."),
});
export type Actor = z.infer<typeof Actor>;

const mentionKinds = [
	"act",
	"purpose",
	"signal",
	"cause",
	"conditional",
	"forecast",
	"recommendation",
	"state",
] as const;
const auxiliaryModes = ["historical", "future", "hypothetical", "negated"] as const;

export const Mention = record({
	event: z.int().nonnegative().describe("Index into `events`."),
	type: PloverType.exactOptional().describe(
		"PLOVER event type; absent where the mention is not coded, or was too likely wrong in some part.",
	),
	mode: z.string().exactOptional().describe("PLOVER mode of the type: `meet`, `visit`, `embargo`."),
	contexts: list(z.string()).describe("PLOVER contexts: `military`, `diplomatic`, `nuclear`, …"),
	auxiliary: list(z.enum(auxiliaryModes)).describe(
		"PLOVER's auxiliary modes: what keeps a mention from being an event that happened now.",
	),
	source: list(Actor).exactOptional().describe("Who acts; both sides of a reciprocal act."),
	target: list(Actor).exactOptional().describe("To whom. Objects are no targets."),
	object: Span.exactOptional().describe("What is given, tested, discussed."),
	when: Time.exactOptional().describe("The day, normalised against the day of publication."),
	where: z.string().exactOptional().describe("The place, where it is said."),
	chain: list(z.int().nonnegative()).describe("The attributions it lies within, outermost first."),
	kind: z
		.enum(mentionKinds)
		.describe("`act`, or an interpretive statement: what for, a signal to whom, why, on what condition."),
	audience: list(Actor).exactOptional().describe("Of a signal: whom it is meant for."),
	condition: z.int().nonnegative().exactOptional().describe("Index of the event it depends on."),
});
export type Mention = z.infer<typeof Mention>;

export const Figure = record({
	span: Span.describe("The words of the number."),
	value: z.number().exactOptional().describe("The number, or `low` and `high` of a range."),
	low: z.number().exactOptional(),
	high: z.number().exactOptional(),
	comparator: z.enum(["=", ">", "<", "~"]).describe("`more than` is `>`, `about` is `~`."),
	unit: z.string().describe("`%`, `USD`, `container`; empty for a bare count."),
	measure: z.string().describe("What it measures; a key of data/series/measures.csv where one fits, else the words."),
	of: z.string().exactOptional().describe("Of which state."),
	with: z.string().exactOptional().describe("With which state."),
	period: z.string().exactOptional().describe("Year, month or day it is about: `2022`, `2023-09`."),
	attribution: z.int().nonnegative().exactOptional().describe("Index of the attribution it stands in."),
});
export type Figure = z.infer<typeof Figure>;

export const Question = record({
	span: Span.describe("The question, as asked."),
	answeredBy: list(Span).exactOptional().describe("Sentences of the same article that answer it."),
});
export type Question = z.infer<typeof Question>;

export const interpretationKinds = [
	"purpose",
	"signal",
	"display",
	"cause",
	"interest",
	"conditional",
	"forecast",
	"recommendation",
] as const;

export const Interpretation = record({
	kind: z
		.enum(interpretationKinds)
		.describe("What for, a sign to whom, what it shows, why, in whose interest, and so on."),
	rule: z.string().describe("The construction that found it; docs/method/explanations.md lists them."),
	span: Span.describe("The word that carries it: “warning” of “was a warning”."),
	sentence: z.int().nonnegative().describe("Index into `sentences`."),
	event: z.int().nonnegative().exactOptional().describe("Index of the event whose certainty is the statement's."),
	about: Span.exactOptional().describe("What is explained."),
	content: Span.exactOptional().describe("What it is for, why, what follows, what should be done."),
	condition: Span.exactOptional().describe("What it depends on."),
	audience: list(Actor).exactOptional().describe("Of a signal: whom it is meant for."),
	horizon: record({
		span: Span.describe("The words that bound it in time."),
		until: Time.exactOptional().describe("The last day on which it could come true, where they say one."),
	}).exactOptional(),
	probability: z.number().min(0).max(1).exactOptional().describe("Where one is said: “a 70 percent chance”."),
	chain: list(z.int().nonnegative()).describe(
		"The attributions it lies within, outermost first; none: the author's own.",
	),
});
export type Interpretation = z.infer<typeof Interpretation>;

export type ReadSentence = z.infer<typeof ReadSentence>;

export const Reading = record({
	id: z.string().describe("Of the article."),
	language: z.string().describe("BCP 47 tag of the language it was read in."),
	engine: record({ version: z.string().describe("Package version and a hash of all that reads.") }),
	sentences: list(ReadSentence),
	attributions: list(Attribution).describe("Who is cited with what."),
	events: list(EventMention).describe(
		"Predicates that denote something happening or holding, and how sure each perspective is.",
	),
	mentions: list(Mention).describe("Events with what they say: who, what, to whom."),
	figures: list(Figure).describe("Numeric claims."),
	questions: list(Question).describe("Questions that the text itself asks."),
	interpretations: list(Interpretation).describe("What the text, or whom it cites, says that things mean."),
});
export type Reading = z.infer<typeof Reading>;

export const ReadingError = record({
	id: z.string().exactOptional().describe("Of the article, where it could be read."),
	line: z.int().positive().describe("Number of the line, from 1."),
	error: record({
		code: z.string().describe("Stable and machine-readable: `input-malformed`, `article-without-text`, …"),
		message: z.string().describe("What is wrong, and the way out."),
	}),
});
export type ReadingError = z.infer<typeof ReadingError>;

/** Where the bands of certain, probable and possible begin, below zero likewise; what is less is open. */
export const bands = { certain: 2.5, probable: 1.5, possible: 0.5 } as const;

/** The band a value falls in. Cues may say CTu instead of Uu. */
export function labelOf(value: number): FactualityLabel {
	const size = Math.abs(value);
	if (size < bands.possible) return "Uu";
	const sign = value > 0 ? "+" : "-";
	return size >= bands.certain ? `CT${sign}` : size >= bands.probable ? `PR${sign}` : `PS${sign}`;
}
