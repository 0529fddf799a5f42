import type { Token } from "../../model/text.ts";
import { readRows } from "../actors/csv.ts";
import { lemmaOf } from "../coding/tree.ts";

/**
 * Complement of an embedding predicate: a that-clause (`now`: that tells what is or was), an infinitive, a gerund, a noun, an
 * infinitive on a noun; its subject.
 */
export type Frame = "clause" | "now" | "inf" | "ing" | "noun" | "acl" | "subj";

/**
 * What a predicate that holds (`yes`) or does not (`no`) says of its complement, −3..3, for readers; `source` and `sourceNo`:
 * for whoever is cited.
 */
export interface Signature {
	readonly yes: number;
	readonly no: number;
	readonly source: number;
	readonly sourceNo: number;
	readonly rule: string;
}

export type CueClass = "say" | "claim" | "fact" | "know" | "deny" | "think" | "want" | "wish" | "ask" | "lie";

export interface Reporter {
	readonly class: CueClass;
	readonly author: number;
	readonly no: number;
	readonly source: number;
	readonly sourceNo: number;
}

export interface Hedge {
	/** How sure it leaves a certain event; below zero it reverses. */
	readonly size: number;
	readonly rule: string;
}

type Nested<Entry> = ReadonlyMap<string, ReadonlyMap<string, Entry>>;

interface Lexicon {
	/** By frame, then by lemma. */
	readonly signatures: Nested<Signature>;
	readonly reporters: ReadonlyMap<string, Reporter>;
	/** By kind, then by word. */
	readonly hedges: Nested<Hedge>;
	readonly eventNouns: ReadonlySet<string>;
	/** First words of all rows: what a lemma can be mended to. */
	readonly words: ReadonlySet<string>;
}

const folder = ["data", "lexicons", "en"] as const;
let loaded: Lexicon | undefined;

type Row = Readonly<Record<string, string>>;

function lexicon(): Lexicon {
	loaded ??= load();
	return loaded;
}

function load(): Lexicon {
	const [signatures, reporters] = [readRows(...folder, "factuality.csv"), readRows(...folder, "reporting.csv")];
	return {
		signatures: nested(signatures, "frame", "lemma", toSignature),
		reporters: new Map(reporters.map((row) => [row.lemma ?? "", toReporter(row)])),
		hedges: nested(readRows(...folder, "hedges.csv"), "kind", "word", toHedge),
		eventNouns: new Set(readRows(...folder, "event-nouns.csv").map((row) => row.lemma ?? "")),
		words: new Set([...signatures, ...reporters].map(({ lemma }) => (lemma ?? "").split(" ")[0] ?? "")),
	};
}

/** Rows by one column, then by another. */
function nested<Entry>(
	rows: readonly Row[],
	first: string,
	second: string,
	toEntry: (row: Row) => Entry,
): Nested<Entry> {
	const groups = Map.groupBy(rows, (row) => row[first] ?? "");
	return new Map([...groups].map(([key, own]) => [key, new Map(own.map((row) => [row[second] ?? "", toEntry(row)]))]));
}

const toHedge = (row: Row): Hedge => ({ size: Number(row.size), rule: row.rule ?? "" });

/** An empty cell says the same as `no`. */
const toSignature = (row: Row): Signature => ({
	yes: Number(row.yes),
	no: Number(row.no),
	source: Number(row.source),
	sourceNo: Number(row.sourceNo === "" ? row.no : row.sourceNo),
	rule: row.rule ?? "",
});

/**
 * Empty cells go by the class. Factives keep their complement under negation ("did not admit that …": so it was); who "does
 * not believe" believes the contrary; a saying or a denial undone leaves it open.
 */
function toReporter(row: Row): Reporter {
	const [author, source] = [Number(row.author), Number(row.source)];
	const [no, sourceNo] =
		row.class === "fact" || row.class === "know"
			? [author * 0.9, 0]
			: row.class === "think"
				? [-author * 0.7, -source * 0.8]
				: [0, 0];
	return {
		class: (row.class ?? "say") as CueClass,
		author,
		source,
		no: row.no === "" ? no : Number(row.no),
		sourceNo: row.sourceNo === "" ? sourceNo : Number(row.sourceNo),
	};
}

const mended = new Map<string, string>();

/**
 * The word of the lexicon that a token is a form of. Lemmas of rarer verbs miss by a letter ("rul" out, "cancell", "rumoure"),
 * and the lexicon is in American spelling.
 */
export function wordOf(token: Token): string {
	const lemma = lemmaOf(token);
	const known = mended.get(lemma);
	if (known !== undefined) return known;
	const { words } = lexicon();
	const american = lemma.replace(/our(?=e?d?$)/, "or").replace(/is(?=e$)/, "iz");
	const tries = [lemma, american, ...[lemma, american].flatMap((word) => [word.slice(0, -1), `${word}e`])];
	const word = tries.find((each) => words.has(each)) ?? lemma;
	mended.set(lemma, word);
	return word;
}

/**
 * A row "call on" stands before the row "call" where the particle or preposition is there. For a verb's that-clause the
 * reporting verbs come first: "they claim that" is said more surely than "the claim that".
 */
export function findSignature(lemma: string, particle: string, frame: Frame): Signature | undefined {
	const { reporters } = lexicon();
	const reporter = (particle ? reporters.get(`${lemma} ${particle}`) : undefined) ?? reporters.get(lemma);
	if (frame === "clause" && reporter) return signatureOf(reporter);
	return findNounSignature(lemma, frame, particle);
}

/** The same for a noun ("the claim that …"), for which no reporting verb stands in. */
export function findNounSignature(lemma: string, frame: Frame, particle = ""): Signature | undefined {
	const own = lexicon().signatures.get(frame);
	return (particle ? own?.get(`${lemma} ${particle}`) : undefined) ?? own?.get(lemma);
}

const signatureOf = ({ author, no, source, sourceNo, class: own }: Reporter): Signature => ({
	yes: author,
	no,
	source,
	sourceNo,
	rule: `report-${own}`,
});

export const findReporter = (lemma: string): Reporter | undefined => lexicon().reporters.get(lemma);
export const findHedge = (
	word: string,
	kind: "modal" | "perfect" | "adverb" | "adjective" | "phrase" | "determiner" | "reporter" | "norm",
): Hedge | undefined => lexicon().hedges.get(kind)?.get(word);
export const isEventNoun = (lemma: string): boolean => lexicon().eventNouns.has(lemma);
