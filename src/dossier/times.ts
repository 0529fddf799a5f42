import type { Article } from "../model/article.ts";
import { html, type Markup } from "./html.ts";
import { currentLocale } from "./locale.ts";
import { say } from "./words.ts";

/** "13 September 2023, 16:32 KST": the clock that the article itself shows; a day where it gives no more. */
export function timeWords(time: string, article?: Article): string {
	const clock = isDayOnly(time, article) ? undefined : clockOf(time);
	const date = currentLocale().day.format(dayOf(time));
	if (!clock) return date;
	return say("time", { date, clock: clock.clock, zone: zoneWords(clock.offset, article) });
}

/** The precision speaks of the publication; another time of the same article shows what it says itself. */
function isDayOnly(time: string, article?: Article): boolean {
	return article?.publishedPrecision === "day" && article.published === time;
}

export function timeElement(time: string, article?: Article): Markup {
	return html`<time datetime="${time}">${timeWords(time, article)}</time>`;
}

export function dayWords(time: string): string {
	return currentLocale().day.format(dayOf(time));
}

/** "13 Sept": on axes and in narrow columns, where the year stands nearby. */
export function shortDayWords(time: string): string {
	return currentLocale().shortDay.format(dayOf(time));
}

/** "5–15 September 2023". */
export function daysWords(from: string | undefined, to: string | undefined): string {
	if (from === undefined || to === undefined) return from === undefined ? "" : dayWords(from);
	return currentLocale()
		.day.formatRange(dayOf(from), dayOf(to))
		.replace(/[\u2009\u202f]/g, " ")
		.replace(/^(\d+) – (\d+) /, "$1–$2 ");
}

/** The day as written, not as it was at that moment in Greenwich. */
function dayOf(time: string): Date {
	return new Date(`${time.slice(0, 10)}T00:00:00Z`);
}

function clockOf(time: string): { readonly clock: string; readonly offset: string } | undefined {
	const match = /T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.exec(time);
	return match?.[1] && match[2] ? { clock: match[1], offset: match[2] } : undefined;
}

/**
 * An offset is no zone: +09:00 is Korea's and Japan's. It is called KST where the article is Korean, or translated from
 * Korean; otherwise it stays an offset.
 */
function zoneWords(offset: string, article?: Article): string {
	if (offset === "Z" || offset === "+00:00" || offset === "-00:00") return say("time.utc");
	const languages = [article?.language, article?.original?.language].map((tag) => tag?.slice(0, 2));
	if (offset === "+09:00" && languages.includes("ko")) return "KST";
	const [hours = "", minutes] = offset.slice(1).split(":");
	const sign = offset.startsWith("-") ? "−" : "+";
	return `${say("time.utc")}${sign}${Number(hours)}${minutes === "00" ? "" : `:${minutes}`}`;
}

/** "Korean" for `ko`; a tag that is none stands as it is. */
export function languageName(tag: string): string {
	return /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag) ? (currentLocale().languages.of(tag) ?? tag) : tag;
}

/** "2018-06-11 to 2018-06-13": a date of open data as its compiler writes it, or two with a slash between. */
export function dateSpanWords(date: string): string {
	const [from = "", to] = date.split("/");
	return to === undefined ? from : say("ties.span", { from, to });
}
