import { writeFileSync } from "node:fs";
import type { Scores } from "../../bench/claims/score.ts";
import { inPackage } from "../../src/places.ts";

export interface Facts {
	readonly seed: number;
	readonly passes: number;
	readonly written: number;
	readonly examples: number;
	readonly gold: number;
	/** Words of acts in articles. */
	readonly read: number;
	readonly features: number;
	readonly bytes: number;
	readonly heldOut: readonly { readonly writer: string; readonly scores: Scores }[];
}

export function writeCard({ seed, passes, written, examples, gold, read, features, bytes, heldOut }: Facts): void {
	const figures = heldOut.map(
		({ writer, scores }) =>
			`| ${writer} | ${scores.records} | ${scores.typeAccuracy.toFixed(3)} | ${scores.quadAccuracy.toFixed(3)} |`,
	);
	const text = `# Types of briefs (en)

Of which PLOVER type the act of a text of three sentences or fewer is, which of its events that act is, and whether it tells of one: logistic regression over
${features} features that src/claims/coding/brief-types/features.ts names (words by the part they play, their senses, moods, classes of the lexicon, what the rules found).
A row a feature, a column an answer, 4 bits a value. Made by \`npm run train -- brief-types --data FOLDER\`.

| | |
|---|---|
| data | ${written} invented briefs and clauses (train/brief-types/briefs, CC0), ${examples} examples of the lexicon's entries, ${gold} records of PLOVER's gold standard (half A), ${read} words of acts that readers found in articles of AllSides dev (Baly et al. 2020; bench/gold/acts-read-*, no text) |
| licence of the weights | Apache-2.0 |
| seed, passes | ${seed}, ${passes} |
| file | ${bytes} bytes |
| date | ${new Date().toISOString().slice(0, 10)} |

| writers held out | briefs | type | quad |
|---|---|---|---|
${figures.join("\n")}

Not for: longer texts, other languages, anything that decides about a person. It knows English news agencies' way of writing; the briefs were invented, and tell each of
one act as its writer meant it. Figures on PLOVER's records: docs/method/coding.md.
`;
	writeFileSync(inPackage("models", "en", "brief-types.CARD.md"), text);
}
