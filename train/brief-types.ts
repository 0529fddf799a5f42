import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { scoreBriefs } from "../bench/claims/briefs.ts";
import { type Answer, answers } from "../src/claims/coding/brief-types/model.ts";
import { ploverTypes } from "../src/model/reading.ts";
import { entriesOf, numbersOf, toFeatureModel } from "../src/network/feature-model.ts";
import { encodeWeights } from "../src/network/weights.ts";
import { inPackage } from "../src/places.ts";
import { actRows } from "./brief-types/acts.ts";
import { exampleBriefs, goldBriefs, heldOutBriefs, writtenBriefs } from "./brief-types/briefs.ts";
import { writeCard } from "./brief-types/card.ts";
import { type Row, rowsOf, views, viewsOfSeen } from "./brief-types/rows.ts";
import { fitFeatures, type Settings } from "./network/fit-features.ts";

/** Two events, seen three ways, make a feature; in nibbles 36,000 of them take 612 kB. */
const settings: Settings = { seed: 1, passes: 16, rate: 0.1, penalty: 0.05, leastCount: 4, mostFeatures: 36_000 };

/**
 * `npm run train -- brief-types --data FOLDER`: of what type the act of a brief is, learned from briefs written for it, the examples of the
 * lexicon, half A of PLOVER's records in FOLDER, and the acts that readers found in its articles. The same texts and code give the same bytes.
 */
export function run(args: readonly string[]): void {
	const { values } = parseArgs({ args: [...args], options: { data: { type: "string", default: "." } } });
	const written = [...writtenBriefs().values()].flat();
	const examples = exampleBriefs();
	const gold = goldBriefs(join(values.data, "plover-dev.jsonl"));
	const seen = [...examples, ...gold];
	const read = actRows(values.data);
	const rows = balanced([
		...written.flatMap(rowsOf).flatMap(views),
		...seen.flatMap(rowsOf).flatMap(viewsOfSeen),
		...read.flatMap(viewsOfSeen),
	]);
	const { features, weights } = fitFeatures(
		rows.map((row) => ({ ...row, features: numbersOf(row.features) })),
		answers,
		settings,
	);
	const file = encodeWeights(new Map(entriesOf("types", toFeatureModel(features, weights, "nibbles"))));
	writeFileSync(inPackage("models", "en", "brief-types.bin"), file);
	writeCard({
		...settings,
		written: written.length,
		examples: examples.length,
		gold: gold.length,
		read: read.length,
		features: features.length,
		bytes: file.byteLength,
		heldOut: [...heldOutBriefs()].map(([writer, briefs]) => ({ writer, scores: scoreBriefs(briefs) })),
	});
}

/** Types of which few were written weigh more: by the root of how much rarer they are than the mean. */
function balanced(rows: readonly Row[]): readonly Row[] {
	const counts = new Map<Answer, number>();
	for (const { answer } of rows) counts.set(answer, (counts.get(answer) ?? 0) + 1);
	const mean = ploverTypes.reduce((sum, type) => sum + (counts.get(type) ?? 0), 0) / ploverTypes.length;
	const rarity = (answer: Answer): number =>
		answer === "beside" || answer === "nothing" ? 1 : Math.sqrt(mean / (counts.get(answer) ?? mean));
	return rows.map((row) => ({ ...row, weight: row.weight * rarity(row.answer) }));
}
