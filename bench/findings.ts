import { readFileSync } from "node:fs";
import { join } from "node:path";
import { wilson } from "./claims/sample.ts";

/** A judged finding, as bench/gold keeps it: which, where, of which words, and what a reader made of it. */
interface Judgement {
	readonly rule: string;
	/** `1` while the rule was being made, `2` a fresh draw after it was mended. */
	readonly draw: number;
	readonly article: string;
	readonly part: number;
	readonly from: number;
	readonly to: number;
	/** Of the quoted sentence. */
	readonly hash: string;
	readonly verdict: "right" | "wrong" | "trivial";
	readonly reason?: string;
}

/** `npm run bench -- findings [--json]`: precision of each rule on real coverage, from the judgements in bench/gold; trivial is not right. */
export function run(args: readonly string[]): void {
	const judged = readFileSync(join(import.meta.dirname, "gold", "findings.jsonl"), "utf8")
		.split("\n")
		.filter((line) => line !== "")
		.map((line) => JSON.parse(line) as Judgement);
	const rows = [...Map.groupBy(judged, ({ rule, draw }) => `${rule} ${draw}`).values()].map(scoreOf);
	if (args.includes("--json")) return void console.log(JSON.stringify(rows));
	console.table(rows);
	console.log(
		`a rule gives findings, not notes, from a precision of ${point} with a lower bound of ${lowest} on its newest draw`,
	);
}

/** The bar of the design: what does not reach it stays a note. */
const point = 0.8;
const lowest = 0.7;

function scoreOf(judged: readonly Judgement[]) {
	const count = (verdict: Judgement["verdict"]) => judged.filter((one) => one.verdict === verdict).length;
	const right = count("right");
	const [low, high] = wilson(right, judged.length);
	const precision = right / judged.length;
	return {
		rule: judged[0]?.rule,
		draw: judged[0]?.draw,
		judged: judged.length,
		right,
		wrong: count("wrong"),
		trivial: count("trivial"),
		precision: precision.toFixed(2),
		low: low.toFixed(2),
		high: high.toFixed(2),
		stands: precision >= point && low >= lowest,
	};
}
