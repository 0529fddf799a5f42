import { eventSpans } from "../../bench/claims/gold.ts";
import type { Answer } from "../../src/claims/coding/brief-types/model.ts";
import { givenOf } from "../../src/claims/coding/coded-by.ts";
import { candidatesOf } from "../../src/claims/coding/index.ts";
import { loadLanguage } from "../../src/language/index.ts";
import { parseReadRequest } from "../../src/model/article-input.ts";
import type { Brief } from "./briefs.ts";

/** An event of a brief, by what can tell its answer. */
export interface Row {
	readonly features: readonly string[];
	readonly answer: Answer;
	readonly weight: number;
}

/** What events weigh beside the one that a brief is about: further words of it ("agreed to release"), others, those of no act. */
const weights = { further: 0.4, beside: 0.15, nothing: 2 };

/** The events of a brief: those of its act are of its type, all else is beside it. */
export function rowsOf({ type, event, text: words }: Brief): readonly Row[] {
	const { article } = parseReadRequest({ text: words }, "brief");
	const given = givenOf(article, loadLanguage("en").read(article.parts));
	const { events } = given;
	const spans = event === "" ? [] : eventSpans({ text: words, eventText: event });
	const rows = candidatesOf(given).map(({ event: index, features, depth }) => {
		const { from, to } = events[index] as (typeof events)[number];
		return { features, depth, from, isMeant: spans.some((span) => span.from < to && from < span.to) };
	});
	if (event === "") return rows.map(({ features }) => ({ features, answer: "nothing", weight: weights.nothing }));
	const meant = rows.filter(({ isMeant }) => isMeant).sort((a, b) => a.depth - b.depth || a.from - b.from);
	const others = meant.length === 0 ? [] : rows.filter(({ isMeant }) => !isMeant);
	return [
		...meant.map(({ features }, at): Row => ({ features, answer: type, weight: at === 0 ? 1 : weights.further })),
		...others.map(({ features }): Row => ({ features, answer: "beside", weight: weights.beside })),
	];
}

const ofRules = /\bruled\b|^entry |^beside [A-Z]/;
/** A type's or a class's name: what the lexicon knows of a word. */
const ofLexicon = / [A-Z]{3}|@/;

/**
 * A row, the row without what rules say, and its words alone: so that each learns to tell the type without the others, which will be
 * wrong in other texts than here.
 */
export function views(row: Row): readonly Row[] {
	const features = ruleless(row.features);
	return [row, { ...row, features }, { ...row, features: features.filter((one) => !ofLexicon.test(one)) }];
}

export const ruleless = (features: readonly string[]): readonly string[] =>
	features.filter((feature) => !ofRules.test(feature));

/** The same of texts that the rules were written with in sight: what rules say of them says nothing. */
export function viewsOfSeen(row: Row): readonly Row[] {
	return views(row).slice(1);
}
