import { decodeRuns, type Role, roles } from "../../src/claims/attribution/decode.ts";
import type { LinkWeights } from "../../src/claims/attribution/link.ts";
import { linkRuns } from "../../src/claims/attribution/tagged-drafts.ts";
import type { Kernel } from "../../src/network/kernel.ts";
import { beginGraph } from "../network/graph.ts";
import { valuesOf } from "../network/parameters.ts";
import { createRandom } from "../network/random.ts";
import type { Example } from "./corpus.ts";
import { logitsOf, type TaggerParameters, tagLogits } from "./model.ts";
import { agreement } from "./score.ts";

type Bias = Readonly<Record<Role, number>>;
export interface Tuned {
	readonly bias: Bias;
	/** F1 of the linked attributions' spans, exact and by overlap, in hundredths. */
	readonly exact: Readonly<Record<Role, number>>;
	readonly overlap: Readonly<Record<Role, number>>;
}

const tries = [-0.5, 0, 0.5, 1, 1.5];

/** For each role in turn the bias at which whole attributions on held-out articles agree best, exactly and by overlap alike. */
export function tune(kernel: Kernel, model: TaggerParameters, links: LinkWeights, held: readonly Example[]): Tuned {
	const logits = held.map((example) => {
		// Outside training no unit is dropped, so any seed gives the same.
		const graph = beginGraph(kernel, createRandom(1), false);
		const result = logitsOf(kernel, tagLogits(graph, model, [example]));
		graph.end();
		return result;
	});
	const transitions = valuesOf(kernel, model.transitions);
	const measure = (bias: Bias): Tuned => {
		const found = held.map(({ paragraph }, k) =>
			linkRuns(paragraph, decodeRuns(logits[k] as Float32Array, paragraph.tokens.length, transitions, bias), links),
		);
		return { bias, ...agreement(held, found) };
	};
	const sum = ({ exact, overlap }: Tuned): number =>
		roles.reduce((total, role) => total + exact[role] + overlap[role], 0);
	return ["cue", "source", "content"].reduce(
		(best, role) =>
			tries.map((bias) => measure({ ...best.bias, [role]: bias })).reduce((a, b) => (sum(b) > sum(a) ? b : a), best),
		measure({ source: 0, cue: 0, content: 0 }),
	);
}
