import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type Cell, cells } from "../src/model/audit.ts";
import { inPackage } from "../src/places.ts";
import { likelihood, type Network } from "../src/stories/same-event/index.ts";
import { type Spread, spreadOf } from "./network/spread.ts";
import { type Bag, type BagEvent, bagsOf, placeOf, readPairs } from "./retold/bags.ts";
import { fitLogistic, type Labelled } from "./retold/fit.ts";

/** Draw 4 is left out, to look at what was learned. */
const draws = ["1", "2", "3", "5", "6", "7"];
const folds = 6;
const penalty = 0.05;
const passes = 3;
/** From what likelihood on: chosen on left-out stories, by the weighted share of cells that are right. */
const least = 0.55;
const leastBeside = 0.9;
/** Above 1 nothing is told in other words: how it is without a second look. */
const thresholds = [0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.8, 2];

const about =
	"How likely an event tells a claim in other words: logistic regression over the features that src/stories/retold/features.ts names. Learned from matrix cells judged by readers (bench/gold, draws 1 to 3 and 5 to 7 of AllSides dev, Baly et al. 2020, and BASIL, Fan et al. 2019) and pairs of sentences judged by one; written by `npm run train -- retold`.";

/**
 * `npm run train -- retold --data FOLDER [--cache DIR]`. Readers say whether and how an outlet tells a claim, and since draw 5 in
 * which sentence. Where they do not, the likeliest event stands for a telling cell, is looked for again with what was learned, and
 * the likeliest of a silent cell tell nothing (multiple instances; Andrews et al. 2002). Judged pairs say it outright.
 */
export async function run(args: readonly string[]): Promise<void> {
	const { values } = parseArgs({
		args: [...args],
		options: { data: { type: "string", default: "." }, cache: { type: "string" } },
	});
	const bags: Bag[] = [];
	for (const draw of draws) bags.push(...(await bagsOf(draw, values.data, values.cache)));
	const full = bags.filter(({ events }) => events.length > 0);
	const spread = spreadOf(full.flatMap(({ events }) => events.map(({ features }) => features)));
	const stories = [...new Set(bags.map(({ story }) => story))].sort();
	const foldOf = ({ story }: Bag) => stories.indexOf(story) % folds;
	const networks = Array.from({ length: folds }, (_, fold) =>
		fit(
			full.filter((bag) => foldOf(bag) !== fold),
			spread,
		),
	);
	const all = bags.reduce((sum, { weight }) => sum + weight, 0);
	const shareOf = (isRight: (bag: Bag, network: Network) => boolean) =>
		bags.reduce((sum, bag) => sum + (isRight(bag, networks[foldOf(bag)] as Network) ? bag.weight : 0), 0) / all;
	for (const from of thresholds) {
		const right = [from, leastBeside, 2].map((beside) =>
			shareOf((bag, network) => answerOf(bag, network, from, beside) === bag.gold).toFixed(3),
		);
		const told = shareOf((bag, network) => (answerOf(bag, network, from, 2) === "silent") === (bag.gold === "silent"));
		console.log(
			`left-out stories, from ${from}: cells right ${right[0]}; beside a sure one from ${leastBeside} ${right[1]}, never ${right[2]}; told or silent right ${told.toFixed(3)}; ${bags.length} cells, weighted`,
		);
	}
	const table = { about, least, leastBeside, network: fit(full, spread) };
	writeFileSync(inPackage("data", "stories", "retold.json"), `${JSON.stringify(table)}\n`);
}

const pairs = new Map(readPairs().map((pair) => [`${pair.cell} ${placeOf(pair.article, pair)}`, pair.tells]));

function fit(bags: readonly Bag[], spread: Spread): Network {
	const judged = bags.flatMap(({ cell, events }) =>
		events.flatMap(({ place, features }): readonly Labelled[] => {
			const tells = pairs.get(`${cell} ${place}`);
			return tells === undefined ? [] : [{ features, label: Number(tells), weight: 1 }];
		}),
	);
	let network = fitLogistic(judged, spread, penalty);
	for (let pass = 0; pass < passes; pass++) {
		const guessed = bags.flatMap((bag) => instancesOf(bag, network));
		network = fitLogistic([...judged, ...guessed], spread, penalty);
	}
	return network;
}

const sureness: readonly Cell[] = cells.toReversed();
const rankOf = (cell: Cell) => sureness.indexOf(cell);
const mostSilent = 8;
const mostSurer = 3;

/** What a judged cell says of its events, by what is known so far. */
function instancesOf({ gold, events }: Bag, network: Network): readonly Labelled[] {
	const scored = events
		.map((event) => ({ ...event, score: likelihood(event.features, network) }))
		.sort((a, b) => b.score - a.score);
	if (gold === "silent") {
		const likeliest = scored.slice(0, mostSilent);
		return likeliest.map(({ features }) => ({ features, label: 0, weight: likeliest.length ** -0.5 }));
	}
	const telling = tellingOf(gold, scored);
	if (!telling) return [];
	const surer = scored.filter((one) => one !== telling && rankOf(one.cell) > rankOf(gold)).slice(0, mostSurer);
	return [
		{ features: telling.features, label: 1, weight: 1 },
		...surer.map(({ features }) => ({ features, label: 0, weight: 0.5 / surer.length })),
	];
}

/** Of the sentence pointed to, or of all where none was: the one that puts it as the readers say, unless another is far likelier. */
function tellingOf<Event extends BagEvent & { readonly score: number }>(
	gold: Cell,
	scored: readonly Event[],
): Event | undefined {
	const possible = scored.filter(({ isPointedTo }) => isPointedTo !== false);
	const first = possible[0];
	const fitting = possible.find(({ cell }) => cell === gold);
	return first && fitting && oddsOf(fitting.score) > oddsOf(first.score) / Math.E ? fitting : first;
}

function oddsOf(share: number): number {
	return share / (1 - share);
}

/** As the matrix has it: by the surest of what surely or likely tells it. */
function answerOf({ events, sure }: Bag, network: Network, from: number, beside: number): Cell {
	const needed = sure.length > 0 ? beside : from;
	const telling = events.filter(({ features }) => likelihood(features, network) >= needed).map(({ cell }) => cell);
	return [...sure, ...telling].reduce<Cell>(
		(surest, cell) => (rankOf(cell) > rankOf(surest) ? cell : surest),
		"silent",
	);
}
