import type { Sentence, Token } from "../../model/text.ts";

/** A sentence with its children listed, so that rules can walk down as well as up; with what dozens of rules ask of each word. */
export interface Tree {
	readonly sentence: Sentence;
	readonly tokens: readonly Token[];
	readonly children: readonly (readonly number[])[];
	/** Of each word: lemma and form in lower case, and its relation without the subtype. */
	readonly lemmas: readonly string[];
	readonly forms: readonly string[];
	readonly relations: readonly string[];
}

const trees = new WeakMap<Sentence, Tree>();

/** The tree of a sentence, made once. */
export function treeOf(sentence: Sentence): Tree {
	const known = trees.get(sentence);
	if (known) return known;
	const children: number[][] = sentence.tokens.map(() => []);
	sentence.tokens.forEach((token, at) => {
		children[token.head]?.push(at);
	});
	const { tokens } = sentence;
	const forms = tokens.map(({ form }) => form.toLowerCase());
	const tree = { sentence, tokens, children, lemmas: tokens.map(lemmaOf), forms, relations: tokens.map(relationOf) };
	trees.set(sentence, tree);
	return tree;
}

const none: readonly number[] = [];

export function childrenOf(tree: Tree, at: number): readonly number[] {
	return tree.children[at] ?? none;
}

/** The relation without its subtype: "nsubj" of "nsubj:pass". */
export function relationOf(token: Token): string {
	const colon = token.deprel.indexOf(":");
	return colon < 0 ? token.deprel : token.deprel.slice(0, colon);
}

export function findChild(tree: Tree, at: number, test: (token: Token) => boolean): number | undefined {
	return childrenOf(tree, at).find((child) => {
		const token = tree.tokens[child];
		return token !== undefined && test(token);
	});
}

export function childrenBy(tree: Tree, at: number, ...relations: readonly string[]): readonly number[] {
	const children = childrenOf(tree, at);
	// Most words have none, and rules ask all of them.
	if (children.length === 0) return none;
	return children.filter(
		(child) =>
			relations.includes(tree.relations[child] as string) || relations.includes(tree.tokens[child]?.deprel as string),
	);
}

/** Prepositions of a nominal, lower case: ["in"] of "in Moscow", ["because of"] of "because of Russia". */
export function casesOf(tree: Tree, at: number): readonly string[] {
	// "with Xi Jinping": the preposition may hang on the second half of a name.
	if (childrenOf(tree, at).length === 0) return [];
	const halves = [at, ...childrenBy(tree, at, "flat")];
	return halves
		.flatMap((half) => childrenOf(tree, half).filter((child) => isCase(tree, child, half)))
		.map((child) => {
			const fixed = childrenBy(tree, child, "fixed");
			return [child, ...fixed].map((part) => tree.forms[part]).join(" ");
		});
}

/** Parsers take the "to" of "aid to refugees" for an infinitive's now and then: before a nominal it is a preposition. */
function isCase(tree: Tree, child: number, at: number): boolean {
	const token = tree.tokens[child];
	if (!token) return false;
	if (tree.relations[child] === "case") return true;
	const upos = tree.tokens[at]?.upos;
	return token.deprel === "mark" && (upos === "NOUN" || upos === "PROPN") && tree.forms[child] === "to";
}

/** All tokens under `at`, itself included, that `enters` lets through, in text order. */
export function subtree(tree: Tree, at: number, enters: (token: Token, at: number) => boolean = () => true): number[] {
	const found: number[] = [];
	const open = [at];
	for (let next = open.pop(); next !== undefined; next = open.pop()) {
		found.push(next);
		for (const child of childrenOf(tree, next)) {
			const token = tree.tokens[child];
			if (token && enters(token, child)) open.push(child);
		}
	}
	return found.sort((a, b) => a - b);
}

/** Relations by which a clause hangs on another. */
export const clauseRelations: ReadonlySet<string> = new Set([
	"ccomp",
	"advcl",
	"acl",
	"parataxis",
	"conj",
	"csubj",
	"root",
]);

/** The predicate of the clause that a word stands in. */
export function clauseOf(tree: Tree, at: number): number {
	let up = at;
	for (let head = tree.tokens[up]?.head ?? -1; head >= 0; head = tree.tokens[up]?.head ?? -1) {
		const isNominal = tree.relations[up] === "conj" && tree.tokens[up]?.upos !== "VERB";
		if (clauseRelations.has(tree.relations[up] ?? "") && !isNominal) return up;
		up = head;
	}
	return up;
}

/** Words between a word and the root of its sentence. */
export function depthOf(tree: Tree, at: number): number {
	let depth = 0;
	for (let up = tree.tokens[at]?.head ?? -1; up >= 0 && depth < 30; up = tree.tokens[up]?.head ?? -1) depth++;
	return depth;
}

/** However an apostrophe is typed. */
export const plainly = (word: string): string => word.replaceAll("’", "'");

/** Parsers lemmatise rare words badly; the form is the last resort. */
export function lemmaOf(token: Token): string {
	return (token.lemma === "_" || token.lemma === "" ? token.form : token.lemma).toLowerCase();
}

/** Nominals that one of these prepositions brings to a nominal: "of Iraq" under "the invasion". */
export function nominalsUnder(tree: Tree, at: number, words: readonly string[]): readonly number[] {
	return childrenBy(tree, at, "nmod", "obl").filter((child) =>
		casesOf(tree, child).some((word) => words.includes(word)),
	);
}

/** "did not attack", "never met": the denial stands on the word itself. */
export function isDenied(tree: Tree, at: number): boolean {
	return childrenBy(tree, at, "advmod").some((child) => /^(?:not|n't|n’t|never)$/.test(tree.forms[child] ?? ""));
}

/** "would help if it were asked"; "even if" leaves it as sure as it was. */
export function isConditioned(tree: Tree, at: number): boolean {
	return childrenBy(tree, at, "advcl").some((clause) =>
		childrenBy(tree, clause, "mark").some(
			(mark) => /^(?:if|unless)$/.test(tree.forms[mark] ?? "") && tree.forms[mark - 1] !== "even",
		),
	);
}

/** "will attack", "might have met". */
export function isModal(tree: Tree, at: number): boolean {
	return childrenBy(tree, at, "aux").some((child) => modals.test(tree.forms[child] ?? ""));
}

const modals = /^(?:will|would|could|might|may|can|must|should|shall|ought|'ll|’ll|'d|’d)$/;
