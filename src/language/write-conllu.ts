import type { Sentence, Token } from "../model/text.ts";
import type { ConlluSentence } from "./conllu.ts";

const field = (value: string): string => (value === "" ? "_" : value.replace(/\s+/g, " "));

const columnsOf = ({ lemma, upos, xpos, feats, head, deprel }: Token): string[] => [
	field(lemma),
	upos,
	xpos ?? "_",
	feats === "" ? "_" : feats,
	String(head + 1),
	deprel,
	"_",
];

/** A sentence read from text. `comments` come before its `# text` line. */
export function writeSentence(sentence: Sentence, text: string, comments: readonly string[]): string {
	const { tokens } = sentence;
	const lines = [...comments, `# text = ${text.slice(sentence.from, sentence.to).replace(/\s+/g, " ")}`];
	if (sentence.split) lines.push("# split = yes");
	for (let i = 0; i < tokens.length; ) {
		const first = tokens[i] as Token;
		let to = i + 1;
		while (to < tokens.length && tokens[to]?.from === first.from && tokens[to]?.to === first.to) to++;
		const touches = to < tokens.length && tokens[to]?.from === first.to;
		const space = touches ? "SpaceAfter=No" : "_";
		if (to > i + 1) {
			const form = field(text.slice(first.from, first.to));
			lines.push([`${i + 1}-${to}`, form, "_", "_", "_", "_", "_", "_", "_", space].join("\t"));
		}
		for (; i < to; i++) {
			const token = tokens[i] as Token;
			const misc = [`ArcP=${token.p}`, ...(to === i + 1 && first === token && touches ? [space] : [])].sort().join("|");
			lines.push([String(i + 1), field(token.form), ...columnsOf(token), misc].join("\t"));
		}
	}
	return `${lines.join("\n")}\n\n`;
}

/** The given file's sentence with the engine's analysis: its comments, words, ranges, empty nodes and last column stay. */
export function rewriteSentence(given: ConlluSentence, read: Sentence): string {
	const lines = [...given.comments];
	const others = [...given.others];
	const putOthers = (before: number): void => {
		while (others.length > 0 && (others[0]?.before ?? 0) <= before) lines.push(others.shift()?.line ?? "");
	};
	given.words.forEach((word, i) => {
		putOthers(i);
		lines.push([String(i + 1), word.form, ...columnsOf(read.tokens[i] as Token), word.misc].join("\t"));
	});
	putOthers(given.words.length);
	return `${lines.join("\n")}\n\n`;
}
