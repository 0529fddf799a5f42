import { createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { type Effects, realEffects } from "../effects.ts";
import { refusedPath } from "../errors.ts";

/** The lines of files, or of standard input where there are none; `-` is standard input too. `.gz` is unpacked. */
export async function* linesOfInputs(
	inputs: readonly string[],
	effects: Effects = realEffects,
): AsyncGenerator<string> {
	for (const input of inputs.length > 0 ? inputs : ["-"]) {
		try {
			yield* linesOf(input === "-" ? effects.stdin() : bytesOf(input));
		} catch (error) {
			throw refusedPath(input, error);
		}
	}
}

function bytesOf(path: string): AsyncIterable<Uint8Array> {
	const file = createReadStream(path);
	// A fault of the file comes out of the last stream, which is read: `pipe` alone would leave it to nobody.
	return path.endsWith(".gz") ? pipeline(file, createGunzip(), () => {}) : file;
}

/** Splits at line feeds only: a JSON string may hold any other line separator. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
	const decoder = new TextDecoder();
	let rest: string[] = [];
	for await (const chunk of chunks) {
		const pieces = decoder.decode(chunk, { stream: true }).split("\n");
		const last = pieces.pop() ?? "";
		for (const piece of pieces) {
			yield [...rest, piece].join("");
			rest = [];
		}
		rest.push(last);
	}
	const end = [...rest, decoder.decode()].join("");
	if (end !== "") yield end;
}
