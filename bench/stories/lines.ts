import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";

/** A set of the workshop, `.jsonl` or `.jsonl.gz`: trusted, so its rows are taken for what the caller says they are. */
export async function readLines<Row>(file: string): Promise<readonly Row[]> {
	const stream = createReadStream(file);
	const lines = createInterface({ input: file.endsWith(".gz") ? stream.pipe(createGunzip()) : stream });
	const rows: Row[] = [];
	for await (const line of lines) if (line.trim() !== "") rows.push(JSON.parse(line) as Row);
	return rows;
}
