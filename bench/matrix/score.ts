import { randomOf } from "../../src/findings/permutation.ts";
import { type Cell, cells } from "../../src/model/audit.ts";
import type { Gold, JudgedCell } from "./gold.ts";

export interface Answered {
	readonly cell: JudgedCell;
	readonly answer: Cell;
}

/** How many cells of the drawn stories each judged one stands for: kinds were drawn in equal parts, silence is most common. */
export function weightsOf({ cells: gold, draw }: Gold): (cell: JudgedCell) => number {
	const counts = new Map(cells.map((cell) => [cell, gold.filter(({ drawn }) => drawn === cell).length]));
	return ({ drawn }) => draw.totals[drawn] / Math.max(1, counts.get(drawn) ?? 1);
}

export function isRight({ cell, answer }: Answered): boolean {
	return cell.gold === answer;
}

/** What an editor wants of a cell: that it is right, and that the claim's own sentence says what its example says. */
export function isRightInWords(one: Answered): boolean {
	return isRight(one) && one.cell.statementRight;
}

export function shareRight(
	answered: readonly Answered[],
	weight: (cell: JudgedCell) => number,
	test: (one: Answered) => boolean = isRight,
): number {
	const all = answered.reduce((sum, { cell }) => sum + weight(cell), 0);
	const right = answered.filter(test);
	return right.reduce((sum, { cell }) => sum + weight(cell), 0) / all;
}

const rounds = 2000;
const seed = 20261124;

/** 95%, by drawing stories anew: cells of one story are not independent. Seeded. */
export function intervalOf(
	answered: readonly Answered[],
	weight: (cell: JudgedCell) => number,
	test: (one: Answered) => boolean = isRight,
): readonly [number, number] {
	const stories = [...Map.groupBy(answered, ({ cell }) => cell.story).values()];
	const random = randomOf(seed);
	const shares = Array.from({ length: rounds }, () => {
		const drawn = stories.flatMap(() => stories[Math.floor(random() * stories.length)] ?? []);
		return shareRight(drawn, weight, test);
	}).sort((a, b) => a - b);
	return [shares[Math.floor(rounds * 0.025)] ?? 0, shares[Math.ceil(rounds * 0.975) - 1] ?? 0];
}

/** Cohen's κ of the two readers (Cohen 1960); undefined where one alone has judged. */
export function kappaOf(gold: readonly JudgedCell[]): number | undefined {
	const pairs = gold.flatMap(({ first, second }) => (second ? [[first, second] as const] : []));
	if (pairs.length === 0) return undefined;
	const share = (test: (pair: readonly [Cell, Cell]) => boolean) => pairs.filter(test).length / pairs.length;
	const agreed = share(([first, second]) => first === second);
	const chance = cells.reduce(
		(sum, cell) => sum + share(([first]) => first === cell) * share(([, second]) => second === cell),
		0,
	);
	return (agreed - chance) / (1 - chance);
}

export function confusionOf(answered: readonly Answered[]): Readonly<Record<Cell, Readonly<Record<Cell, number>>>> {
	const count = (printed: Cell, judged: Cell) =>
		answered.filter(({ cell, answer }) => answer === printed && cell.gold === judged).length;
	const row = (printed: Cell) => Object.fromEntries(cells.map((judged) => [judged, count(printed, judged)]));
	return Object.fromEntries(cells.map((printed) => [printed, row(printed)])) as ReturnType<typeof confusionOf>;
}

/** So many right of so many. */
export interface Count<Kind = string> {
	readonly kind: Kind;
	readonly right: number;
	readonly of: number;
}

/** Calibration of the marks: how often what is printed is what readers find. */
export function printedRight(answered: readonly Answered[]): readonly Count<Cell>[] {
	return cells.map((cell) =>
		countRight(
			cell,
			answered.filter(({ answer }) => answer === cell),
		),
	);
}

/** How often what readers find is printed. */
export function foundRight(answered: readonly Answered[]): readonly Count<Cell>[] {
	return cells.map((cell) =>
		countRight(
			cell,
			answered.filter((one) => one.cell.gold === cell),
		),
	);
}

export function countRight<Kind>(kind: Kind, answered: readonly Answered[]): Count<Kind> {
	return { kind, right: answered.filter(isRight).length, of: answered.length };
}
