import { parseArgs } from "node:util";
import { groupSame } from "../src/stories/same-claims.ts";
import { readEcb } from "./coreference/ecb.ts";
import { eventsOf } from "./coreference/events.ts";
import { bCubed, type Clusters, ceafE, conll, muc, type Score } from "./coreference/scores.ts";

/**
 * `npm run bench -- coreference --data DIR [--json] [--train]`: ECB+ event coreference across documents, gold mentions given,
 * stories as found, singletons kept: by the learned likelihood, by the measure that claims use, and by head lemma.
 */
export async function run(args: readonly string[]): Promise<void> {
	const { values } = parseArgs({
		args: [...args],
		options: { data: { type: "string", default: "." }, json: { type: "boolean" }, train: { type: "boolean" } },
	});
	const mentions = await readEcb(values.data, values.train ? "train" : "dev");
	const key = clustersBy(mentions, ({ gold }) => gold);
	const stories = [...Map.groupBy(mentions, ({ story }) => story).values()];
	const systems: Readonly<Record<string, Clusters>> = {
		"the same event": stories.flatMap((list) => eventsOf(list)),
		"the same claim": stories.flatMap((list) =>
			groupSame(list.map(({ situation }) => situation.mention)).map((group) => group.map((at) => list[at]?.id ?? "")),
		),
		"same head lemma": clustersBy(mentions, ({ story, situation }) => JSON.stringify([story, situation.lemma])),
	};
	for (const [name, response] of Object.entries(systems)) print(name, key, response, values.json === true);
}

function clustersBy<One extends { readonly id: string }>(
	mentions: readonly One[],
	labelOf: (one: One) => string,
): Clusters {
	return [...Map.groupBy(mentions, labelOf).values()].map((list) => list.map(({ id }) => id));
}

function print(name: string, key: Clusters, response: Clusters, asJson: boolean): void {
	const scores = { muc: muc(key, response), bCubed: bCubed(key, response), ceafE: ceafE(key, response) };
	const f1 = conll(key, response);
	if (asJson) {
		console.log(JSON.stringify({ system: name, ...scores, conll: f1 }));
		return;
	}
	const show = ({ precision, recall, f1: mean }: Score) =>
		[precision, recall, mean].map((x) => (100 * x).toFixed(1)).join(" ");
	console.log(
		`${name.padEnd(16)} MUC ${show(scores.muc)}  B3 ${show(scores.bCubed)}  CEAF-e ${show(scores.ceafE)}  CoNLL ${(100 * f1).toFixed(1)}`,
	);
}
