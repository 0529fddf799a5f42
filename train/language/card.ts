import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CardWords } from "./materials.ts";
import type { Sizes } from "./model.ts";
import type { Point, Schedule } from "./train.ts";
import { defaultVectorOptions } from "./vectors.ts";

export interface CardFacts {
	readonly language: string;
	readonly words: CardWords;
	readonly sizes: Sizes;
	readonly points: readonly Point[];
	readonly schedule: Schedule;
	/** Words of news whose trees by the teachers were learnt from. */
	readonly newsWords: number;
	readonly teachers: number;
	readonly bytes: number;
	readonly continued: boolean;
}

/** Writes the card and the loss curve beside the weights. */
export function writeCard(folder: string, facts: CardFacts): void {
	writeFileSync(join(folder, "loss.svg"), lossCurve(facts.points));
	writeFileSync(join(folder, "CARD.md"), card(facts));
}

function card({ language, words, sizes, points, schedule, newsWords, teachers, bytes, continued }: CardFacts): string {
	const last = points.at(-1);
	const rows = Object.entries(last?.dev ?? {}).map(
		([name, a]) => `| ${name} dev | ${a.words} | ${a.upos} | ${a.tag} | ${a.uas} | ${a.las} |`,
	);
	return `# ${words.title}: encoder, tagger, lemmatiser, parser

Written by \`npm run train -- language ${language}\` on ${new Date().toISOString().slice(0, 10)}.

| dev set, gold words | words | UPOS | UPOS + features | UAS | LAS |
|---|---|---|---|---|---|
${rows.join("\n")}

LAS without subtypes, punctuation counted; measured before quantising. \`npm run bench -- language\` measures the shipped file.

- **Network**: ${sizes.embedding}-dimensional sum of word, hashed ends and beginnings, shape, and a projected word vector;
  two BiLSTM of ${sizes.units} units a direction; biaffine arcs; labels and tags beside them. States: ${sizes.units * 2} floats a word.
- **File**: ${bytes} bytes; int8 with a scale a row, given word vectors at 4 bits.
- **Training**: seed ${schedule.seed}, ${last?.epoch ?? 0} passes${continued ? " more from earlier weights" : ""}, ${last?.seconds ?? 0} s, rate ${schedule.rate}, ${schedule.batch} words a batch, averaged over the last ${schedule.averageOver} steps${newsWords > 0 ? `, with the sure trees of ${newsWords} words of news by ${teachers} networks trained alike from other seeds, and gold alone in the end` : ""}.
  ${words.input}
- **Word vectors**: skip-gram that tells places apart, ${defaultVectorOptions.cols} dimensions, learnt here from the texts below alone.
- **Use**: ${words.use}

![loss](loss.svg)

## Data

| set | used for | terms |
|---|---|---|
${words
	.data(newsWords)
	.map((cells) => `| ${cells.join(" | ")} |`)
	.join("\n")}

No development or test split was trained on. No text is in the weights but single words. The weights are licensed ${words.licence}.
`;
}

/** Mean loss a word by passes, in plain SVG. */
export function lossCurve(points: readonly Point[]): string {
	const [width, height, left, bottom] = [480, 240, 44, 28];
	const most = Math.max(1, ...points.map(({ loss }) => loss));
	const x = (i: number): number => left + ((width - left - 12) * i) / Math.max(1, points.length - 1);
	const y = (loss: number): number => 12 + (height - bottom - 12) * (1 - loss / most);
	const line = points.map(({ loss }, i) => `${x(i).toFixed(1)},${y(loss).toFixed(1)}`).join(" ");
	const text = (at: string, words: string): string =>
		`<text ${at} font-size="11" font-family="sans-serif">${words}</text>`;
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="Training loss by pass">
<path d="M${left} 12V${height - bottom}H${width - 12}" fill="none" stroke="#888"/>
<polyline points="${line}" fill="none" stroke="#0b5cad" stroke-width="2"/>
${text(`x="4" y="18"`, most.toFixed(1))}
${text(`x="4" y="${height - bottom}"`, "0")}
${text(`x="${left}" y="${height - 8}"`, `pass 1 to ${points.length}; last ${points.at(-1)?.loss.toFixed(3) ?? ""} a word`)}
</svg>
`;
}
