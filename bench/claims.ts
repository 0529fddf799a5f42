import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readRows } from "../src/claims/actors/csv.ts";
import { ParallaxError } from "../src/errors.ts";
import { parseReadRequest } from "../src/model/article-input.ts";
import type { Mention, Reading } from "../src/model/reading.ts";
import { readArticle } from "../src/read.ts";
import { keywordType, majorityType } from "./claims/baselines.ts";
import { eventSpans, type GoldRecord, halfOf, readGold, stateCodes, typeOf } from "./claims/gold.ts";
import { drawSentences } from "./claims/recall.ts";
import { type DrawnClaim, drawClaims, type Judgement, readJudgements, wilson } from "./claims/sample.ts";
import { type Coded, type Scores, scoreOf } from "./claims/score.ts";
import { judgementsOf, partsRight, sheetOf } from "./claims/sheet.ts";

/**
 * `npm run bench -- claims --data plover-dev.jsonl [--json] [--errors A]`: the coder on the PLOVER gold records, beside the
 * commonest type and a bag of trigger words. Figures that count are half B's; `--errors A` shows what half A gets wrong.
 * `--judged`: precision on real coverage, from the judgements in bench/gold. `--rumours --data allsides-dev.jsonl.gz`: the share
 * of coded claims that a count without certainty would take for things that happened.
 * `--draw 100 --seed 7 --data FILE > sheet.tsv` prints a sheet of claims to judge, `--record sheet.tsv` what goes into bench/gold of
 * it when it is filled in (docs/method/coding.md says how). `--recall 100` prints sentences that name two states, with what was coded.
 */
export async function run(args: readonly string[]): Promise<void> {
	const file = args[args.indexOf("--data") + 1];
	if (args.includes("--judged")) return printJudged();
	if (args.includes("--rumours") && file) return printRumours(file);
	if (args.includes("--draw") && file) return printSheet(file, args);
	if (args.includes("--recall") && file) return printSentences(file, Number(args[args.indexOf("--recall") + 1]));
	if (args.includes("--record")) return printRecord(args[args.indexOf("--record") + 1] ?? "");
	if (!args.includes("--data") || !file) throw new ParallaxError("bad-usage", "claims needs --data plover-dev.jsonl");
	const records = readGold(file);
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

/** The mention that overlaps the gold event's words, else the first. */
function scoredMention(record: GoldRecord, { mentions, events }: Reading): Mention | undefined {
	const spans = eventSpans(record);
	return (
		mentions.find((mention) => {
			const event = events[mention.event];
			return event && spans.some(({ from, to }) => event.from < to && from < event.to);
		}) ?? mentions[0]
	);
}

const goldFolder = join(import.meta.dirname, "gold");

function judgedDraws(): readonly { readonly draw: string; readonly judged: readonly Judgement[] }[] {
	return readdirSync(goldFolder).flatMap((file) => {
		const [, draw] = /^claims-precision-(.+)\.jsonl$/.exec(file) ?? [];
		return draw ? [{ draw, judged: readJudgements(join(goldFolder, file)) }] : [];
	});
}

/** Articles whose claims were judged before are left out: a second look at them measures nothing. */
function printSheet(file: string, args: readonly string[]): void {
	const numberAfter = (name: string, usual: number) =>
		args.includes(name) ? Number(args[args.indexOf(name) + 1]) : usual;
	const seen = new Set(judgedDraws().flatMap(({ judged }) => judged.map(({ article }) => article)));
	const claims = numberAfter("--draw", 100);
	process.stdout.write(sheetOf(drawClaims(file, claims, claims, numberAfter("--seed", 1), seen)));
}

/** Sentences that name two states, with what was coded of them: for a judge who counts what is missing. */
function printSentences(file: string, count: number): void {
	for (const { article, from, to, sentence, coded } of drawSentences(file, count, 9))
		console.log([article, from, to, coded.join("; "), sentence].join("\t"));
}

function printRecord(sheet: string): void {
	for (const judgement of judgementsOf(readFileSync(sheet, "utf8"))) console.log(JSON.stringify(judgement));
}

function printJudged(): void {
	for (const { draw, judged } of judgedDraws()) {
		const parts = ["type", "source", "target", "auxiliary"] as const;
		const right = judged.filter(partsRight).length;
		const [low, high] = wilson(right, judged.length);
		const each = parts.map((part) => `${part} ${judged.filter((one) => one[part]).length}`).join(", ");
		console.log(
			`draw ${draw}: whole claim ${right}/${judged.length} [${low.toFixed(2)}, ${high.toFixed(2)}]; right in ${each}`,
		);
	}
}

function printRumours(file: string): void {
	const claims = drawClaims(file, 60, 10_000, 5);
	const share = (test: (claim: DrawnClaim) => boolean) => {
		const count = claims.filter(test).length;
		const [low, high] = wilson(count, claims.length);
		return `${count}/${claims.length} = ${(count / claims.length).toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`;
	};
	console.log(`not said to have happened: ${share((claim) => !claim.happened)}`);
	console.log(`of these and those, in another's words: ${share((claim) => !claim.own)}`);
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
