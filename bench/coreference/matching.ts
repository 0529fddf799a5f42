/**
 * The highest sum of a one-to-one matching in a sparse bipartite graph (rows: value per column). Parts that no edge joins are
 * solved apart, each by the Hungarian method; hundreds of clusters over twenty stories fall into small parts.
 */
export function bestMatching(rows: readonly ReadonlyMap<number, number>[], columns: number): number {
	return partsOf(rows, columns).reduce((sum, part) => sum + hungarian(part), 0);
}

function partsOf(
	rows: readonly ReadonlyMap<number, number>[],
	columns: number,
): readonly (readonly (readonly number[])[])[] {
	const rowsOf: number[][] = Array.from({ length: columns }, () => []);
	for (const [row, values] of rows.entries()) for (const column of values.keys()) rowsOf[column]?.push(row);
	const seen = new Set<number>();
	const parts: number[][][] = [];
	for (const start of rows.keys()) {
		if (seen.has(start)) continue;
		const members = reach(start, rows, rowsOf, seen);
		const used = [...new Set(members.flatMap((row) => [...(rows[row]?.keys() ?? [])]))];
		parts.push(members.map((row) => used.map((column) => rows[row]?.get(column) ?? 0)));
	}
	return parts;
}

function reach(
	start: number,
	rows: readonly ReadonlyMap<number, number>[],
	rowsOf: readonly (readonly number[])[],
	seen: Set<number>,
): readonly number[] {
	const members = [start];
	seen.add(start);
	for (const row of members) {
		for (const column of rows[row]?.keys() ?? []) {
			for (const next of rowsOf[column] ?? []) {
				if (seen.has(next)) continue;
				seen.add(next);
				members.push(next);
			}
		}
	}
	return members;
}

/** Kuhn–Munkres by shortest augmenting paths, on a square matrix of costs (negated values, padded with zeros). */
function hungarian(values: readonly (readonly number[])[]): number {
	const size = Math.max(values.length, values[0]?.length ?? 0);
	const cost = (row: number, column: number) => -(values[row - 1]?.[column - 1] ?? 0);
	const rowPotential = new Float64Array(size + 1);
	const columnPotential = new Float64Array(size + 1);
	const match = new Int32Array(size + 1);
	for (let row = 1; row <= size; row++) augment(row, size, cost, rowPotential, columnPotential, match);
	let sum = 0;
	for (let column = 1; column <= size; column++) sum -= cost(match[column] as number, column);
	return sum;
}

function augment(
	row: number,
	size: number,
	cost: (row: number, column: number) => number,
	rowPotential: Float64Array,
	columnPotential: Float64Array,
	match: Int32Array,
): void {
	const least = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
	const used = new Uint8Array(size + 1);
	const way = new Int32Array(size + 1);
	match[0] = row;
	let column = 0;
	do {
		used[column] = 1;
		const at = match[column] as number;
		let delta = Number.POSITIVE_INFINITY;
		let next = 0;
		for (let other = 1; other <= size; other++) {
			if (used[other]) continue;
			const reduced = cost(at, other) - (rowPotential[at] as number) - (columnPotential[other] as number);
			if (reduced < (least[other] as number)) {
				least[other] = reduced;
				way[other] = column;
			}
			if ((least[other] as number) < delta) {
				delta = least[other] as number;
				next = other;
			}
		}
		for (let other = 0; other <= size; other++) {
			if (used[other]) {
				const matched = match[other] as number;
				rowPotential[matched] = (rowPotential[matched] as number) + delta;
				columnPotential[other] = (columnPotential[other] as number) - delta;
			} else least[other] = (least[other] as number) - delta;
		}
		column = next;
	} while (match[column] !== 0);
	while (column !== 0) {
		const before = way[column] as number;
		match[column] = match[before] as number;
		column = before;
	}
}
