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
	/** What readers took apart. */
	readonly read: { readonly articles: number; readonly sentences: number; readonly acts: number };
	/** Words of invented briefs that types are learned from too. */
	readonly invented: number;
	/** How many features each model knows. */
	readonly features: Readonly<Record<"links" | "types" | "modes" | "doubt", number>>;
	/** Of acts.bin. */
	readonly bytes: number;
	/** Proposals that were judged or stand in a sentence that was read, of so many articles. */
	readonly claims: number;
	readonly articles: number;
	readonly least: number;
	readonly penalty: number;
	readonly fewest: number;
	readonly folds: number;
	/** Of strictly judged claims of articles that were left out. */
	readonly curve: readonly Point[];
	readonly date: string;
}

/** What models/en/claims.CARD.md says of both files that `npm run train -- claims` writes. */
export function cardOf(facts: Facts): string {
	const { read, invented, features, bytes, claims, articles, least, penalty, fewest, folds, curve, date } = facts;
	const all = curve[0]?.kept ?? 1;
	const rows = curve.map(
		({ from, kept, right, twice }) =>
			`| ${from === 0 ? "all" : `from ${from.toFixed(2)}`}${from === least ? ", chosen" : ""} | ${(kept / all).toFixed(2)} | ${(right / kept).toFixed(3)} | ${twice.right} of ${twice.kept} = ${(twice.right / twice.kept).toFixed(3)} |`,
	);
	return `# Claims of articles: which acts there are, and which claims are sure enough (en)

Two files, learned one after the other by \`npm run train -- claims --data FOLDER\`. \`acts.bin\` proposes: which two parties an event links, of which PLOVER type the act is, in what modes it is told; rules propose beside it.
\`claims.json\` weighs: how likely every part of a proposed claim is right (type, source, target, modes). The likeliest at an event is its claim; below ${least} it is none, and the mention stays without a type. Why both: docs/decisions/0083; how: docs/method/coding.md.

| | \`acts.bin\` | \`claims.json\` |
|---|---|---|
| learned from | ${read.sentences} sentences of ${read.articles} articles of AllSides dev (Baly et al. 2020), in which readers found ${read.acts} acts (\`bench/gold/acts-read-*\`); types from ${invented} words of invented briefs too, at little weight (\`train/brief-types/briefs\`, CC0) | ${claims} proposals of ${articles} articles of AllSides dev and GUM news, each made by models that did not learn from its article: judged (\`bench/gold/claims-precision-*\`, \`claims-read-*\`), or in a sentence that was read |
| licence of the texts | their publishers' (AllSides; the collection Apache-2.0); no text is kept | the same; GUM news CC BY 2.5 and public domain |
| licence of the weights | Apache-2.0, as the code; features lie by a number made of their name; no words | Apache-2.0; no text but single words that at least ${fewest} proposals have |
| features | ${features.links} of links, ${features.types} of types (as of briefs), ${features.modes} of modes: \`src/claims/coding/acts/features.ts\`, \`brief-types/features.ts\`, \`modes/features.ts\` | ${features.doubt}, each of at least ${fewest} proposals: \`src/claims/coding/evidence.ts\` |
| learning | softmax over features that hold, AdaGrad, seed 1, L2 (\`train/claims/fit.ts\`) | logistic regression, Newton's method to the end, L2 penalty ${penalty}; lenient judges' and readers' word at less weight; ${folds} folds by article |
| file | ${bytes} bytes; a row a feature, a column an answer, int8; of types 4 bits | JSON, to be read by people too |
| date | ${date} | ${date} |

| strictly judged claims of left-out articles | kept | right | by two judges, from draw 7 on |
|---|---|---|---|
${rows.join("\n")}

These are claims that the coder still proposes as they were judged: what was wrong and has been mended since is not among them, so "all" is no share of a draw. The least likelihood and the penalty were chosen on these same left-out articles.
The claims of \`claims-read-*\` were read by the one who mended the coder on them: the shares are likely too high, the order less so. Fresh draws: docs/method/coding.md.

Not for: briefs, other languages, proposals of another coder, anything that decides about a person. A likelihood is no certainty of the event. Readers saw American coverage of 2012 to 2020, of few states much and of most little: of other coverage nothing is known.
`;
}
