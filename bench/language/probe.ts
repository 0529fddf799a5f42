// Run as a process, or a worker thread, of its own: what loading and reading cost there. Prints one line of JSON.
import { readFileSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { loadLanguage } from "../../src/language/index.ts";

export interface Probe {
	readonly loadMs: number;
	readonly words: number;
	/** Of the reading thread's own time, best of three warm passes: what else runs on the machine does not count. */
	readonly cpuSeconds: number;
	/** On the clock, best of the same three. */
	readonly seconds: number;
	readonly peakBytes: number;
}

function probe(text: string, tag: string): Probe {
	const start = performance.now();
	const language = loadLanguage(tag);
	const loadMs = performance.now() - start;
	const parts = text.split(/\n\s*\n/).map((part) => ({ text: part }));
	// Articles hold some 30 paragraphs; larger calls would flatter the figures.
	const articles = Array.from({ length: Math.ceil(parts.length / 30) }, (_, i) => parts.slice(i * 30, i * 30 + 30));
	const readAll = (): number => {
		let words = 0;
		for (const article of articles) for (const { tokens } of language.read(article).sentences) words += tokens.length;
		return words;
	};
	const words = readAll();
	const passes = [1, 2, 3].map(() => {
		const [wall, own] = [performance.now(), process.threadCpuUsage()];
		readAll();
		const { user, system } = process.threadCpuUsage(own);
		return { seconds: (performance.now() - wall) / 1000, cpuSeconds: (user + system) / 1e6 };
	});
	return {
		loadMs,
		words,
		seconds: Math.min(...passes.map(({ seconds }) => seconds)),
		cpuSeconds: Math.min(...passes.map(({ cpuSeconds }) => cpuSeconds)),
		peakBytes: process.resourceUsage().maxRSS * 1024,
	};
}

if (parentPort) {
	const { text, tag } = workerData as { readonly text: string; readonly tag: string };
	parentPort.postMessage(probe(text, tag));
} else if (import.meta.main) {
	console.log(JSON.stringify(probe(readFileSync(0, "utf8"), process.argv[2] ?? "en")));
}
