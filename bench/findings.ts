import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadOutlets } from "../src/ingest/outlets.ts";
import { wilson } from "./claims/sample.ts";
import { readLines } from "./jsonl.ts";

/** A judged finding, as bench/gold keeps it: which, where, of which words, and what a reader made of it. */
interface Judgement {
	readonly rule: string;
	/** 1 and 2 of earlier rules; 3 of the rules as they are on the coverage they were written on; 4 of them on other coverage. */
	readonly draw: number;
	readonly corpus: string;
	readonly article: string;
	readonly outlet: string;
	readonly part: number;
	readonly from: number;
	readonly to: number;
	/** Of the quoted sentence. */
	readonly hash: string;
	readonly verdict: "right" | "wrong" | "trivial";
	readonly reason?: string;
}

/** What a reader of whole stories would have had a rule find, and whether it does. */
interface Expected extends Pick<Judgement, "rule" | "article" | "part" | "from" | "to" | "hash"> {
	readonly found: boolean;
}

/**
 * `npm run bench -- findings [--json]`: from the judgements in bench/gold, each rule's precision on real coverage (trivial is not
 * right), the same by kind of outlet, and recall on stories read whole.
 */
export function run(args: readonly string[]): void {
	const judged = readLines<Judgement>(gold("findings.jsonl"));
	const { stories, expected } = JSON.parse(readFileSync(gold("findings-recall.json"), "utf8")) as {
		readonly stories: readonly unknown[];
		readonly expected: readonly Expected[];
	};
	const precision = tableOf(judged, ({ rule, draw }) => `${rule}, draw ${draw}`);
	const groups = tableOf(
		judged.filter(({ draw }) => draw > 2),
		({ rule, outlet }) => `${rule}, ${kindOf(outlet)}`,
	);
	const recall = [...Map.groupBy(expected, ({ rule }) => rule)].map(([rule, places]) => ({
		rule,
		...shareOf(places.filter(({ found }) => found).length, places.length),
	}));
	if (args.includes("--json")) return void console.log(JSON.stringify({ precision, groups, recall }));
	console.log(
		`\nprecision: findings, not notes, from ${point} with a lower bound of ${lowest} on coverage the rule was not written on`,
	);
	console.table(precision);
	console.log("\nprecision by kind of outlet, draws 3 and 4");
	console.table(groups);
	console.log(`\nrecall on ${stories.length} stories read whole; rules without a row had nothing to find there`);
	console.table(recall);
}

const gold = (file: string): string => join(import.meta.dirname, "gold", file);

/** The bar of the design: what does not reach it stays a note. */
const point = 0.8;
const lowest = 0.7;

const outlets = loadOutlets();

function kindOf(name: string): string {
	const outlet = outlets.find(name);
	if (!outlet) return "unknown outlets";
	if (outlet.agency) return "agencies";
	return outlet.country === "USA" ? "newsrooms of the United States" : "other newsrooms";
}

function tableOf(judged: readonly Judgement[], keyOf: (one: Judgement) => string) {
	return [...Map.groupBy(judged, keyOf)].map(([of, some]) => {
		const count = (verdict: Judgement["verdict"]) => some.filter((one) => one.verdict === verdict).length;
		const { n, share, low, high } = shareOf(count("right"), some.length);
		return { of, judged: n, wrong: count("wrong"), trivial: count("trivial"), precision: share, low, high };
	});
}

function shareOf(right: number, n: number) {
	const [low, high] = wilson(right, n).map((bound) => Math.max(0, bound)) as [number, number];
	return { n, right, share: (right / n).toFixed(2), low: low.toFixed(2), high: high.toFixed(2) };
}
