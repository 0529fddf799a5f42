import type { Interpretation } from "../../model/reading.ts";
import type { Sentence } from "../../model/text.ts";

const units: Readonly<Record<string, number>> = {
	hour: 0,
	day: 1,
	week: 7,
	month: 30.44,
	year: 365.25,
	decade: 3652.5,
};
const numbers: Readonly<Record<string, number>> = {
	a: 1,
	an: 1,
	one: 1,
	two: 2,
	three: 3,
	four: 4,
	five: 5,
	six: 6,
	seven: 7,
	eight: 8,
	nine: 9,
	ten: 10,
	twelve: 12,
	coming: 1,
	next: 1,
	few: 3,
};
const months = "january|february|march|april|may|june|july|august|september|october|november|december".split("|");

const within =
	/\b(?:within|in|over|during)\s+(?:the\s+)?(?:next|coming|following)?\s*(a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|coming|next|few|\d{1,3})?\s*(?:more\s+)?(hour|day|week|month|year|decade)s?\b/i;
const by = new RegExp(
	`\\b(?:by|before|until)\\s+(?:the\\s+)?(?:end\\s+of\\s+|early\\s+|late\\s+|mid-)?(?:(${months.join("|")})\\s*)?((?:19|20)\\d\\d)?\\b`,
	"i",
);
const next = /\b(later this|this|next)\s+(week|month|year|summer|fall|autumn|winter|spring)\b/i;
const vague = /\b(?:soon|imminently|eventually|in the near future|before long|in the long run|someday)\b/i;

/** The words that bound a forecast in time, and the day by which it should have come true where they give one. */
export function horizonOf(
	text: string,
	sentence: Sentence,
	published: string | undefined,
): Interpretation["horizon"] | undefined {
	const words = text.slice(sentence.from, sentence.to);
	const found = untilOf(words, published);
	if (!found) return undefined;
	const from = sentence.from + found.at;
	return {
		span: { i: sentence.i, from, to: from + found.length },
		...(found.until !== undefined && { until: found.until }),
	};
}

interface Bound {
	readonly at: number;
	readonly length: number;
	readonly until?: string;
}

function untilOf(words: string, published: string | undefined): Bound | undefined {
	const dated = by.exec(words);
	if (dated && (dated[1] ?? dated[2])) return { ...placeOf(dated), ...endOf(dated[1], dated[2], published) };
	const counted = within.exec(words);
	if (counted && (counted[1] ?? /next|coming|following/i.test(counted[0]))) {
		const many = numbers[counted[1]?.toLowerCase() ?? "next"] ?? Number(counted[1]);
		return { ...placeOf(counted), ...after(published, many * (units[counted[2]?.toLowerCase() ?? ""] ?? 0)) };
	}
	const coming = next.exec(words);
	if (coming) return { ...placeOf(coming), ...periodEnd(coming[1] ?? "", coming[2] ?? "", published) };
	const loose = vague.exec(words);
	return loose ? placeOf(loose) : undefined;
}

function placeOf(match: RegExpExecArray): Bound {
	return { at: match.index, length: match[0].trimEnd().length };
}

/** "By March 2024": its last day; "by March": of the next March; "by 2030", "before 2030": the last day of 2030. */
function endOf(month: string | undefined, year: string | undefined, published: string | undefined): Partial<Bound> {
	if (month === undefined) return { until: `${year}-12-31` };
	const number = months.indexOf(month.toLowerCase());
	const own = published === undefined ? undefined : new Date(published);
	if (year === undefined && own === undefined) return {};
	const inYear =
		year === undefined ? (own as Date).getUTCFullYear() + (number < (own as Date).getUTCMonth() ? 1 : 0) : Number(year);
	return { until: new Date(Date.UTC(inYear, number + 1, 0)).toISOString().slice(0, 10) };
}

function after(published: string | undefined, days: number): Partial<Bound> {
	if (published === undefined) return {};
	return { until: new Date(Date.parse(published) + days * 86_400_000).toISOString().slice(0, 10) };
}

function periodEnd(which: string, unit: string, published: string | undefined): Partial<Bound> {
	const length = units[unit.toLowerCase()];
	if (published === undefined) return {};
	if (unit.toLowerCase() === "year") {
		const year = new Date(published).getUTCFullYear() + (/next/i.test(which) ? 1 : 0);
		return { until: `${year}-12-31` };
	}
	// A season of this or next year ends within eighteen months; a week or a month, with the one after it.
	return after(published, length === undefined ? 548 : length * (/next/i.test(which) ? 2 : 1));
}

/** "a 70 percent chance", "one in three": what probability a forecast gives, where it gives one. */
export function probabilityOf(words: string): number | undefined {
	const share = /\b(\d{1,3}(?:\.\d+)?)[ -]?(?:%|percent|per cent)[ -](?:chance|probability|likelihood|risk)/i.exec(
		words,
	);
	if (share) return bounded(Number(share[1]) / 100);
	const odds = /\b(one|two|three|\d+) in (two|three|four|five|six|ten|\d+) chance/i.exec(words.replace(/-/g, " "));
	if (!odds) return undefined;
	const [, part = "", whole = ""] = odds;
	return bounded((numbers[part.toLowerCase()] ?? Number(part)) / (numbers[whole.toLowerCase()] ?? Number(whole)));
}

function bounded(value: number): number | undefined {
	return value >= 0 && value <= 1 ? Math.round(value * 1000) / 1000 : undefined;
}
