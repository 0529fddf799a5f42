import { commandName } from "../command-name.ts";
import type { Dyad, TieLine, TieMark } from "../model/ties.ts";
import { type Fact, shownValue } from "./fact.ts";
import { yearOf } from "./period.ts";
import { sparkline } from "./sparkline.ts";
import { unitText } from "./words.ts";

/** The ties of a pair for a terminal: a line a measure and compiler, marks, changes, and what not to conclude. */
export function tiesTable(ties: Dyad): string {
	const [first, second] = ties.states;
	const title = `${ties.names.join(" and ")} (${first} ${second})`;
	if (ties.lines.length + ties.about.length + ties.marks.length === 0) return `${title}\n\n${nothing(ties)}\n`;
	const sections = [
		title,
		table("Ties of the pair", ties.lines),
		table("Of each alone", ties.about),
		marks(ties.marks),
		bullets("Changes, and what follows", ties.changes),
		bullets("Disagreements (all values kept)", ties.disagreements.map(disagreement)),
		bullets("Read with care", ties.cautions),
	];
	return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
}

function nothing(ties: Dyad): string {
	return `No facts on ${ties.states.join(" and ")} in the series at hand, or none in the span asked for. Series ship for PRK, KOR, CHN, RUS, USA and JPN; others come with \`${commandName()} ties import\`.`;
}

function table(heading: string, lines: readonly TieLine[]): string {
	if (lines.length === 0) return "";
	return [heading, ...lines.map(row)].join("\n");
}

function row(line: TieLine): string {
	const { facts } = line;
	const [first, last] = [facts[0], facts.at(-1)];
	if (!first || !last) return "";
	const spark = sparkline(facts.map(({ date, value }) => ({ year: yearOf(date), value })));
	const span = first === last ? datedValue(first) : `${datedValue(first)} → ${datedValue(last)}`;
	const head = `  ${line.title}`;
	return `${head}\n    ${spark}  ${span}\n    ${line.compiler}; ${line.scope}; ${count(facts.length)}`;
}

function datedValue(fact: Fact): string {
	return `${fact.date}: ${shownValue(fact)}${unitText(fact.unit)}`;
}

function count(values: number): string {
	return values === 1 ? "1 value" : `${values} values`;
}

function marks(all: readonly TieMark[]): string {
	return all.length === 0
		? ""
		: ["Meetings and resolutions", ...all.map((mark) => `  ${mark.date}  ${mark.kind}  ${mark.text}`)].join("\n");
}

function disagreement(facts: readonly Fact[]): string {
	const first = facts[0];
	const values = facts.map((fact) => `${fact.printed}${unitText(fact.unit)} (${fact.scope}; ${fact.source})`);
	return `${first?.series}, ${first?.state} ${first?.partner ?? ""} ${first?.date}, ${first?.compiler}: ${values.join(" | ")}`;
}

function bullets(heading: string, items: readonly string[]): string {
	return items.length === 0 ? "" : [heading, ...items.map((item) => `  - ${item}`)].join("\n");
}
