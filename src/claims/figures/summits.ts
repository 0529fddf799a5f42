import type { Article } from "../../model/article.ts";
import type { Actor, Figure } from "../../model/reading.ts";
import type { Sentence } from "../../model/text.ts";
import { lemmaOf } from "../coding/tree.ts";
import { numberAt } from "./numbers.ts";
import { periodNear } from "./period.ts";

const meetings = new Set(["meet", "summit", "visit"]);

/**
 * Meetings of two states' people, as checkable figures: "met with Kim four years ago" (`years-ago`), "the 2019 summit"
 * (`date`), and who led the sanctions resolutions on North Korea ("were led by China together with the US").
 */
export function findSummits(
	sentence: Sentence,
	actorsAt: (token: number) => readonly Actor[],
	article: Article,
): readonly Omit<Figure, "attribution">[] {
	const codes = [
		...new Set(
			sentence.tokens.flatMap((_, at) => actorsAt(at).flatMap(({ code }) => (/^[A-Z]{3}$/.test(code) ? [code] : []))),
		),
	];
	const [of, partner] = codes;
	if (of === undefined || partner === undefined) return [];
	const dyad = { of, with: partner, comparator: "=" as const };
	return sentence.tokens.flatMap((token, at): readonly Omit<Figure, "attribution">[] => {
		const span = { i: sentence.i, from: token.from, to: token.to };
		if (lemmaOf(token) === "lead" && isSanctionsSentence(sentence)) {
			const leaders = codesAfter(sentence, at, actorsAt);
			const period = periodNear(sentence, at, article.published);
			const [leader, second] = leaders;
			if (leader === undefined) return [];
			return [
				{
					span,
					unit: "lead",
					measure: "dprk-sanctions-lead",
					comparator: "=",
					of: leader,
					...(second !== undefined && { with: second }),
					...(period !== undefined && { period }),
				},
			];
		}
		if (!meetings.has(lemmaOf(token))) return [];
		const ago = yearsAgo(sentence, at);
		if (ago !== undefined) return [{ ...dyad, span, value: ago, unit: "years-ago", measure: "summit" }];
		const period = periodNear(sentence, at, undefined);
		return period === undefined || period.includes("/")
			? []
			: [{ ...dyad, span, unit: "date", measure: "summit", period }];
	});
}

function isSanctionsSentence(sentence: Sentence): boolean {
	const lemmas = new Set(sentence.tokens.map(lemmaOf));
	return lemmas.has("resolution") && (lemmas.has("sanction") || lemmas.has("council"));
}

function codesAfter(sentence: Sentence, at: number, actorsAt: (token: number) => readonly Actor[]): readonly string[] {
	const codes = sentence.tokens.flatMap((_, index) => (index > at ? actorsAt(index).map(({ code }) => code) : []));
	return [...new Set(codes.filter((code) => /^[A-Z]{3}$/.test(code)))];
}

/** "Four years ago", after the meeting it dates. */
function yearsAgo(sentence: Sentence, at: number): number | undefined {
	for (let index = at + 1; index < Math.min(at + 8, sentence.tokens.length - 2); index++) {
		const number = numberAt(sentence.tokens, index);
		if (!number) continue;
		const [unit, ago] = [sentence.tokens[number.last + 1], sentence.tokens[number.last + 2]];
		if (unit && lemmaOf(unit) === "year" && ago?.form === "ago") return number.value;
	}
	return undefined;
}
