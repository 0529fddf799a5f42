/** Disjoint sets of the numbers below a size: who has been joined with whom. */
export class Sets {
	readonly #parent: number[];

	constructor(size: number) {
		this.#parent = Array.from({ length: size }, (_, at) => at);
	}

	find(at: number): number {
		let root = at;
		while (this.#parent[root] !== root) root = this.#parent[root] as number;
		this.#parent[at] = root;
		return root;
	}

	/** The smaller number leads, so that the order of joining shows nowhere. */
	join(a: number, b: number): void {
		const [low, high] = [this.find(a), this.find(b)].sort((x, y) => x - y) as [number, number];
		this.#parent[high] = low;
	}

	/** Every set, its members ascending, by its first member. */
	groups(): readonly (readonly number[])[] {
		return [...Map.groupBy(this.#parent.keys(), (at) => this.find(at)).values()];
	}
}
