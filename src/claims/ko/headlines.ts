import type { Cited, Scene } from "./cited.ts";
import { koreanLexicon, reportingNamed } from "./lexicon.ts";

const cueWords: Readonly<Record<string, string>> = {
	주장: "claim",
	비난: "claim",
	부인: "deny",
	일축: "deny",
	경고: "warn",
	촉구: "urge",
	요구: "urge",
	확인: "know",
	시인: "know",
	위협: "threaten",
};

/** Headlines leave the verb out: 美 "이란이 무인기 제공", 러 "나토가 합의 위반" 주장; 이란, 무기 공급 의혹 부인. */
export function headlineCited(scene: Scene): Cited[] {
	const { words, sentence } = scene;
	const last = words.length - 1;
	const cue = cueWords[words[last]?.form ?? ""];
	const open = words.findIndex((word) => /^["“'‘]$/.test(sentence.tokens[word.first - 1]?.form ?? ""));
	const close = words.findLastIndex((word) => /^["”'’]$/.test(sentence.tokens[word.last + 1]?.form ?? ""));
	if (open > 0 && close >= open && open <= 4) {
		const cued = close + 1 === last && cue !== undefined;
		return [
			{
				source: { from: 0, to: open - 1 },
				cue: cued ? { from: last, to: last } : { from: open, to: open - 1 },
				content: { from: open, to: close },
				reporting: reportingNamed(cued ? cue : "say"),
			},
		];
	}
	// 의혹 부인: the suspicion is denied with what is suspected.
	const told = koreanLexicon().nouns.some(({ noun }) => words[last - 1]?.form === noun) ? 1 : 0;
	if (cue !== undefined && words[0]?.comma && last - told > 1) {
		return [
			{
				source: { from: 0, to: 0 },
				cue: { from: last - told, to: last },
				content: { from: 1, to: last - told - 1 },
				reporting: reportingNamed(cue),
			},
		];
	}
	return [];
}
