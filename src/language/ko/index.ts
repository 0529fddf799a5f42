import type { LanguageRules, Segment } from "../rules.ts";
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
		const segments: Segment[] = [];
		let from = 0;
		for (const start of [...sentenceStarts(words), words.length]) {
			if (start > from) segments.push({ words: words.slice(from, start) });
			from = start;
		}
		return segments;
	},
	repair: (_, arcs) => arcs,
	fixLemma: (lemma) => lemma,
};
