import { childrenOf, lemmaOf, relationOf, type Tree } from "../coding/tree.ts";
import { type Context, granted, replaced, weaken, weakened } from "./context.ts";
import { type Frame, findNounSignature, findSignature, type Signature } from "./lexicon.ts";
import { nominal } from "./nominals.ts";
import { cueAt } from "./operators.ts";

/** Where a walk down the tree stands: the node's own value, and the context it stood in itself. */
export interface Step {
	readonly tree: Tree;
	readonly parent: number;
	/** Of the parent after its own operators. */
	readonly own: Context;
	/** Of the parent before them: what a coordinated sister starts from. */
	readonly outer: Context;
}

const clausal = new Set([
	"ccomp",
	"xcomp",
	"csubj",
	"advcl",
	"acl",
	"parataxis",
	"conj",
	"obl",
	"nmod",
	"nsubj",
	"obj",
	"appos",
	"iobj",
]);

/** The context in which a child stands. One rule family a relation. */
export function descend(step: Step, child: number): Context {
	const token = step.tree.tokens[child];
	if (!token) return step.own;
	const relation = relationOf(token);
	if (!clausal.has(relation)) return step.own;
	if (relation === "conj") return step.outer;
	if (relation === "parataxis") return granted(step.outer);
	if (relation === "advcl") return adverbial(step, child);
	if (relation === "acl") return clauseOnNoun(step, child);
	if (relation === "ccomp" || relation === "xcomp" || relation === "csubj") return complement(step, child);
	return nominal(step, child);
}

/** The particle or preposition that makes "call on", "rule out", "call off". */
export function particleOf(tree: Tree, at: number): string {
	const particle = childrenOf(tree, at).find((child) => tree.tokens[child]?.deprel === "compound:prt");
	if (particle !== undefined) return tree.tokens[particle]?.form.toLowerCase() ?? "";
	const next = tree.tokens[at + 1]?.form.toLowerCase() ?? "";
	return next === "on" || next === "for" || next === "of" || next === "out" || next === "off" ? next : "";
}

function frameOf(tree: Tree, child: number): Frame {
	const marks = childrenOf(tree, child).map((inner) => tree.tokens[inner]);
	const token = tree.tokens[child];
	const isGerund = token?.form.endsWith("ing") === true && token.feats.includes("VerbForm=Ger");
	if (!isGerund && marks.some((mark) => mark?.deprel === "mark" && mark.form.toLowerCase() === "to")) return "inf";
	if (token?.feats.includes("VerbForm=Inf") && !marks.some((mark) => mark?.deprel.startsWith("nsubj"))) return "inf";
	if (
		token?.feats.includes("VerbForm=Ger") ||
		(token?.form.endsWith("ing") && token.upos === "VERB" && !marks.some((mark) => mark?.deprel.startsWith("aux")))
	)
		return "ing";
	return "clause";
}

/** Applies a signature: what a predicate that holds, does not, or is open says of its complement. */
export function applySignature(step: Step, signature: Signature, frame?: Frame): Context {
	const { own, parent } = step;
	const cue = cueAt(parent, signature.rule);
	if (signature.yes > 0 && signature.no > 0)
		return { ...granted(own, cue, Math.min(signature.yes, signature.no)), cues: [...own.cues, cue] };
	const size = own.value > 0 ? signature.yes : signature.no;
	const value = Math.abs(own.value) < 0.5 ? 0 : weaken(Math.abs(own.value), size);
	// What is reported is taken for granted only as far as the report goes.
	const base =
		signature.rule.startsWith("report") && frame === "clause" ? weaken(own.base, Math.max(signature.yes, 1)) : own.base;
	return { ...replaced(own, value, cue), base };
}

function complement(step: Step, child: number): Context {
	const { tree, parent, own } = step;
	const token = tree.tokens[parent];
	if (!token) return own;
	const frame = frameOf(tree, child);
	const lemma = lemmaOf(token);
	// "went on to suggest" did; "is going to suggest" will.
	if (lemma === "go" && frame === "inf" && token.form.toLowerCase() !== "going") return own;
	if (hasYet(tree, parent) && frame === "inf") return weakened(own, -3, cueAt(parent, "implicative"));
	const whether = childrenOf(tree, child).find(
		(inner) => /^(whether|if)$/i.test(tree.tokens[inner]?.form ?? "") && tree.tokens[inner]?.deprel === "mark",
	);
	const particle = particleOf(tree, parent);
	const signature =
		findSignature(lemma, particle, frame) ??
		(frame === "ing" ? findSignature(lemma, particle, "inf") : undefined) ??
		copular(step, frame);
	if (whether !== undefined) {
		const settled = (signature?.yes ?? 0) >= 2.3 && own.value >= 2;
		return { ...replaced(own, 0, cueAt(whether, "whether")), settled };
	}
	return signature ? applySignature(step, signature, frame) : own;
}

/** "It is likely that", "There is no evidence that": participles stand in the lexicon under their verb or themselves. */
function copular(step: Step, frame: Frame): Signature | undefined {
	const token = step.tree.tokens[step.parent];
	return token && findSignature(token.form.toLowerCase(), "", frame);
}

/** "has yet to answer". */
function hasYet(tree: Tree, at: number): boolean {
	const token = tree.tokens[at];
	return token !== undefined && lemmaOf(token) === "have" && tree.tokens[at + 1]?.form.toLowerCase() === "yet";
}

const conditions = new Set(["if", "unless", "provided", "assuming", "should", "lest"]);
const contraries = new Set(["without", "instead", "rather"]);

function adverbial(step: Step, child: number): Context {
	const { tree, own, parent } = step;
	const marks = [...childrenOf(tree, child)].filter((inner) => {
		const deprel = tree.tokens[inner]?.deprel;
		return deprel === "mark" || deprel === "advmod" || deprel === "case";
	});
	for (const mark of marks) {
		const word = tree.tokens[mark]?.form.toLowerCase() ?? "";
		if (conditions.has(word) && !isAsIf(tree, mark)) return replaced(step.outer, 0, cueAt(mark, "condition"));
		if (isAsIf(tree, mark)) return replaced(own, -1.5, cueAt(mark, "as-if"));
		if (word === "whether") return replaced(step.outer, 0, cueAt(mark, "whether"));
		if (word === "until") return weakened({ ...own, value: Math.abs(own.value) }, 1.8, cueAt(mark, "until"));
		if (contraries.has(word)) return replaced(own, -weaken(own.base, 3), cueAt(mark, "contrary"));
		if (word === "before" && Math.abs(own.value) < 2.6)
			return weakened({ ...own, value: Math.abs(own.value) }, 2, cueAt(mark, "before"));
		if (word === "short" || (word === "of" && stopsShort(tree, parent)))
			return replaced(own, -weaken(Math.abs(own.value), 3), cueAt(parent, "implicative"));
	}
	const frame = frameOf(tree, child);
	if (frame === "ing" && stopsShort(tree, parent))
		return replaced(own, -weaken(Math.abs(own.value), 3), cueAt(parent, "implicative"));
	const signature = adverbialSignature(tree, parent, frame);
	if (signature) return applySignature(step, signature, frame);
	if (frame === "inf") return weakened({ ...own, value: Math.abs(own.value) }, 1.3, cueAt(child, "purpose"));
	if (hasFuture(tree, child)) return granted(own);
	return granted(own, marks[0] === undefined ? undefined : cueAt(marks[0], "granted"));
}

/** Parsers waver between xcomp and advcl after "prevented them from sailing", "accused him of shelling". */
function adverbialSignature(tree: Tree, parent: number, frame: Frame): Signature | undefined {
	const token = tree.tokens[parent];
	if (!token || frame === "clause") return undefined;
	const found = findSignature(lemmaOf(token), particleOf(tree, parent), frame);
	return found && (frame === "ing" || found.rule !== "intention" || parent + 1 < tree.tokens.length)
		? found
		: undefined;
}

const isAsIf = (tree: Tree, mark: number): boolean =>
	/^(if|though)$/i.test(tree.tokens[mark]?.form ?? "") && tree.tokens[mark - 1]?.form.toLowerCase() === "as";

/** "stopped short of condemning": the gerund hangs on "short" or on the verb. */
const stopsShort = (tree: Tree, at: number): boolean => {
	const verb = tree.tokens[at]?.form.toLowerCase() === "short" ? at - 1 : at;
	const token = tree.tokens[verb];
	return (
		token !== undefined &&
		/^(stop|fall|come)$/.test(lemmaOf(token)) &&
		tree.tokens[verb + 1]?.form.toLowerCase() === "short"
	);
};

const hasFuture = (tree: Tree, at: number): boolean =>
	childrenOf(tree, at).some((child) => /^(will|'ll|shall)$/i.test(tree.tokens[child]?.form ?? ""));

/** "the deal that they signed" is granted; "a plan to sell" and "reports that" go by the noun. */
function clauseOnNoun(step: Step, child: number): Context {
	const { tree, parent, own } = step;
	const token = tree.tokens[child];
	const governor = tree.tokens[parent];
	if (!token || !governor) return own;
	if (token.deprel === "acl:relcl" && !isNounsThat(tree, parent, child)) return granted(own, cueAt(child, "relative"));
	const frame = frameOf(tree, child);
	const isClause = childrenOf(tree, child).some(
		(inner) => tree.tokens[inner]?.deprel === "mark" && tree.tokens[inner]?.form.toLowerCase() !== "to",
	);
	const signature = findNounSignature(lemmaOf(governor), frame === "inf" ? "acl" : "clause");
	if (signature && (frame === "inf" || isClause || token.deprel === "acl:relcl"))
		return applySignature(step, signature, "clause");
	if (frame === "inf" && isHeadline(tree, parent)) return weakened(own, 2, cueAt(child, "headline-infinitive"));
	if (frame === "inf") return weakened({ ...own, value: Math.abs(own.value) }, 1, cueAt(child, "purpose"));
	return granted(own, cueAt(child, "participle"));
}

/** Parsers take "no evidence that Moscow paid" for a relative clause: the noun says it is none, and so does a subject of its own. */
function isNounsThat(tree: Tree, parent: number, child: number): boolean {
	const governor = tree.tokens[parent];
	if (!governor || !findNounSignature(lemmaOf(governor), "clause")) return false;
	const inner = childrenOf(tree, child);
	const that = inner.find((at) => tree.tokens[at]?.form.toLowerCase() === "that");
	return that !== undefined && inner.some((at) => at !== that && tree.tokens[at]?.deprel.startsWith("nsubj"));
}

/** "Kim to visit Russia": a name and a bare infinitive, with no finite verb over them. */
const isHeadline = (tree: Tree, at: number): boolean =>
	tree.tokens[at]?.upos === "PROPN" && (tree.tokens[at]?.head ?? 0) < 0;
