import { type GivenTime, parseTime } from "../time/time.ts";

export interface TimeLine {
	readonly published?: GivenTime;
	readonly modified?: GivenTime;
}

const publishedWords =
	"first published|originally published|date published|published|posted|publication date|pubdate|created|release date|released|date|issued|입력|등록|기사입력|승인|발행|опубликовано|publicado|veröffentlicht|publié";
const modifiedWords =
	"last updated|last modified|updated|modified|update|edited|수정|기사수정|최종수정|обновлено|atualizado|actualizado|aktualisiert|mis à jour";
const label = new RegExp(
	`(?<![\\p{L}])(?:(${publishedWords})|(${modifiedWords}))(?![\\p{L}])\\s*(?:on|at|in)?\\s*[:：;.|-]?\\s*`,
	"giu",
);

/** "Posted on : 2023-10-04 16:32 KST Modified on : 2023-10-04 16:32 KST", "Updated at 1:23 p.m.", "November 20, 2019 3:14 pm ET" */
export function readTimeLine(line: string): TimeLine | undefined {
	if (line.length > 160) return undefined;
	const labels = [...line.matchAll(label)];
	const first = labels[0];
	if (!first) return isBareTime(line) ? given("published", parseTime(line)) : undefined;
	if (first.index > 12 || !isTimeAfter(line, first)) return undefined;
	const timeAfter = (index: number) => {
		const found = labels[index];
		const from = (found?.index ?? 0) + (found?.[0].length ?? 0);
		return index < 0 ? undefined : parseTime(line.slice(from, labels[index + 1]?.index ?? line.length));
	};
	return {
		...given("published", timeAfter(labels.findIndex((found) => found[1] !== undefined))),
		...given("modified", timeAfter(labels.findIndex((found) => found[1] === undefined))),
	};
}

/** "Updated at 1:23 p.m." says itself what it is; a bare date does only by standing at the head. */
export function hasTimeLabel(line: string): boolean {
	return line.length < 80 && line.search(label) === 0;
}

function given(kind: "published" | "modified", time: GivenTime | undefined): TimeLine {
	return time === undefined ? {} : { [kind]: time };
}

/** "Posted on Monday the talks …" is prose: after the label there must be a date or a clock, and little else. */
function isTimeAfter(line: string, found: RegExpExecArray): boolean {
	const rest = line.slice(found.index + found[0].length);
	return /\d/.test(rest) && wordsBesidesTime(rest) <= 4;
}

const timeWords =
	/\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\b|\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b|\b(?:[ap]\.?m|at|on|by|de|às|um|uhr|local time|et|pt|ct)\b|\b[A-Z]{3,4}\b|\d+(?:st|nd|rd|th)?/gi;

function wordsBesidesTime(text: string): number {
	return (
		text
			.replace(label, " ")
			.replace(timeWords, " ")
			.match(/\p{L}{2,}/gu) ?? []
	).length;
}

/** A line that is a date, with or without its clock: "Wednesday, 20 November 2019 | 3:14 PM". */
function isBareTime(line: string): boolean {
	return (
		line.length <= 70 &&
		/\d{4}|\d{1,2}[:/.-]\d{2}/.test(line) &&
		wordsBesidesTime(line) <= 3 &&
		parseTime(line) !== undefined
	);
}
