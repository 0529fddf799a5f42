import type { Fact, TieLine } from "../model/ties.ts";
import { coverageScopes } from "./claims-series.ts";
import { capital, short } from "./words.ts";

/** So many months are told in words; the chart and the table have all. */
const toldMonths = 3;

/**
 * What rumour adds: over all months, and then the months in which the two lines of the coverage, every mention and only what is established, lie
 * farthest apart, one sentence each.
 */
export function gapSentences(lines: readonly TieLine[]): readonly string[] {
	const mentioned = lines.filter(
		({ series, scope }) => series === "net-cooperation" && scope === coverageScopes.mentioned,
	);
	return mentioned.flatMap((line) => {
		const established = lines.find(
			(other) =>
				other.scope === coverageScopes.established && other.state === line.state && other.partner === line.partner,
		);
		const months = line.facts.flatMap((fact) => {
			const sure = established?.facts.find(({ date }) => date === fact.date);
			return sure ? [{ fact, sure, gap: fact.value - sure.value }] : [];
		});
		if (months.length === 0) return [];
		const widest = months.filter(({ gap }) => gap !== 0).toSorted((a, b) => Math.abs(b.gap) - Math.abs(a.gap));
		const told = widest
			.slice(0, toldMonths)
			.map(
				({ fact, sure, gap }) =>
					`${capital(line.title)}, ${fact.date}: ${fact.printed} with every mention counted (${fact.note}), ${sure.printed} with only what is established (${sure.note}). A gap of ${short(gap)} rests on what this coverage does not establish.`,
			);
		// Of a single month its own sentence says all that the sum would.
		return months.length === 1 && told.length > 0 ? told : [wholeGap(line.title, months), ...told];
	});
}

function wholeGap(title: string, months: readonly { readonly fact: Fact; readonly sure: Fact }[]): string {
	const mentioned = totalOf(months.map(({ fact }) => fact));
	const established = totalOf(months.map(({ sure }) => sure));
	return `${capital(title)}, ${counted(months.length, "month")} of this coverage together: ${counted(mentioned.events, "event")} summing to ${short(mentioned.net)} with every mention counted, ${counted(established.events, "event")} summing to ${short(established.net)} with only what is established.`;
}

/** The note of a month begins with the number of its events. */
function totalOf(facts: readonly Fact[]): { readonly events: number; readonly net: number } {
	return {
		events: facts.reduce((sum, { note }) => sum + Number.parseInt(note, 10), 0),
		net: facts.reduce((sum, { value }) => sum + value, 0),
	};
}

function counted(n: number, what: string): string {
	return `${n} ${what}${n === 1 ? "" : "s"}`;
}
