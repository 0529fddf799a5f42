import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { realEffects } from "../src/effects.ts";
import { ParallaxError } from "../src/errors.ts";
import { loadOutlets } from "../src/ingest/outlets.ts";
import { auditCoverage } from "../src/pipeline.ts";
import { publish } from "../src/publish.ts";
import { readLines } from "./jsonl.ts";

interface Run {
	readonly run: string;
	readonly articles: number;
	readonly words: number;
	readonly stories: number;
	readonly findings: number;
	readonly seconds: number;
	readonly articlesPerSecond: number;
	readonly wordsPerSecond: number;
	/** Of the whole process with its workers, MB. */
	readonly peakMemory: number;
}

/** How many articles come late, in the third run. */
const late = 10;

/**
 * `npm run bench -- audit --data FILE.jsonl[.gz]`: the whole main job on real coverage: from nothing, again with nothing new,
 * and with ten articles more. Each run is a process of its own, so that its peak memory is its own.
 */
export async function run(args: readonly string[]): Promise<void> {
	const { values } = parseArgs({
		args: [...args],
		options: { data: { type: "string", multiple: true }, json: { type: "boolean" }, child: { type: "string" } },
	});
	const data = values.data;
	if (!data) throw new ParallaxError("bad-usage", "npm run bench -- audit --data FILE [--data FILE …] [--json]");
	if (values.child !== undefined) return void console.log(JSON.stringify(await measure(data, values.child)));
	const folder = mkdtempSync(join(tmpdir(), "parallax-bench-"));
	try {
		const { most, few } = await splitLate(data, folder);
		const runs = [
			{ ...(await inChild([most], folder)), run: "from nothing" },
			{ ...(await inChild([most], folder)), run: "again, nothing new" },
			{ ...(await inChild([most, few], folder)), run: `with ${late} more` },
		];
		if (values.json) console.log(JSON.stringify(runs));
		else {
			console.log(`${cpus()[0]?.model.trim()}, ${availableParallelism()} cores`);
			console.table(runs);
		}
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** The same articles in two files: all but the last ones, and those. */
async function splitLate(
	data: readonly string[],
	folder: string,
): Promise<{ readonly most: string; readonly few: string }> {
	const rows = data.flatMap((file) => readLines<unknown>(file));
	const [most, few] = [join(folder, "most.jsonl"), join(folder, "late.jsonl")];
	const write = (file: string, list: readonly unknown[]) =>
		writeFileSync(file, list.map((row) => `${JSON.stringify(row)}\n`).join(""));
	write(most, rows.slice(0, -late));
	write(few, rows.slice(-late));
	return { most, few };
}

async function inChild(data: readonly string[], folder: string): Promise<Run> {
	const inputs = data.flatMap((file) => ["--data", file]);
	const child = spawn(process.execPath, [join(import.meta.dirname, "main.ts"), "audit", ...inputs, "--child", folder], {
		stdio: ["ignore", "pipe", "inherit"],
	});
	const chunks: Buffer[] = [];
	child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
	const [code, signal] = (await once(child, "close")) as [number | null, string | null];
	if (code !== 0) throw new ParallaxError("data-malformed", `the audit under measure ended with ${signal ?? code}`);
	return JSON.parse(Buffer.concat(chunks).toString("utf8")) as Run;
}

async function measure(data: readonly string[], folder: string): Promise<Run> {
	const begin = performance.now();
	const places = {
		out: join(folder, "out"),
		cache: join(folder, "cache"),
		series: join(folder, "series"),
		matrices: join(folder, "matrices"),
	};
	const outlets = loadOutlets();
	const quiet = { ...realEffects, progress: () => ({ step: () => {}, done: () => {} }) };
	const coverage = await auditCoverage(data, places, outlets, quiet);
	const audit = await publish(coverage, places);
	const seconds = (performance.now() - begin) / 1000;
	const words = [...coverage.articles.values()].reduce((sum, article) => sum + wordsOf(article), 0);
	return {
		run: "",
		articles: audit.articles.length,
		words,
		stories: audit.stories.length,
		findings: audit.stories.reduce((sum, story) => sum + story.findings.length, 0),
		seconds: rounded(seconds),
		articlesPerSecond: rounded(audit.articles.length / seconds),
		wordsPerSecond: Math.round(words / seconds),
		peakMemory: Math.round(process.resourceUsage().maxRSS / 1024),
	};
}

function wordsOf(article: { readonly parts: readonly { readonly text: string }[] }): number {
	return article.parts.reduce((sum, part) => sum + (part.text.match(/\S+/g)?.length ?? 0), 0);
}

function rounded(value: number): number {
	return Math.round(value * 10) / 10;
}
