import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ParallaxError } from "../src/errors.ts";
import { encodeWeights } from "../src/network/weights.ts";
import { inPackage } from "../src/places.ts";
import { writeCard } from "./language/card.ts";
import { newsSentences, vectorCorpus } from "./language/corpus.ts";
import { exportWeights } from "./language/export.ts";
import { learnLemmas } from "./language/lemmas.ts";
import { defaultDropouts } from "./language/model.ts";
import { selfTrained } from "./language/self-training.ts";
import {
	createRun,
	defaultSchedule,
	loadCheckpoint,
	type Schedule,
	saveCheckpoint,
	trainParser,
} from "./language/train.ts";
import { type Example, readTreebank } from "./language/treebank.ts";
import { defaultVectorOptions, trainVectors, type Vectors } from "./language/vectors.ts";
import { buildVocabulary } from "./language/vocabulary.ts";

/** How many words keep a vector of their own; the weights must leave room for the heads. */
const vectorWords = 32_000;

const help = `npm run train -- language en [options]
  --data FOLDER      treebanks and news (default ../shared/data)
  --out FOLDER       where weights and card go (default models/en)
  --work FOLDER      keeps word vectors and checkpoints, and takes up what is there (default .parallax/train-en)
  --epochs N         passes over the treebanks (default ${defaultSchedule.epochs})
  --minutes N        ends earlier, with the rate brought down in time
  --seed N           (default ${defaultSchedule.seed})
  --news WORDS       then learns from its own trees of so many words of news as well (default 0)
  --from FILE        goes on from a checkpoint instead of from chance
  --frozen           leaves the encoder as the checkpoint has it`;

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
			news: { type: "string", default: "0" },
			rate: { type: "string", default: String(defaultSchedule.rate) },
			from: { type: "string" },
			frozen: { type: "boolean", default: false },
			help: { type: "boolean", default: false },
		},
	});
	const language = positionals[0];
	if (values.help || language !== "en") throw new ParallaxError("bad-usage", help);
	const work = values.work ?? inPackage(".parallax", "train-en");
	mkdirSync(work, { recursive: true });
	const schedule: Schedule = {
		...defaultSchedule,
		epochs: Number(values.epochs),
		seed: Number(values.seed),
		rate: Number(values.rate),
		dropouts: values.frozen ? { ...defaultDropouts, hidden: 0.1, frozen: true } : defaultDropouts,
		...(values.minutes !== undefined && { seconds: Number(values.minutes) * 60 }),
	};
	trainEnglish({
		data: values.data,
		out: values.out ?? inPackage("models", language),
		work,
		schedule,
		newsWords: Number(values.news),
		...(values.from !== undefined && { from: values.from }),
	});
}

interface Order {
	readonly data: string;
	readonly out: string;
	readonly work: string;
	readonly schedule: Schedule;
	readonly newsWords: number;
	readonly from?: string;
}

function trainEnglish({ data, out, work, schedule, newsWords, from }: Order): void {
	const log = (line: string): void => console.log(line);
	const read = (name: string): Example[] => readTreebank(join(data, `ud-${name}.conllu.gz`));
	const gold = [...read("ewt-train"), ...read("gum-train")];
	const gum = read("gum-dev");
	const dev = { ewt: read("ewt-dev"), gum, news: gum.filter(({ id }) => id.startsWith("GUM_news")) };
	const vectors = keptVectors(work) ?? makeVectors(data, work, gold, log);
	const vocabulary = buildVocabulary(gold, vectors, vectorWords);
	const trained = createRun(vocabulary, schedule.seed);
	if (from !== undefined) loadCheckpoint(trained, readFileSync(from));
	const news = newsWords > 0 ? selfTrained(trained, newsSentences(data), newsWords, log) : [];
	const points = trainParser(trained, { epoch: () => [...gold, ...news], dev, vocabulary }, schedule, log);
	saveCheckpoint(trained, join(work, "checkpoint.f32"));
	mkdirSync(out, { recursive: true });
	const weights = encodeWeights(exportWeights(trained, learnLemmas(gold)));
	writeFileSync(join(out, "language.bin"), weights);
	writeCard(out, { points, schedule, newsWords, bytes: weights.byteLength, continued: from !== undefined });
	log(`${join(out, "language.bin")}: ${weights.byteLength} bytes`);
}

function keptVectors(work: string): Vectors | undefined {
	const file = join(work, "vectors.f32");
	if (!existsSync(file)) return undefined;
	const words = readFileSync(join(work, "vectors.txt"), "utf8").split("\n");
	const values = new Float32Array(new Uint8Array(readFileSync(file)).buffer);
	return { words, cols: values.length / words.length, values };
}

function makeVectors(data: string, work: string, gold: readonly Example[], log: (line: string) => void): Vectors {
	const vectors = trainVectors(vectorCorpus(newsSentences(data), gold), defaultVectorOptions, log);
	writeFileSync(join(work, "vectors.txt"), vectors.words.join("\n"));
	writeFileSync(join(work, "vectors.f32"), new Uint8Array(vectors.values.buffer));
	return vectors;
}
