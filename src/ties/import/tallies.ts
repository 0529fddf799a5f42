export interface Tally {
	readonly reason: string;
	readonly rows: number;
	/** The first few lines, for looking them up; with their file's name where there are several files. */
	readonly lines: readonly (number | string)[];
}

const linesNamed = 5;

/** Counts rows by reason. `nameLine` tells a line apart from the same line of another file. */
export function tallies(nameLine: (line: number) => number | string) {
	const found = new Map<string, { rows: number; lines: (number | string)[] }>();
	let total = 0;
	return {
		add: (reason: string, line: number) => {
			const tally = found.get(reason) ?? { rows: 0, lines: [] };
			tally.rows += 1;
			total += 1;
			if (tally.lines.length < linesNamed) tally.lines.push(nameLine(line));
			found.set(reason, tally);
		},
		total: () => total,
		list: (): readonly Tally[] =>
			[...found].map(([reason, tally]) => ({ reason, ...tally })).sort((a, b) => b.rows - a.rows),
	};
}

/** `unknown state "XYZ": 3 rows (line 4, 9, 12)`. */
export function reasons(list: readonly Tally[], most = 12): string {
	const told = list.slice(0, most).map(({ reason, rows, lines }) => {
		const more = rows > lines.length ? ", …" : "";
		return `${reason}: ${rows} ${rows === 1 ? "row" : "rows"} (line ${lines.join(", ")}${more})`;
	});
	const rest = list.length - told.length;
	return rest > 0 ? `${told.join("; ")}; and ${rest} other reasons` : told.join("; ");
}
