import { readRows } from "../src/claims/actors/csv.ts";
import { ParallaxError } from "../src/errors.ts";
import { parseReadRequest } from "../src/model/article-input.ts";
import type { Reading } from "../src/model/reading.ts";
import { readArticle } from "../src/read.ts";
import { keywordType, majorityType } from "./claims/baselines.ts";
import { runOnBriefs } from "./claims/briefs.ts";
import { runOnCoverage } from "./claims/coverage.ts";
import { type GoldRecord, halfOf, scoredMention, stateCodes, typeOf } from "./claims/gold.ts";
import { type Coded, type Scores, scoreOf } from "./claims/score.ts";
import { readLines } from "./jsonl.ts";

/**
 * `npm run bench -- claims --data plover-dev.jsonl [--json] [--errors A]`: the coder on the PLOVER gold records, beside the
 * commonest type and a bag of trigger words. Figures that count are half B's; `--errors A` shows what half A gets wrong.
 * `--briefs`: on invented briefs of writers whom the model of types never learned from.
 * On real coverage, with `--data allsides-dev.jsonl.gz` (docs/method/coding.md says how):
 * `--judged`: precision, from the judgements in bench/gold; `--recalled`: recall, of the events that readers found there.
 * `--rumours`: the share of coded claims that a count without certainty would take for things that happened.
 * `--draw 100 --seed 7 > sheet.tsv`, `--sentences 100 --seed 7 > sheet.tsv`: sheets to judge, of claims and of sentences that name two
 * states; `--except ids.txt` leaves articles out. `--record sheet.tsv`, `--record-sentences sheet.tsv`, `--record-acts sheet.tsv answers.tsv`: what
 * goes into bench/gold.
 */
export async function run(args: readonly string[]): Promise<void> {
	const file = args[args.indexOf("--data") + 1];
	if (runOnCoverage(args) || runOnBriefs(args)) return;
	if (!args.includes("--data") || !file) throw new ParallaxError("bad-usage", "claims needs --data plover-dev.jsonl");
	const records = readLines<GoldRecord>(file);
	const states = new Set(readRows("data", "actors", "states.csv").map((row) => row.code ?? ""));
	const started = performance.now();
	const readings = records.map(readRecord);
	const seconds = (performance.now() - started) / 1000;
	const coded = records.map((record, at) => ({ record, ...pairOf(record, readings[at], states) }));
	const table = Object.fromEntries(
		(["A", "B"] as const).map((half) => [half, scoresOf(coded.filter(({ record }) => halfOf(record.id) === half))]),
	);
	const words = records.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
	if (args.includes("--json")) console.log(JSON.stringify({ ...table, wordsPerSecond: Math.round(words / seconds) }));
	else print(table, words / seconds);
	if (args.includes("--errors")) printErrors(coded.filter(({ record }) => halfOf(record.id) === "A"));
}

function readRecord({ id, text }: GoldRecord): Reading {
	return readArticle(parseReadRequest({ id, text }, id));
}

type Pair = { readonly gold: Coded; readonly found: Coded };

function pairOf(record: GoldRecord, reading: Reading | undefined, states: ReadonlySet<string>): Pair {
	const mention = reading && scoredMention(record, reading);
	return {
		gold: {
			type: typeOf(record),
			source: stateCodes(record.source, states),
			target: stateCodes(record.target, states),
		},
		found: {
			type: mention?.type ?? "",
			source: stateCodes(mention?.source ?? [], states),
			target: stateCodes(mention?.target ?? [], states),
		},
	};
}

interface Row {
	readonly parallax: Scores;
	readonly majority: Scores;
	readonly keywords: Scores;
}

function scoresOf(coded: readonly (Pair & { readonly record: GoldRecord })[]): Row {
	const majority = majorityType(coded.map(({ gold }) => gold.type));
	const as = (type: string): Coded => ({ type, source: [], target: [] });
	return {
		parallax: scoreOf(coded),
		majority: scoreOf(coded.map(({ gold }) => ({ gold, found: as(majority) }))),
		keywords: scoreOf(coded.map(({ gold, record }) => ({ gold, found: as(keywordType(record.text)) }))),
	};
}

function print(table: Readonly<Record<string, Row>>, wordsPerSecond: number): void {
	const show = (value: number) => value.toFixed(3);
	console.log("half  coder      n   type   macroF1  quad   source  target");
	for (const [half, row] of Object.entries(table)) {
		for (const [name, scores] of Object.entries(row) as [string, Scores][]) {
			const { records, typeAccuracy, macroF1, quadAccuracy, sourceF1, targetF1 } = scores;
			const cells = [typeAccuracy, macroF1, quadAccuracy, sourceF1, targetF1].map(show).join("  ");
			console.log(`${half}     ${name.padEnd(10)} ${records}  ${cells}`);
		}
	}
	console.log(`${Math.round(wordsPerSecond)} words/s, start-up included`);
}

function printErrors(coded: readonly (Pair & { readonly record: GoldRecord })[]): void {
	for (const { record, gold, found } of coded) {
		if (JSON.stringify(gold) === JSON.stringify(found)) continue;
		console.log(`\n${record.id} «${record.eventText}» ${record.text}`);
		for (const key of ["type", "source", "target"] as const) {
			if (String(gold[key]) !== String(found[key])) console.log(`   ${key}: ${gold[key]} ← ${found[key]}`);
		}
	}
}
