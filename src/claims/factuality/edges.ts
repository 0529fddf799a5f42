import type { Token } from "../../model/text.ts";
import { childrenOf, lemmaOf, relationOf, subtree, type Tree } from "../coding/tree.ts";
import { condition, conditionOf, isPast } from "./conditions.ts";
import { type Context, type CueAt, granted, open, replaced, weaken, weakened } from "./context.ts";
import { frameOf } from "./frames.ts";
import { type Frame, findHedge, findNounSignature, findSignature, type Signature, wordOf } from "./lexicon.ts";
import { nominal } from "./nominals.ts";
import { cueAt } from "./operators.ts";
import { particleOf } from "./particles.ts";

/** Where a walk down the tree stands: the node's own value, and the context it stood in itself. */
export interface Step {
	readonly tree: Tree;
	readonly parent: number;
	/** Of the parent after its own operators. */
	readonly own: Context;
	/** Of the parent before them: what a coordinated sister starts from. */
	readonly outer: Context;
	/** Words that the walk does not hear: a source's own cue. */
	readonly unheard: readonly number[];
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

/** Applies a signature: what a predicate that holds, does not, or is open says of its complement. */
export function applySignature(step: Step, signature: Signature, frame?: Frame, cue?: CueAt): Context {
	const { own, parent, tree } = step;
	const reason = cue ?? cueAt(parent, signature.rule);
	if (isFactive(signature)) {
		// "denied knowing that": what a source says it does not know, it does not vouch for.
		if (own.voice === "source" && own.value < 0.5 && /fact|know/.test(signature.rule)) return open(own, reason);
		return { ...granted(own, reason, Math.min(signature.yes, signature.no)), cues: [...own.cues, reason] };
	}
	const yes = isFalselySaid(tree, parent) ? -3 : signature.yes;
	const size = own.value > 0 ? yes : signature.no;
	const value = Math.abs(own.value) < 0.5 ? 0 : weaken(Math.abs(own.value), size);
	return {
		...told({ ...replaced(own, value, reason), base: own.base }, signature, frame),
		cues: [...own.cues, reason, ...falseCue(tree, parent)],
	};
}

/** Holds or not, its complement does: "did not admit that". */
const isFactive = ({ yes, no }: Signature): boolean => yes > 0 && no > 0.6 * yes;

/** What is reported is taken for granted only as far as the report goes; under denial and demand, presuppositions hold. */
function told(context: Context, { rule, yes }: Signature, frame?: Frame): Context {
	if (frame !== "clause") return context;
	const voice = context.voice === "own" ? "told" : context.voice;
	const base = /report-(say|claim|think)/.test(rule) ? weaken(context.base, Math.max(yes, 1)) : context.base;
	return { ...context, voice, base };
}

/** "falsely claimed", "wrongly believed". */
function falseCue(tree: Tree, at: number): CueAt[] {
	return childrenOf(tree, at).flatMap((child) => {
		const hedge = findHedge(tree.tokens[child]?.form.toLowerCase() ?? "", "reporter");
		return hedge ? [cueAt(child, hedge.rule)] : [];
	});
}

const isFalselySaid = (tree: Tree, at: number): boolean => falseCue(tree, at).length > 0;

function complement(step: Step, child: number): Context {
	const { tree, parent, own } = step;
	const token = tree.tokens[parent];
	if (!token) return own;
	const frame = frameOf(tree, child);
	const lemma = wordOf(token);
	// "went on to suggest" did; "is going to suggest" will.
	if (lemma === "go" && frame === "inf" && token.form.toLowerCase() !== "going") return own;
	if (hasYet(tree, parent) && frame === "inf") return weakened(own, -3, cueAt(parent, "implicative"));
	if (/^(provided|providing|assuming|supposing)$/i.test(token.form) && /^(xcomp|advcl)/.test(token.deprel))
		return open(step.outer, cueAt(parent, "condition"));
	const signature = complementSignature(step, frame);
	const whether = whetherOf(tree, child);
	if (whether !== undefined && signature?.rule !== "report-deny") return questioned(step, whether, signature);
	const word = questionWordOf(tree, child);
	// "refused to say when it will begin": begin it will.
	if (word !== undefined && frame === "clause")
		return granted(own, cueAt(word, "question"), signature?.rule === "report-ask" ? 2.4 : 3);
	if (!signature) return own;
	if (lemma === "able" && isPast(tree, parent)) return weakened(own, 3, cueAt(parent, "ability"));
	if (isForOthers(tree, parent, signature)) return open(own, cueAt(parent, "directive"));
	const judged = applySignature(step, signature, frame, signatureCue(step, child, signature));
	return whether === undefined ? judged : { ...judged, cues: [...judged.cues, cueAt(whether, "whether")] };
}

/** "wants the government to cancel it": wishes about what others do. */
const isForOthers = (tree: Tree, at: number, { rule }: Signature): boolean =>
	rule === "intention" &&
	/^(want|wish|like|mean)$/.test(wordOf(tree.tokens[at] as Token)) &&
	childrenOf(tree, at).some((child) => tree.tokens[child]?.deprel === "obj");

/** The "when" of "say when it began", first in its clause. */
export function questionWordOf(tree: Tree, child: number): number | undefined {
	const first = subtree(tree, child).find((at) => tree.tokens[at]?.upos !== "PUNCT");
	const isWord =
		first !== undefined && /^(why|how|when|where|who|what|which|whom)$/i.test(tree.tokens[first]?.form ?? "");
	return isWord && tree.tokens[first]?.upos !== "DET" ? first : undefined;
}

function complementSignature(step: Step, frame: Frame): Signature | undefined {
	const { tree, parent } = step;
	const token = tree.tokens[parent];
	if (!token) return undefined;
	const lemma = wordOf(token);
	const particle = particleOf(tree, parent);
	// "It is believed that": nobody is named to hold the belief against, so readers follow it further.
	if (frame === "clause" && isPassive(tree, parent)) {
		const passive = findSignature(lemma, particle, "inf");
		if (passive?.rule === "belief" || passive?.rule === "expectation") return passive;
	}
	return (
		findSignature(lemma, particle, frame) ??
		(frame === "ing" ? findSignature(lemma, particle, "inf") : undefined) ??
		findSignature(token.form.toLowerCase(), "", frame)
	);
}

const isPassive = (tree: Tree, at: number): boolean =>
	childrenOf(tree, at).some((child) => /^(aux:pass|nsubj:pass)$/.test(tree.tokens[child]?.deprel ?? ""));

/** "have to leave", "ruled out that": the words that belong to the verb are its cue too. */
function signatureCue({ tree, parent }: Step, child: number, { rule }: Signature): CueAt {
	const next = tree.tokens[parent + 1];
	const isOwn = next?.head === parent && next.deprel === "compound:prt";
	const isTo = next?.head === child && next.form.toLowerCase() === "to";
	return { from: parent, to: isOwn || isTo ? parent + 2 : parent + 1, rule };
}

export function whetherOf(tree: Tree, child: number): number | undefined {
	return childrenOf(tree, child).find(
		(inner) => /^(whether|if)$/i.test(tree.tokens[inner]?.form ?? "") && tree.tokens[inner]?.deprel === "mark",
	);
}

/** Established or told, and not said which: "has established whether". "Will decide whether" settles nothing yet. */
function questioned({ parent, own }: Step, whether: number, signature: Signature | undefined): Context {
	const governor = signature ? [cueAt(parent, signature.rule)] : [];
	const isSettled = /^report-(say|fact|know)$/.test(signature?.rule ?? "") && own.value >= 2.4;
	return { ...open(own, ...governor, cueAt(whether, "whether")), settled: isSettled };
}

/** "has yet to answer". */
function hasYet(tree: Tree, at: number): boolean {
	const token = tree.tokens[at];
	return token !== undefined && lemmaOf(token) === "have" && tree.tokens[at + 1]?.form.toLowerCase() === "yet";
}

function adverbial(step: Step, child: number): Context {
	const { tree, own, parent } = step;
	const cue = conditionOf(tree, child);
	if (cue) return condition(tree, child, step.outer, cue);
	const contrary = contraryOf(tree, child);
	if (contrary) return replaced(own, -weaken(own.base, 3), contrary);
	if (stopsShort(tree, parent)) return replaced(own, -weaken(Math.abs(own.value), 3), shortCue(tree, parent));
	const marks = [...childrenOf(tree, child)].filter((inner) =>
		/^(mark|advmod|case)/.test(tree.tokens[inner]?.deprel ?? ""),
	);
	for (const mark of marks) {
		const word = tree.tokens[mark]?.form.toLowerCase() ?? "";
		if (isAsIf(tree, mark)) return replaced(own, -1.5, cueAt(mark, "as-if"));
		if (word === "whether") return open(step.outer, cueAt(mark, "whether"));
		if (word === "until") return weakened({ ...own, value: Math.abs(own.value) }, 1.8, cueAt(mark, "until"));
		if (word === "before" && (Math.abs(own.value) < 2.6 || hasModal(tree, child)))
			return hasModal(tree, child)
				? replaced(own, -weaken(own.base, 3), cueAt(mark, "before"))
				: weakened({ ...own, value: Math.abs(own.value) }, 2, cueAt(mark, "before"));
	}
	const frame = frameOf(tree, child);
	const noun = frame === "inf" ? plannedBy(tree, parent, child) : undefined;
	if (noun !== undefined) return clauseOnNoun({ ...step, parent: noun }, child);
	const signature = adverbialSignature(tree, parent, child, frame);
	const aim = purposeOf(tree, child, frame);
	if (signature) {
		const judged = applySignature(step, signature, frame);
		return aim && signature.rule === "purpose" ? { ...judged, cues: [...judged.cues, aim] } : judged;
	}
	if (aim) return weakened({ ...own, value: Math.abs(own.value) }, aim.size, aim);
	if (hasFuture(tree, child)) return granted(own);
	return granted(own, marks[0] === undefined ? undefined : cueAt(marks[0], "granted"));
}

/** "abandoned its plan to buy": parsers hang the infinitive on the verb. */
function plannedBy(tree: Tree, parent: number, child: number): number | undefined {
	const first = subtree(tree, child)[0] ?? child;
	return childrenOf(tree, parent).find((at) => {
		const token = tree.tokens[at];
		return token?.deprel === "obj" && at === first - 1 && findNounSignature(wordOf(token), "acl") !== undefined;
	});
}

/** "to deter", "in order to free", "so that they would return": meant, not told to have come about. "to avoid" nearly does it. */
function purposeOf(tree: Tree, child: number, frame: Frame): (CueAt & { readonly size: number }) | undefined {
	const marks = childrenOf(tree, child).filter((inner) => tree.tokens[inner]?.deprel === "mark");
	const [first, last] = [marks[0], marks.at(-1)];
	const words = marks
		.flatMap((mark) => [mark, ...childrenOf(tree, mark)])
		.map((mark) => tree.tokens[mark]?.form.toLowerCase());
	const isSoThat = words[0] === "so" && (words.includes("that") || hasModal(tree, child));
	if (frame !== "inf" && !isSoThat) return undefined;
	const from = first ?? child;
	const size = /^(avoid|escape|evade)$/.test(wordOf(tree.tokens[child] as Tree["tokens"][number])) ? 1.8 : 1.3;
	return { from, to: Math.max((last ?? from) + 1, from + words.length), rule: "purpose", size };
}

const hasModal = (tree: Tree, at: number): boolean =>
	childrenOf(tree, at).some((child) => {
		const token = tree.tokens[child];
		return token?.deprel.startsWith("aux") && findHedge(token.form.toLowerCase(), "modal") !== undefined;
	});

/** "instead of sending troops", "rather than sign", "without warning Tokyo". */
function contraryOf(tree: Tree, child: number): CueAt | undefined {
	const first = subtree(tree, child)[0] ?? child;
	const words = [first - 1, first, first + 1].map((at) => tree.tokens[at]?.form.toLowerCase() ?? "");
	if (words[1] === "without") return cueAt(first, "contrary");
	const is = (a: string | undefined, b: string | undefined): boolean => /^(instead of|rather than)$/.test(`${a} ${b}`);
	if (is(words[1], words[2])) return { from: first, to: first + 2, rule: "contrary" };
	if (is(words[0], words[1])) return { from: first - 1, to: first + 1, rule: "contrary" };
	return undefined;
}

/** Parsers waver between xcomp, advcl and acl after "prevented them from sailing", "accused him of shelling". */
export function adverbialSignature(tree: Tree, parent: number, child: number, frame: Frame): Signature | undefined {
	const token = tree.tokens[parent];
	if (!token || frame === "clause") return undefined;
	const from = childrenOf(tree, child).some((inner) => tree.tokens[inner]?.form.toLowerCase() === "from");
	return findSignature(wordOf(token), from ? "from" : particleOf(tree, parent), frame);
}

const isAsIf = (tree: Tree, mark: number): boolean =>
	/^(if|though)$/i.test(tree.tokens[mark]?.form ?? "") && tree.tokens[mark - 1]?.form.toLowerCase() === "as";

/** "stopped short of condemning": the gerund hangs on "short" or on the verb. */
const shortAt = (tree: Tree, at: number): number => (tree.tokens[at]?.form.toLowerCase() === "short" ? at - 1 : at);

const stopsShort = (tree: Tree, at: number): boolean => {
	const verb = shortAt(tree, at);
	const token = tree.tokens[verb];
	return (
		token !== undefined &&
		/^(stop|fall|come)$/.test(lemmaOf(token)) &&
		tree.tokens[verb + 1]?.form.toLowerCase() === "short"
	);
};

const shortCue = (tree: Tree, at: number): CueAt => {
	const verb = shortAt(tree, at);
	return { from: verb, to: verb + 2, rule: "implicative" };
};

const hasFuture = (tree: Tree, at: number): boolean =>
	childrenOf(tree, at).some((child) => /^(will|'ll|shall)$/i.test(tree.tokens[child]?.form ?? ""));

/** "the deal that they signed" is granted; "a plan to sell" and "reports that" go by the noun. */
function clauseOnNoun(step: Step, child: number): Context {
	const { tree, parent, own } = step;
	const token = tree.tokens[child];
	const governor = tree.tokens[parent];
	if (!token || !governor) return own;
	if (token.deprel === "acl:relcl" && !isNounsThat(tree, parent, child)) return relative(step, child);
	const frame = frameOf(tree, child);
	const whether = whetherOf(tree, child);
	if (whether !== undefined) return open(own, cueAt(parent, "open"), cueAt(whether, "whether"));
	const above = objectSignature(step, child, frame);
	if (above && step.unheard.includes(above.verb)) return own;
	if (above) return applySignature(step, above.signature, frame, cueAt(above.verb, above.signature.rule));
	const isClause = childrenOf(tree, child).some(
		(inner) => tree.tokens[inner]?.deprel === "mark" && tree.tokens[inner]?.form.toLowerCase() !== "to",
	);
	const signature = findNounSignature(wordOf(governor), frame === "inf" ? "acl" : "clause");
	if (signature && (frame === "inf" || isClause || token.deprel === "acl:relcl"))
		return claimed(step, signature, applySignature(underVerb(step), signature, "clause"));
	if (frame === "inf" && isHeadline(tree, parent)) return weakened(own, 2, cueAt(child, "headline-infinitive"));
	if (frame === "inf") return weakened({ ...own, value: Math.abs(own.value) }, 1, cueAt(child, "purpose"));
	return granted(own, cueAt(child, "participle"));
}

/** "the deal that they signed" is granted; "any state that sends troops" need not exist. */
function relative({ tree, parent, own }: Step, child: number): Context {
	const any = childrenOf(tree, parent).find((inner) =>
		/^(any|whichever|whatever)$/i.test(tree.tokens[inner]?.form ?? ""),
	);
	if (any !== undefined) return open(own, cueAt(any, "any"));
	if (hasModal(tree, child)) return { ...own, presupposed: false };
	// "What Lima sold was coal."
	const isWhat = /^what/i.test(tree.tokens[parent]?.form ?? "");
	return granted(own, cueAt(isWhat ? parent : child, "relative"));
}

/** "accused Minsk of helping": parsers hang the gerund on the object. */
function objectSignature({ tree, parent }: Step, child: number, frame: Frame) {
	const verb = tree.tokens[parent]?.head ?? -1;
	if (frame !== "ing" || verb < 0 || tree.tokens[parent]?.deprel !== "obj" || tree.tokens[child]?.deprel !== "acl")
		return undefined;
	const hasMark = childrenOf(tree, child).some((inner) =>
		/^(of|from|for|against)$/i.test(tree.tokens[inner]?.form ?? ""),
	);
	const signature = hasMark ? adverbialSignature(tree, verb, child, frame) : undefined;
	return signature && { verb, signature };
}

/** "rejected the claim that": the claim is held against the value that its verb leaves it. "abandoned its plan to buy" too. */
function underVerb(step: Step): Step {
	const { tree, parent, own } = step;
	const verb = tree.tokens[parent]?.head ?? -1;
	const governor = tree.tokens[verb];
	if (!governor || !/^(obj|nsubj:pass)$/.test(tree.tokens[parent]?.deprel ?? "")) return step;
	const signature = findNounSignature(wordOf(governor), "noun", particleOf(tree, verb));
	if (!signature || signature.yes >= 0 || step.unheard.includes(verb)) return step;
	return { ...step, own: replaced(own, -3, cueAt(verb, signature.rule)) };
}

/** Who rejects a claim denies what it claims. */
const claimed = ({ own }: Step, { rule }: Signature, context: Context): Context =>
	own.voice === "source" && own.value <= -2.5 && /^(claim|report|likelihood)$/.test(rule)
		? { ...context, value: own.value }
		: context;

/** Parsers take "no evidence that Moscow paid" for a relative clause: the noun says it is none, and so does a subject of its own. */
function isNounsThat(tree: Tree, parent: number, child: number): boolean {
	const governor = tree.tokens[parent];
	if (!governor || !findNounSignature(wordOf(governor), "clause")) return false;
	const inner = childrenOf(tree, child);
	const that = inner.find((at) => tree.tokens[at]?.form.toLowerCase() === "that");
	const has = (relation: string): boolean =>
		inner.some((at) => at !== that && (tree.tokens[at]?.deprel.startsWith(relation) ?? false));
	// "No sign Eritrea withdrew troops": a clause that lacks nothing modifies nothing.
	return has("nsubj") && (that !== undefined || has("obj"));
}

/** "Kim to visit Russia": a name and a bare infinitive, with no finite verb over them. */
const isHeadline = (tree: Tree, at: number): boolean =>
	tree.tokens[at]?.upos === "PROPN" && (tree.tokens[at]?.head ?? 0) < 0;
