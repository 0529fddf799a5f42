import { z } from "zod";
import { list, record } from "./record.ts";

/** One figure of a series, with everything that makes it a fact: who compiled it, what it counts, where it stands. */
export const Fact = record({
	series: z.string().describe("What is measured: a key of data/series/measures.csv."),
	state: z.string().describe("Code of the state it is of."),
	partner: z.string().exactOptional().describe("The other state; absent where the figure is of one state alone."),
	date: z.string().describe("`2022`, `2022-06`, `2022-06-01`, or two of them with a slash."),
	value: z.number(),
	printed: z.string().describe("The value as its source prints it: `96.7` tells its rounding, the number does not."),
	unit: z.string(),
	compiler: z.string().describe("Who compiled it."),
	scope: z.string().describe("What that compiler counts."),
	source: z.string().describe("Where it was read: an address or a citation."),
	accessed: z.string().describe("The day it was read."),
	licence: z.string(),
	note: z.string(),
});
export type Fact = z.infer<typeof Fact>;

/** The columns of a file of facts, in their order. */
export const factColumns = [
	"series",
	"state",
	"partner",
	"date",
	"value",
	"unit",
	"compiler",
	"scope",
	"source",
	"accessed",
	"licence",
	"note",
] as const;

export const ChangePoint = record({
	index: z.int().nonnegative().describe("First value of the new level."),
	low: z.int().nonnegative().describe("The change began at `low` …"),
	high: z.int().nonnegative().describe("… to `high`, with 95 %."),
	before: z.number().describe("Mean before."),
	after: z.number().describe("Mean after."),
});
export type ChangePoint = z.infer<typeof ChangePoint>;

export const SeriesShape = z.discriminatedUnion("kind", [
	record({ kind: z.literal("level"), mean: z.number() }),
	record({ kind: z.literal("trend"), slope: z.number() }),
	record({ kind: z.literal("changes"), changes: list(ChangePoint) }),
]);
export type SeriesShape = z.infer<typeof SeriesShape>;

/** One measure of one state or pair by one compiler: what may be drawn as one line. */
export const TieLine = record({
	title: z.string().describe("`share of trade of North Korea with China`."),
	series: z.string(),
	state: z.string(),
	partner: z.string().exactOptional(),
	isSymmetric: z.boolean().describe("Whether it says the same of both."),
	compiler: z.string(),
	scope: z.string(),
	unit: z.string(),
	facts: list(Fact).describe("Oldest first. Two facts of one date disagree, and both are kept."),
	shape: SeriesShape.describe("Whether the values vary about one level, follow a trend, or change."),
});
export type TieLine = z.infer<typeof TieLine>;

/** Something that happened on a day: drawn as a mark across the lines. */
export const TieMark = record({
	kind: z.enum(["summit", "resolution"]),
	date: z.string(),
	text: z.string(),
	source: z.string(),
});
export type TieMark = z.infer<typeof TieMark>;

/** All that is known of two states: what the page of the pair shows. */
export const Dyad = record({
	states: z.tuple([z.string(), z.string()]),
	names: z.tuple([z.string(), z.string()]),
	lines: list(TieLine).describe("Of the pair, in either direction, predecessors included."),
	about: list(TieLine).describe("Of each of the two alone."),
	marks: list(TieMark).describe("Meetings of their leaders, and resolutions, by date."),
	changes: list(z.string()).describe("One sentence a change."),
	gaps: list(z.string()).describe("Where every mention counted and only what is established lie farthest apart."),
	cautions: list(z.string()).describe("What readers get wrong about the measures shown."),
	disagreements: list(list(Fact)).describe(
		"Facts that give different values for one thing: same series, states, date, compiler and coverage.",
	),
});
export type Dyad = z.infer<typeof Dyad>;

const Point = record({
	date: z.string(),
	value: z.string().describe("As shown to readers, with its unit."),
	source: z.string(),
});

/** What one measure was when a story broke, and what it came to be. */
export const TieAround = record({
	title: z.string(),
	series: z.string(),
	compiler: z.string(),
	scope: z.string(),
	before: Point.describe("The last value whose time was over by then."),
	during: Point.exactOptional().describe(
		"The value of the time that the story lies in, its year for instance; absent where none is known.",
	),
	after: Point.exactOptional().describe(
		"The first value of a time that begins with the story or later; absent where none is known.",
	),
});
export type TieAround = z.infer<typeof TieAround>;

export const StoryTies = record({
	states: z.tuple([z.string(), z.string()]),
	lines: list(TieAround),
	met: record({ before: TieMark.exactOptional(), after: TieMark.exactOptional() }).describe(
		"The last meeting of their leaders before the story, and the first with it or later.",
	),
});
export type StoryTies = z.infer<typeof StoryTies>;

const Sum = record({
	events: z.int().nonnegative(),
	net: z.number().describe("Goldstein points."),
});

/** The coded claims of a coverage as event data, twice: the gap is what rests on claims that nothing establishes. */
export const CoverageCell = record({
	source: z.string(),
	target: z.string(),
	month: z.string().describe("`2023-09`."),
	mentioned: Sum.describe("Every mention counted, as event data sets do."),
	established: Sum.describe("One event a claim, and only claims that the coverage establishes."),
});
export type CoverageCell = z.infer<typeof CoverageCell>;
