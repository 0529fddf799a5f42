/**
 * The language engine on a treebank: from its words and from raw text, with speed and memory, beside two peers.
 */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { gunzipSync } from "node:zlib";
import { ParallaxError } from "../src/errors.ts";
import { type ConlluSentence, parseConllu } from "../src/language/conllu.ts";
import { loadLanguage } from "../src/language/index.ts";
import type { Language } from "../src/model/text.ts";
import { inPackage } from "../src/places.ts";
import { openPeers } from "./language/peers.ts";
import type { Probe } from "./language/probe.ts";
import { type Annotation, annotate, type Metric, metrics, type SentenceInput, score } from "./language/score.ts";
import { isNews, rawText, toInput } from "./language/texts.ts";

interface Row {
	readonly name: string;
	readonly wordCount: number;
	/** F1 in per cent; absent where a library does not say. */
	readonly scores: Readonly<Partial<Record<Metric, number>>>;
	readonly problem?: string;
}

interface Report {
	readonly data: string;
	readonly engine: string;
	readonly rows: readonly Row[];
	readonly wordsPerSecond: {
		/** By the thread's own time. */
		readonly oneCore: number;
		readonly oneCoreByClock: number;
		readonly allCores: number;
		readonly cores: number;
	};
	readonly loadMs: number;
	readonly peakMegabytes: number;
}

const probeFile = join(import.meta.dirname, "language", "probe.ts");
const help = "npm run bench -- language --data FILE.conllu[.gz] [--data …] [--language en] [--json] [--docs]";

export async function run(args: readonly string[]): Promise<void> {
	const { values } = parseArgs({
		args: [...args],
		options: {
			data: { type: "string", multiple: true, default: [] },
			language: { type: "string", default: "en" },
			json: { type: "boolean", default: false },
			docs: { type: "boolean", default: false },
		},
	});
	if (values.data.length === 0) throw new ParallaxError("bad-usage", help);
	const reports: Report[] = [];
	for (const file of values.data) reports.push(await measureFile(file, values.language));
	const text = reports.map(table).join("\n\n");
	console.log(values.json ? JSON.stringify(reports.length === 1 ? reports[0] : reports, null, "\t") : text);
	if (values.docs) writeDocs(text);
}

async function measureFile(file: string, tag: string): Promise<Report> {
	const bytes = readFileSync(file);
	const sentences = parseConllu((bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString("utf8"), file);
	const language = loadLanguage(tag);
	const news = sentences.filter(isNews);
	const text = rawText(sentences);
	const alone = probeAlone(text, tag);
	return {
		data: basename(file),
		engine: language.version,
		rows: [
			...engineRows(language, sentences, ""),
			...(news.length > 0 && news.length < sentences.length ? engineRows(language, news, ", news alone") : []),
			...(tag === "en" ? peerRows(sentences) : []),
		],
		wordsPerSecond: {
			oneCore: Math.round(alone.words / alone.cpuSeconds),
			oneCoreByClock: Math.round(alone.words / alone.seconds),
			allCores: await allCores(text, tag),
			cores: availableParallelism(),
		},
		loadMs: Math.round(alone.loadMs),
		peakMegabytes: Math.round(alone.peakBytes / 1e6),
	};
}

function engineRows(language: Language, sentences: readonly ConlluSentence[], which: string): Row[] {
	const gold = annotate(sentences);
	const given = language.readTokens(sentences.map(({ words }) => words.map(({ form }) => form)));
	const fromWords = given.sentences.map(({ tokens }, s) => ({ words: tokens, ranges: sentences[s]?.ranges ?? [] }));
	const text = rawText(sentences);
	const fromText = language.read([{ text }]).sentences.map((sentence) => toInput(sentence, text));
	return [
		toRow(`parallax, gold words${which}`, gold, fromWords, metrics),
		toRow(`parallax, raw text${which}`, gold, fromText, metrics),
	];
}

const withoutTrees: readonly Metric[] = ["tokens", "sentences", "words", "upos", "lemma"];

function peerRows(sentences: readonly ConlluSentence[]): Row[] {
	const gold = annotate(sentences);
	const text = rawText(sentences);
	return openPeers().map(({ name, read }) => toRow(`${name}, raw text`, gold, read(text), withoutTrees));
}

function toRow(name: string, gold: Annotation, system: readonly SentenceInput[], wanted: readonly Metric[]): Row {
	const wordCount = gold.words.length;
	try {
		const scores = score(gold, annotate(system));
		const rounded = wanted.map((metric) => [metric, Math.round(scores[metric].f1 * 1e4) / 100] as const);
		return { name, wordCount, scores: Object.fromEntries(rounded) };
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		return { name, wordCount, scores: {}, problem: error.message };
	}
}

function probeAlone(text: string, tag: string): Probe {
	const done = spawnSync(process.execPath, [probeFile, tag], { input: text, encoding: "utf8", maxBuffer: 1e8 });
	if (done.status !== 0) throw new ParallaxError("data-malformed", `the speed probe failed: ${done.stderr}`);
	return JSON.parse(done.stdout) as Probe;
}

/** One thread a core, each reading the whole text. */
async function allCores(text: string, tag: string): Promise<number> {
	const probes = await Promise.all(
		Array.from({ length: availableParallelism() }, () => {
			const worker = new Worker(probeFile, { workerData: { text, tag } });
			return new Promise<Probe>((resolve, reject) => {
				worker.once("message", resolve);
				worker.once("error", reject);
			});
		}),
	);
	return Math.round(probes.reduce((sum, { words, seconds }) => sum + words / seconds, 0));
}

function table({ data, engine, rows, wordsPerSecond, loadMs, peakMegabytes }: Report): string {
	const head = ["", ...metrics];
	const body = rows.map(({ name, scores, problem }) => [
		problem ? `${name} (${problem})` : name,
		...metrics.map((metric) => scores[metric]?.toFixed(2) ?? "–"),
	]);
	const lines = [head, head.map((_, i) => (i === 0 ? "---" : "---:")), ...body].map(
		(cells) => `| ${cells.join(" | ")} |`,
	);
	return [
		`**${data}** (${rows[0]?.wordCount ?? 0} words; engine ${engine})`,
		"",
		...lines,
		"",
		`Raw text to trees: ${wordsPerSecond.oneCore} words/s of one core's time (${wordsPerSecond.oneCoreByClock} by the clock as the machine was), ${wordsPerSecond.allCores} by the clock on all ${wordsPerSecond.cores} cores; loads in ${loadMs} ms; peak memory ${peakMegabytes} MB.`,
	].join("\n");
}

const opening = "<!-- bench:language -->";
const closing = "<!-- /bench:language -->";

function writeDocs(text: string): void {
	const file = inPackage("docs", "language.md");
	const page = readFileSync(file, "utf8");
	const [from, to] = [page.indexOf(opening), page.indexOf(closing)];
	if (from < 0 || to < 0) throw new ParallaxError("data-malformed", `${file}: its block ${opening} is gone`);
	writeFileSync(file, `${page.slice(0, from + opening.length)}\n${text}\n${page.slice(to)}`);
}
