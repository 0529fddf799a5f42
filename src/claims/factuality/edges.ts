import type { Token } from "../../model/text.ts";
import { childrenOf, lemmaOf, relationOf, subtree, type Tree } from "../coding/tree.ts";
import { adverbial } from "./adverbials.ts";
import { isPast } from "./conditions.ts";
import { type Context, type CueAt, granted, open, weakened } from "./context.ts";
import { frameOf, isRank, tellsOfNow } from "./frames.ts";
import { type Frame, findHedge, findNounSignature, findSignature, type Signature, wordOf } from "./lexicon.ts";
import { applyModal, type Modal } from "./modals.ts";
import { nominal } from "./nominals.ts";
import { clauseOnNoun } from "./noun-clauses.ts";
import { cueAt } from "./operators.ts";
import { particleOf } from "./particles.ts";
import { questioned, questionWordOf, whetherOf } from "./questioned.ts";
import { applySignature, type Step } from "./signatures.ts";

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
	if (relation === "parataxis") return isOnNoun(step, child) ? clauseOnNoun(step, child) : granted(step.outer);
	if (relation === "advcl") return adverbial(step, child);
	if (relation === "acl") return clauseOnNoun(step, child);
	if (relation === "ccomp" || relation === "xcomp" || relation === "csubj") return complement(step, child);
	return nominal(step, child);
}

/** "No sign Eritrea withdrew troops": headlines leave out "that", and parsers do not see what the clause hangs on. */
function isOnNoun({ tree, parent }: Step, child: number): boolean {
	const token = tree.tokens[parent];
	const isNoun = token?.upos === "NOUN" && findNounSignature(wordOf(token), "clause") !== undefined;
	return isNoun && subtree(tree, child).find((at) => tree.tokens[at]?.upos !== "PUNCT") === parent + 1;
}

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
	// "was first to report": it did.
	if (frame === "inf" && isRank(tree, parent)) return own;
	const signature = complementSignature(step, child, frame);
	const whether = whetherOf(tree, child);
	if (whether !== undefined && signature?.rule !== "report-deny" && (signature?.yes ?? 0) >= 0)
		return questioned(step, whether, signature);
	const word = questionWordOf(tree, child);
	// "refused to say when it will begin": begin it will.
	if (word !== undefined && frame === "clause")
		return granted(own, cueAt(word, "question"), signature?.rule === "report-ask" ? 2.4 : 3);
	if (!signature) return frame === "clause" ? bySubject(step) : own;
	if (lemma === "able" && isPast(tree, parent)) return weakened(own, 3, cueAt(parent, "ability"));
	if (isForOthers(tree, parent, signature)) return open(own, cueAt(parent, "directive"));
	if (signature.rule === "report-deny" && isStonewalling(tree, parent)) return open(own, cueAt(parent, signature.rule));
	if (signature.rule === "modal") return applyModal(tree, child, own, modalAt(tree, parent, signature), false);
	const judged = applySignature(step, signature, frame, signatureCue(step, child, signature));
	return whether === undefined ? judged : { ...judged, cues: [...judged.cues, cueAt(whether, "whether")] };
}

/** "would neither confirm nor deny that", "would not confirm or deny that". */
const isStonewalling = (tree: Tree, at: number): boolean =>
	tree.tokens[tree.tokens[at]?.head ?? -1]?.lemma === "confirm" && /^n?or$/i.test(tree.tokens[at - 1]?.form ?? "");

/** "ought to have left": to some parsers the modal is a verb of its own. */
const modalAt = (tree: Tree, at: number, { yes, rule }: Signature): Modal => ({
	...cueAt(at, rule),
	size: yes,
	word: tree.tokens[at]?.form.toLowerCase() ?? "",
});

/** "No evidence has emerged that", "reports spread that": the clause belongs to the subject. */
function bySubject(step: Step): Context {
	const { tree, parent, own } = step;
	for (const at of childrenOf(tree, parent)) {
		const token = tree.tokens[at];
		const signature = token?.deprel.startsWith("nsubj") ? findNounSignature(wordOf(token), "clause") : undefined;
		if (signature) return applySignature(step, signature, "clause", cueAt(at, signature.rule));
	}
	return own;
}

/** "wants the government to cancel it": wishes about what others do. */
const isForOthers = (tree: Tree, at: number, { rule }: Signature): boolean =>
	rule === "intention" &&
	/^(want|wish|like|mean)$/.test(wordOf(tree.tokens[at] as Token)) &&
	childrenOf(tree, at).some((child) => tree.tokens[child]?.deprel === "obj");

function complementSignature(step: Step, child: number, frame: Frame): Signature | undefined {
	const { tree, parent } = step;
	const token = tree.tokens[parent];
	if (!token) return undefined;
	const lemma = wordOf(token);
	const modal = token.upos === "AUX" ? findHedge(token.form.toLowerCase(), "modal") : undefined;
	if (modal) return { yes: modal.size, no: -modal.size, source: modal.size, sourceNo: 0, rule: "modal" };
	const present = frame === "clause" && tellsOfNow(tree, child) ? findNounSignature(lemma, "now") : undefined;
	if (present) return present;
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

/** "has yet to answer". */
function hasYet(tree: Tree, at: number): boolean {
	const token = tree.tokens[at];
	return token !== undefined && lemmaOf(token) === "have" && tree.tokens[at + 1]?.form.toLowerCase() === "yet";
}
