import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { realEffects } from "../src/effects.ts";
import { ParallaxError } from "../src/errors.ts";
import { loadOutlets } from "../src/ingest/outlets.ts";
import { auditCoverage } from "../src/pipeline.ts";
import { publish } from "../src/publish.ts";

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

/**
 * `npm run bench -- audit --data FILE`: the whole main job on real coverage, from nothing and again with every reading kept.
 * Each run is a process of its own, so that its peak memory is its own.
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
		const runs = [
			{ ...(await inChild(data, folder)), run: "from nothing" },
			{ ...(await inChild(data, folder)), run: "again, nothing new" },
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

async function inChild(data: readonly string[], folder: string): Promise<Run> {
	const inputs = data.flatMap((file) => ["--data", file]);
	const child = spawn(process.execPath, [join(import.meta.dirname, "main.ts"), "audit", ...inputs, "--child", folder], {
		stdio: ["ignore", "pipe", "inherit"],
	});
	const chunks: Buffer[] = [];
	child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
	await once(child, "close");
	return JSON.parse(Buffer.concat(chunks).toString("utf8")) as Run;
}

async function measure(data: readonly string[], folder: string): Promise<Run> {
	const begin = performance.now();
	const out = join(folder, "out");
	const outlets = loadOutlets();
	const quiet = { ...realEffects, progress: () => ({ step: () => {}, done: () => {} }) };
	const coverage = await auditCoverage(data, { out, cache: join(folder, "cache") }, outlets, quiet);
	const audit = await publish(coverage, out, outlets);
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
