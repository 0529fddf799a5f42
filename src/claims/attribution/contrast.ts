import type { Article } from "../../model/article.ts";
import type { Span } from "../../model/record.ts";
import type { Sentence, Text } from "../../model/text.ts";
import { childrenBy, subtree, type Tree, treeOf } from "../coding/tree.ts";
import type { Draft } from "./draft.ts";

/**
 * "Arden has long claimed that the port is run by smugglers, but no evidence has been made public": what follows with a
 * subject of its own is the author's objection. What a quotation holds, what goes on with "that", "he" or "would" stays said.
 */
export function withoutObjection({ parts }: Article, { sentences }: Text, draft: Draft): Draft {
	const content = draft.content.map((span) => {
		const sentence = sentences.find(({ i, from, to }) => i === span.i && from <= span.from && span.from < to);
		const text = parts[span.i]?.text.slice(span.from, span.to) ?? "";
		if (!sentence || !/, but /.test(text) || /["“”]/.test(text)) return span;
		return { ...span, to: objectionIn(sentence, span) ?? span.to };
	});
	return { ...draft, content };
}

/** Where the comma before the objection stands. */
function objectionIn(sentence: Sentence, span: Span): number | undefined {
	const tree = treeOf(sentence);
	const but = sentence.tokens.findIndex(({ form, from, to, head }, at) => {
		const isWithin = span.from < from && to < span.to;
		return isWithin && form === "but" && sentence.tokens[at - 1]?.form === "," && isObjection(tree, at, head);
	});
	return sentence.tokens[but - 1]?.from;
}

function isObjection(tree: Tree, but: number, verb: number): boolean {
	if (tree.relations[verb] !== "conj" || tree.forms[but + 1] === "that") return false;
	const subjects = childrenBy(tree, verb, "nsubj").filter((child) => child > but);
	const isOwn = subjects.some((child) => tree.tokens[child]?.upos !== "PRON");
	return isOwn && !subtree(tree, verb).some((at) => shifted.test(tree.forms[at] ?? ""));
}

/** As reported speech has it. */
const shifted = /^(?:would|could|might|had|should)$/;
