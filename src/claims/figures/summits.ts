import type { Article } from "../../model/article.ts";
import type { Figure } from "../../model/reading.ts";
import type { Sentence } from "../../model/text.ts";
import { lemmaOf, treeOf } from "../coding/tree.ts";
import { daysOf } from "../coding/when.ts";
import type { ActorsAt } from "./measure.ts";
import { numberAt } from "./numbers.ts";
import { isYear, periodNear } from "./period.ts";
import { firstMeetingAt } from "./records.ts";

type Found = Omit<Figure, "attribution">;

const meetings = new Set(["meet", "summit", "visit"]);

/**
 * Meetings of two states' people, as checkable figures: "met with Kim four years ago" (`years-ago`), "the 2019 summit"
 * (`date`), "their first summit since 2019" (`first-since`), "visited soon after his rise to power" (`soon-after-office`), and who led the sanctions resolutions on North
 * Korea ("were led by China together with the US").
 */
export function findSummits(sentence: Sentence, actorsAt: ActorsAt, article: Article): readonly Found[] {
	const codes = codesIn(sentence, actorsAt);
	const [of, partner] = codes;
	if (of === undefined || partner === undefined) return [];
	const dyad = { of, with: partner, comparator: "=" as const, measure: "summit" };
	return sentence.tokens.flatMap((token, at): readonly Found[] => {
		const span = { i: sentence.i, from: token.from, to: token.to };
		if (lemmaOf(token) === "lead" && isSanctionsSentence(sentence)) {
			return sanctionsLead(sentence, at, actorsAt, article).map((lead) => ({ ...lead, span }));
		}
		if (!meetings.has(lemmaOf(token))) return [];
		const first = firstMeetingAt(sentence, at);
		if (first) return [{ ...dyad, ...first }];
		const ago = yearsAgo(sentence, at);
		if (ago !== undefined) return [{ ...dyad, span, value: ago, unit: "years-ago" }];
		if (isSoonAfterOffice(sentence, at)) return [{ ...dyad, span, unit: "soon-after-office" }];
		const period = dateOf(sentence, at, article);
		return period === undefined ? [] : [{ ...dyad, span, unit: "date", period }];
	});
}

function codesIn(sentence: Sentence, actorsAt: ActorsAt, after = -1): readonly string[] {
	const codes = sentence.tokens.flatMap((_, at) => (at > after ? actorsAt(at).map(({ code }) => code) : []));
	return [...new Set(codes.filter((code) => /^[A-Z]{3}$/.test(code)))];
}

function sanctionsLead(
	sentence: Sentence,
	at: number,
	actorsAt: ActorsAt,
	article: Article,
): readonly Omit<Found, "span">[] {
	const [leader, second] = codesIn(sentence, actorsAt, at);
	const period = periodNear(sentence, at, article.published);
	if (leader === undefined) return [];
	return [
		{
			unit: "lead",
			measure: "dprk-sanctions-lead",
			comparator: "=",
			of: leader,
			...(second !== undefined && { with: second }),
			...(period !== undefined && { period }),
		},
	];
}

function isSanctionsSentence(sentence: Sentence): boolean {
	const lemmas = new Set(sentence.tokens.map(lemmaOf));
	return lemmas.has("resolution") && (lemmas.has("sanction") || lemmas.has("council"));
}

/** So many words lie at most between a meeting and its year: farther off, "the race to build a 2020 movement" is no date. */
const nearby = 8;

/** The one day that the sentence names, else a year that belongs to the meeting: "the 2019 summit", "met in 2019". */
function dateOf(sentence: Sentence, at: number, article: Article): string | undefined {
	const days = daysOf(article, { tree: treeOf(sentence) }).filter(({ weekday }) => !weekday);
	const [day] = days;
	if (day) return days.length === 1 ? day.date : undefined;
	const years = sentence.tokens.flatMap(({ form }, index) => (isYear(form) ? [{ form, index }] : []));
	const near = years.filter(({ index }) => Math.abs(index - at) <= nearby && isDated(sentence, index, at));
	return near.length === 1 ? near[0]?.form : undefined;
}

function isDated(sentence: Sentence, year: number, meeting: number): boolean {
	const before = sentence.tokens[year - 1]?.form ?? "";
	return /^(?:in|of|during)$/i.test(before) || year === meeting - 1;
}

const office =
	/\b(?:soon|shortly|months|weeks|days|right|just) after (?:his|her|the|their|\w+ 's|taking|coming|assuming|becoming)\b.{0,24}\b(?:power|office|inauguration|presidency|president|chancellor|prime minister)\b/;

/** "Visited Pyongyang soon after his rise to power". */
function isSoonAfterOffice(sentence: Sentence, at: number): boolean {
	const words = sentence.tokens.slice(at + 1, at + 12).map(({ form }) => form.toLowerCase());
	return office.test(words.join(" "));
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
