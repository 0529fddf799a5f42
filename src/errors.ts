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

const faults: Readonly<Record<string, string>> = {
	ENOENT: "there is no such file or folder",
	ENOTDIR: "part of its path is no folder",
	EISDIR: "it is a folder",
	EEXIST: "it is there already, and no folder",
	EACCES: "no permission",
	EPERM: "no permission",
	ELOOP: "a link that leads to itself",
	EROFS: "nothing can be written there",
	ENOSPC: "the disk is full",
};

/** Why the system refuses a path, as a person can act on it. Whatever has no system's code is this program's own fault: thrown on. */
export function faultOfPath(cause: unknown): { readonly code: ErrorCode; readonly fault: string } {
	const code = cause instanceof Error && "code" in cause ? String(cause.code) : undefined;
	if (code === undefined) throw cause;
	const isMissing = code === "ENOENT" || code === "ENOTDIR";
	return { code: isMissing ? "input-missing" : "input-unreadable", fault: faults[code] ?? messageOf(cause) };
}

export function refusedPath(path: string, cause: unknown): ParallaxError {
	const { code, fault } = faultOfPath(cause);
	return new ParallaxError(code, `${path}: ${fault}`, { cause });
}

/** The same where the system itself names the path: somebody's folder is a file, somebody's disk is full. Undefined of any other error. */
export function namedRefusal(error: unknown): ParallaxError | undefined {
	const isNamed = error instanceof Error && "path" in error && typeof error.path === "string";
	return isNamed ? refusedPath(String(error.path), error) : undefined;
}

/** What is wrong with one line of JSON. The parser counts lines too, from this one: of two numbers a person needs the file's. */
export function faultOfLine(error: unknown): string {
	return messageOf(error).replace(/ \(line \d+ column \d+\)$/, "");
}

/** The message of anything thrown, for a line that a person reads. */
export function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
