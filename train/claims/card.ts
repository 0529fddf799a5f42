import { writeFileSync } from "node:fs";
import { inPackage } from "../../src/places.ts";

export interface Facts {
	readonly claims: number;
	readonly articles: number;
	readonly features: number;
	readonly least: number;
	/** Of strictly judged claims of articles that were left out. */
	readonly curve: readonly { readonly from: number; readonly kept: number; readonly right: number }[];
}

export function writeCard({ claims, articles, features, least, curve }: Facts): void {
	const all = curve[0]?.kept ?? 1;
	const rows = curve.map(
		({ from, kept, right }) =>
			`| ${from === 0 ? "all" : `from ${from.toFixed(2)}`}${from === least ? ", chosen" : ""} | ${(kept / all).toFixed(2)} | ${(right / kept).toFixed(3)} |`,
	);
	const text = `# Which coded claims are sure enough (en)

How likely every part of a coded claim is right (type, source, target, modes): logistic regression over what coded it, where its parties stand, how sure the
parser was, and what the sentence says of time and reality beside it (\`src/claims/coding/evidence.ts\`). Claims of articles below ${least} lose their type; the
mention stays. Made by \`npm run train -- claims\`; \`claims.json\` is read by people too.

| | |
|---|---|
| data | ${claims} claims of ${articles} articles of AllSides dev (Baly et al. 2020) and GUM that the coder codes as they were judged; judgements in \`bench/gold/claims-precision-*\` and \`claims-read-*\`, without text |
| licence of the weights | Apache-2.0; they hold no text but lemmas of the lexicon |
| features | ${features} |
| date | ${new Date().toISOString().slice(0, 10)} |

| strictly judged claims of left-out articles | kept | right |
|---|---|---|
${rows.join("\n")}

The claims of \`claims-read-*\` were read by the one who mended the coder on them: the shares are likely too high, the order less so. Fresh draws: docs/method/coding.md.
`;
	writeFileSync(inPackage("models", "en", "claims.CARD.md"), text);
}
