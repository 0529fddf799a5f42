import { judges, type Mixing, mix } from "../../src/claims/factuality/head.ts";
import { agreement } from "./agreement.ts";
import type { Answer } from "./model.ts";

const shares = [0, 0.2, 0.4, 0.6];
/** Of values / 3; 1 settles nothing. UW's values are means of five raters: only what is in the band of certain may settle there. */
const fine = [1, 2.5 / 3];
const coarse = [...fine, 2 / 3, 1.5 / 3, 1 / 3, 0.5 / 3, 0.15 / 3];

/**
 * For each judge what the rules weigh beside the column, and from where on values settle at the end of the scale. UDS asks for
 * the correlation, the others for the mean absolute error as well.
 */
export function chooseMixing(answers: readonly (readonly Answer[])[], golds: readonly (readonly number[])[]): Mixing[] {
	return judges.map((judge, j) => {
		const gold = golds[j] ?? [];
		const cost = (mixing: Mixing): number => {
			const values = (answers[j] ?? []).map(({ columns, rule }) => 3 * mix(columns[j] ?? 0, rule, mixing));
			const { mae, r } = agreement(gold, values);
			return judge === "uds" ? -r : judge === "uw" ? mae - r : mae;
		};
		return shares
			.flatMap((rules) => (judge === "uw" ? fine : coarse).map((settles) => ({ rules, settles })))
			.reduce((best, own) => (cost(own) < cost(best) ? own : best));
	});
}
