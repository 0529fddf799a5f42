import { existsSync } from "node:fs";
import { join } from "node:path";
import { ParallaxError } from "../src/errors.ts";
import { wilson } from "./claims/sample.ts";
import { drawStatements, type Row } from "./explanations/pieces.ts";
import { type Recall, recallOn, type Tally } from "./explanations/recall.ts";
import { readLines } from "./jsonl.ts";

/**
 * `npm run bench -- explanations --data allsides-dev.jsonl.gz [--json]`: interpretive statements on analysis pieces, from judgements
 * in bench/gold. Precision is of drawn statements, as judged when they were drawn; recall is of pieces read from end to end, run
 * anew, beside a baseline of the usual words. `--draw SEED` prints a draw for a judge.
 */
export function run(args: readonly string[]): void {
	const file = args[args.indexOf("--data") + 1];
	if (!args.includes("--data") || !file)
		throw new ParallaxError("bad-usage", "explanations needs --data allsides-dev.jsonl.gz");
	const rows = readLines<Row>(file);
	const seed = args.includes("--draw") ? Number(args[args.indexOf("--draw") + 1]) : undefined;
	if (seed === undefined) printFigures(rows, args.includes("--json"));
	else printDraw(drawStatements(rows, seed, pieces));
}

function printFigures(rows: readonly Row[], isJson: boolean): void {
	const recalls = readPieces.map(({ gold, name }) => ({ name, recall: recallOn(rows, gold) }));
	const draws = [1, 2].flatMap(judgedDraw);
	if (isJson) {
		console.log(JSON.stringify({ draws, recalls: recalls.map(toJson) }));
		return;
	}
	for (const { draw, right, judged } of draws) {
		const [low, high] = wilson(right, judged);
		const when = draw === 1 ? "before tuning" : "fresh, after it";
		console.log(
			`draw ${draw} (${when}): precision ${right}/${judged} = ${share(right, judged)} [${low.toFixed(2)}, ${high.toFixed(2)}]`,
		);
	}
	for (const { name, recall } of recalls) printRecall(name, recall);
}

const pieces = 40;

const readPieces = [
	{ gold: "interpretive-recall.jsonl", name: "20 pieces, their misses looked at while tuning" },
	{ gold: "interpretive-recall-fresh.jsonl", name: "9 further pieces, read after it" },
];

interface Judged {
	readonly draw: number;
	readonly right: number;
	readonly judged: number;
}

function judgedDraw(draw: number): readonly Judged[] {
	const path = join(import.meta.dirname, "gold", `interpretive-precision-${draw}.jsonl`);
	if (!existsSync(path)) return [];
	const judgements = readLines<{ readonly right: boolean }>(path);
	return [{ draw, right: judgements.filter(({ right }) => right).length, judged: judgements.length }];
}

function printRecall(name: string, { parallax, baseline, kinds, stale }: Recall): void {
	console.log(`\n${name}${stale > 0 ? ` (${stale} sentences have changed since and are left out)` : ""}`);
	console.log(`  parallax  ${tallyWords(parallax)}`);
	console.log(`  usual words  ${tallyWords(baseline)}`);
	for (const [kind, tally] of kinds) console.log(`    ${kind.padEnd(15)} ${tallyWords(tally)}`);
}

/** A sentence and a kind at a time; precision here counts whatever the reader did not mark as wrong. */
function tallyWords({ found, right, wanted }: Tally): string {
	return `recall ${right}/${wanted} = ${share(right, wanted)}, precision ${right}/${found} = ${share(right, found)}`;
}

function share(part: number, whole: number): string {
	return whole === 0 ? "–" : (part / whole).toFixed(2);
}

function toJson({ name, recall }: { readonly name: string; readonly recall: Recall }): object {
	return { name, ...recall, kinds: Object.fromEntries(recall.kinds) };
}

function printDraw(drawn: ReturnType<typeof drawStatements>): void {
	for (const [at, { article, from, to, hash, coded, shown }] of drawn.entries()) {
		console.log(`[${at}] ${JSON.stringify({ article, from, to, hash, coded })}\n${shown}`);
	}
}
