import { type Cell, cells } from "../../src/model/audit.ts";
import { type Heard, placeKey } from "../../src/stories/retold/index.ts";
import { likelihood, type Network } from "../../src/stories/same-event/index.ts";
import { type Spread, spreadOf } from "../network/spread.ts";
import { fitLogistic, type Labelled } from "./fit.ts";
import { isPointedTo, type Judged, readPairs } from "./rows.ts";

const penalty = 0.05;
const passes = 3;
const mostSilent = 8;
const mostSurer = 3;

const pairs = new Map(readPairs().map((pair) => [`${pair.cell} ${placeKey(pair.article, pair)}`, pair.tells]));

/**
 * How likely an event tells a claim. Readers say whether and how an outlet tells it, and since draw 5 in which sentence. Where they do
 * not, the likeliest event stands for a telling cell, is looked for again with what was learned, and the likeliest of a silent
 * cell tell nothing (multiple instances; Andrews et al. 2002). Judged pairs say it outright.
 */
export function fitTelling(judged: readonly Judged[]): Network {
	const spread: Spread = spreadOf(judged.flatMap((one) => heardBy(one).map(({ features }) => features)));
	const outright = judged.flatMap((one) =>
		heardBy(one).flatMap(({ told, features }): readonly Labelled[] => {
			const tells = pairs.get(`${one.cell.cell} ${placeKey(told.article.id, told.event)}`);
			return tells === undefined ? [] : [{ features, label: Number(tells), weight: 1 }];
		}),
	);
	let network = fitLogistic(outright, spread, penalty);
	for (let pass = 0; pass < passes; pass++) {
		const guessed = judged.flatMap((one) => instancesOf(one, network));
		network = fitLogistic([...outright, ...guessed], spread, penalty);
	}
	return network;
}

function heardBy({ hearing: { sure, maybe } }: Judged): readonly Heard[] {
	return [...sure, ...maybe];
}

/** What a judged cell says of its events, by what is known so far. */
function instancesOf(judged: Judged, network: Network): readonly Labelled[] {
	const { gold } = judged.cell;
	const scored = heardBy(judged)
		.map((heard) => ({ heard, score: likelihood(heard.features, network) }))
		.sort((a, b) => b.score - a.score);
	if (gold === "silent") {
		const likeliest = scored.slice(0, mostSilent);
		return likeliest.map(({ heard }) => ({
			features: heard.features,
			label: 0,
			weight: likeliest.length ** -0.5,
		}));
	}
	const telling = tellingOf(judged, scored);
	if (!telling) return [];
	const isSurer = ({ heard }: Scored) => cells.indexOf(heard.mention.cell) < cells.indexOf(gold);
	const surer = scored.filter((one) => one !== telling && isSurer(one)).slice(0, mostSurer);
	return [
		{ features: telling.heard.features, label: 1, weight: 1 },
		...surer.map(({ heard }) => ({ features: heard.features, label: 0, weight: 0.5 / surer.length })),
	];
}

interface Scored {
	readonly heard: Heard;
	readonly score: number;
}

/** Of the sentence pointed to, or of all where none was: the one that puts it as the readers say, unless another is far likelier. */
function tellingOf({ cell }: Judged, scored: readonly Scored[]): Scored | undefined {
	const gold: Cell = cell.gold;
	const possible = scored.filter(({ heard }) => isPointedTo(heard, cell) !== false);
	const first = possible[0];
	const fitting = possible.find(({ heard }) => heard.mention.cell === gold);
	return first && fitting && oddsOf(fitting.score) > oddsOf(first.score) / Math.E ? fitting : first;
}

function oddsOf(share: number): number {
	return share / (1 - share);
}
