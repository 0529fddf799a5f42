import { cutAt, type LanguageRules } from "../rules.ts";
import { koreanFeatures } from "./features.ts";
import { sentenceStarts } from "./sentences.ts";
import { byLetters } from "./spelling.ts";
import { tokenizeKorean } from "./tokenize.ts";

export const korean: LanguageRules = {
	id: "ko",
	features: koreanFeatures,
	spelling: byLetters,
	segment(text, block) {
		const words = tokenizeKorean(text, block.from, block.to);
		return cutAt(words, sentenceStarts(words)).map((group) => ({ words: group }));
	},
	repair: (_, arcs) => arcs,
	fixLemma: (lemma) => lemma,
};
