const blocks = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"] as const;

export interface SparkPoint {
	readonly year: number;
	readonly value: number;
}

/** One character a year, blank where nothing is known, at most `width` of them: then the last value of each stretch. */
export function sparkline(points: readonly SparkPoint[], width = 40): string {
	const years = points.map(({ year }) => year);
	const first = Math.min(...years);
	const length = Math.max(...years) - first + 1;
	const scale = Math.min(1, width / length);
	const cells: (number | undefined)[] = Array.from({ length: Math.ceil(length * scale) }, () => undefined);
	for (const { year, value } of points) cells[Math.floor((year - first) * scale)] = value;
	const values = cells.filter((value) => value !== undefined);
	const [low, high] = [Math.min(...values), Math.max(...values)];
	return cells.map((value) => (value === undefined ? " " : block(value, low, high))).join("");
}

/** A series that never moves is drawn at half height: neither all nor nothing. */
function block(value: number, low: number, high: number): string {
	const level = high === low ? 3 : Math.round(((value - low) / (high - low)) * (blocks.length - 1));
	return blocks[level] ?? " ";
}
