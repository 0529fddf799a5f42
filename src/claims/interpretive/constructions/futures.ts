import { childrenBy, isDenied } from "../../coding/tree.ts";
import { makes } from "../lexicon.ts";
import {
	auxiliariesOf,
	broughtBy,
	type Construction,
	eachWord,
	foretelling,
	formAt,
	hasMark,
	infinitivesUnder,
	isAskedUnder,
	isQuestion,
	lemmaAt,
	subjectsOf,
	supposing,
	unless,
	uposAt,
	type View,
} from "../statement.ts";
import { effectOf } from "./causes.ts";
import { isThing } from "./meanings.ts";

/** "If Russia sends oil, China will protest"; "Should Seoul send shells, …". */
export const ifs: Construction = unless(isQuestion, (view) =>
	eachWord(view, (at) => {
		const { tree } = view;
		if (isSettled(view, at)) return undefined;
		const clauses = childrenBy(tree, at, "advcl").filter((child) => isCondition(view, child));
		return clauses.map((condition) => ({ kind: "conditional", rule: "if", at, about: [], content: [at], condition }));
	}),
);

/** "If Pyongyang took it as a threat, Moscow took it as an insult": two facts beside each other, nothing depends. */
function isSettled({ tree }: View, at: number): boolean {
	const finite = [at, ...childrenBy(tree, at, "aux", "cop")];
	const isPast = finite.some((one) => /Mood=Ind.*Tense=Past/.test(tree.tokens[one]?.feats ?? ""));
	return isPast && !auxiliariesOf(tree, at).some((word) => supposing.has(word));
}

/** With somebody or something in it: "if necessary" and "if any" make nothing depend. "As if" compares, "even if" concedes. */
function isCondition({ tree }: View, at: number): boolean {
	if (subjectsOf(tree, at).length + childrenBy(tree, at, "expl").length === 0) return false;
	const marks = childrenBy(tree, at, "mark");
	const mark = marks.find((one) => makes("conditional", "mark", formAt(tree, one)));
	if (mark !== undefined) return !/^(?:as|even|only|not|and)$/.test(formAt(tree, mark - 1));
	const [inverted] = childrenBy(tree, at, "aux");
	const [subject] = childrenBy(tree, at, "nsubj");
	return (
		marks.length === 0 &&
		inverted !== undefined &&
		subject !== undefined &&
		inverted < subject &&
		/^(?:should|had|were)$/.test(formAt(tree, inverted))
	);
}

/** "The continuation of this policy will result in joint responses"; "without sanctions relief the talks would fail". */
export const wouldFollow: Construction = unless(isQuestion, (view) =>
	eachWord(view, (at, lemma) => {
		const { tree } = view;
		if (!auxiliariesOf(tree, at).some((word) => supposing.has(word))) return undefined;
		const [without] = broughtBy(tree, at, "without").filter(
			(one) => uposAt(tree, one) !== "VERB" && !makes("conditional", "never-without", lemmaAt(tree, one)),
		);
		if (without !== undefined && auxiliariesOf(tree, at).some((word) => foretelling.has(word))) {
			return { kind: "conditional", rule: "without", at, about: [], content: [at], condition: without };
		}
		if (uposAt(tree, at) !== "VERB") return undefined;
		const [condition] = childrenBy(tree, at, "nsubj", "csubj");
		// "Any hint of obstruction would only help him."
		if (condition !== undefined && childrenBy(tree, condition, "det").some((child) => formAt(tree, child) === "any")) {
			return { kind: "conditional", rule: "any", at, about: [], content: [at], condition };
		}
		const content = effectOf(view, at, lemma);
		if (condition === undefined || content.length === 0 || !isThing(view, condition)) return undefined;
		if (uposAt(tree, condition) === "PRON") return undefined;
		// "A collapse would lead to war" depends; "the decision will lead to new jobs" foretells.
		return isOpen(view, condition)
			? { kind: "conditional", rule: "would follow", at, about: [], content, condition }
			: { kind: "forecast", rule: "will lead to", at, about: [condition], content };
	}),
);

function isOpen({ tree }: View, at: number): boolean {
	if (uposAt(tree, at) === "VERB") return true;
	const isHypothetical = makes("conditional", "subject", lemmaAt(tree, at));
	const determiners = childrenBy(tree, at, "det").map((child) => formAt(tree, child));
	const isNew = determiners.length === 0 || determiners.some((word) => /^(?:an?|any|such|another)$/.test(word));
	return (
		isHypothetical && (isNew || /^(?:continuation|failure|collapse|lack|absence|end|loss)$/.test(lemmaAt(tree, at)))
	);
}

/** "Russia is expected to send oil", "is likely to". */
export const expectations: Construction = unless(isQuestion, (view) =>
	eachWord(view, (at, lemma) => {
		const { tree } = view;
		if (!makes("forecast", "governor", lemma) || !/^(?:VERB|ADJ)$/.test(uposAt(tree, at))) return undefined;
		// "might have been expected to" tells what others would have had.
		if (auxiliariesOf(tree, at).some((word) => /^(?:might|could|can|should|have|had)$/.test(word))) return undefined;
		const content = [...infinitivesUnder(tree, at, "xcomp", "advcl", "csubj"), ...childrenBy(tree, at, "ccomp")];
		return content.length > 0
			? { kind: "forecast", rule: "governor", at, about: subjectsOf(tree, at), content }
			: undefined;
	}),
);

/** "There is a risk that the war spreads." */
export const risks: Construction = (view) =>
	eachWord(view, (at, lemma) => {
		const { tree } = view;
		if (!makes("forecast", "noun", lemma) || uposAt(tree, at) !== "NOUN") return undefined;
		const content = childrenBy(tree, at, "acl", "ccomp").filter(
			(child) => hasMark(tree, child, "that") && tree.tokens[child]?.deprel !== "acl:relcl",
		);
		return content.length > 0 ? { kind: "forecast", rule: "risk", at, about: [], content } : undefined;
	});

/** "The alliance will outlast the war", "sanctions could hurt the people". */
export const foretold: Construction = unless(isQuestion, (view) =>
	eachWord(view, (at) => {
		const rule = foretellingRule(view, at);
		return rule ? { kind: "forecast", rule, at, about: subjectsOf(view.tree, at), content: [at] } : undefined;
	}),
);

const timetable =
	/^(?:today|tonight|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|morning|afternoon|evening|p\.m\.|a\.m\.|scheduled)$/;

/** "We will" promises, "will meet on Tuesday" is a timetable; with an adverb of chance, or of others and open in time, it foretells. */
function foretellingRule(view: View, at: number): string | undefined {
	const { tree } = view;
	const subjects = childrenBy(tree, at, "nsubj", "csubj", "expl");
	if (subjects.length === 0 || isAskedUnder(tree, at) || hasCondition(view, at)) return undefined;
	if (makes("forecast", "never-of", lemmaAt(tree, at))) return undefined;
	const words = auxiliariesOf(tree, at);
	if (words.some((word) => foretelling.has(word))) {
		if (childrenBy(tree, at, "advmod").some((child) => makes("forecast", "adverb", formAt(tree, child))))
			return "will probably";
		return words.includes("would") ? undefined : bareWill(view, at, subjects);
	}
	const isPossible = words.some((word) => /^(?:could|may|might)$/.test(word)) && !words.includes("have");
	const isOfThings = subjects.every((one) => uposAt(tree, one) === "NOUN" && isThing(view, one));
	return isPossible && isOfThings && uposAt(tree, at) === "VERB" ? "could" : undefined;
}

function bareWill({ tree }: View, at: number, subjects: readonly number[]): string | undefined {
	const isOfOthers = subjects.every((one) => !/^(?:i|we|you)$/.test(formAt(tree, one)));
	const isOpenInTime = !tree.tokens.some(({ form }) => timetable.test(form.toLowerCase()));
	return isOfOthers && isOpenInTime && tree.tokens[at]?.deprel !== "acl:relcl" ? "will" : undefined;
}

function hasCondition(view: View, at: number): boolean {
	return childrenBy(view.tree, at, "advcl").some((child) => isCondition(view, child));
}

/** "Seoul should keep a door open", "must". */
export const duties: Construction = unless(isQuestion, (view) =>
	eachWord(view, (at) => {
		if (!isAdvised(view, at)) return undefined;
		return { kind: "recommendation", rule: "should", at, about: subjectsOf(view.tree, at), content: [at] };
	}),
);

/** "needs to", "has to", "urged Seoul to". */
export const needs: Construction = unless(isQuestion, (view) =>
	eachWord(view, (at, lemma) => {
		const { tree } = view;
		const content = infinitivesUnder(tree, at, "xcomp");
		if (content.length === 0 || uposAt(tree, at) !== "VERB") return undefined;
		if (makes("recommendation", "urge", lemma)) {
			const about = childrenBy(tree, at, "obj");
			return about.length > 0 ? { kind: "recommendation", rule: "urge", at, about, content } : undefined;
		}
		if (tree.tokens[at]?.deprel.startsWith("acl") || isAskedUnder(tree, at) || isDenied(tree, at)) return undefined;
		const isHave = lemma === "have" && /Tense=Pres/.test(tree.tokens[at]?.feats ?? "");
		const about = childrenBy(tree, at, "nsubj").filter((one) => !isHave || isSomebody(view, one));
		if (about.length === 0 || !(isHave || makes("recommendation", "verb", lemma))) return undefined;
		return { kind: "recommendation", rule: isHave ? "have to" : "need", at, about, content };
	}),
);

function isSomebody({ tree, isActor }: View, at: number): boolean {
	return isActor(at) || /^(?:we|they|he|she)$/.test(formAt(tree, at));
}

/** "It is time to talk to Moscow", "it would be wise to". */
export const judgements: Construction = unless(isQuestion, (view) =>
	eachWord(view, (at, lemma) => {
		const { tree } = view;
		const words = [lemma, formAt(tree, at)];
		const isJudged = words.some(
			(word) => makes("recommendation", "time", word) || makes("recommendation", "wise", word),
		);
		if (!isJudged || childrenBy(tree, at, "cop").length === 0 || isAskedUnder(tree, at)) return undefined;
		const clauses = childrenBy(tree, at, "ccomp", "csubj").filter((child) => hasMark(tree, child, "that"));
		const content = [...infinitivesUnder(tree, at, "acl", "csubj", "xcomp", "advcl", "ccomp"), ...clauses];
		const isImpersonal = childrenBy(tree, at, "expl", "nsubj").some((one) => formAt(tree, one) === "it");
		return content.length > 0 && isImpersonal
			? { kind: "recommendation", rule: "wise", at, about: [], content }
			: undefined;
	}),
);

/** "Should be interpreted as" reads, "should have known" looks back, "must have" guesses: none advises. */
function isAdvised(view: View, at: number): boolean {
	const { tree } = view;
	const words = auxiliariesOf(tree, at);
	if (!words.some((word) => makes("recommendation", "auxiliary", word)) || words.includes("have")) return false;
	if (subjectsOf(tree, at).length === 0 || isAskedUnder(tree, at) || tree.tokens[at]?.deprel === "acl:relcl")
		return false;
	if (makes("recommendation", "never-of", lemmaAt(tree, at)) && subjectsOf(tree, at).some((one) => isThing(view, one)))
		return false;
	const isRead = makes("reading", "verb", lemmaAt(tree, at)) && broughtBy(tree, at, "as").length > 0;
	const [first] = childrenBy(tree, at, "aux");
	const [subject] = childrenBy(tree, at, "nsubj");
	const isInverted = first !== undefined && subject !== undefined && first < subject;
	return !isRead && !isInverted;
}
