/**
 * In: trees, events with their certainty, attributions. Out: interpretive statements: what something is for, a signal to whom,
 * why, in whose interest, on what condition, what will follow, what should be done. Never: whether it is so.
 */
import type { Article } from "../../model/article.ts";
import { chainAt, chainOf } from "../../model/chain.ts";
import type { Attribution, EventMention, Interpretation } from "../../model/reading.ts";
import type { Span } from "../../model/record.ts";
import type { Text } from "../../model/text.ts";
import type { ActorMap } from "../actors/index.ts";
import { spanOf } from "../actors/phrases.ts";
import { subtree, type Tree, treeOf } from "../coding/tree.ts";
import { audienceOf } from "./audience.ts";
import { statementsOf } from "./constructions/index.ts";
import { horizonOf, probabilityOf } from "./horizon.ts";
import type { Statement } from "./statement.ts";

export { interpret, mentionKindOf } from "./mention-kind.ts";
export { interpretiveRoles } from "./roles.ts";

export function findInterpretations(
	article: Article,
	text: Text,
	events: readonly EventMention[],
	attributions: readonly Attribution[],
	actors: ActorMap,
): readonly Interpretation[] {
	if (!text.language.startsWith("en")) return [];
	const eventAt = new Map(events.map((event, index) => [`${event.sentence}:${event.token}`, index]));
	return text.sentences.flatMap((sentence, s) => {
		if (sentence.tokens.length > longest) return [];
		const tree = treeOf(sentence);
		const words = article.parts[sentence.i]?.text ?? "";
		return statementsOf({ tree, isActor: (at) => actors.at(s, at).length > 0 }).map((statement): Interpretation => {
			const at = anchorOf(tree, statement, (token) => eventAt.get(`${s}:${token}`));
			const event = at === undefined ? undefined : events[at];
			const place = spanOf(tree, [statement.at]);
			const audience = statement.kind === "signal" ? audienceOf(tree, s, statement, actors) : [];
			const about = spanAround(tree, statement.about, statement.at, statement.content);
			const content = spanAround(tree, statement.content, statement.at, statement.about, statement.condition);
			const condition =
				statement.condition === undefined ? undefined : spanAround(tree, [statement.condition], statement.at);
			const ahead = statement.kind === "forecast" || statement.kind === "conditional";
			const horizon = ahead ? horizonOf(words, sentence, article.published) : undefined;
			const probability = ahead ? probabilityOf(words.slice(sentence.from, sentence.to)) : undefined;
			return {
				kind: statement.kind,
				rule: statement.rule,
				span: place,
				sentence: s,
				...(at !== undefined && { event: at }),
				...(about && { about }),
				...(content && { content }),
				...(condition && { condition }),
				...(audience.length > 0 && { audience }),
				...(horizon && { horizon }),
				...(probability !== undefined && { probability }),
				chain: event ? chainOf(event) : chainAt(place, attributions),
			};
		});
	});
}

/** Longer "sentences" are lists and page furniture, and their trees are guesses. */
const longest = 90;

/** The event whose certainty is the statement's: of the word that carries it, else of what it says. */
function anchorOf(
	tree: Tree,
	{ at, content, kind }: Statement,
	eventOf: (token: number) => number | undefined,
): number | undefined {
	// "met to send a message": that they met is certain, what for is the statement.
	const order = kind === "purpose" ? [...content, at] : [at, ...content];
	const own = order.map(eventOf).find((event) => event !== undefined);
	return own ?? eventOf(tree.tokens[at]?.head ?? -1);
}

/** All words under these heads, without the branches that the statement's other words head. */
function spanAround(
	tree: Tree,
	heads: readonly number[],
	at: number,
	...others: readonly (number | readonly number[] | undefined)[]
): Span | undefined {
	// "One is that it was a warning": "one" is the subject of the clause, not of the warning.
	const wanted = heads.filter((head) => head >= 0 && !tree.tokens[head]?.deprel.endsWith(":outer"));
	if (wanted.length === 0) return undefined;
	const closed = new Set(
		[...others.flat().filter((other) => other !== undefined), at].filter((one) => !wanted.includes(one)),
	);
	const words = wanted.flatMap((head) =>
		subtree(
			tree,
			head,
			(token, child) => !closed.has(child) && !aside.has(token.deprel) && !isLinking(tree, head, child),
		),
	);
	return spanOf(tree, words);
}

/** "Ultimately", "in order", "so" of the head itself link clauses; "less" of "depend less" says something and follows it. */
function isLinking(tree: Tree, head: number, child: number): boolean {
	const token = tree.tokens[child];
	return token?.head === head && (token.deprel === "advmod" || token.deprel === "cc") && child < head;
}

const aside: ReadonlySet<string> = new Set(["punct", "parataxis", "cc:preconj", "discourse", "mark"]);
