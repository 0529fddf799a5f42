import type { Attribution } from "../../model/reading.ts";
import type { Text } from "../../model/text.ts";
import { childrenOf, type Tree, treeOf } from "../coding/tree.ts";
import { type Context, type CueAt, certain, granted, isOpen, weaken } from "./context.ts";
import { type Citation, citationOf, isEvidence, isScare } from "./cues.ts";
import type { Held } from "./held.ts";
import { findHedge } from "./lexicon.ts";
import { questionWordOf, whetherOf } from "./questioned.ts";
import { type Enter, headlineStart, walk } from "./walk.ts";

type Values = readonly (Context | undefined)[];

/** Values of every word of a sentence: the author's, and each source's for what it is cited for. */
export interface Judged {
	readonly author: Values;
	readonly sources: ReadonlyMap<number, Values>;
}

export function judgeSentence(
	text: Text,
	s: number,
	isTitle: boolean,
	held: readonly Held[],
	attributions: readonly Attribution[],
): Judged {
	const tree = treeOf(text.sentences[s] as Text["sentences"][number]);
	const root = tree.tokens.findIndex((token) => token.head < 0);
	const start = headlineStart(text, s, isTitle, tree, root);
	const author = walk(tree, root, start, entering(tree, held, attributions));
	const sources = new Map<number, Values>();
	held.forEach((own, depth) => {
		// The cue holds as far as the next source outward says it does.
		const outer = held.slice(0, depth).findLast(({ content }) => own.cue.some((at) => content.has(at)));
		const frame = (outer && sources.get(outer.attribution)) ?? author;
		sources.set(own.attribution, judgeSource(tree, own, held.slice(depth + 1), attributions, frame));
	});
	return { author, sources };
}

/** The author's commitment falls where reported content begins, and is whole again where it ends. */
function entering(tree: Tree, held: readonly Held[], attributions: readonly Attribution[]): Enter {
	if (held.length === 0) return (_at, context) => context;
	const before = new Map<number, Context>();
	return (at, given) => {
		let context = given;
		let hasLeft = false;
		const parent = tree.tokens[at]?.head ?? -1;
		for (const { attribution, content, cue, hasClause } of held) {
			const saved = before.get(attribution);
			// The outermost that ends here knows what stood before them all.
			if (saved && !hasLeft && content.has(parent) && !content.has(at)) {
				context = granted(saved);
				hasLeft = true;
			}
			if (!content.has(at) || content.has(parent)) continue;
			before.set(attribution, context);
			if (isTopic(tree, at) && hasClause) context = { ...context, base: weaken(context.base, 2.4) };
			if (
				(isTopic(tree, at) && !isScare(tree, cue) && !isBeside(tree, cue, at)) ||
				isHearsay(tree, cue) ||
				context.cues.some(({ from }) => cue.includes(from))
			)
				continue;
			context = reported(tree, at, context, cue, attributions[attribution]?.source.length === 0);
		}
		return context;
	};
}

/** "discussed the border", "welcomed the deal": what is spoken of is no report, and goes by its noun phrase. */
function isTopic(tree: Tree, at: number): boolean {
	const token = tree.tokens[at];
	if (token?.deprel === "acl:relcl") return true;
	const isNominal = token?.upos === "NOUN" || token?.upos === "PROPN" || token?.upos === "PRON";
	return (
		isNominal &&
		/^(obj|obl|nmod|nsubj|iobj)/.test(token.deprel) &&
		!childrenOf(tree, at).some((child) => tree.tokens[child]?.deprel === "cop")
	);
}

/** "the missiles that Seoul says arrived": the verb hangs on the noun as its cue does. */
const isBeside = (tree: Tree, cue: readonly number[], at: number): boolean =>
	cue.some((word) => tree.tokens[word]?.deprel === "acl:relcl" && tree.tokens[word]?.head === tree.tokens[at]?.head);

/** "reportedly" works as an adverb already, on its own verb. */
const isHearsay = (tree: Tree, cue: readonly number[]): boolean =>
	cue.length === 1 && findHedge(tree.tokens[cue[0] ?? -1]?.form.toLowerCase() ?? "", "adverb")?.rule === "hearsay";

function reported(tree: Tree, at: number, context: Context, cue: readonly number[], isHidden: boolean): Context {
	const { yes, rule: own } = citationOf(tree, cue, at).signature;
	const rule = isHidden ? "hearsay" : "reported";
	const cues: CueAt[] = cue.length > 0 ? [{ from: cue[0] as number, to: (cue.at(-1) as number) + 1, rule }] : [];
	return {
		...context,
		value: weaken(context.value, yes),
		base: /deny|want|ask/.test(own) ? context.base : weaken(context.base, Math.max(yes, 1)),
		cues: [...context.cues, ...cues],
		voice: context.voice === "own" ? "told" : context.voice,
	};
}

function judgeSource(
	tree: Tree,
	own: Held,
	inner: readonly Held[],
	attributions: readonly Attribution[],
	frame: Values,
): Values {
	const values: (Context | undefined)[] = [];
	const within = inner.filter((other) => [...other.content].every((at) => own.content.has(at)));
	for (const at of own.content) {
		const parent = tree.tokens[at]?.head ?? -1;
		if (own.content.has(parent)) continue;
		const start = { ...certain, voice: "source" as const, ...sourceStart(tree, own, at, frame) };
		const found = walk(tree, at, start, entering(tree, within, attributions), own.cue);
		for (const token of own.content) values[token] ??= found[token];
	}
	return values;
}

/** "Moscow denied that it paid": −3. "Moscow did not say that": open. "Moscow will not say whether": settled, and not said which way. */
function sourceStart(tree: Tree, own: Held, at: number, frame: Values): Partial<Context> {
	if (own.cue.length === 0 || isEvidence(tree, own.cue, at)) return { value: 3, settled: false };
	if (isStonewall(tree, own.cue)) return { value: 0, settled: true };
	const citation = citationOf(tree, own.cue, at);
	// A headline's colon stands wherever the parser put it.
	const holds = own.cue.map((token) => (tree.tokens[token]?.upos === "PUNCT" ? 3 : (frame[token]?.value ?? 3)));
	const isNoun = own.cue.length === 1 && tree.tokens[own.cue[0] ?? -1]?.upos === "NOUN";
	// A claim that is rejected has been made all the same.
	const hold = isNoun ? 3 : (holds.find((value) => value < 0.5) ?? Math.max(...holds));
	if (whetherOf(tree, at) !== undefined && citation.signature.rule !== "report-deny")
		return { value: 0, settled: isKnown(citation, hold) };
	const { source, sourceNo } = citation.signature;
	if (questionWordOf(tree, at) !== undefined && citation.frame === "clause")
		return { value: 3, settled: false, voice: "told" };
	if (isOpen(hold)) return { value: 0, settled: false };
	return { value: hold > 0 ? weaken(hold, source) : weaken(-hold, sourceNo), settled: false };
}

/** "would neither confirm nor deny that": whoever will not tell knows. */
const isStonewall = (tree: Tree, cue: readonly number[]): boolean =>
	["confirm", "deny"].every((lemma) => cue.some((at) => tree.tokens[at]?.lemma === lemma));

/** Who declines to say whether knows; who does not know whether does not. */
function isKnown({ signature: { rule } }: Citation, hold: number): boolean {
	if (rule === "report-say" || rule === "report-fact") return true;
	return rule === "report-know" && hold > 0.5;
}
