import type { TieLine } from "../model/ties.ts";
import { coverageScopes } from "./claims-series.ts";
import { capital, short } from "./words.ts";

/** So many months are told in words; the chart and the table have all. */
const toldMonths = 3;

/**
 * What rumour adds: the months in which the two lines of the coverage, every mention and only what is established, lie
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
		const widest = months.filter(({ gap }) => gap !== 0).toSorted((a, b) => Math.abs(b.gap) - Math.abs(a.gap));
		return widest
			.slice(0, toldMonths)
			.map(
				({ fact, sure, gap }) =>
					`${capital(line.title)}, ${fact.date}: ${fact.printed} with every mention counted (${fact.note}), ${sure.printed} with only what is established (${sure.note}). A gap of ${short(gap)} rests on what this coverage does not establish.`,
			);
	});
}
