import { writeFileSync } from "node:fs";
import type { Role } from "../../src/claims/attribution/decode.ts";
import { inPackage } from "../../src/places.ts";

export interface Facts {
	readonly seed: number;
	readonly epochs: number;
	readonly articles: number;
	readonly paragraphs: number;
	readonly held: Readonly<Record<Role, { readonly bias: number; readonly f1: number }>>;
	/** Version of the encoder whose states it reads. */
	readonly language: string;
}

export function writeCard(id: string, facts: Facts): void {
	const figures = Object.entries(facts.held).map(
		([role, { f1, bias }]) => `| ${role} | ${(100 * f1).toFixed(1)} | ${bias} |`,
	);
	const text = `# The attribution tagger (${id})

Marks sources, cues and contents in a paragraph: encoder states and rule features, one BiLSTM layer, three softmaxes a word; then linear
scores link every cue to its source and its content. Made by \`npm run train -- attribution ${id}\`.

| | |
|---|---|
| data | PolNeAR train (Newell, Margolin, Ruths, LREC 2018): ${facts.articles} articles of seven US newsrooms, ${facts.paragraphs} paragraphs learned from, one article in 20 held out for thresholds |
| licence of the data | none stated for the annotations; texts their publishers'. The weights hold no text |
| licence of the weights | Apache-2.0 |
| encoder | ${facts.language}; a new encoder needs new weights |
| seed, epochs | ${facts.seed}, ${facts.epochs} |
| date | ${new Date().toISOString().slice(0, 10)} |

| role | exact F1 of single spans, held-out part of train | threshold |
|---|---|---|
${figures.join("\n")}

Figures on dev: \`npm run bench -- attribution --data FILE\` and docs/method/attribution.md. Not for: other languages, speech, anything that decides about a person.
`;
	writeFileSync(inPackage("models", id, "attribution.CARD.md"), text);
}
