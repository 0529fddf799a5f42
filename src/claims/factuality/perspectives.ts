import type { Attribution } from "../../model/reading.ts";
import type { Text } from "../../model/text.ts";
import { childrenOf, lemmaOf, type Tree, treeOf } from "../coding/tree.ts";
import { type Context, type CueAt, certain, granted, weaken } from "./context.ts";
import type { Held } from "./held.ts";
import { findHedge, findReporter, findSignature } from "./lexicon.ts";
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
		const parent = tree.tokens[at]?.head ?? -1;
		for (const { attribution, content, cue } of held) {
			const saved = before.get(attribution);
			if (saved && content.has(parent) && !content.has(at)) context = granted(saved);
			if (!content.has(at) || content.has(parent)) continue;
			before.set(attribution, context);
			if (isTopic(tree, at) || isHearsay(tree, cue) || context.cues.some(({ from }) => cue.includes(from))) continue;
			context = reported(tree, context, cue, attributions[attribution]);
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

/** "reportedly" works as an adverb already, on its own verb. */
const isHearsay = (tree: Tree, cue: readonly number[]): boolean =>
	cue.length === 1 && findHedge(tree.tokens[cue[0] ?? -1]?.form.toLowerCase() ?? "", "adverb")?.rule === "hearsay";

function reported(tree: Tree, context: Context, cue: readonly number[], attribution: Attribution | undefined): Context {
	const size = cue.length > 0 ? cueStrength(tree, cue).author : 2.2;
	const rule = attribution?.source.length === 0 ? "hearsay" : "reported";
	const cues: CueAt[] = cue.length > 0 ? [{ from: cue[0] as number, to: (cue.at(-1) as number) + 1, rule }] : [];
	return {
		...context,
		value: weaken(context.value, size),
		base: weaken(context.base, size),
		cues: [...context.cues, ...cues],
	};
}

/** What the cue's own words commit author and source to. */
function cueStrength(tree: Tree, cue: readonly number[]): { readonly author: number; readonly source: number } {
	for (const at of cue) {
		const token = tree.tokens[at];
		if (!token) continue;
		const reporter = findReporter(lemmaOf(token));
		if (reporter) return reporter;
		const adverb = findHedge(token.form.toLowerCase(), "adverb");
		if (adverb?.rule === "hearsay") return { author: adverb.size, source: 3 };
	}
	return { author: 2.3, source: 3 };
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
		const start = { ...certain, value: sourceStart(tree, own, at, parent, frame) };
		const found = walk(tree, at, start, entering(tree, within, attributions));
		for (const token of own.content) values[token] ??= found[token];
	}
	return values;
}

/** "Moscow denied that it paid": −3. "Moscow did not say that": open. */
function sourceStart(tree: Tree, own: Held, at: number, parent: number, frame: Values): number {
	if (own.cue.length === 0) return 3;
	const asks = childrenOf(tree, at).some(
		(child) => /^(whether|if)$/i.test(tree.tokens[child]?.form ?? "") && tree.tokens[child]?.deprel === "mark",
	);
	if (asks && own.cue.includes(parent)) return 0;
	const hold = Math.max(...own.cue.map((token) => frame[token]?.value ?? 3));
	const strength = frameSource(tree, at, parent, own) ?? cueStrength(tree, own.cue).source;
	return hold < 0.5 ? 0 : weaken(hold, strength);
}

function frameSource(tree: Tree, at: number, parent: number, own: Held): number | undefined {
	const governor = tree.tokens[parent];
	if (!governor || !own.cue.includes(parent)) return undefined;
	const child = tree.tokens[at];
	if (child?.upos === "NOUN") return findSignature(lemmaOf(governor), "", "noun")?.source;
	const isInf = childrenOf(tree, at).some(
		(inner) => tree.tokens[inner]?.deprel === "mark" && tree.tokens[inner]?.form === "to",
	);
	if (isInf) return findSignature(lemmaOf(governor), "", "inf")?.source;
	return child?.form.endsWith("ing") ? findSignature(lemmaOf(governor), "", "ing")?.source : undefined;
}
