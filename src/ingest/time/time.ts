import * as chrono from "chrono-node";
import { findOffset, zonePattern } from "./zones.ts";

export type Precision = "second" | "minute" | "day";

/** A time as the records write it: "2023-10-04T16:32+09:00" to the minute, "2023-10-04" where only the day is known. */
export interface GivenTime {
	readonly value: string;
	readonly precision: Precision;
}

interface Clock {
	readonly hour: number;
	readonly minute: number;
	readonly second?: number;
	readonly zone?: string;
}

/**
 * Reads a time from metadata or from a visible line. A clock time without a zone is no point in time, and guessing the
 * zone from the outlet's country would be wrong for papers of many countries: such a time keeps its day only.
 */
export function parseTime(raw: string): GivenTime | undefined {
	const text = raw.replace(/\s+/g, " ").trim();
	if (text === "" || text.length > 200) return undefined;
	return parseEpoch(text) ?? parseNumeric(text) ?? parseProse(text);
}

/** "1696404720" and "1696404720000": seconds or milliseconds since 1970. */
function parseEpoch(text: string): GivenTime | undefined {
	if (!/^\d{10}(\d{3})?$/.test(text)) return undefined;
	const date = new Date(Number(text) * (text.length === 10 ? 1000 : 1));
	return { value: date.toISOString().replace(/\.\d+Z$/, "Z"), precision: "second" };
}

const clockPattern = String.raw`(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([ap]\.?m\.?)?`;
// "2023-10-04 16:32 KST", "2023.10.04. 16:32", "2023/10/04", "2023년 10월 4일 16:32", "20231004", "2023-10-04T16:32:00+0900"
const numeric = new RegExp(
	String.raw`(?<![\d])((?:19|20)\d{2})(?:\s*[-./년]\s*)(\d{1,2})(?:\s*[-./월]\s*)(\d{1,2})(?:일|\.)?(?:[T,\s]+(?:at\s+)?${clockPattern})?(?:\s*\(?(${zonePattern}))?`,
	"i",
);
const compact = new RegExp(
	String.raw`^((?:19|20)\d{2})(\d{2})(\d{2})(?:T?(\d{2}):?(\d{2})(?::?(\d{2}))?)?(${zonePattern})?$`,
);

function parseNumeric(text: string): GivenTime | undefined {
	const short = compact.exec(text);
	const found = short ?? numeric.exec(text);
	if (!found) return undefined;
	const [, year, month, day, hour, minute, second] = found;
	const half = short ? undefined : found[7];
	const zone = short ? found[7] : found[8];
	const date = dayOf(Number(year), Number(month), Number(day));
	if (date === undefined) return undefined;
	if (hour === undefined || minute === undefined) return { value: date, precision: "day" };
	return timeOf(date, {
		hour: withHalf(Number(hour), half),
		minute: Number(minute),
		...(second !== undefined && { second: Number(second) }),
		...(zone !== undefined && { zone }),
	});
}

function withHalf(hour: number, half: string | undefined): number {
	if (half === undefined) return hour;
	return (hour % 12) + (half.toLowerCase().startsWith("p") ? 12 : 0);
}

function dayOf(year: number, month: number, day: number): string | undefined {
	const date = new Date(Date.UTC(year, month - 1, day));
	const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
	return isReal && year >= 1800 ? date.toISOString().slice(0, 10) : undefined;
}

function timeOf(day: string, clock: Clock): GivenTime {
	const offset = clock.zone === undefined ? undefined : findOffset(clock.zone, day);
	if (offset === undefined || clock.hour > 23 || clock.minute > 59 || (clock.second ?? 0) > 59) {
		return { value: day, precision: "day" };
	}
	const two = (part: number) => String(part).padStart(2, "0");
	const seconds = clock.second === undefined ? "" : `:${two(clock.second)}`;
	const isUtc = clock.zone?.toUpperCase() === "Z";
	return {
		value: `${day}T${two(clock.hour)}:${two(clock.minute)}${seconds}${isUtc ? "Z" : offset}`,
		precision: clock.second === undefined ? "minute" : "second",
	};
}

const zoneInProse = new RegExp(String.raw`\d\s*(?:[ap]\.?m\.?)?,?\s*\(?(${zonePattern})`, "i");

const dayAndMonth = /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{4}|\d{2})(?!\d)/;

/** "03/02/2020" is the 2nd of March to some and the 3rd of February to others; "02/02/2020" and "25/02/2020" are one day to all. */
export function mayBeTwoDays(raw: string): boolean {
	const [, first, second] = dayAndMonth.exec(raw) ?? [];
	const isMonth = (number: string | undefined) => Number(number) >= 1 && Number(number) <= 12;
	return isMonth(first) && isMonth(second) && Number(first) !== Number(second);
}

/** "Tue, 19 Nov 2019 14:00:00 GMT", "Nov. 18, 2019 at 5:32 p.m. ET": chrono finds day and clock, the zone is read here. */
function parseProse(text: string): GivenTime | undefined {
	if (!/\d/.test(text) || mayBeTwoDays(text)) return undefined;
	// Chrono reads "a.m. EST" only without the dots.
	const found = findInProse(text.replace(/\b([ap])\.\s?m\./gi, "$1m").replace(/\b(Sept)\b\.?/g, "Sep"));
	if (!found?.isCertain("year") || !found.isCertain("month") || !found.isCertain("day")) return undefined;
	const day = dayOf(found.get("year") ?? 0, found.get("month") ?? 0, found.get("day") ?? 0);
	if (day === undefined) return undefined;
	if (!found.isCertain("hour")) return { value: day, precision: "day" };
	const zone = zoneInProse.exec(text)?.[1];
	return timeOf(day, {
		hour: found.get("hour") ?? 0,
		minute: found.get("minute") ?? 0,
		...(found.isCertain("second") && { second: found.get("second") ?? 0 }),
		...(zone !== undefined && { zone }),
	});
}

/**
 * Chrono's strict readings, without "yesterday", "Friday" and other words that need a day to count from. English first;
 * "10/11/2019" is never read by another language than the page's, so the others only see dates with a month in letters.
 */
const otherLanguages = [chrono.pt, chrono.es, chrono.fr, chrono.de, chrono.ru, chrono.uk, chrono.it, chrono.nl].map(
	(language) => language.strict,
);

function findInProse(text: string): chrono.ParsedComponents | undefined {
	const english = chrono.strict.parse(text)[0]?.start;
	if (english?.isCertain("year")) return english;
	if (!/\d{1,2}\.? (?:de |da )?\p{L}{3,}\.? (?:de |del )?\d{4}/u.test(text)) return english;
	const others = otherLanguages.map((language) => language.parse(text)[0]?.start);
	return others.find((found) => found?.isCertain("year") && found.isCertain("month") && found.isCertain("day"));
}

/** When a time is, for comparing; a day counts from its first minute anywhere on earth. */
export function instantOf(time: GivenTime): number {
	return Date.parse(time.precision === "day" ? `${time.value}T00:00:00Z` : time.value);
}

const aDay = 24 * 60 * 60 * 1000;

/** Later than tomorrow: a slip of the source, or an embargo; never sorted as if it had happened. */
export function isFuture(time: GivenTime, now: Date): boolean {
	return instantOf(time) > now.getTime() + aDay;
}
