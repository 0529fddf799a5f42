/** Rows of a CSV text as RFC 4180 has it, by the names of its first line. Lines that open with "#" are remarks. */
export function parseCsv(text: string): Readonly<Record<string, string>>[] {
	const [header, ...rows] = cellsOf(text.replace(/^\ufeff/, ""));
	if (header === undefined) return [];
	return rows.map((row) => Object.fromEntries(header.map((name, index) => [name.trim(), row[index] ?? ""])));
}

function cellsOf(text: string): string[][] {
	const rows: string[][] = [];
	let row: string[] = [];
	for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
		row.push(quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'));
		if (end === ",") continue;
		if (!isRemark(row)) rows.push(row);
		row = [];
	}
	return rows;
}

function isRemark(row: readonly string[]): boolean {
	return row[0]?.startsWith("#") || row.every((cell) => cell === "");
}
