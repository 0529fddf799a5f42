import type { Sentence, Text, Token } from "../model/text.ts";

/**
 * Headlines put the future as an infinitive: "North Korea to arm Russia". Treebanks have hardly any, and a parser reads a name
 * with a clause on it. In a title such a name is the subject and its infinitive the root. Nouns are left alone: "Plan to arm
 * Russia" is a plan.
 *
 * @param isTitle whether a part, by its index, is a title.
 */
export function rereadHeadlines(text: Text, isTitle: (part: number) => boolean): Text {
	if (text.language !== "en") return text;
	return { ...text, sentences: text.sentences.map((sentence) => (isTitle(sentence.i) ? reread(sentence) : sentence)) };
}

function reread(sentence: Sentence): Sentence {
	const { tokens } = sentence;
	const name = tokens.findIndex((token) => token.head === -1 && token.upos === "PROPN");
	const verb = tokens.findIndex((token, at) => token.head === name && isInfinitiveClause(tokens, token, at));
	if (name < 0 || verb < name) return sentence;
	return { ...sentence, tokens: tokens.map((token, at) => turned(token, at, name, verb)) };
}

function isInfinitiveClause(tokens: readonly Token[], token: Token, at: number): boolean {
	if (!/^(?:acl|advcl|xcomp)/.test(token.deprel) || token.upos !== "VERB") return false;
	return tokens.some(({ head, deprel, form }) => head === at && deprel === "mark" && form.toLowerCase() === "to");
}

/** The verb becomes the root, the name its subject; what hung on the name behind the verb goes with the verb. */
function turned(token: Token, at: number, name: number, verb: number): Token {
	if (at === verb) return { ...token, head: -1, deprel: "root" };
	if (at === name) return { ...token, head: verb, deprel: "nsubj" };
	return token.head === name && at > verb ? { ...token, head: verb } : token;
}
