import { readRows } from "../actors/csv.ts";

/** Complement of an embedding predicate: a that-clause, an infinitive, a gerund, a noun, an infinitive on a noun. */
export type Frame = "clause" | "inf" | "ing" | "noun" | "acl";

/** What a predicate that holds (`yes`) or does not (`no`) says of its complement, −3..3, for readers; `source`: for whoever is cited. */
export interface Signature {
	readonly yes: number;
	readonly no: number;
	readonly source: number;
	readonly rule: string;
}

export type CueClass = "say" | "claim" | "fact" | "deny" | "think" | "want" | "ask" | "lie";

export interface Reporter {
	readonly class: CueClass;
	readonly author: number;
	readonly source: number;
}

export interface Hedge {
	/** How sure it leaves a certain event; below zero it reverses. */
	readonly size: number;
	readonly rule: string;
}

interface Lexicon {
	readonly signatures: ReadonlyMap<string, Signature>;
	readonly reporters: ReadonlyMap<string, Reporter>;
	readonly hedges: ReadonlyMap<string, Hedge>;
	readonly eventNouns: ReadonlySet<string>;
}

const folder = ["data", "lexicons", "en"] as const;
let loaded: Lexicon | undefined;

function lexicon(): Lexicon {
	loaded ??= {
		signatures: new Map(
			readRows(...folder, "factuality.csv").map((row) => [
				`${row.lemma}/${row.frame}`,
				{ yes: Number(row.yes), no: Number(row.no), source: Number(row.source), rule: row.rule ?? "" },
			]),
		),
		reporters: new Map(
			readRows(...folder, "reporting.csv").map((row) => [
				row.lemma ?? "",
				{ class: (row.class ?? "say") as CueClass, author: Number(row.author), source: Number(row.source) },
			]),
		),
		hedges: new Map(
			readRows(...folder, "hedges.csv").map((row) => [
				`${row.word}/${row.kind}`,
				{ size: Number(row.size), rule: row.rule ?? "" },
			]),
		),
		eventNouns: new Set(readRows(...folder, "event-nouns.csv").map((row) => row.lemma ?? "")),
	};
	return loaded;
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
	const { signatures } = lexicon();
	return (
		(particle ? signatures.get(`${lemma} ${particle}/${frame}`) : undefined) ?? signatures.get(`${lemma}/${frame}`)
	);
}

/** Factives keep their complement under negation ("did not admit that …"); denials undone leave it open. */
function signatureOf(reporter: Reporter): Signature {
	const no =
		reporter.class === "fact" ? reporter.author * 0.9 : reporter.class === "think" ? -reporter.author * 0.7 : 0;
	return { yes: reporter.author, no, source: reporter.source, rule: `report-${reporter.class}` };
}

export const findReporter = (lemma: string): Reporter | undefined => lexicon().reporters.get(lemma);
export const findHedge = (word: string, kind: "modal" | "adverb" | "adjective" | "determiner"): Hedge | undefined =>
	lexicon().hedges.get(`${word}/${kind}`);
export const isEventNoun = (lemma: string): boolean => lexicon().eventNouns.has(lemma);
