import { type Cell, type ClaimMention, cells, surest } from "../../model/audit.ts";
import { likelihood, type Network } from "../same-event/index.ts";
import type { Heard, Hearing } from "./hearing.ts";

/** A sentence with how likely it tells the claim. */
export interface Likely {
	readonly mention: ClaimMention;
	readonly likelihood: number;
}

/** How an outlet puts a claim, and what that rests on; the likeliest first. */
export interface Answer {
	readonly outlet: string;
	readonly cell: Cell;
	readonly sure: readonly Likely[];
	readonly maybe: readonly Likely[];
	/** Of those that may, the ones taken to tell it. */
	readonly retold: readonly Likely[];
}

/** By the surest of what surely tells it, or does so with this likelihood. */
export function answer({ outlet, sure, maybe }: Hearing, telling: Network, least: number): Answer {
	const weigh = ({ mention, features }: Heard): Likely => ({ mention, likelihood: likelihood(features, telling) });
	const [known, likely] = [sure, maybe].map((heard) =>
		heard.map(weigh).sort((a, b) => b.likelihood - a.likelihood),
	) as [Likely[], Likely[]];
	const retold = likely.filter((one) => one.likelihood >= least);
	const cell = surest([...known, ...retold].map(({ mention }) => mention.cell));
	return { outlet, cell, sure: known, maybe: likely, retold };
}

export const reliabilityNames =
	"denied hedged attributed fact silentNearest silentTold sureNearest sureCount sameNearest surerNearest factShare attributedShare retold outlets".split(
		" ",
	);

/**
 * What speaks for and against a cell's being what a reader would find, in the order of the names: what it says; where it is silent,
 * the likeliest sentence left and how many others tell the claim; where it is told, how like what others say its sentences are, the
 * likeliest that would make it surer, and whether others put it so; and of the whole row,
 * how many sentences tell it in other words, by outlet, and how many outlets it has.
 */
export function reliabilityFeatures(one: Answer, row: readonly Answer[]): readonly number[] {
	const { cell, sure, maybe } = one;
	const telling = row.filter((other) => other !== one && other.cell !== "silent");
	const isSilent = cell === "silent";
	const saying = sure.filter(({ mention }) => mention.cell === cell);
	const surer = maybe.filter(({ mention }) => cells.indexOf(mention.cell) < cells.indexOf(cell));
	const share = telling.filter((other) => other.cell === cell).length / Math.max(1, telling.length);
	const retold = row.reduce((sum, other) => sum + other.retold.length, 0);
	return [
		...["denied", "hedged", "attributed", "fact"].map((name) => Number(cell === name)),
		isSilent ? nearest(maybe) : 0,
		isSilent ? telling.length / Math.max(1, row.length - 1) : 0,
		saying.length > 0 ? nearest(saying) : 0,
		Math.log1p(saying.length),
		isSilent ? 0 : nearest(maybe.filter(({ mention }) => mention.cell === cell)),
		cell === "attributed" ? nearest(surer) : 0,
		cell === "fact" ? share : 0,
		cell === "attributed" ? share : 0,
		retold / row.length,
		Math.log(row.length),
	];
}

/** The log odds of the likeliest; of none, as of what is hardly likely. */
function nearest([first]: readonly Likely[]): number {
	const share = Math.min(1 - leastShare, Math.max(leastShare, first?.likelihood ?? 0));
	return Math.log(share / (1 - share));
}

const leastShare = 0.005;
