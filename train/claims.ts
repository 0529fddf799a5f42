import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { ActsRead } from "../bench/claims/acts.ts";
import type { ArticleRow } from "../bench/claims/sample.ts";
import { readLines } from "../bench/jsonl.ts";
import { likelihoodBy } from "../src/claims/coding/doubt.ts";
import type { CodedClaim, Given } from "../src/claims/coding/index.ts";
import type { PloverType } from "../src/claims/coding/lexicon.ts";
import { withModes } from "../src/claims/coding/modes/model.ts";
import { entriesOf } from "../src/network/feature-model.ts";
import { encodeWeights } from "../src/network/weights.ts";
import { inPackage } from "../src/places.ts";
import { cardOf, type Facts } from "./claims/card.ts";
import { fewest, fitActs, fitDoubt, fitModes, inventedTypes, numbered, penalty } from "./claims/fit.ts";
import { readGiven } from "./claims/given.ts";
import {
	type JudgedClaim,
	judgedAmong,
	modeRowsOf,
	proposedIn,
	readings,
	type Verdict,
	verdicts,
} from "./claims/judged.ts";
import { type LinkRow, linkRowsOf, scenesRead, typeRowsOf } from "./claims/rows.ts";
import type { Row } from "./network/fit-features.ts";
import { createRandom } from "./network/random.ts";

const folds = 5;
/** Chosen on left-out articles: readers of fresh claims are stricter. */
const least = 0.8;
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
	const inModes = leftOut(proposed, (others, own) => {
		const model = fitModes(modeRowsIn(others));
		return own.map((one): Proposed => ({ ...one, proposed: one.proposed.map((claim) => withModes(claim, model)) }));
	});
	say("modes fitted");
	const left = inModes.flatMap((one) => judgedAmong(one.proposed, one.judged, one.read));
	say(`${left.length} proposals of left-out articles`);
	const weighed = leftOut(
		left.map((one) => ({ ...one, id: one.article })),
		(others, own) => {
			const model = fitDoubt(others);
			return own.map((claim): Weighed => ({ ...claim, likelihood: likelihoodBy(model, claim.evidence) }));
		},
	);
	const curve = curveOf(weighed);
	for (const row of curve) console.log(JSON.stringify(row));
	const model = fitActs(articles, invented);
	const modes = fitModes(modeRowsIn(proposed));
	const entries = [
		...entriesOf("links", model.links),
		...entriesOf("types", model.types),
		...entriesOf("modes", modes),
	];
	const file = encodeWeights(new Map(entries));
	writeFileSync(inPackage("models", "en", "acts.bin"), file);
	const { bias, weights } = fitDoubt(left);
	const sorted = Object.entries(weights).sort(([a], [b]) => (a < b ? -1 : 1));
	const sieve = { about, least, bias, weights: Object.fromEntries(sorted) };
	writeFileSync(inPackage("models", "en", "claims.json"), `${JSON.stringify(sieve, null, "\t")}\n`);
	const sentences = articles.flatMap((one) => one.read);
	const facts: Facts = {
		read: {
			articles: articles.filter((one) => one.read.length > 0).length,
			sentences: sentences.length,
			acts: sentences.flatMap(({ acts }) => acts).length,
		},
		features: {
			links: model.links.features.length,
			types: model.types.features.length,
			modes: modes.features.length,
			doubt: sorted.length,
		},
		...{ invented: invented.length, bytes: file.length, claims: left.length, articles: rows.length },
		...{ least, penalty, fewest, folds, curve, date: new Date().toISOString().slice(0, 10) },
	};
	writeFileSync(inPackage("models", "en", "claims.CARD.md"), cardOf(facts));
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
	readonly judged: readonly Verdict[];
	readonly links: readonly LinkRow[];
	readonly types: readonly Row<PloverType>[];
}

interface Proposed extends Article {
	readonly proposed: readonly CodedClaim[];
}

const modeRowsIn = (articles: readonly Proposed[]) =>
	articles.flatMap(({ proposed, read }) => modeRowsOf(proposed, read));

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

type Weighed = JudgedClaim & { readonly likelihood: number };

function curveOf(left: readonly Weighed[]): Facts["curve"] {
	return [0, 0.3, 0.4, 0.5, 0.6, 0.65, 0.7, 0.75, least, 0.85].map((from) => {
		const kept = left.filter((one) => one.likelihood >= from);
		const by = (names: readonly JudgedClaim["by"][]) => {
			const own = kept.filter((one) => names.includes(one.by));
			return { kept: own.length, right: own.filter(({ right }) => right).length };
		};
		return { from, ...by(["strict", "two"]), twice: by(["two"]), read: by(["reader"]) };
	});
}
