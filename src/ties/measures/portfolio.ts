/**
 * Two states' choices on the same questions: votes in the General Assembly, or commitments to each other state. Only
 * questions that both answered are in it, so the two lists have one length.
 */
export interface Portfolios {
	readonly a: readonly number[];
	readonly b: readonly number[];
}

/** A choice that was not made: absent, not a member, not in the file. */
export type Choice = number | undefined;

/** Keeps the questions that both answered. */
export function jointChoices(a: readonly Choice[], b: readonly Choice[]): Portfolios {
	const kept = a.flatMap((first, index) => {
		const second = b[index];
		return first === undefined || second === undefined ? [] : [[first, second] as const];
	});
	return { a: kept.map(([first]) => first), b: kept.map(([, second]) => second) };
}

export type Distance = "absolute" | "squared";

export function distanceOf(a: number, b: number, distance: Distance): number {
	const difference = Math.abs(a - b);
	return distance === "squared" ? difference * difference : difference;
}

/** Calls back for each pair, so that the measures need no unchecked index. */
export function eachPair({ a, b }: Portfolios, visit: (first: number, second: number, index: number) => void): void {
	for (const [index, first] of a.entries()) {
		const second = b[index];
		if (second !== undefined) visit(first, second, index);
	}
}
