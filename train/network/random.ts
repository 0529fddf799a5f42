/** Seeded random numbers: a training run is told by its seed alone. */
export interface Random {
	/** Uniform in [0, 1). */
	next(): number;
	/** Uniform whole number in [0, n). */
	below(n: number): number;
	normal(): number;
	shuffle<T>(items: T[]): T[];
}

export function createRandom(seed: number): Random {
	let state = (seed ^ 0x9e3779b9) | 0;
	const next = (): number => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
	const below = (n: number): number => Math.floor(next() * n);
	return {
		next,
		below,
		normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
		shuffle(items) {
			for (let i = items.length - 1; i > 0; i--) {
				const j = below(i + 1);
				[items[i], items[j]] = [items[j] as (typeof items)[number], items[i] as (typeof items)[number]];
			}
			return items;
		},
	};
}
