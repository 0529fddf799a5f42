import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ParallaxError } from "../src/errors.ts";
import type { LanguageRules } from "../src/language/rules.ts";
import { decodeWeights, encodeWeights } from "../src/network/weights.ts";
import { inPackage } from "../src/places.ts";
import { writeCard } from "./language/card.ts";
import { vectorCorpus } from "./language/corpus.ts";
import { exportWeights, importWeights } from "./language/export.ts";
import { learnLemmas } from "./language/lemmas.ts";
import { type LanguageMaterials, materials } from "./language/materials.ts";
import { taughtBy } from "./language/self-training.ts";
import { createRun, defaultSchedule, type Run, type Schedule, trainParser } from "./language/train.ts";
import type { Example } from "./language/treebank.ts";
import { defaultVectorOptions, trainVectors, type Vectors } from "./language/vectors.ts";
import { buildVocabulary } from "./language/vocabulary.ts";

/** How many words keep a vector of their own; the weights must leave room for the heads. */
const vectorWords = 32_000;

const defaultNewsWords = 1_200_000;

/** From this part of training on, only gold trees are seen. */
const goldAlone = 0.85;

const help = `npm run train -- language en|ko [options]
  --data FOLDER      treebanks and news (default ../shared/data)
  --out FOLDER       where weights and card go (default models/LANGUAGE)
  --work FOLDER      keeps word vectors, and takes up what is there (default .parallax/train-LANGUAGE)
  --epochs N         passes over the treebanks (default ${defaultSchedule.epochs})
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
			epochs: { type: "string", default: String(defaultSchedule.epochs) },
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
	const schedule: Schedule = {
		...defaultSchedule,
		epochs: Number(values.epochs),
		seed: Number(values.seed),
		rate: Number(values.rate),
		...(values.minutes !== undefined && { seconds: Number(values.minutes) * 60 }),
	};
	trainLanguage({
		language,
		data: values.data,
		out: values.out ?? inPackage("models", language),
		work,
		schedule,
		teachers: values.teachers?.split(",") ?? [],
		newsWords: Number(values.news),
		frozen: values.frozen,
		...(values.from !== undefined && { from: values.from }),
	});
}

interface Order {
	readonly language: string;
	readonly data: string;
	readonly out: string;
	readonly work: string;
	readonly schedule: Schedule;
	readonly teachers: readonly string[];
	readonly newsWords: number;
	readonly frozen: boolean;
	readonly from?: string;
}

function trainLanguage(order: Order): void {
	const { language, data, out, work, teachers, from } = order;
	const log = (line: string): void => console.log(line);
	const given = (materials[language] as (folder: string) => LanguageMaterials)(data);
	const { rules, gold, dev, noise } = given;
	const dropouts = order.frozen ? { ...given.dropouts, hidden: 0.1, frozen: true } : given.dropouts;
	const schedule = { ...order.schedule, noise, dropouts };
	const isFresh = from === undefined && given.earlier.length > 0;
	const trained = from === undefined ? begun(given, work, schedule, log) : standingAt(rules, from, schedule.seed);
	const news = teachers.length > 0 ? newsTrees(order, given, log) : [];
	const rest = isFresh ? halved(schedule) : schedule;
	const points = trainParser(trained, { epoch: seenIn(gold, news), dev }, rest, log);
	mkdirSync(out, { recursive: true });
	const weights = encodeWeights(exportWeights(trained, learnLemmas(gold, rules.spelling, given.longestEnd)));
	writeFileSync(join(out, "language.bin"), weights);
	const newsWords = wordsOf(news);
	const facts = { points, schedule, newsWords, teachers: teachers.length, continued: from !== undefined };
	writeCard(out, { language, words: given.card, ...facts, bytes: weights.byteLength });
	log(`${join(out, "language.bin")}: ${weights.byteLength} bytes`);
}

/** From chance, and where there are trees of other guidelines, through these. */
function begun(given: LanguageMaterials, work: string, schedule: Schedule, log: (line: string) => void): Run {
	const { rules, gold, earlier, dev, leastCount } = given;
	const vectors =
		keptVectors(work) ?? makeVectors(work, vectorCorpus(rules.features, given.news(), [...gold, ...earlier]), log);
	const vocabulary = buildVocabulary(rules.features, gold, earlier, vectors, { vectorWords, leastCount });
	const run = createRun(vocabulary, schedule.seed);
	if (earlier.length > 0) {
		const first = { ...halved(schedule), epochs: Math.ceil(schedule.epochs / 4) };
		trainParser(run, { epoch: () => earlier, dev }, first, log);
	}
	return run;
}

/** Half of the time each for the treebank of other guidelines and for the one that is followed. */
const halved = (schedule: Schedule): Schedule =>
	schedule.seconds === undefined ? schedule : { ...schedule, seconds: schedule.seconds / 2 };

const standingAt = ({ features }: LanguageRules, file: string, seed: number): Run =>
	importWeights(features, decodeWeights(new Uint8Array(readFileSync(file)), file), seed);

/** Trees of the news by the teachers together; their networks go again when they have parsed. */
function newsTrees(
	{ teachers, newsWords }: Order,
	{ rules, news }: LanguageMaterials,
	log: (line: string) => void,
): Example[] {
	const networks = teachers.map((file) => standingAt(rules, file, 1));
	return taughtBy(networks, news(), newsWords, log);
}

const wordsOf = (examples: readonly Example[]): number => examples.reduce((sum, { forms }) => sum + forms.length, 0);

/** All gold trees in each pass, and as many words of news, in turn; in the end gold alone, which errs less. */
function seenIn(gold: readonly Example[], news: readonly Example[]): (epoch: number, progress: number) => Example[] {
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

function makeVectors(work: string, corpus: readonly (readonly string[])[], log: (line: string) => void): Vectors {
	const vectors = trainVectors(corpus, defaultVectorOptions, log);
	writeFileSync(join(work, "vectors.txt"), vectors.words.join("\n"));
	writeFileSync(join(work, "vectors.f32"), new Uint8Array(vectors.values.buffer));
	return vectors;
}
