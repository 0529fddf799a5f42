import { childrenOf, lemmaOf, subtree, type Tree } from "../coding/tree.ts";
import { condition, conditionOf } from "./conditions.ts";
import { type Context, type CueAt, granted, open, replaced, weaken, weakened } from "./context.ts";
import { frameOf, isRank } from "./frames.ts";
import { type Frame, findNounSignature, wordOf } from "./lexicon.ts";
import { clauseOnNoun } from "./noun-clauses.ts";
import { cueAt } from "./operators.ts";
import { adverbialSignature, applySignature, hasModal, type Step } from "./signatures.ts";

export function adverbial(step: Step, child: number): Context {
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
	if (frame === "inf" && isRank(tree, parent)) return own;
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
