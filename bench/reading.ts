import type { Profiler } from "node:inspector";
import { Session } from "node:inspector/promises";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { ParallaxError } from "../src/errors.ts";
import { parseReadRequest, type ReadRequest } from "../src/model/article-input.ts";
import { readArticle } from "../src/read.ts";
import { readLines } from "./jsonl.ts";
import { type Shares, sharesByFunction, sharesByStage } from "./reading/stages.ts";

const help = "npm run bench -- reading --data FILE.jsonl[.gz] [--articles 200] [--functions] [--json]";

/**
 * `npm run bench -- reading --data FILE`: the whole of `parallax read`, from an article to the JSON of its reading, in words per
 * second of processor time: one process, one thread that reads. All threads of the process count, those that collect garbage
 * too. Which stage took the time comes from a sampled profile of a pass of its own; `--functions` tells the functions as well.
 */
export async function run(args: readonly string[]): Promise<void> {
	const { values } = parseArgs({
		args: [...args],
		options: {
			data: { type: "string" },
			articles: { type: "string", default: "200" },
			functions: { type: "boolean", default: false },
			json: { type: "boolean", default: false },
		},
	});
	if (values.data === undefined) throw new ParallaxError("bad-usage", help);
	const rows = readLines<unknown>(values.data);
	const requests = everyNth(rows, Number(values.articles)).map((row, i) => parseReadRequest(row, String(i)));
	const tokens = readAll(requests);
	const passes = [1, 2, 3].map(() => timed(() => readAll(requests)));
	const profile = await profiled(() => readAll(requests));
	const report = reportOf(requests, tokens, Math.min(...passes), profile);
	console.log(values.json ? JSON.stringify(report) : table(report, values.functions));
}

interface Report {
	readonly machine: string;
	readonly articles: number;
	/** Between spaces. */
	readonly words: number;
	/** As the language engine counts words, marks too. */
	readonly tokens: number;
	readonly cpuSeconds: number;
	readonly wordsPerSecond: number;
	readonly tokensPerSecond: number;
	readonly peakMegabytes: number;
	readonly stages: Shares;
	readonly functions: Shares;
}

function reportOf(
	requests: readonly ReadRequest[],
	tokens: number,
	cpuSeconds: number,
	profile: Profiler.Profile,
): Report {
	const words = requests.reduce(
		(sum, { article }) => sum + article.parts.reduce((n, { text }) => n + wordsIn(text), 0),
		0,
	);
	return {
		machine: cpus()[0]?.model.trim() ?? "",
		articles: requests.length,
		words,
		tokens,
		cpuSeconds,
		wordsPerSecond: words / cpuSeconds,
		tokensPerSecond: tokens / cpuSeconds,
		peakMegabytes: process.resourceUsage().maxRSS / 1024,
		stages: sharesByStage(profile),
		functions: sharesByFunction(profile),
	};
}

/** Spread over the whole set, the same ones each time. */
function everyNth<Row>(rows: readonly Row[], count: number): readonly Row[] {
	const step = Math.max(1, Math.floor(rows.length / count));
	return rows.filter((_, i) => i % step === 0).slice(0, count);
}

function wordsIn(text: string): number {
	return text.match(/\S+/g)?.length ?? 0;
}

/** How many tokens there are in all of them. */
function readAll(requests: readonly ReadRequest[]): number {
	let tokens = 0;
	for (const request of requests) {
		const reading = readArticle(request);
		JSON.stringify(reading);
		tokens += reading.sentences.reduce((sum, sentence) => sum + sentence.tokens.length, 0);
	}
	return tokens;
}

function timed(work: () => unknown): number {
	const before = process.cpuUsage();
	work();
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1e6;
}

async function profiled(work: () => unknown): Promise<Profiler.Profile> {
	const session = new Session();
	session.connect();
	await session.post("Profiler.enable");
	await session.post("Profiler.start");
	work();
	const { profile } = await session.post("Profiler.stop");
	session.disconnect();
	return profile;
}

function table({ stages, functions, ...report }: Report, withFunctions: boolean): string {
	const whole = (value: number): string => Math.round(value).toLocaleString("en");
	const lineOf = ([name, share]: readonly [string, number]): string =>
		`${name.padEnd(48)} ${(100 * share).toFixed(1).padStart(5)} %  ${whole(report.wordsPerSecond / share).padStart(12)}`;
	return [
		`${report.machine}, ${report.articles} articles, ${whole(report.words)} words between spaces, ${whole(report.tokens)} tokens`,
		`${whole(report.wordsPerSecond)} words (${whole(report.tokensPerSecond)} tokens) a second of processor time, best of three warm passes; peak ${whole(report.peakMegabytes)} MB`,
		"",
		`${"stage".padEnd(48)} share    words/s alone`,
		...[...stages].map(lineOf),
		...(withFunctions ? ["", ...[...functions].slice(0, 60).map(lineOf)] : []),
	].join("\n");
}
