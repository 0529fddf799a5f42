import type { Sentence } from "../../model/text.ts";
import { type Draft, spansOf } from "./draft.ts";

/** Longest name that stands before or after a headline's colon: "Kim ready to arm Russia: US". */
const longestName = 5;

/** What opens a headline and speaks for nobody: "Analysis: Why Ankara walked out". */
const labels =
	/^(analysis|opinion|comment|commentary|editorial|explainer|explained|factbox|exclusive|breaking|video|watch|live|update|updates|timeline|interview|profile|review|column|feature|podcast|photos|gallery|q&a|read|report card)$/i;

/** "Kim ready to arm Russia: US", "Norway may cut gas flows - ministry". */
export function headlineDrafts(sentence: Sentence): Draft[] {
	return [...byColon(sentence), ...byDash(sentence)];
}

function byColon(sentence: Sentence): Draft[] {
	const { tokens } = sentence;
	const colons = tokens.flatMap((token, at) => (token.form === ":" ? [at] : []));
	const at = colons[0];
	if (colons.length !== 1 || at === undefined) return [];
	const words = tokens.map((_, word) => word);
	const [before, after] = [
		words.slice(0, at),
		words.slice(at + 1).filter((word) => !/^[.!?]$/.test(tokens[word]?.form ?? "")),
	];
	const isClause = (side: readonly number[]): boolean => side.length >= 3;
	if (isName(sentence, after) && isClause(before)) return [draft(sentence, after, at, before)];
	if (isName(sentence, before) && isClause(after)) return [draft(sentence, before, at, after)];
	return [];
}

/** Only a common noun or initials after the dash speak; a name is the newspaper's: "… - The Guardian". */
function byDash(sentence: Sentence): Draft[] {
	const { tokens } = sentence;
	const at = tokens.findLastIndex(({ form }) => /^[-–—]$/.test(form));
	const [before, after] = [tokens.map((_, word) => word).slice(0, at), tokens.map((_, word) => word).slice(at + 1)];
	const isSpeaker = /^(\p{Ll}+|[A-Z]{2,4})$/u.test(tokens.at(-1)?.form ?? "");
	if (at < 3 || !isSpeaker || !isName(sentence, after)) return [];
	return [draft(sentence, after, at, before)];
}

function isName({ tokens }: Sentence, side: readonly number[]): boolean {
	return (
		side.length > 0 &&
		side.length <= longestName &&
		!labels.test(side.map((word) => tokens[word]?.form).join(" ")) &&
		side.every((word) => !/^(VERB|AUX)$/.test(tokens[word]?.upos ?? "")) &&
		side.some((word) => /^(PROPN|NOUN)$/.test(tokens[word]?.upos ?? ""))
	);
}

function draft(sentence: Sentence, source: readonly number[], mark: number, content: readonly number[]): Draft {
	const token = sentence.tokens[mark];
	return {
		source: spansOf(sentence, source),
		cue: [{ i: sentence.i, from: token?.from ?? 0, to: token?.to ?? 0 }],
		content: spansOf(sentence, content),
		rule: "headline",
	};
}
