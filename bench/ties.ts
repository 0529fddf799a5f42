import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { dyadPage } from "../src/dossier/index.ts";
import { dyadTies, importSeries, loadStateNames, openStore } from "../src/ties/index.ts";

/**
 * Speed of the ties: import of generated GDELT-like rows (goal: 10 million in 90 s, below 400 MB), and the page of a pair
 * from the store, import included (goal: 50 ms). `--rows N` scales the import; the time for 10 million is told with it.
 */
export async function run(args: readonly string[]): Promise<void> {
	const { values } = parseArgs({
		args: [...args],
		options: { rows: { type: "string", default: "1000000" }, json: { type: "boolean" } },
	});
	const folder = mkdtempSync(join(tmpdir(), "parallax-bench-ties-"));
	try {
		const imported = await benchImport(folder, Number(values.rows));
		const page = benchPage(join(folder, "series"));
		const result = { ...imported, ...page };
		console.log(
			values.json
				? JSON.stringify(result)
				: Object.entries(result)
						.map(([name, value]) => `${name.padEnd(28)}${value}`)
						.join("\n"),
		);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

async function benchImport(folder: string, rows: number) {
	const file = join(folder, "20230913.export.CSV");
	// In a process of its own, so that the garbage of making rows is not counted as the import's.
	execFileSync(process.execPath, [join(import.meta.dirname, "ties", "generate.ts"), file, String(rows)]);
	const megabytes = statSync(file).size / 1e6;
	const sampled = samplePeak();
	const usedBefore = process.cpuUsage();
	const started = performance.now();
	const report = await importSeries("gdelt", [file], join(folder, "series"));
	const seconds = (performance.now() - started) / 1000;
	const used = process.cpuUsage(usedBefore);
	return {
		"import, rows": report.rows,
		"import, MB": Math.round(megabytes),
		"import, facts": report.facts,
		"import, seconds": round(seconds),
		"import, seconds a 10 million": round((seconds * 1e7) / rows),
		"import, CPU s a 10 million": round(((used.user + used.system) * 10) / rows),
		"import, peak MB of memory": sampled.stop(),
	};
}

/** Highest resident size, sampled. */
function samplePeak() {
	let peak = 0;
	const timer = setInterval(() => {
		peak = Math.max(peak, process.memoryUsage.rss());
	}, 50).unref();
	return {
		stop: () => {
			clearInterval(timer);
			return Math.round(peak / 1e6);
		},
	};
}

function benchPage(imports: string) {
	const names = loadStateNames();
	const started = performance.now();
	const store = openStore(imports);
	const opened = performance.now();
	const facts = { version: "bench", made: "2026-11-24T00:00:00Z", collection: [] };
	const page = (a: string, b: string) => dyadPage(dyadTies(a, b, store.ofDyad(a, b), names), [], facts);
	const first = timed(() => page("PRK", "RUS"));
	const times = Array.from({ length: 20 }, () => timed(() => page("PRK", "CHN")));
	const sorted = times.toSorted((a, b) => a.clock - b.clock);
	const used = times.map(({ cpu }) => cpu).toSorted((a, b) => a - b);
	return {
		"store opened, ms": round(opened - started),
		"page, first, ms": round(first.clock),
		"page, median of 20, ms": round(sorted[10]?.clock ?? 0),
		"page, slowest of 20, ms": round(sorted.at(-1)?.clock ?? 0),
		"page, median CPU ms": round(used[10] ?? 0),
	};
}

/** Milliseconds. */
function timed(work: () => unknown): { readonly clock: number; readonly cpu: number } {
	const [started, before] = [performance.now(), process.cpuUsage()];
	work();
	const { user, system } = process.cpuUsage(before);
	return { clock: performance.now() - started, cpu: (user + system) / 1000 };
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
