import type { Interpretation } from "../../model/reading.ts";
import { casesOf, childrenBy, type Tree } from "../coding/tree.ts";

/** An interpretive statement as a construction finds it: words by their places in the sentence. */
export interface Statement {
	readonly kind: Interpretation["kind"];
	/** The construction that found it. */
	readonly rule: string;
	/** The word that carries the statement: "warning" of "was a warning", "met" of "met to send a message". */
	readonly at: number;
	/** Heads of what is explained. */
	readonly about: readonly number[];
	/** Heads of what it is for, why, or what follows. */
	readonly content: readonly number[];
	/** Head of what it depends on. */
	readonly condition?: number;
}

/** A sentence as the constructions see it. */
export interface View {
	readonly tree: Tree;
	/** Whether a word names a person, a state or an organisation: the two say things, events show them. */
	readonly isActor: (at: number) => boolean;
}

export type Construction = (view: View) => readonly Statement[];

/** A construction that whole sentences rule out: questions foretell nothing. */
export function unless(isRuledOut: (tree: Tree) => boolean, construction: Construction): Construction {
	return (view) => (isRuledOut(view.tree) ? [] : construction(view));
}

/** Statements of every word that a test lets through. */
export function eachWord(
	{ tree }: View,
	find: (at: number, lemma: string) => Statement | readonly Statement[] | undefined,
): readonly Statement[] {
	const found: Statement[] = [];
	tree.lemmas.forEach((lemma, at) => {
		const one = find(at, lemma);
		if (one) found.push(...[one].flat());
	});
	return found;
}

export function lemmaAt(tree: Tree, at: number): string {
	return tree.lemmas[at] ?? "";
}

export function formAt(tree: Tree, at: number): string {
	return tree.forms[at] ?? "";
}

export function uposAt(tree: Tree, at: number): string {
	return tree.tokens[at]?.upos ?? "";
}

export function relationAt(tree: Tree, at: number): string {
	return tree.relations[at] ?? "";
}

export function subjectsOf(tree: Tree, at: number): readonly number[] {
	return childrenBy(tree, at, "nsubj", "csubj");
}

export function hasMark(tree: Tree, at: number, word: string): boolean {
	return childrenBy(tree, at, "mark").some((mark) => formAt(tree, mark) === word);
}

/** An infinitive with "to": the only child of its kind that says what something is for. */
export function infinitivesUnder(tree: Tree, at: number, ...relations: readonly string[]): number[] {
	return childrenBy(tree, at, ...relations).filter((child) => hasMark(tree, child, "to"));
}

/** Nominals and gerunds that a preposition brings: "at deterring Seoul", "of winning time". */
export function broughtBy(tree: Tree, at: number, ...words: readonly string[]): readonly number[] {
	return childrenBy(tree, at, "nmod", "obl", "advcl", "acl").filter(
		(child) =>
			casesOf(tree, child).some((word) => words.includes(word)) || words.some((word) => hasMark(tree, child, word)),
	);
}

export function auxiliariesOf(tree: Tree, at: number): readonly string[] {
	return childrenBy(tree, at, "aux").map((child) => formAt(tree, child));
}

export const supposing: ReadonlySet<string> = new Set(["will", "'ll", "’ll", "would", "could", "may", "might", "can"]);
export const foretelling: ReadonlySet<string> = new Set(["will", "'ll", "’ll", "would", "wo"]);

export function isQuestion({ tokens }: Tree): boolean {
	return tokens.some(({ form }) => form.includes("?"));
}

/** "how it should be addressed", "when it is time to leave": asked, not said. */
export function isAskedUnder(tree: Tree, at: number): boolean {
	return childrenBy(tree, at, "advmod", "mark", "obj", "nsubj").some((child) =>
		/^(?:how|what|when|where|whether|why|which|who)$/.test(formAt(tree, child)),
	);
}
