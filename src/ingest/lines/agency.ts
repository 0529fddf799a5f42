import type { Outlets } from "../../model/outlet.ts";

/** Place and day before the agency: "SEOUL, Sept. 13 (Yonhap) --", "MOSCOW (Reuters) -", "HANOI, Vietnam (AP) —". */
const dateline = /^.{2,80}?\(([^)]{2,40})\)\s*(?:[-–—]{1,2}|:)\s/;
const bare = /^\(([^)]{2,40})\)\s*(?:[-–—]{1,2}|:)?\s/;
/** "TOKYO, Sept 13, KYODO - …" and "[서울=연합뉴스]" have their own forms; the first is rare enough to leave. */
const korean = /^\(?[[(]?(?:\p{Script=Hangul}+)\s*=\s*(\p{Script=Hangul}+)/u;
const credits = [
	/^\(?(?:with (?:inputs?|reporting|files|material) from|source:|by)\s+(?:the\s+)?(.{2,40}?)\)?\.?$/i,
	/^\((?:additional )?(?:reporting|writing|compiled) by\b.*\)$/i,
	/^(?:the\s+)?(.{2,40}?)\s+(?:contributed to this (?:report|story|article))\.?$/i,
];

const koreanAgencies: Readonly<Record<string, string>> = { 연합뉴스: "Yonhap", 뉴시스: "Newsis", 뉴스1: "News1" };

/** The agency a text is credited to, by the name in `data/outlets`; the byline first, then the dateline, then the end. */
export function findAgency(
	body: readonly string[],
	byline: readonly { readonly name: string; readonly affiliation?: string }[],
	outlets: Outlets,
): string | undefined {
	const agencyNamed = (name: string) => {
		const outlet = outlets.find(koreanAgencies[name] ?? name);
		return outlet?.agency ? outlet.name : undefined;
	};
	const named = byline.flatMap((person) => [person.name, person.affiliation ?? ""]).flatMap(namesIn);
	const inDateline = body.slice(0, 3).flatMap((line) => datelineNames(line));
	const inCredit = body.slice(-4).flatMap((line) => credits.map((pattern) => pattern.exec(line)?.[1] ?? ""));
	return [...named, ...inDateline, ...inCredit.flatMap(namesIn)].map(agencyNamed).find((name) => name !== undefined);
}

function datelineNames(line: string): string[] {
	const found = dateline.exec(line) ?? bare.exec(line) ?? korean.exec(line);
	return found?.[1] ? namesIn(found[1]) : [];
}

/** "Reuters/Yonhap", "AP, Reuters", "Associated Press writer", "With AFP" */
function namesIn(text: string): string[] {
	return text
		.split(/\s*[/,;&]\s*|\s+and\s+/)
		.map((name) =>
			name
				.replace(/^(?:the|with|via)\s+/i, "")
				.replace(/\s+(?:writers?|reporters?|staff|news agency|correspondents?)$/i, "")
				.trim(),
		)
		.filter((name) => name !== "");
}

/** A news agency's or a newspaper's dateline marks a report: opinion pieces are written from nowhere. */
export function hasDateline(firstLine: string): boolean {
	return (
		/^[\p{Lu}][\p{Lu} .'’-]{2,30}(?:,\s[\p{Lu}][\p{L}. ]{1,25}){0,2}(?:\s\([^)]{2,40}\))?\s*(?:--|—|–|-|:)\s/u.test(
			firstLine,
		) || dateline.test(firstLine.slice(0, 120))
	);
}
