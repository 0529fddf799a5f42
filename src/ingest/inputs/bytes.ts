import { createReadStream } from "node:fs";
import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { ParallaxError } from "../../errors.ts";

export type Chunks = AsyncIterable<Uint8Array>;

const megabyte = 1024 * 1024;

/** How much of one input is read at most. A page of 20 MB is no article; a set of any size comes as JSONL, line by line. */
export const limits = { page: 20 * megabyte, json: 200 * megabyte, line: 20 * megabyte, head: 64 * 1024 };

export function megabytes(bytes: number): string {
	return `${Math.round(bytes / megabyte)} MB`;
}

export function fileChunks(path: string): Chunks {
	return createReadStream(path, { highWaterMark: limits.head });
}

export interface Peeked {
	readonly head: Buffer;
	/** Everything, the head too. */
	readonly chunks: Chunks;
}

/** The first bytes, without losing them. */
export async function peek(chunks: Chunks, size: number = limits.head): Promise<Peeked> {
	const iterator = chunks[Symbol.asyncIterator]();
	const read: Uint8Array[] = [];
	let length = 0;
	while (length < size) {
		const next = await iterator.next();
		if (next.done) break;
		read.push(next.value);
		length += next.value.length;
	}
	return { head: Buffer.concat(read), chunks: rejoin(read, iterator) };
}

async function* rejoin(read: readonly Uint8Array[], iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
	try {
		yield* read;
		for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
	} finally {
		await iterator.return?.();
	}
}

/** Unpacks where the bytes are gzip's, whatever the name says. */
export async function unpack(chunks: Chunks): Promise<Chunks> {
	const { head, chunks: all } = await peek(chunks, 2);
	return head[0] === 0x1f && head[1] === 0x8b ? gunzip(all) : all;
}

/** Text packs ten to one, markup thirty to one; past a hundred, and large, it was made to fill a machine. */
const bombRatio = 100;
const bombSize = 50 * megabyte;

async function* gunzip(chunks: Chunks): AsyncGenerator<Uint8Array> {
	const unpacked = createGunzip();
	// The error comes out of the loop below; the callback is asked for by pipeline only.
	pipeline(Readable.from(chunks, { objectMode: false }), unpacked, () => {});
	let size = 0;
	try {
		for await (const chunk of unpacked as AsyncIterable<Buffer>) {
			size += chunk.length;
			if (size > bombSize && size > bombRatio * unpacked.bytesWritten) {
				throw new ParallaxError(
					"input-too-large",
					`unpacks to over ${megabytes(bombSize)}, more than ${bombRatio} times its size: this is no text`,
				);
			}
			yield chunk;
		}
	} catch (error) {
		if (error instanceof Error && "code" in error && String(error.code).startsWith("Z_")) {
			throw new ParallaxError("input-malformed", "its gzip data are broken or cut off");
		}
		throw error;
	} finally {
		unpacked.destroy();
	}
}

/** All bytes of an input that is one document. */
export async function readWhole(chunks: Chunks, limit: number, what: string): Promise<Buffer> {
	const read: Uint8Array[] = [];
	let length = 0;
	for await (const chunk of chunks) {
		length += chunk.length;
		if (length > limit)
			throw new ParallaxError("input-too-large", `larger than ${megabytes(limit)}, the most that ${what} may have`);
		read.push(chunk);
	}
	return Buffer.concat(read);
}

const lineFeed = 10;

/** Lines with their numbers, one at a time, but not the empty ones. A line over the limit is passed over and given as undefined. */
export async function* readLinesOf(
	chunks: Chunks,
): AsyncGenerator<{ readonly number: number; readonly bytes: Buffer | undefined }> {
	let number = 1;
	let held: Uint8Array[] = [];
	let length = 0;
	const line = () => ({ number: number++, bytes: length > limits.line ? undefined : Buffer.concat(held) });
	for await (const chunk of chunks) {
		let from = 0;
		// A plain loop: `indexOf` costs a call a line, and a file of line breaks only must cost next to nothing.
		for (let at = 0; at < chunk.length; at++) {
			if (chunk[at] !== lineFeed) continue;
			if (at > from) keep(chunk.subarray(from, at));
			from = at + 1;
			if (length === 0) {
				number += 1;
				continue;
			}
			yield line();
			held = [];
			length = 0;
		}
		keep(chunk.subarray(from));
	}
	if (length > 0) yield line();

	function keep(piece: Uint8Array): void {
		length += piece.length;
		if (length > limits.line) held = [];
		else if (piece.length > 0) held.push(piece);
	}
}
