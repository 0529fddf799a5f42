import { writeFileSync } from "node:fs";
import { inPackage } from "../../src/places.ts";

interface Counted {
	readonly kept: number;
	readonly right: number;
}

interface Point extends Counted {
	readonly read: Counted;
	readonly from: number;
	/** Of these the claims that two judges judged as they were drawn. */
	readonly twice: Counted;
}

export interface Facts {
	readonly claims: number;
	readonly articles: number;
	readonly features: number;
	readonly least: number;
	readonly penalty: number;
	readonly fewest: number;
	readonly folds: number;
	/** Of strictly judged claims of articles that were left out. */
	readonly curve: readonly Point[];
}

export function writeCard({ claims, articles, features, least, penalty, fewest, folds, curve }: Facts): void {
	const all = curve[0]?.kept ?? 1;
	const rows = curve.map(
		({ from, kept, right, twice }) =>
			`| ${from === 0 ? "all" : `from ${from.toFixed(2)}`}${from === least ? ", chosen" : ""} | ${(kept / all).toFixed(2)} | ${(right / kept).toFixed(3)} | ${twice.right} of ${twice.kept} = ${(twice.right / twice.kept).toFixed(3)} |`,
	);
	const text = `# Which coded claims are sure enough (en)

How likely every part of a coded claim is right (type, source, target, modes): logistic regression over what coded it, where its parties stand, how sure the
parser was, and what the sentence says of time and reality beside it (\`src/claims/coding/evidence.ts\`). Claims of articles below ${least} lose their type; the
mention stays. Made by \`npm run train -- claims\`; \`claims.json\` is read by people too.

| | |
|---|---|
| data | ${claims} claims of ${articles} articles of AllSides dev (Baly et al. 2020) and GUM that the coder codes as they were judged; judgements in \`bench/gold/claims-precision-*\` and \`claims-read-*\`, without text |
| licence of the texts | their publishers' (AllSides; the collection Apache-2.0); GUM news CC BY 2.5 and public domain; no text is kept |
| licence of the weights | Apache-2.0, as the code; they hold no text but lemmas of the lexicon |
| features | ${features}, each of at least ${fewest} claims |
| learning | Newton's method to the end, L2 penalty ${penalty}, lenient judges' claims at less weight; ${folds} folds by article |
| not for | briefs, other languages, claims of another coder; a likelihood is no certainty of the event, and of other coverage it is not known |
| date | ${new Date().toISOString().slice(0, 10)} |

| strictly judged claims of left-out articles | kept | right | by two judges, from draw 7 on |
|---|---|---|---|
${rows.join("\n")}

These are claims that the coder still codes as they were judged: what was wrong and has been mended since is not among them, so "all" is no share of a draw. The least likelihood and the penalty were chosen on these same left-out articles.
The claims of \`claims-read-*\` were read by the one who mended the coder on them: the shares are likely too high, the order less so. Fresh draws: docs/method/coding.md.
`;
	writeFileSync(inPackage("models", "en", "claims.CARD.md"), text);
}
