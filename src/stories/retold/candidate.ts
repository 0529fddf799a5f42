import type { Article } from "../../model/article.ts";
import type { ReadSentence } from "../../model/reading.ts";
import { onceEach } from "../once-each.ts";
import { type Situation, situate } from "../same-event/index.ts";
import type { Told } from "../told.ts";
import { stemsOf } from "../words.ts";

/** An event with all that its article says around it: what may tell a claim in other words. */
export interface Candidate {
	readonly told: Told;
	readonly situation: Situation;
	/** Codes of everybody who acts or is acted upon in the sentence. */
	readonly codes: ReadonlySet<string>;
	/** Stems of the sentence, and of it with the sentence before and the headline. */
	readonly stems: ReadonlySet<string>;
	readonly around: ReadonlySet<string>;
	/** Names that hang on the event, lower case. */
	readonly names: readonly string[];
	readonly numbers: ReadonlySet<string>;
	readonly isQuoted: boolean;
	readonly isHeadline: boolean;
}

/** The events of one article. */
export function candidatesOf(told: readonly Told[]): readonly Candidate[] {
	const [first] = told;
	if (!first) return [];
	const { reading, article } = first;
	const headline = stemsOf(article.parts[0]?.text ?? "");
	const stemsIn = onceEach((sentence: ReadSentence) => stemsOf(textOf(article, sentence)));
	const bySentence = Map.groupBy(told, ({ event }) => event.sentence);
	return [...bySentence].flatMap(([at, events]) => {
		const sentence = reading.sentences[at] as ReadSentence;
		const stems = stemsIn(sentence);
		const before = reading.sentences[at - 1];
		const isNext = before?.i === sentence.i;
		const around = new Set([...stems, ...(isNext && before ? stemsIn(before) : []), ...headline]);
		const codes = new Set(events.flatMap(({ sources, targets }) => [...sources, ...targets]));
		const numbers = new Set(sentence.tokens.flatMap(({ upos, lemma }) => (upos === "NUM" ? [lemma] : [])));
		const isHeadline = article.parts[sentence.i]?.kind === "title";
		return events.map((one) => ({
			told: one,
			situation: situate(one, reading),
			codes,
			stems,
			around,
			names: namesOn(one, sentence),
			numbers,
			isQuoted: isQuoted(one),
			isHeadline,
		}));
	});
}

function textOf(article: Article, { i, from, to }: ReadSentence): string {
	return article.parts[i]?.text.slice(from, to) ?? "";
}

const nearest = 3;

function namesOn({ event }: Told, { tokens }: ReadSentence): readonly string[] {
	return tokens.flatMap((token, at) => {
		if (token.upos !== "PROPN" || at === event.token) return [];
		let above = token.head;
		for (let steps = 1; steps <= nearest && above >= 0; steps++) {
			if (above === event.token) return [token.lemma.toLowerCase()];
			above = tokens[above]?.head ?? -1;
		}
		return [];
	});
}

/** Within quotation marks that open before it in its sentence. */
function isQuoted({ article, sentence, event }: Told): boolean {
	const before = article.parts[event.i]?.text.slice(sentence.from, event.from) ?? "";
	const curly = before.split("“").length - before.split("”").length;
	return curly > 0 || before.split('"').length % 2 === 0;
}
