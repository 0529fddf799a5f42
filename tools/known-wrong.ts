/** Rewrites test/cases/certainty/known-wrong.yaml from what the reader says now. Run by hand, never in CI: a list that writes itself holds nothing. */
import { existsSync, writeFileSync } from "node:fs";
import { stringify } from "yaml";
import { judgeAll, knownWrongFile, scoreLines, weightsFile } from "../test/cases/certainty-cases.ts";

if (process.env.CI) throw new Error("known-wrong.yaml is written by hand, never in CI");
if (!existsSync(weightsFile)) throw new Error("models/en/language.bin is absent: nothing here reads English");

const judged = judgeAll();
const known = judged
	.filter(({ verdict }) => verdict !== "right")
	.map(({ case: { text, event }, faults }) => ({ text, event, says: faults.map(({ says }) => says).join("; ") }));
writeFileSync(knownWrongFile, known.length > 0 ? stringify(known, { lineWidth: 0 }) : "[]\n");
for (const line of scoreLines(judged)) console.log(line);
const kinds = Map.groupBy(
	judged.flatMap(({ faults }) => faults),
	({ kind }) => kind,
);
console.log([...kinds].map(([kind, faults]) => `${kind}: ${faults.length}`).join(", "));
