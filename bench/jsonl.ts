import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

/** Records of a JSONL file, gzipped or not: of the workshop's own, so that they are taken for what the caller says they are. */
export function readLines<Row>(file: string): readonly Row[] {
	const bytes = readFileSync(file);
	return (file.endsWith(".gz") ? gunzipSync(bytes) : bytes)
		.toString("utf8")
		.split("\n")
		.flatMap((line) => (line.trim() === "" ? [] : [JSON.parse(line) as Row]));
}
