import { writeFileSync } from "node:fs";
import { inPackage } from "../../src/places.ts";
import type { Chosen } from "./mixing.ts";

export interface Facts {
	/** Of the networks that are joined. */
	readonly seeds: readonly number[];
	readonly epochs: number;
	readonly events: number;
	/** Of events answered by networks that have not seen them. */
	readonly held: Chosen["held"];
	/** Version of the encoder whose states it reads. */
	readonly language: string;
}

export function writeCard(id: string, { seeds, epochs, events, held, language }: Facts): void {
	const figures = held.map(({ set, events: n, mae, r }) => `| ${set} | ${n} | ${mae.toFixed(3)} | ${r.toFixed(3)} |`);
	const text = `# The certainty head (${id})

How sure the author is of an event, −3..3, as readers take it: the encoder's states of the predicate, its head, its cues and its sentence, and
what the rules say, through two layers, as the mean of ${seeds.length} networks that part by their seeds alone, joined in one; a column for each set of judges, mixed by whose
guide the sentence seems to be asked by: its words, and which of them are named. It answers for events that the caller names; where the reader finds them the
rules' values stand, and its newswire column only says where it leans to the other side. Made by \`npm run train -- certainty ${id}\`.

| | |
|---|---|
| data | train splits of UW (Lee et al. 2015), UDS-IH2 (White et al. 2016, Rudinger et al. 2018), MEANTIME (Minard et al. 2016), with CommitmentBank, MegaVeridicality (White & Rawlins 2018) and Ross & Pavlick 2019 as helpers; ${events} events, in the mapping of Jiang & de Marneffe 2021 |
| licence of the data | UDS CC BY-SA 4.0, MEANTIME CC BY 4.0, none stated for the others. The weights hold no text |
| licence of the weights | Apache-2.0 |
| encoder | ${language}; a new encoder needs new weights |
| seeds, epochs | ${seeds.join(" ")}; ${epochs} |
| date | ${new Date().toISOString().slice(0, 10)} |

| events of train, by networks that have not seen them | events | MAE | r |
|---|---|---|---|
${figures.join("\n")}

Figures on dev: \`npm run bench -- certainty --data FILE\` and docs/method/factuality.md. UDS judges call what lies ahead "did not happen"; newswire judges do not.
`;
	writeFileSync(inPackage("models", id, "certainty.CARD.md"), text);
}
