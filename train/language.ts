import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ParallaxError } from "../src/errors.ts";
import type { LanguageRules } from "../src/language/rules.ts";
import { decodeWeights, encodeWeights } from "../src/network/weights.ts";
import { inPackage } from "../src/places.ts";
import { writeCard } from "./language/card.ts";
import { vectorCorpus } from "./language/corpus.ts";
import { englishMaterials } from "./language/english.ts";
import { exportWeights, importWeights } from "./language/export.ts";
import { koreanMaterials } from "./language/korean.ts";
import { learnLemmas } from "./language/lemmas.ts";
import type { LanguageMaterials } from "./language/materials.ts";
import type { Sizes } from "./language/model.ts";
import { taughtBy } from "./language/self-training.ts";
import {
	createRun,
	defaultSchedule,
	type Materials,
	type Run,
	type Schedule,
	type Seen,
	trainParser,
} from "./language/train.ts";
import type { Example } from "./language/treebank.ts";
import { chosenOf, defaultVectorOptions, trainVectors, type Vectors } from "./language/vectors.ts";
import { buildVocabulary } from "./language/vocabulary.ts";

const materials: Readonly<Record<string, (folder: string) => LanguageMaterials>> = {
	en: englishMaterials,
	ko: koreanMaterials,
};

/** How many words keep a vector of their own; the weights must leave room for the heads. */
const vectorWords = 32_000;

const defaultNewsWords = 1_200_000;

/** From this part of training on, only gold trees are seen. */
const goldAlone = 0.85;

const help = `npm run train -- language en|ko [options]
  --data FOLDER      treebanks and news (default ../shared/data)
  --out FOLDER       where weights and card go (default models/LANGUAGE)
  --work FOLDER      keeps word vectors, and takes up what is there (default .parallax/train-LANGUAGE)
  --epochs N         passes over the treebanks (default: the language's own)
  --minutes N        ends earlier, with the rate brought down in time
  --seed N           (default ${defaultSchedule.seed})
  --teachers FILES   weights, divided by commas, whose common trees of the news are learnt from as well
  --news WORDS       how much news the teachers parse (default ${defaultNewsWords}); each pass sees a part of it
  --from FILE        goes on from weights instead of from chance
  --frozen           leaves the encoder as it is there`;

export function run(args: readonly string[]): void {
	const { values, positionals } = parseArgs({
		args: [...args],
		allowPositionals: true,
		options: {
			data: { type: "string", default: inPackage("..", "shared", "data") },
			out: { type: "string" },
			work: { type: "string" },
			epochs: { type: "string" },
			minutes: { type: "string" },
			seed: { type: "string", default: String(defaultSchedule.seed) },
			teachers: { type: "string" },
			news: { type: "string", default: String(defaultNewsWords) },
			rate: { type: "string", default: String(defaultSchedule.rate) },
			from: { type: "string" },
			frozen: { type: "boolean", default: false },
			help: { type: "boolean", default: false },
		},
	});
	const language = positionals[0];
	if (values.help || language === undefined || !Object.hasOwn(materials, language)) {
		throw new ParallaxError("bad-usage", help);
	}
	const work = values.work ?? inPackage(".parallax", `train-${language}`);
	mkdirSync(work, { recursive: true });
	const given = (materials[language] as (folder: string) => LanguageMaterials)(values.data);
	const { noise, averageOver, batch } = given;
	const schedule: Schedule = {
		...defaultSchedule,
		...{ noise, averageOver, batch },
		dropouts: values.frozen ? { ...given.dropouts, hidden: 0.1, frozen: true } : given.dropouts,
		epochs: Number(values.epochs ?? given.epochs),
		seed: Number(values.seed),
		rate: Number(values.rate),
		...(values.minutes !== undefined && { seconds: Number(values.minutes) * 60 }),
	};
	trainLanguage({
		language,
		given,
		out: values.out ?? inPackage("models", language),
		work,
		schedule,
		teachers: values.teachers?.split(",") ?? [],
		newsWords: Number(values.news),
		...(values.from !== undefined && { from: values.from }),
	});
}

interface Order {
	readonly language: string;
	readonly given: LanguageMaterials;
	readonly out: string;
	readonly work: string;
	readonly schedule: Schedule;
	readonly teachers: readonly string[];
	readonly newsWords: number;
	readonly from?: string;
}

type Log = (line: string) => void;

function trainLanguage(order: Order): void {
	const { language, given, out, schedule, teachers, from } = order;
	const log: Log = (line) => console.log(line);
	const trained =
		from === undefined ? begun(order, schedule.seed, given.sizes, log) : standingAt(given.rules, from, schedule.seed);
	const news = teachers.length > 0 ? newsTrees(order, log) : [];
	const points = trainParser(trained, seenOf(given, news), schedule, log);
	mkdirSync(out, { recursive: true });
	const weights = shipped(trained, given);
	writeFileSync(join(out, "language.bin"), weights);
	const facts = { points, schedule, newsWords: wordsOf(news), teachers: teachers.length };
	const sizes = trained.model.encoder.sizes;
	writeCard(out, {
		language,
		words: given.card,
		sizes,
		...facts,
		continued: from !== undefined,
		bytes: weights.byteLength,
	});
	log(`${join(out, "language.bin")}: ${weights.byteLength} bytes`);
}

const shipped = (run: Run, { gold, rules, longestEnd }: LanguageMaterials): Uint8Array =>
	encodeWeights(exportWeights(run, learnLemmas(gold, rules.spelling, longestEnd)));

const seenOf = ({ gold, beside, dev }: LanguageMaterials, news: readonly Example[]): Materials => ({
	epoch: seenIn(gold, news),
	beside: besideIn(gold, beside),
	dev,
});

function begun({ given, work }: Order, seed: number, sizes: Sizes, log: Log): Run {
	const { rules, gold, beside, leastCount } = given;
	const vectors = keptVectors(work) ?? makeVectors(given, work, log);
	return createRun(buildVocabulary(rules.features, gold, beside, vectors, { vectorWords, leastCount }), seed, sizes);
}

const standingAt = ({ features }: LanguageRules, file: string, seed: number): Run =>
	importWeights(features, decodeWeights(new Uint8Array(readFileSync(file)), file), seed);

/** Trees of the news by the teachers together; their networks go again when they have parsed. */
function newsTrees({ given, teachers, newsWords }: Order, log: Log): Example[] {
	const networks = teachers.map((file) => standingAt(given.rules, file, 1));
	return taughtBy(networks, given.news(), newsWords, log);
}

const wordsOf = (examples: readonly Example[]): number => examples.reduce((sum, { forms }) => sum + forms.length, 0);

/** As many words of the other treebank as of gold trees in each pass, in turn; none in the end. */
function besideIn(gold: readonly Example[], beside: readonly Example[]): Seen {
	const parts = Math.max(1, Math.round(wordsOf(beside) / wordsOf(gold)));
	return (epoch, progress) => (progress > goldAlone ? [] : beside.filter((_, i) => i % parts === epoch % parts));
}

/** All gold trees in each pass, and as many words of news, in turn; in the end gold alone, which errs less. */
function seenIn(gold: readonly Example[], news: readonly Example[]): Seen {
	const parts = Math.max(1, Math.round(wordsOf(news) / wordsOf(gold)));
	return (epoch, progress) =>
		progress > goldAlone ? [...gold] : [...gold, ...news.filter((_, i) => i % parts === epoch % parts)];
}

function keptVectors(work: string): Vectors | undefined {
	const file = join(work, "vectors.f32");
	if (!existsSync(file)) return undefined;
	const words = readFileSync(join(work, "vectors.txt"), "utf8").split("\n");
	const values = new Float32Array(new Uint8Array(readFileSync(file)).buffer);
	return { words, cols: values.length / words.length, values };
}

function makeVectors(given: LanguageMaterials, work: string, log: Log): Vectors {
	const { rules, gold, beside } = given;
	const { texts, looked } = vectorCorpus(rules.features, given.news(), [...gold, ...beside]);
	const vectors = chosenOf(trainVectors(texts, { ...defaultVectorOptions, window: given.vectorWindow }, log), looked);
	writeFileSync(join(work, "vectors.txt"), vectors.words.join("\n"));
	writeFileSync(join(work, "vectors.f32"), new Uint8Array(vectors.values.buffer));
	return vectors;
}
