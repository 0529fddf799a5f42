import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { ArticleRow } from "../bench/claims/sample.ts";
import { readLines } from "../bench/jsonl.ts";
import type { ActModel } from "../src/claims/coding/acts/model.ts";
import { likelihoodBy } from "../src/claims/coding/doubt.ts";
import { ploverTypes } from "../src/model/reading.ts";
import { featureEntries, getFeatureModel } from "../src/network/feature-model.ts";
import { decodeWeights, encodeWeights } from "../src/network/weights.ts";
import { inPackage } from "../src/places.ts";
import { type Facts, writeCard } from "./claims/card.ts";
import { readGiven } from "./claims/given.ts";
import { type JudgedClaim, judgedIn, readings, verdicts } from "./claims/judged.ts";
import { type ActRows, linkAnswers, rowsOfActs } from "./claims/rows.ts";
import { fitFeatures, type Settings } from "./network/fit-features.ts";
import { createRandom } from "./network/random.ts";
import { fitLogistic } from "./retold/fit.ts";

const folds = 5;
/** A feature of three links, of two acts. */
const linkSettings: Settings = { seed: 1, passes: 8, rate: 0.1, penalty: 0.1, leastCount: 3, mostFeatures: 60_000 };
const typeSettings: Settings = { seed: 1, passes: 12, rate: 0.1, penalty: 0.05, leastCount: 2, mostFeatures: 12_000 };
/** Chosen on left-out articles, from .0004 to .01. */
const penalty = 0.0013;
/** A feature of fewer claims says more of them than of itself. */
const fewest = 12;
/** Chosen on left-out articles: readers of fresh claims are stricter. */
const least = 0.72;
/** What a word counts: a reader may have seen an act otherwise than the judge who is shown it; a lenient judge's counts for less. How each parts from strict judges is learned beside the rest. */
const weightOf: Readonly<Record<JudgedClaim["by"], number>> = { reader: 0.7, lenient: 0.7, strict: 1, two: 1 };

const about =
	"How likely every part of a coded claim is right: logistic regression over the features that src/claims/coding/evidence.ts names. Learned from claims of AllSides dev (Baly et al. 2020) and GUM that readers judged or found themselves (bench/gold); written by `npm run train -- claims`.";

/**
 * `npm run train -- claims --data FOLDER`: what links parties to an act and of what type it is, from sentences that readers took apart
 * (models/en/acts.bin); and which claims are too doubtful to be kept, from those that they judged (models/en/claims.json).
 */
export async function run(args: readonly string[]): Promise<void> {
	const { values } = parseArgs({ args: [...args], options: { data: { type: "string", default: "." } } });
	const say = startClock();
	const read = readings();
	const judged = verdicts();
	const rows = ["allsides-dev.jsonl.gz", "gum-news.jsonl"]
		.flatMap((file) => readLines<ArticleRow>(join(values.data, file)))
		.filter(({ id }) => read.has(String(id)) || judged.has(String(id)));
	const random = createRandom(1);
	const actRows = new Map(
		rows.map(({ id, ...row }) => {
			const own = read.get(String(id));
			return [String(id), own ? rowsOfActs(readGiven({ id, ...row }), own, random) : { links: [], types: [] }] as const;
		}),
	);
	say("sentences taken apart");
	const left = Array.from({ length: folds }, (_, fold) => {
		const model = fitActs(rows.flatMap(({ id }) => (foldOf(id) === fold ? [] : (actRows.get(String(id)) ?? []))));
		say(`fold ${fold}: acts fitted`);
		return rows.flatMap((row) => {
			if (foldOf(row.id) !== fold) return [];
			const id = String(row.id);
			return judgedIn(readGiven(row), model, judged.get(id) ?? [], read.get(id) ?? []);
		});
	}).flat();
	say(`${left.length} proposals of left-out articles`);
	const weighed = Array.from({ length: folds }, (_, fold) => {
		const model = fit(left.filter(({ article }) => foldOf(article) !== fold));
		return left
			.filter(({ article }) => foldOf(article) === fold)
			.map((claim) => ({ ...claim, likelihood: likelihoodBy(model, claim.evidence) }));
	}).flat();
	const curve = curveOf(weighed);
	for (const row of curve) console.log(JSON.stringify(row));
	const acts = fitActs(rows.flatMap(({ id }) => actRows.get(String(id)) ?? []));
	writeFileSync(inPackage("models", "en", "acts.bin"), acts.file);
	const { bias, weights } = fit(left);
	const sorted = Object.entries(weights).sort(([a], [b]) => (a < b ? -1 : 1));
	const model = { about, least, bias, weights: Object.fromEntries(sorted) };
	writeFileSync(inPackage("models", "en", "claims.json"), `${JSON.stringify(model, null, "\t")}\n`);
	writeCard({
		claims: left.length,
		articles: rows.length,
		features: sorted.length,
		least,
		penalty,
		fewest,
		folds,
		curve,
	});
	say("written");
}

function startClock(): (what: string) => void {
	const started = Date.now();
	return (what) => console.error(`${what}, ${Math.round((Date.now() - started) / 1000)} s`);
}

/** By the article's name, so that it is the same whatever else is read. */
const foldOf = (article: string | number): number =>
	(createHash("sha256").update(String(article)).digest()[0] ?? 0) % folds;

function fitActs(rows: readonly ActRows[]): ActModel & { readonly file: Uint8Array } {
	const links = fitFeatures(
		rows.flatMap((row) => row.links),
		linkAnswers,
		linkSettings,
	);
	const types = fitFeatures(
		rows.flatMap((row) => row.types),
		ploverTypes,
		typeSettings,
	);
	const file = encodeWeights(
		new Map([
			...featureEntries("links", links.features, links.weights),
			...featureEntries("types", types.features, types.weights),
		]),
	);
	const weights = decodeWeights(file);
	return { links: getFeatureModel(weights, "links"), types: getFeatureModel(weights, "types"), file };
}

type Weighed = JudgedClaim & { readonly likelihood: number };

function curveOf(left: readonly Weighed[]): Facts["curve"] {
	return [0, 0.3, 0.4, 0.5, 0.6, 0.65, 0.7, least, 0.75, 0.8, 0.85].map((from) => {
		const kept = left.filter((one) => one.likelihood >= from);
		const by = (names: readonly JudgedClaim["by"][]) => {
			const own = kept.filter((one) => names.includes(one.by));
			return { kept: own.length, right: own.filter(({ right }) => right).length };
		};
		return { from, ...by(["strict", "two"]), twice: by(["two"]), read: by(["reader"]) };
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
	const rows = claims.map(({ evidence, right, by }) => {
		const held = new Set(evidence);
		const features = [
			...names.map((name) => Number(held.has(name))),
			Number(by === "lenient"),
			Number(by === "reader"),
		];
		return { features, label: Number(right), weight: weightOf[by] };
	});
	const all = [...names, "lenient", "reader"];
	const { straight, bias } = fitLogistic(rows, { mean: all.map(() => 0), scale: all.map(() => 1) }, penalty);
	return { bias, weights: Object.fromEntries(names.map((name, at) => [name, straight[at] as number])) };
}
