import type { Finding, OutletRates, Story } from "../../model/audit.ts";
import { listed, type StorySummary } from "../summary.ts";

export interface OutletView {
	readonly name: string;
	/** Absent where the audit gives none, since stories are too few. */
	readonly rates?: OutletRates["rates"];
	/** There are rates, and they are not for those outside. */
	readonly withheld?: true;
	/** Those on all stories together that are about it. */
	readonly findings?: readonly Finding[];
	readonly stories: readonly StorySummary[];
}

/** Every outlet of a coverage by its name. */
export function viewOutlets(
	stories: readonly Story[],
	audited: readonly OutletRates[],
	across: readonly Finding[] = [],
): ReadonlyMap<string, OutletView> {
	const told = stories.flatMap((story) => story.outlets.map((name) => ({ name, story })));
	const rates = new Map(audited.map((each) => [each.outlet, each.rates]));
	return new Map(
		[...Map.groupBy(told, ({ name }) => name)].map(([name, own]) => {
			const found = rates.get(name);
			const findings = across.filter((finding) => finding.across?.outlets.includes(name));
			return [
				name,
				{
					name,
					...(found && { rates: found }),
					...(findings.length > 0 && { findings }),
					stories: own.map(({ story }) => listed(story)),
				},
			];
		}),
	);
}
