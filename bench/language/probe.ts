// Run as a process, or a worker thread, of its own: what loading and reading cost there. Prints one line of JSON.
import { readFileSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { loadLanguage } from "../../src/language/index.ts";

export interface Probe {
	readonly loadMs: number;
	readonly words: number;
	/** Second pass, warm. */
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
	readAll();
	const warm = performance.now();
	const words = readAll();
	return {
		loadMs,
		words,
		seconds: (performance.now() - warm) / 1000,
		peakBytes: process.resourceUsage().maxRSS * 1024,
	};
}

if (parentPort) {
	const { text, tag } = workerData as { readonly text: string; readonly tag: string };
	parentPort.postMessage(probe(text, tag));
} else if (import.meta.main) {
	console.log(JSON.stringify(probe(readFileSync(0, "utf8"), process.argv[2] ?? "en")));
}
