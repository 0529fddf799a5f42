/** Certainty of given predicates beside gold: MAE and Pearson r per set, beside all-certain and the rules alone. */
import { parseArgs } from "node:util";
import { rulesOnly } from "../src/claims/factuality/index.ts";
import { ParallaxError } from "../src/errors.ts";
import { loadLanguage } from "../src/language/index.ts";
import { parseReadRequest } from "../src/model/article-input.ts";
import { type FactualityLabel, factualityLabels, labelOf } from "../src/model/reading.ts";
import { readArticle } from "../src/read.ts";
import { meanError, type Pair, type Score, score } from "./certainty/score.ts";
import { givenEvents, type RatedLine, readJsonl, setName } from "./certainty/sets.ts";

interface SetScore {
	readonly set: string;
	readonly read: Score;
	readonly rules: Score;
	readonly allCertain: Score;
	/** By the last cue of the rules, the construction next to the event; at least ten events. */
	readonly constructions: readonly {
		readonly cue: string;
		readonly events: number;
		readonly read: number;
		readonly rules: number;
	}[];
	/** Rows the gold band, columns the band that was read. */
	readonly confusion: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export function run(args: readonly string[]): void {
	const { values } = parseArgs({
		args: [...args],
		options: { data: { type: "string", multiple: true }, json: { type: "boolean", default: false } },
	});
	if (!values.data)
		throw new ParallaxError("bad-usage", "npm run bench -- certainty --data FILE [--data FILE] [--json]");
	const sets = values.data.map(measure);
	if (values.json) console.log(JSON.stringify(sets));
	else sets.forEach(print);
}

interface Answer extends Pair {
	readonly rules: number;
	readonly cue: string;
}

function measure(file: string): SetScore {
	const lines = readJsonl<RatedLine>(file).filter(({ events }) => events.length > 0);
	const answers = lines.flatMap(answersOf);
	const byRules = answers.map(({ gold, rules }) => ({ gold, value: rules }));
	return {
		set: setName(file),
		read: score(answers),
		rules: score(byRules),
		allCertain: score(answers.map(({ gold }) => ({ gold, value: 3 }))),
		constructions: constructionsOf(answers),
		confusion: confuse(answers),
	};
}

/** The sets are English by their makers' word; a loose sentence of names may not look it. */
function answersOf(line: RatedLine): Answer[] {
	const sentences = [{ tokens: line.tokens }];
	const input = { id: line.id, language: "en", sentences, events: givenEvents(line) };
	const request = parseReadRequest(input, line.id);
	const read = readArticle(request).events;
	const rules = rulesOnly(request, loadLanguage("en").readTokens([line.tokens]));
	return line.events.map(({ value: gold }, k) => ({
		gold,
		value: read[k]?.factuality[0]?.value ?? 0,
		rules: rules[k]?.factuality[0]?.value ?? 0,
		cue: rules[k]?.factuality[0]?.cues.at(-1)?.rule ?? "assertion",
	}));
}

function constructionsOf(answers: readonly Answer[]): SetScore["constructions"] {
	return [...Map.groupBy(answers, ({ cue }) => cue)]
		.filter(([, own]) => own.length >= 10)
		.toSorted(([, a], [, b]) => b.length - a.length)
		.map(([cue, own]) => ({
			cue,
			events: own.length,
			read: meanError(own),
			rules: meanError(own.map(({ gold, rules }) => ({ gold, value: rules }))),
		}));
}

function confuse(pairs: readonly Pair[]): SetScore["confusion"] {
	const labels = factualityLabels.filter((label) => label !== "CTu");
	const empty = (): Record<string, number> => Object.fromEntries(labels.map((label) => [label, 0]));
	const table = Object.fromEntries(labels.map((label) => [label, empty()])) as Record<
		FactualityLabel,
		Record<string, number>
	>;
	for (const { gold, value } of pairs) {
		const row = table[labelOf(gold)];
		row[labelOf(value)] = (row[labelOf(value)] ?? 0) + 1;
	}
	return table;
}

const show = ({ mae, r, maeInterval, rInterval }: Score): string =>
	`MAE ${mae.toFixed(3)} [${maeInterval.map((x) => x.toFixed(3)).join(", ")}]  r ${r.toFixed(3)} [${rInterval.map((x) => x.toFixed(3)).join(", ")}]`;

function print({ set, read, rules, allCertain, constructions, confusion }: SetScore): void {
	console.log(`${set}: ${read.events} events`);
	console.log(`  read         ${show(read)}`);
	console.log(`  rules alone  ${show(rules)}`);
	console.log(`  all certain  MAE ${allCertain.mae.toFixed(3)}`);
	console.log(
		"  gold \\ read  " +
			Object.keys(confusion)
				.map((label) => label.padStart(6))
				.join(""),
	);
	for (const [label, row] of Object.entries(confusion)) {
		console.log(
			`  ${label.padEnd(11)}  ${Object.values(row)
				.map((n) => String(n).padStart(6))
				.join("")}`,
		);
	}
	console.log("  by construction: events, MAE read, MAE rules");
	for (const { cue, events, read: own, rules: byRules } of constructions) {
		console.log(`    ${cue.padEnd(20)} ${String(events).padStart(5)}  ${own.toFixed(2)}  ${byRules.toFixed(2)}`);
	}
}
