/** Right or wrong, as each of two readers says of the same thing. */
export type Verdicts = readonly [first: boolean, second: boolean];

export interface Agreement {
	readonly of: number;
	/** Called right by each reader, and by both. */
	readonly first: number;
	readonly second: number;
	readonly both: number;
	readonly agreed: number;
	/** Cohen's κ (Cohen 1960). */
	readonly kappa: number;
}

/** How far two readers agree, beyond chance. */
export function agreementOf(verdicts: readonly Verdicts[]): Agreement {
	const count = (is: (pair: Verdicts) => boolean): number => verdicts.filter(is).length;
	const [first, second, agreed] = [count(([a]) => a), count(([, b]) => b), count(([a, b]) => a === b)];
	const of = verdicts.length;
	const byChance = (first * second + (of - first) * (of - second)) / of ** 2;
	const both = count(([a, b]) => a && b);
	return { of, first, second, both, agreed, kappa: (agreed / of - byChance) / (1 - byChance) };
}
