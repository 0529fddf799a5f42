import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { ActsRead } from "../bench/claims/acts.ts";
import type { ArticleRow } from "../bench/claims/sample.ts";
import { readLines } from "../bench/jsonl.ts";
import type { ActModel } from "../src/claims/coding/acts/model.ts";
import { likelihoodBy } from "../src/claims/coding/doubt.ts";
import type { CodedClaim, Given } from "../src/claims/coding/index.ts";
import type { PloverType } from "../src/claims/coding/lexicon.ts";
import { withModes } from "../src/claims/coding/modes/model.ts";
import { ploverTypes } from "../src/model/reading.ts";
import { entriesOf, type FeatureModel, numbersOf, toFeatureModel } from "../src/network/feature-model.ts";
import { encodeWeights } from "../src/network/weights.ts";
import { inPackage } from "../src/places.ts";
import { writtenBriefs } from "./brief-types/briefs.ts";
import { rowsOf, ruleless } from "./brief-types/rows.ts";
import { type Facts, writeCard } from "./claims/card.ts";
import { readGiven } from "./claims/given.ts";
import {
	type JudgedClaim,
	judgedAmong,
	modeAnswers,
	modeRowsOf,
	proposedIn,
	readings,
	verdicts,
} from "./claims/judged.ts";
import { type LinkRow, linkAnswers, linkRowsOf, scenesRead, type TypeRow, typeRowsOf } from "./claims/rows.ts";
import { type Fitted, fitFeatures, type Row, type Settings } from "./network/fit-features.ts";
import { createRandom } from "./network/random.ts";
import { fitLogistic } from "./retold/fit.ts";

const folds = 5;
/** A feature of three links, of two acts. */
const linkSettings: Settings = { seed: 1, passes: 8, rate: 0.1, penalty: 0.1, leastCount: 3, mostFeatures: 30_000 };
const typeSettings: Settings = { seed: 1, passes: 12, rate: 0.1, penalty: 0.05, leastCount: 2, mostFeatures: 15_000 };
const modeSettings: Settings = { seed: 1, passes: 12, rate: 0.1, penalty: 0.1, leastCount: 3, mostFeatures: 5_000 };
/** Chosen on left-out articles, from .0004 to .01. */
const penalty = 0.0013;
/** A feature of fewer claims says more of them than of itself. */
const fewest = 12;
/** Chosen on left-out articles: readers of fresh claims are stricter. */
const least = 0.65;
/** What a word of an invented brief counts beside one of a real act: there are six times as many. */
const weightOfInvented = 0.05;
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
	const articles = rows.map((row): Article => {
		const id = String(row.id);
		const given = readGiven(row);
		const own = read.get(id) ?? [];
		const scenes = scenesRead(given, own);
		const links = scenes.flatMap((scene) => linkRowsOf(scene, random));
		const types = scenes.flatMap(typeRowsOf).map(numbered);
		return { id, given, read: own, judged: judged.get(id) ?? [], links, types };
	});
	say("sentences taken apart");
	const invented = inventedTypes();
	say("briefs read");
	const proposed = leftOut(articles, (others, own) => {
		const model = fitActs(others, invented);
		say("acts fitted");
		return own.map((one): Proposed => ({ ...one, proposed: proposedIn(one.given, model) }));
	});
	const told = leftOut(proposed, (others, own) => {
		const model = fitModes(others);
		return own.map((one): Proposed => ({ ...one, proposed: one.proposed.map((claim) => withModes(claim, model)) }));
	});
	say("modes fitted");
	const left = told.flatMap((one) => judgedAmong(one.proposed, one.judged, one.read));
	say(`${left.length} proposals of left-out articles`);
	const weighed = leftOut(
		left.map((one) => ({ ...one, id: one.article })),
		(others, own) => {
			const model = fit(others);
			return own.map((claim): Weighed => ({ ...claim, likelihood: likelihoodBy(model, claim.evidence) }));
		},
	);
	const curve = curveOf(weighed);
	for (const row of curve) console.log(JSON.stringify(row));
	const model = fitActs(articles, invented);
	const modes = fitModes(proposed);
	writeFileSync(
		inPackage("models", "en", "acts.bin"),
		encodeWeights(
			new Map([...entriesOf("links", model.links), ...entriesOf("types", model.types), ...entriesOf("modes", modes)]),
		),
	);
	const { bias, weights } = fit(left);
	const sorted = Object.entries(weights).sort(([a], [b]) => (a < b ? -1 : 1));
	const sieve = { about, least, bias, weights: Object.fromEntries(sorted) };
	writeFileSync(inPackage("models", "en", "claims.json"), `${JSON.stringify(sieve, null, "\t")}\n`);
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

interface Article {
	readonly id: string;
	readonly given: Given;
	readonly read: readonly ActsRead[];
	readonly judged: ReturnType<typeof verdicts> extends ReadonlyMap<string, infer Own> ? Own : never;
	readonly links: readonly LinkRow[];
	readonly types: readonly Row<PloverType>[];
}

interface Proposed extends Article {
	readonly proposed: readonly CodedClaim[];
}

/** What is learned from all other articles is tried on those of a fold, fold after fold. */
function leftOut<T extends { readonly id: string }, Tried>(
	all: readonly T[],
	tryOn: (others: readonly T[], own: readonly T[]) => readonly Tried[],
): readonly Tried[] {
	return Array.from({ length: folds }, (_, fold) => {
		const isOwn = ({ id }: T): boolean => foldOf(id) === fold;
		return tryOn(
			all.filter((one) => !isOwn(one)),
			all.filter(isOwn),
		);
	}).flat();
}

/** By the article's name, so that it is the same whatever else is read. */
const foldOf = (article: string): number => (createHash("sha256").update(article).digest()[0] ?? 0) % folds;

const numbered = ({ features, answer }: TypeRow): Row<PloverType> => ({
	features: numbersOf(features),
	answer,
	weight: 1,
});

/** What invented briefs tell of types, without the rules' word: in articles rules say other things. */
function inventedTypes(): readonly Row<PloverType>[] {
	const rows = [...writtenBriefs().values()].flat().flatMap(rowsOf);
	return rows.flatMap(({ features, answer, weight }) =>
		answer === "beside" || answer === "nothing"
			? []
			: [{ features: numbersOf(ruleless(features)), answer, weight: weight * weightOfInvented }],
	);
}

function fitActs(articles: readonly Article[], invented: readonly Row<PloverType>[]): ActModel {
	const links = articles.flatMap((one) => one.links);
	const types = [...articles.flatMap((one) => one.types), ...invented];
	return {
		links: modelOf(fitFeatures(links, linkAnswers, linkSettings)),
		types: modelOf(fitFeatures(types, ploverTypes, typeSettings), "nibbles"),
	};
}

const fitModes = (articles: readonly Proposed[]): FeatureModel =>
	modelOf(
		fitFeatures(
			articles.flatMap(({ proposed, read }) => modeRowsOf(proposed, read)),
			modeAnswers,
			modeSettings,
		),
	);

const modelOf = ({ features, weights }: Fitted, kind?: "nibbles"): FeatureModel =>
	toFeatureModel(features, weights, kind);

type Weighed = JudgedClaim & { readonly likelihood: number };

function curveOf(left: readonly Weighed[]): Facts["curve"] {
	return [0, 0.3, 0.4, 0.5, 0.6, least, 0.7, 0.75, 0.8, 0.85].map((from) => {
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
