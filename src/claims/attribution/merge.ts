import type { Article } from "../../model/article.ts";
import type { Span } from "../../model/record.ts";
import type { Sentence, Text } from "../../model/text.ts";
import { childrenBy, subtree, type Tree, treeOf } from "../coding/tree.ts";
import { findReporter, wordOf } from "../factuality/lexicon.ts";
import { type Draft, equal, holds, overlap, sizeOf, spansOf } from "./draft.ts";
import { isCitable } from "./source.ts";
import { isBarePassive } from "./verbs.ts";

/**
 * The tagger's spans stand. The rules add what it does not look for, because its gold has no nesting: sources that hide in
 * an adverb, headlines, and a saying within what somebody else says ("Seoul says Washington believes …").
 */
export function merge(article: Article, text: Text, byTagger: readonly Draft[], byRules: readonly Draft[]): Draft[] {
	// "Moscow reportedly bought shells": who did it is not who says so.
	const hidden = byRules.filter(({ rule }) => rule === "adverb");
	const own = byTagger
		.filter(({ content }) => content.length > 0)
		.map((draft) => mended(article, draft, byRules))
		.map((draft) => withTree(text, draft))
		.map((draft) => (hidden.some(({ cue }) => equal(cue, draft.cue)) ? { ...draft, source: [] } : draft));
	const fresh = byRules.filter(
		({ cue, rule }) => !own.some((other) => (exactly.has(rule) ? equal : overlap)(other.cue, cue)),
	);
	const isTaken = ({ rule, content }: Draft): boolean =>
		rule === "inserted" && own.some((other) => overlap([...other.cue, ...other.content], content));
	const kept = [...own, ...fresh.filter((draft) => added.has(draft.rule) && !isTaken(draft))];
	return [
		...kept,
		...fresh.filter((draft) => /^(verb|denied)$/.test(draft.rule) && isNested(draft, kept, article)),
		...byRules.filter(({ rule, content }) => rule === "scare" && !own.some((other) => overlap(other.content, content))),
	];
}

/** Rules whose drafts stand beside the tagger's. */
const added = new Set([
	"headline",
	"adverb",
	"according",
	"citing",
	"noun",
	"passive",
	"quoted",
	"inserted",
	"relative",
	"fact",
	"is-quoted",
]);
/** "has quoted the minister as saying" is one cue to the tagger, and two people speak. */
const exactly = new Set(["adverb", "quoted"]);

/** Where the tagger found who is cited by no words, or took a piece of the phrase that cites for what is cited, the tree helps. */
function mended(article: Article, draft: Draft, byRules: readonly Draft[]): Draft {
	const rule = byRules.find(({ cue, rule }) => !exactly.has(rule) && overlap(cue, draft.cue));
	if (!rule) return draft;
	if (rule.rule === "is-quoted") return rule;
	if (rule.rule === "citing" && equal(rule.cue, draft.cue) && isCitable(wordsOf(article, rule.source))) return rule;
	const isElsewhere = byRules.some((other) => other.rule === "according" && overlap(other.source, draft.source));
	const isStray = isElsewhere && rule.rule === "verb" && rule.source.length > 0;
	const source = (draft.source.length === 0 && draft.cue.length > 0) || isStray ? rule.source : draft.source;
	const isPart =
		/^(according|relative|inserted)$/.test(rule.rule) &&
		(sizeOf(draft.content) < 0.5 * sizeOf(rule.content) || overlap(draft.content, rule.source)) &&
		draft.content.every((span) => [...rule.content, ...rule.source].some((whole) => overlap([whole], [span])));
	const isWhole = isPart || goesOn(article, draft.content, rule.content);
	return { ...draft, source, content: isWhole ? rule.content : draft.content };
}

/** "said that the ships left and that the port closed": what a long sentence goes on with is said by the same. */
function goesOn(article: Article, [found]: readonly Span[], [whole]: readonly Span[]): boolean {
	if (!found || !whole || found.i !== whole.i || found.from !== whole.from) return false;
	return /^,? (?:and|or|but) that\b/.test(article.parts[found.i]?.text.slice(found.to, whole.to) ?? "");
}

const wordsOf = (article: Article, spans: readonly Span[]): string =>
	spans.map(({ i, from, to }) => article.parts[i]?.text.slice(from, to) ?? "").join(" ");

/** What the words themselves leave no doubt about. */
function withTree(text: Text, draft: Draft): Draft {
	const [cue] = draft.cue;
	const sentence = cue && text.sentences.find(({ i, from, to }) => i === cue.i && from <= cue.from && cue.from < to);
	if (!cue || !sentence) return draft;
	const words = sentence.tokens.flatMap((token, at) => (token.from < cue.to && cue.from < token.to ? [at] : []));
	const tree = treeOf(sentence);
	// "Jordan urged to reopen it": whoever urges hides.
	if (words.some((at) => isBarePassive(tree, at))) return { ...draft, source: [] };
	return declined(sentence, tree, draft, words) ?? draft;
}

/** "refuses to say when the trial will begin": the words that cite end with "say". */
function declined(sentence: Sentence, tree: Tree, draft: Draft, cue: readonly number[]): Draft | undefined {
	const to = Math.max(...cue) + 1;
	const say = to + 1;
	const token = tree.tokens[say];
	const [content] = draft.content;
	if (!token || tree.tokens[to]?.form.toLowerCase() !== "to" || !cue.includes(token.head) || !content) return undefined;
	if (draft.content.length > 1 || content.from !== tree.tokens[to]?.from || !findReporter(wordOf(token)))
		return undefined;
	const clause = childrenBy(tree, say, "ccomp", "advcl").find((child) => subtree(tree, child)[0] === say + 1);
	if (clause === undefined) return undefined;
	const words = [...cue, to, say];
	return { ...draft, cue: spansOf(sentence, words), content: spansOf(sentence, subtree(tree, clause)) };
}

/**
 * A named source of its own, and all of it within the unquoted content of another. What "he" and "they" say there is the
 * speaker's own, as a rule ("he said he believed").
 */
function isNested({ source, cue, content }: Draft, own: readonly Draft[], article: Article): boolean {
	const [place] = source;
	if (!place || cue.length === 0) return false;
	const text = article.parts[place.i]?.text ?? "";
	if (!named.test(text.slice(place.from, place.to))) return false;
	return own.some((other) =>
		other.content.some(
			(whole) =>
				[...source, ...cue, ...content].every((span) => holds(whole, span)) &&
				!/["“”]/.test(text.slice(whole.from, place.from)),
		),
	);
}

const named =
	/^(?:the )?(?!(?:I|he|she|we|they|it|you|who|that|which|his|her|their|my|our|people|some|many|voters)\b)\p{L}[\p{L}.]+/iu;
