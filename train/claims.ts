import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { likelihoodBy } from "../src/claims/coding/doubt.ts";
import { inPackage } from "../src/places.ts";
import { type Facts, writeCard } from "./claims/card.ts";
import { type JudgedClaim, judgedClaims } from "./claims/judged.ts";
import { fitLogistic } from "./retold/fit.ts";

const folds = 10;
/** Chosen on left-out articles, from .0004 to .01. */
const penalty = 0.0013;
/** A feature of fewer claims says more of them than of itself. */
const fewest = 8;
/** Chosen on left-out articles: from here on about five claims of six are right, and readers of fresh claims are stricter. */
const least = 0.72;
/** A lenient judge's word counts for less, and how lenient he is is learned beside the rest. */
const lenientWeight = 0.7;

const about =
	"How likely every part of a coded claim is right: logistic regression over the features that src/claims/coding/evidence.ts names. Learned from claims of AllSides dev (Baly et al. 2020) and GUM judged by readers (bench/gold); written by `npm run train -- claims`.";

/** `npm run train -- claims --data FOLDER`: which coded claims are too doubtful to be kept, from those that readers judged. */
export async function run(args: readonly string[]): Promise<void> {
	const { values } = parseArgs({ args: [...args], options: { data: { type: "string", default: "." } } });
	const claims = judgedClaims(["allsides-dev.jsonl.gz", "gum-news.jsonl"].map((file) => join(values.data, file)));
	const articles = [...new Set(claims.map(({ article }) => article))].sort();
	const foldOf = new Map(articles.map((article, at) => [article, at % folds]));
	const left = Array.from({ length: folds }, (_, fold) => {
		const model = fit(claims.filter(({ article }) => foldOf.get(article) !== fold));
		const out = claims.filter(({ article, strict }) => strict && foldOf.get(article) === fold);
		return out.map(({ evidence, right, twice }) => ({ right, twice, likelihood: likelihoodBy(model, evidence) }));
	}).flat();
	const curve = curveOf(left);
	for (const { from, kept, right, twice } of curve)
		console.log(
			`left-out articles, from ${from}: ${right}/${kept} right = ${(right / kept).toFixed(3)}, kept ${(kept / left.length).toFixed(2)}; by two judges ${twice.right}/${twice.kept} = ${(twice.right / twice.kept).toFixed(3)}`,
		);
	const { bias, weights } = fit(claims);
	const sorted = Object.entries(weights).sort(([a], [b]) => (a < b ? -1 : 1));
	const model = { about, least, bias, weights: Object.fromEntries(sorted) };
	writeFileSync(inPackage("models", "en", "claims.json"), `${JSON.stringify(model, null, "\t")}\n`);
	writeCard({
		claims: claims.length,
		articles: articles.length,
		features: sorted.length,
		least,
		penalty,
		fewest,
		folds,
		curve,
	});
}

interface LeftOut {
	readonly right: boolean;
	readonly twice: boolean;
	readonly likelihood: number;
}

function curveOf(left: readonly LeftOut[]): Facts["curve"] {
	return [0, 0.5, 0.6, 0.65, 0.7, least, 0.75, 0.8].map((from) => {
		const kept = left.filter((one) => one.likelihood >= from);
		const twice = kept.filter((one) => one.twice);
		const rightOf = (some: readonly LeftOut[]): number => some.filter(({ right }) => right).length;
		return { from, kept: kept.length, right: rightOf(kept), twice: { kept: twice.length, right: rightOf(twice) } };
	});
}

interface Model {
	readonly bias: number;
	readonly weights: Readonly<Record<string, number>>;
}

function fit(claims: readonly JudgedClaim[]): Model {
	const counts = new Map<string, number>();
	for (const { evidence } of claims) for (const name of evidence) counts.set(name, (counts.get(name) ?? 0) + 1);
	const names = [...counts].flatMap(([name, count]) =>
		count >= fewest && count <= claims.length - fewest ? [name] : [],
	);
	const rows = claims.map(({ evidence, right, strict }) => {
		const held = new Set(evidence);
		const features = [...names.map((name) => Number(held.has(name))), Number(!strict)];
		return { features, label: Number(right), weight: strict ? 1 : lenientWeight };
	});
	const plain = { mean: [...names, ""].map(() => 0), scale: [...names, ""].map(() => 1) };
	const { straight, bias } = fitLogistic(rows, plain, penalty);
	return { bias, weights: Object.fromEntries(names.map((name, at) => [name, straight[at] as number])) };
}
