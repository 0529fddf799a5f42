import { cutAt, type LanguageRules } from "../rules.ts";
import { asWritten } from "../spelling.ts";
import { repairDateline } from "./dateline.ts";
import { englishFeatures } from "./features.ts";
import { sentenceStarts } from "./sentences.ts";
import { repairSurname } from "./surnames.ts";
import { type Piece, tokenizeEnglish } from "./tokenize.ts";
import { repairTrailing } from "./trailing.ts";

export const english: LanguageRules = {
	id: "en",
	features: englishFeatures,
	spelling: asWritten,
	segment(text, block) {
		const pieces = tokenizeEnglish(text, block.from, block.to);
		return cutAt(pieces, sentenceStarts(text, pieces)).map((group) => ({ words: group.flatMap(wordsOf(text)) }));
	},
	repair: (words, arcs) => repairSurname(words, repairTrailing(words, repairDateline(words, arcs))),
	fixLemma(lemma, form, upos, deprel, headTag) {
		if (upos === "PRON" && form === "i") return "I";
		// "It's gone": the treebanks' tags do not tell "has" from "is", but the tree does.
		if (lemma === "be" && deprel === "aux" && /^['’]s$/i.test(form) && headTag.includes("Tense=Past")) return "have";
		return lemma;
	},
};

const wordsOf = (text: string) => (piece: Piece) => {
	const { from, to, cuts } = piece;
	if (cuts.length === 0) return [{ from, to, form: text.slice(from, to) }];
	const edges = [0, ...cuts, to - from];
	return edges.slice(1).map((edge, i) => ({ from, to, form: text.slice(from + (edges[i] ?? 0), from + edge) }));
};
