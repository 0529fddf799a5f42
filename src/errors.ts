/**
 * Everything that can go wrong in a way a person can act on. A `code` is stable and machine-readable; the message names
 * the input and the way out. Only the command line turns one into an exit status.
 */
export type ErrorCode =
	| "bad-usage"
	| "input-missing"
	| "input-unreadable"
	| "input-empty"
	| "input-binary"
	| "input-too-large"
	| "input-malformed"
	| "article-invalid"
	| "article-without-text"
	| "article-repeated-id"
	| "language-unknown"
	| "weights-missing"
	| "weights-malformed"
	| "tokens-invalid"
	| "output-unwritable"
	| "data-malformed"
	| "not-found";

export class ParallaxError extends Error {
	readonly code: ErrorCode;
	constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
		super(message, options);
		this.name = "ParallaxError";
		this.code = code;
	}
}

/** What is wrong with one line of JSON. The parser counts lines too, from this one: of two numbers a person needs the file's. */
export function faultOfLine(error: unknown): string {
	return messageOf(error).replace(/ \(line \d+ column \d+\)$/, "");
}

/** The message of anything thrown, for a line that a person reads. */
export function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
