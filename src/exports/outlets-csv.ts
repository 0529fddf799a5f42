import { stringify } from "csv-stringify/sync";
import type { OutletRates } from "../model/audit.ts";

const columns = ["outlet", "stories", "rule", "found", "of", "rate", "low", "high", "corrected"] as const;

/** `outlets.csv`: a row an outlet and rule, by name. It describes the coverage collected and ranks nobody. */
export function outletsCsv(outlets: readonly OutletRates[]): string {
	const rows = outlets.flatMap(({ outlet, stories, rates }) => rates.map((rate) => ({ outlet, stories, ...rate })));
	return stringify(rows, { header: true, columns: [...columns] });
}
