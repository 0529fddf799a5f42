import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import { ParallaxError } from "../src/errors.ts";
import { decodeText } from "../src/ingest/decode.ts";
import { readPage } from "../src/ingest/html/read-page.ts";

/** Shares of an article's four-word runs that were found rightly, found wrongly, and missed. */
interface PageScore {
	readonly tp: number;
	readonly fp: number;
	readonly fn: number;
}

interface Score {
	readonly tool: string;
	readonly f1: number;
	readonly precision: number;
	readonly recall: number;
}

const GroundTruth = z.record(z.string(), z.object({ articleBody: z.string(), url: z.string().optional() }));
const PeerScores = z.record(
	z.string(),
	z.object({ version: z.string(), items: z.record(z.string(), z.array(z.number())) }),
);

/** `npm run bench -- extraction --data DIR [--json]`: DIR holds `html/<id>.html.gz`, `ground-truth.json` and `peer-scores.json`. */
export async function run(args: readonly string[]): Promise<void> {
	const { values } = parseArgs({ args: [...args], options: { data: { type: "string" }, json: { type: "boolean" } } });
	if (values.data === undefined)
		throw new ParallaxError("bad-usage", "npm run bench -- extraction --data DIR [--json]");
	const { pages, perSecond } = scorePages(values.data);
	const peers = readPeers(values.data, Object.keys(pages));
	const own = scoreOf("parallax", Object.values(pages));
	const table = [own, ...peers].sort((a, b) => b.f1 - a.f1);
	if (values.json)
		console.log(
			JSON.stringify({ ...own, pages: Object.keys(pages).length, pagesPerSecond: perSecond, peers, items: pages }),
		);
	else
		console.log(
			[`${Object.keys(pages).length} pages, ${perSecond.toFixed(0)} pages/s`, "", ...tableLines(table)].join("\n"),
		);
}

function scorePages(folder: string): { pages: Record<string, PageScore>; perSecond: number } {
	const truth = GroundTruth.parse(JSON.parse(readFileSync(join(folder, "ground-truth.json"), "utf8")));
	const pages: Record<string, PageScore> = {};
	let seconds = 0;
	for (const [id, { articleBody }] of Object.entries(truth)) {
		const bytes = gunzipSync(readFileSync(join(folder, "html", `${id}.html.gz`)));
		const start = performance.now();
		const { body } = readPage(decodeText(bytes), id);
		seconds += (performance.now() - start) / 1000;
		pages[id] = scorePage(body.join("\n\n"), articleBody);
	}
	return { pages, perSecond: Object.keys(pages).length / seconds };
}

/** The benchmark's own measure: multisets of runs of four words, per page divided by all that either side holds. */
function scorePage(found: string, wanted: string): PageScore {
	const a = shingles(found);
	const b = shingles(wanted);
	let [tp, fp, fn] = [0, 0, 0];
	for (const key of new Set([...a.keys(), ...b.keys()])) {
		const [has, needs] = [a.get(key) ?? 0, b.get(key) ?? 0];
		tp += Math.min(has, needs);
		fp += Math.max(0, has - needs);
		fn += Math.max(0, needs - has);
	}
	const all = Math.max(1, tp + fp + fn);
	return { tp: tp / all, fp: fp / all, fn: fn / all };
}

function shingles(text: string): Map<string, number> {
	const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
	const counts = new Map<string, number>();
	for (let at = 0; at < Math.max(Math.min(1, words.length), words.length - 3); at++) {
		const key = words.slice(at, at + 4).join(" ");
		counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	return counts;
}

/** Precision and recall are means over the pages where they are defined: of a page with nothing found, precision is not. */
export function scoreOf(tool: string, pages: readonly PageScore[]): Score {
	const precision = mean(pages.filter(({ tp, fp }) => tp + fp > 0).map(({ tp, fp }) => tp / (tp + fp)));
	const recall = mean(pages.filter(({ tp, fn }) => tp + fn > 0).map(({ tp, fn }) => tp / (tp + fn)));
	const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
	return { tool, f1, precision, recall };
}

function mean(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function readPeers(folder: string, ids: readonly string[]): Score[] {
	const peers = PeerScores.parse(JSON.parse(readFileSync(join(folder, "peer-scores.json"), "utf8")));
	return Object.entries(peers).map(([tool, { version, items }]) => {
		const pages = ids.flatMap((id) => {
			const [tp, fp, fn] = items[id] ?? [];
			return tp === undefined || fp === undefined || fn === undefined ? [] : [{ tp, fp, fn }];
		});
		return scoreOf(version === "" ? tool : `${tool} ${version}`, pages);
	});
}

function tableLines(scores: readonly Score[]): string[] {
	return [
		"| tool | F1 | precision | recall |",
		"|---|---|---|---|",
		...scores.map(
			({ tool, f1, precision, recall }) =>
				`| ${tool} | ${[f1, precision, recall].map((value) => value.toFixed(4)).join(" | ")} |`,
		),
	];
}
