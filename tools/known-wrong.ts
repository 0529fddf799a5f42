/**
 * Rewrites known-wrong.yaml of the golden cases of a language from what the reader says now: `node tools/known-wrong.ts [en|ko]`.
 * Run by hand, never in CI: a list that writes itself holds nothing.
 */
import { existsSync, writeFileSync } from "node:fs";
import { stringify } from "yaml";
import { caseSets, judgeAll, scoreLines } from "../test/cases/certainty-cases.ts";

if (process.env.CI) throw new Error("known-wrong.yaml is written by hand, never in CI");
const language = process.argv[2] ?? "en";
const set = caseSets.find((one) => one.language === language);
if (!set) throw new Error(`no golden cases in "${language}": ${caseSets.map((one) => one.language).join(", ")}`);
if (!existsSync(set.weightsFile)) throw new Error(`${set.weightsFile} is absent: nothing here reads "${language}"`);

const judged = judgeAll(set);
const known = judged
	.filter(({ verdict }) => verdict !== "right")
	.map(({ case: { text, event }, faults }) => ({ text, event, says: faults.map(({ says }) => says).join("; ") }));
writeFileSync(set.knownWrongFile, known.length > 0 ? stringify(known, { lineWidth: 0 }) : "[]\n");
for (const line of scoreLines(judged)) console.log(line);
const kinds = Map.groupBy(
	judged.flatMap(({ faults }) => faults),
	({ kind }) => kind,
);
console.log([...kinds].map(([kind, faults]) => `${kind}: ${faults.length}`).join(", "));
