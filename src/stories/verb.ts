import { baseOf, pastOf } from "./past-tense.ts";
import { childrenOf, formOf, type ReadToken, type Tree } from "./phrase.ts";

export interface Verb {
	readonly lemma: string;
	readonly isPassive: boolean;
	/** The word itself where the text has it so: "killed", "seeking". */
	readonly participle?: string;
	readonly progressive?: string;
	/** "was seeking", not "by seeking". */
	readonly isUnderWay?: true;
	readonly past?: string;
}

export const being: Verb = { lemma: "be", isPassive: false };

export function verbOf(tree: Tree, at: number, isPatient: boolean): Verb {
	const { feats, lemma: guess } = tree.tokens[at] as ReadToken;
	const form = formOf(tree, at).toLowerCase();
	const lemma = baseOf(form, guess.toLowerCase());
	const forms = pastOf(lemma);
	const isParticiple = feats.includes("VerbForm=Part") && feats.includes("Tense=Past") && hasPastForm(form, forms);
	const isPast = feats.includes("Tense=Past") && (feats.includes("VerbForm=Fin") || form.endsWith("ed"));
	return {
		lemma,
		// "to be prevent": a bare verb is no participle, whatever stands before it.
		isPassive: (isPatient || isPassive(tree, at)) && (form !== lemma || forms.participle === lemma),
		...(isParticiple && { participle: form }),
		...(form.endsWith("ing") && { progressive: form }),
		...(form.endsWith("ing") && isUnderWay(tree, at) && { isUnderWay: true as const }),
		...(isPast && hasPastForm(form, forms) && { past: form }),
	};
}

function isUnderWay(tree: Tree, at: number): boolean {
	return childrenOf(tree, at, ["aux"]).some((place) => tree.tokens[place]?.lemma === "be");
}

function hasPastForm(form: string, { past, participle }: ReturnType<typeof pastOf>): boolean {
	return form.endsWith("ed") || form === past || form === participle;
}

export function isPassive(tree: Tree, at: number): boolean {
	return childrenOf(tree, at, ["aux:pass", "nsubj:pass"]).length > 0;
}

/** "could prevent" beside another clause's "is", and "was to attend", are verbs still. */
export function isPredicate(tree: Tree, at: number): boolean {
	const isVerb = tree.tokens[at]?.upos === "VERB" && childrenOf(tree, at, ["aux", "mark"]).length > 0;
	return childrenOf(tree, at, ["cop"]).length > 0 && !isVerb;
}

/** "not to leave", "never left". */
export function isNegated(tree: Tree, at: number): boolean {
	return childrenOf(tree, at, ["advmod"]).some((not) => /^(?:not|n['’]t|never)$/i.test(formOf(tree, not)));
}
