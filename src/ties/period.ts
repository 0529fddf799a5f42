import { ParallaxError } from "../errors.ts";

/** A stretch of days, both ends included, as ISO dates, so that comparing strings compares days. */
export interface Period {
	readonly from: string;
	readonly to: string;
}

/** Reads `2022`, `2022-06`, `2022-06-01`, and two of them with `/` or `..` between, or two years as `2016-2017`. */
export function parsePeriod(text: string): Period | undefined {
	const years = /^(\d{4})[-–](\d{4})$/.exec(text);
	const [first, second, ...more] = years ? years.slice(1) : text.split(/\/|\.\./);
	const from = parseDate(first ?? "");
	const to = second === undefined ? from : parseDate(second);
	if (!from || !to || more.length > 0 || from.from > to.to) return undefined;
	return { from: from.from, to: to.to };
}

function parseDate(text: string): Period | undefined {
	const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:T.*)?$/.exec(text);
	if (!parts) return undefined;
	const [, year = "", month, day] = parts;
	if (month !== undefined && (month < "01" || month > "12")) return undefined;
	if (day !== undefined && (day < "01" || day > "31")) return undefined;
	return {
		from: `${year}-${month ?? "01"}-${day ?? "01"}`,
		to: `${year}-${month ?? "12"}-${day ?? lastDay(year, month ?? "12")}`,
	};
}

function lastDay(year: string, month: string): string {
	return String(new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate());
}

export function isWithin(inner: Period, outer: Period): boolean {
	return inner.from >= outer.from && inner.to <= outer.to;
}

export function meets(a: Period, b: Period): boolean {
	return a.from <= b.to && b.from <= a.to;
}

export function yearOf(date: string): number {
	return Number(date.slice(0, 4));
}

/** Years between two ISO dates, with fractions. */
export function yearsBetween(from: string, to: string): number {
	return (Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / (365.2425 * 86_400_000);
}

function getDate(text: string): string {
	if (parsePeriod(text)) return text;
	throw new ParallaxError(
		"bad-usage",
		`"${text}" is no date: give a year, month or day, as 2016, 2016-03 or 2016-03-02.`,
	);
}

/** Reads the ends of a span as a person types them, either of which may be left open. Throws `bad-usage`. */
export function getSpan(from: string | undefined, to: string | undefined): Partial<Period> {
	const span = { ...(from !== undefined && { from: getDate(from) }), ...(to !== undefined && { to: getDate(to) }) };
	const [first, last] = [parsePeriod(span.from ?? ""), parsePeriod(span.to ?? "")];
	if (!first || !last || first.from <= last.to) return span;
	throw new ParallaxError(
		"bad-usage",
		`from ${from} to ${to} is reversed: give the earlier first, from ${to} to ${from}.`,
	);
}
