import { stringify } from "csv-stringify/sync";
import { type Fact, factColumns } from "../model/ties.ts";

/** Facts in the columns of data/series, the value as its source prints it. */
export function factsCsv(facts: readonly Fact[]): string {
	const rows = facts.map((fact) => ({ ...fact, partner: fact.partner ?? "", value: fact.printed }));
	return stringify(rows, { header: true, columns: [...factColumns] });
}
