import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ParallaxError } from "../../src/errors.ts";
import { readings, verdicts } from "../../train/claims/judged.ts";
import { agreementOf, type Verdicts } from "../agreement.ts";
import { readLines } from "../jsonl.ts";
import { actsReadOf } from "./acts.ts";
import { drawSentences, type ReadSentence, type Recalled, readSentencesOf, recalled, recallSheetOf } from "./recall.ts";
import { type DrawnClaim, drawClaims, intervalByArticle, type Judgement, type PartsRight, wilson } from "./sample.ts";
import { judgementsOf, partsRight, sheetOf } from "./sheet.ts";

/** The parts of the bench that look at real coverage: draws, records of judgements, and what these say. */
export function runOnCoverage(args: readonly string[]): boolean {
	const after = (name: string) => (args.includes(name) ? (args[args.indexOf(name) + 1] ?? "") : undefined);
	const file = after("--data") ?? "";
	const seed = Number(after("--seed") ?? 1);
	const commands: Readonly<Record<string, (value: string) => void>> = {
		"--judged": printJudged,
		"--recalled": () => printRecalled(file),
		"--rumours": () => printRumours(file),
		"--draw": (claims) => printSheet(file, Number(claims), seed, except(after("--except"))),
		"--sentences": (count) => printSentences(file, Number(count), seed, except(after("--except"))),
		"--record": (sheet) => printLines(judgementsOf(readFileSync(sheet, "utf8"))),
		"--record-sentences": (sheet) => printLines(readSentencesOf(readFileSync(sheet, "utf8"))),
		"--record-acts": (sheet) => printActs(sheet, args[args.indexOf("--record-acts") + 2]),
	};
	const [name, command] = Object.entries(commands).find(([flag]) => args.includes(flag)) ?? [];
	command?.(after(name ?? "") ?? "");
	return command !== undefined;
}

const goldFolder = join(import.meta.dirname, "..", "gold");

interface Draw<T> {
	readonly draw: string;
	readonly judged: readonly T[];
}

function drawsOf<T>(kind: "precision" | "recall" | "read"): readonly Draw<T>[] {
	return readdirSync(goldFolder).flatMap((file) => {
		const [, draw] = new RegExp(`^claims-${kind}-(.+)\\.jsonl$`).exec(file) ?? [];
		return draw ? [{ draw, judged: readLines<T>(join(goldFolder, file)) }] : [];
	});
}

/** Articles that were judged before, and those named in a file, are left out: a second look at them measures nothing. */
function except(file: string | undefined): ReadonlySet<string> {
	const draws: readonly Draw<{ readonly article: string }>[] = [
		...drawsOf<Judgement>("precision"),
		...drawsOf<ReadSentence>("recall"),
		// Read by whoever mended the coder, to learn which claims are doubtful.
		...drawsOf<Judgement>("read"),
	];
	const judged = draws.flatMap((draw) => draw.judged);
	// What acts are learned from.
	const read = [...readings().values()].flat();
	// Read whole to find faults, also where no claim of them was judged.
	const files = [join(goldFolder, "claims-read-articles.txt"), ...(file ? [file] : [])];
	const named = files.flatMap((one) => readFileSync(one, "utf8").split(/\s+/));
	return new Set([...[...judged, ...read].map(({ article }) => article), ...named]);
}

function printSheet(file: string, claims: number, seed: number, seen: ReadonlySet<string>): void {
	process.stdout.write(sheetOf(drawClaims(file, claims, claims, seed, seen)));
}

function printSentences(file: string, count: number, seed: number, seen: ReadonlySet<string>): void {
	process.stdout.write(recallSheetOf(drawSentences(file, count, seed, seen)));
}

function printActs(sheet: string, answers: string | undefined): void {
	if (!answers) throw new ParallaxError("bad-usage", "--record-acts needs a sheet and a reader's answers to it");
	printLines(actsReadOf(readFileSync(sheet, "utf8"), readFileSync(answers, "utf8")));
}

function printLines(judged: readonly object[]): void {
	for (const one of judged) console.log(JSON.stringify(one));
}

function printJudged(): void {
	for (const { draw, judged } of drawsOf<Judgement>("read"))
		console.log(`read ${draw}, by whoever mended the coder: ${shareOf(judged, partsRight)}`);
	for (const { draw, judged } of drawsOf<Judgement>("precision")) {
		const parts = ["type", "source", "target", "auxiliary"] as const;
		const each = parts.map((part) => `${part} ${judged.filter((one) => one[part]).length}`).join(", ");
		console.log(`draw ${draw}: whole claim ${shareOf(judged, partsRight)}; right in ${each}`);
		const verdicts = judged.flatMap((one): readonly Verdicts[] =>
			one.second ? [[partsRight(one), partsRight(one.second)]] : [],
		);
		if (verdicts.length === 0) continue;
		const { second, agreed, kappa } = agreementOf(verdicts);
		console.log(`  a second judge: ${second}; they agree on ${agreed}, κ ${kappa.toFixed(2)}`);
		console.log(`  right to both: ${shareOf(verdicts, ([a, b]) => a && b)}`);
		const twice = judged.filter(({ second }) => second !== undefined);
		const [low, high] = intervalByArticle(twice, (one) => partsRight(one) && partsRight(one.second as PartsRight));
		console.log(`  drawn again by article: [${low.toFixed(3)}, ${high.toFixed(3)}]`);
	}
}

function printRecalled(file: string): void {
	for (const { draw, judged } of drawsOf<ReadSentence>("recall")) {
		console.log(`draw ${draw}: ${tellingOf(judged)}`);
		printFound(recalled(file, judged));
		const read = judged.filter(({ second }) => second !== undefined);
		if (read.length === 0) continue;
		const alike = read.filter(({ events, second }) => events.length > 0 === (second ?? []).length > 0).length;
		const seconds = read.map((one) => ({ ...one, events: one.second ?? [] }));
		console.log(`  a second reader: ${tellingOf(seconds)}; they agree on whether one tells of any in ${alike}`);
		printFound(recalled(file, seconds));
		const both = read.map((one) => ({ ...one, events: one.events.filter((event) => one.second?.includes(event)) }));
		console.log(`  both: ${tellingOf(both)}`);
		printFound(recalled(file, both));
	}
}

function tellingOf(judged: readonly ReadSentence[]): string {
	const events = judged.flatMap((sentence) => sentence.events);
	const telling = judged.filter((sentence) => sentence.events.length > 0).length;
	return `${judged.length} sentences, of which ${telling} tell of ${events.length} events`;
}

function printFound(events: readonly Recalled[]): void {
	console.log(`  parties and type found: ${shareOf(events, ({ whole }) => whole)}`);
	console.log(`  parties found, of any type: ${shareOf(events, ({ parties }) => parties)}`);
	console.log(`  by rules alone, doubtful claims counted too: ${shareOf(events, ({ byRules }) => byRules.whole)}`);
	console.log(`  their parties, of any type: ${shareOf(events, ({ byRules }) => byRules.parties)}`);
}

const rumourArticles = 200;

function printRumours(file: string): void {
	// That a claim of theirs was judged changes nothing in how many there are: only what was learned from may.
	const learned = new Set([...verdicts().keys(), ...readings().keys()]);
	const claims = drawClaims(file, rumourArticles, 100_000, 5, learned);
	console.log(`${rumourArticles} articles; not said to have happened: ${shareOf(claims, (claim) => !claim.happened)}`);
	console.log(`of these and those, in another's words: ${shareOf(claims, (claim: DrawnClaim) => !claim.own)}`);
}

function shareOf<T>(all: readonly T[], test: (one: T) => boolean): string {
	const count = all.filter(test).length;
	const [low, high] = wilson(count, all.length);
	return `${count}/${all.length} = ${(count / all.length).toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`;
}
