/** How numbers lie, column by column: what is learned from is shifted by the mean and brought to one scale. */
export interface Spread {
	readonly mean: readonly number[];
	/** One over the standard deviation; 0 for what never changes. */
	readonly scale: readonly number[];
}

export function spreadOf(rows: readonly (readonly number[])[]): Spread {
	const columns = rows[0]?.map((_, at) => at) ?? [];
	const mean = columns.map((at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0) / rows.length);
	const scale = columns.map((at) => {
		const square = rows.reduce((sum, row) => sum + ((row[at] ?? 0) - (mean[at] ?? 0)) ** 2, 0) / rows.length;
		return square === 0 ? 0 : 1 / Math.sqrt(square);
	});
	return { mean: mean.map(rounded), scale: scale.map(rounded) };
}

/** Five digits: more say nothing, and the file is read by people too. */
export function rounded(value: number): number {
	return Number(value.toPrecision(5));
}
