import { writeFileSync } from "node:fs";
import { roles } from "../../src/claims/attribution/decode.ts";
import { inPackage } from "../../src/places.ts";
import type { Tuned } from "./tune.ts";

export interface Facts {
	readonly seed: number;
	readonly epochs: number;
	readonly articles: number;
	readonly paragraphs: number;
	readonly held: Tuned;
	/** Version of the encoder whose states it reads. */
	readonly language: string;
}

export function writeCard(id: string, facts: Facts): void {
	const { exact, overlap, bias } = facts.held;
	const figures = roles.map(
		(role) => `| ${role} | ${exact[role].toFixed(1)} | ${overlap[role].toFixed(1)} | ${bias[role]} |`,
	);
	const text = `# The attribution tagger (${id})

Marks sources, cues and contents in a paragraph: encoder states of each word and its head, rule features, one BiLSTM layer, a linear chain of tags; then linear
scores link every cue to its source and its content. Made by \`npm run train -- attribution ${id}\`.

| | |
|---|---|
| data | PolNeAR train (Newell, Margolin, Ruths, LREC 2018): ${facts.articles} articles of seven US newsrooms, ${facts.paragraphs} paragraphs learned from, one article in 20 held out to set what is added where a run begins |
| licence of the data | none stated for the annotations; texts their publishers'. The weights hold no text |
| licence of the weights | Apache-2.0 |
| encoder | ${facts.language}; a new encoder needs new weights |
| seed, epochs | ${facts.seed}, ${facts.epochs} |
| date | ${new Date().toISOString().slice(0, 10)} |

| held-out part of train | exact F1 | overlap F1 | added where a run begins |
|---|---|---|---|
${figures.join("\n")}

Figures on dev: \`npm run bench -- attribution --data FILE\` and docs/method/attribution.md. Not for: other languages, speech, anything that decides about a person.
`;
	writeFileSync(inPackage("models", id, "attribution.CARD.md"), text);
}
