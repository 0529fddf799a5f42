import type { Sentence, Token } from "../../model/text.ts";
import { childrenBy, childrenOf, subtree, type Tree } from "../coding/tree.ts";
import { type CueClass, findNounSignature, findReporter, findSignature, wordOf } from "../factuality/lexicon.ts";
import { particleOf } from "../factuality/particles.ts";
import { type Draft, spansOf } from "./draft.ts";

/** Verbs whose infinitive is told by their subject: "Kim vowed to expand the fleet". */
const toldInfinitives = new Set(["commitment", "claim", "denial"]);
const tellers = new Set(["promise", "pledge", "vow", "swear", "threaten", "offer", "claim", "profess", "agree"]);

/** "Seoul said (that) …", "…, officials said, …", "Moscow denied buying", "is believed to". */
export function verbDrafts(sentence: Sentence, tree: Tree): Draft[] {
	return sentence.tokens.flatMap((token, at) => {
		if (token.upos !== "VERB" || token.deprel === "amod" || token.deprel === "case") return [];
		const lemma = wordOf(token);
		const particle = particleOf(tree, at);
		const reporter = findReporter(`${lemma} ${particle}`) ?? findReporter(lemma);
		if (!reporter && !tellers.has(lemma)) return [];
		const content = contentOf(tree, at, lemma, reporter?.class);
		if (content.length === 0) return [];
		return [
			{
				source: spansOf(sentence, sourceOf(tree, at)),
				cue: spansOf(sentence, cueOf(tree, at)),
				content: spansOf(sentence, content),
				rule: ruleOf(tree, at, reporter?.class),
			},
		];
	});
}

function ruleOf(tree: Tree, at: number, own: CueClass | undefined): string {
	// "Beijing denied that" says something within what others say; who questions or dismisses a thing does not.
	if (own === "deny") return wordOf(tree.tokens[at] as Token) === "deny" ? "denied" : "denial";
	if (own !== undefined && isTrailing(tree, at)) return "inserted";
	if (relativeContent(tree, at).length > 0) return "relative";
	if (factClause(tree, at).length > 0) return "fact";
	if (isPassive(tree, at) && sourceOf(tree, at).length === 0) return "passive";
	// Who sees, proves or decides within another's words is seldom cited there.
	return own === "know" ? "knowing" : "verb";
}

const cueOf = (tree: Tree, at: number): number[] => [at, ...childrenBy(tree, at, "compound:prt")];

function contentOf(tree: Tree, at: number, lemma: string, own: CueClass | undefined): readonly number[] {
	const isReporter = own !== undefined;
	const clauses = isReporter ? childrenBy(tree, at, "ccomp", "csubj:pass") : [];
	if (clauses.length > 0)
		return [...clauses, ...strayedSubjects(tree, at, clauses)].flatMap((word) => subtree(tree, word));
	if (isReporter && isInserted(tree, at)) return hostOf(tree, at);
	if (isReporter && isTrailing(tree, at)) return sentenceAround(tree, at);
	const relative = isReporter ? relativeContent(tree, at) : [];
	if (relative.length > 0) return relative;
	const fact = isReporter ? factClause(tree, at) : [];
	if (fact.length > 0) return fact;
	const open = childrenBy(tree, at, "xcomp").filter((child) => isTold(tree, at, child, lemma));
	if (open.length > 0) return [...passiveSubject(tree, at), ...open.flatMap((child) => subtree(tree, child))];
	if (lemma === "confirm" || own === "deny")
		return childrenBy(tree, at, "obj", "xcomp").flatMap((child) => subtree(tree, child));
	return [];
}

/** In "The deal, two officials said, was signed" a parser gives both subjects to the cue: the farther is the clause's. */
function strayedSubjects(tree: Tree, at: number, clauses: readonly number[]): readonly number[] {
	const before = childrenBy(tree, at, "nsubj").filter((child) => child < at);
	return before.length > 1 && clauses.every((clause) => clause > at) ? before.slice(0, -1) : [];
}

/** ", two officials said,": the clause it interrupts is what they said. */
function isInserted(tree: Tree, at: number): boolean {
	const token = tree.tokens[at];
	if (token?.deprel !== "parataxis" || childrenBy(tree, at, "nsubj", "expl").length === 0) return false;
	// "Kim arrives in Russia; Pyongyang has denied arms sales": what is denied is said, and a semicolon parts two statements.
	const first = Math.min(...subtree(tree, at));
	return childrenBy(tree, at, "obj").length === 0 && tree.tokens[first - 1]?.form !== ";";
}

function hostOf(tree: Tree, at: number): number[] {
	const host = tree.tokens[at]?.head ?? -1;
	const own = new Set(insertion(tree, at));
	return host < 0 ? [] : subtree(tree, host).filter((word) => !own.has(word));
}

/** The words of ", its ministry said,": a clause after the second comma ("because the text was changed") is told too. */
function insertion(tree: Tree, at: number): readonly number[] {
	const own = subtree(tree, at);
	const end = own.find((word) => word > at && tree.tokens[word]?.form === ",");
	const isWithin =
		Math.min(...own) > 0 && childrenBy(tree, at, "advcl").some((child) => end !== undefined && child > end);
	return isWithin && end !== undefined ? own.filter((word) => word <= end) : own;
}

/**
 * "Cuba refused the inspection, the agency reported on Monday": parsers hang what trails after a comma on the noun before it, but no
 * relative clause without a relative pronoun follows a comma.
 */
function isTrailing(tree: Tree, at: number): boolean {
	const token = tree.tokens[at];
	if (
		!token ||
		!/^(acl:relcl|acl|conj|appos|ccomp)$/.test(token.deprel) ||
		childrenBy(tree, at, "obj", "ccomp").length > 0
	)
		return false;
	const subject = childrenBy(tree, at, "nsubj").find((child) => child < at);
	if (subject === undefined || /Rel|Int/.test(tree.tokens[subject]?.feats ?? "")) return false;
	if (!/^(say|claim|fact)$/.test(findReporter(wordOf(token))?.class ?? "") || isPassive(tree, at)) return false;
	const own = subtree(tree, at);
	const first = Math.min(...own);
	const isLast = tree.tokens.slice(Math.max(...own) + 1).every(({ upos }) => upos === "PUNCT");
	const comma = [tree.tokens[first], tree.tokens[first - 1]].some((word) => word?.form === ",");
	return isLast && comma && first > 2;
}

const sentenceAround = (tree: Tree, at: number): number[] => {
	const own = new Set(subtree(tree, at));
	return tree.tokens.flatMap((_, word) => (own.has(word) ? [] : [word]));
};

/** "celebrated the fact that the border had reopened": the clause is what is told. */
const factClause = (tree: Tree, at: number): readonly number[] =>
	childrenBy(tree, at, "obj")
		.filter((noun) => tree.tokens[noun]?.form.toLowerCase() === "fact")
		.flatMap((noun) => childrenBy(tree, noun, "acl"))
		.flatMap((clause) => subtree(tree, clause));

/** "The missiles that Seoul says arrived in May": what Seoul says is the verb beside it. */
function relativeContent(tree: Tree, at: number): readonly number[] {
	if (tree.tokens[at]?.deprel !== "acl:relcl") return [];
	const next = tree.tokens[at + 1];
	const isVerb = next?.upos === "VERB" || next?.upos === "AUX";
	const clause = childrenBy(tree, tree.tokens[at]?.head ?? -1, "acl:relcl").find((child) => child > at);
	return isVerb && clause !== undefined ? subtree(tree, clause).filter((word) => word > at) : [];
}

/** "vowed to expand", "claims to hold", "is believed to have" are told; "told him to leave" is an order. */
function isTold(tree: Tree, at: number, child: number, lemma: string): boolean {
	const isInf = childrenOf(tree, child).some((inner) => tree.tokens[inner]?.form.toLowerCase() === "to");
	// "was found to contain" says that it does, and nobody says it.
	if (isPassive(tree, at)) {
		const own = findReporter(lemma)?.class;
		// "is supposed to keep producing coal" is what ought to be.
		return (
			own !== undefined &&
			!/^(suppose|mean)$/.test(lemma) &&
			own !== "know" &&
			own !== "fact" &&
			(isInf || isPredicate(tree, child))
		);
	}
	const rule = findSignature(lemma, "", isInf ? "inf" : "ing")?.rule;
	return rule !== undefined && toldInfinitives.has(rule);
}

/** "The company, said to have built it", "Jordan urged to reopen it": with an infinitive and no object these are passives. */
export function isBarePassive(tree: Tree, at: number): boolean {
	const token = tree.tokens[at];
	if (!token || !/^(say|urge|tell|order|instruct|press|think|believe|rumor|report)$/.test(wordOf(token))) return false;
	if (token.form.toLowerCase().endsWith("ing") || !/Past/.test(token.feats)) return false;
	const isTo = childrenBy(tree, at, "xcomp").some((child) =>
		childrenBy(tree, child, "mark").some((mark) => mark === at + 1 && tree.tokens[mark]?.form.toLowerCase() === "to"),
	);
	return isTo && childrenBy(tree, at, "obj", "iobj").length === 0;
}

/** "presumed destroyed", "believed dead". */
const isPredicate = (tree: Tree, child: number): boolean => /^(VERB|ADJ)$/.test(tree.tokens[child]?.upos ?? "");

/** "is believed to", and "the convoy, believed to be carrying fuel". */
const isPassive = (tree: Tree, at: number): boolean =>
	childrenBy(tree, at, "aux:pass", "nsubj:pass").length > 0 ||
	(tree.tokens[at]?.deprel === "acl" && /Tense=Past.*VerbForm=Part/.test(tree.tokens[at]?.feats ?? ""));

const passiveSubject = (tree: Tree, at: number): number[] =>
	isPassive(tree, at) ? childrenBy(tree, at, "nsubj:pass").flatMap((child) => subtree(tree, child)) : [];

/** Who speaks: the subject, the agent of a passive, the noun of "officials saying", the subject of a verb chained to it. */
export function sourceOf(tree: Tree, at: number): number[] {
	// "Tallinn is convinced that": who is convinced, worried or pleased speaks for himself.
	const isFeeling = findNounSignature(tree.tokens[at]?.form.toLowerCase() ?? "", "clause") !== undefined;
	if (isBarePassive(tree, at)) return [];
	if (isPassive(tree, at) && !isFeeling)
		return childrenBy(tree, at, "obl:agent").flatMap((child) => nounPhrase(tree, child));
	const subject = childrenBy(tree, at, "nsubj").filter(
		(child) => !/^(it|there)$/i.test(tree.tokens[child]?.form ?? "") || hasAntecedent(tree, at),
	);
	const relative = subject.find((child) => tree.tokens[child]?.feats.includes("PronType=Rel"));
	const token = tree.tokens[at];
	if (relative !== undefined && token?.deprel === "acl:relcl") return nounPhrase(tree, token.head, at);
	// "The deal, two officials said, was signed": the nearer of two subjects speaks, the other is spoken of.
	const nearest = subject.filter((child) => child < at).at(-1) ?? subject[0];
	if (nearest !== undefined) return nounPhrase(tree, nearest);
	if (!token || token.head < 0) return [];
	if (token.deprel === "acl") return nounPhrase(tree, token.head, at);
	if (token.deprel === "conj" || token.deprel === "advcl" || token.deprel === "xcomp")
		return sourceOf(tree, token.head);
	return [];
}

/** "It said" is somebody; "it is said" is nobody. */
const hasAntecedent = (tree: Tree, at: number): boolean => childrenBy(tree, at, "expl").length === 0;

/** A source's noun phrase with its title and apposition, without the clause that the cue stands in. */
export function nounPhrase(tree: Tree, at: number, without = -1): number[] {
	return subtree(
		tree,
		at,
		(token, child) =>
			child !== without &&
			(token.deprel !== "case" || token.head !== at) &&
			token.deprel !== "acl:relcl" &&
			token.deprel !== "parataxis",
	);
}
