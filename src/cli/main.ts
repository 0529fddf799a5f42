#!/usr/bin/env node
import { CommanderError } from "commander";
import { ParallaxError, refusedPath } from "../errors.ts";
import { program } from "./program.ts";
import { tellError } from "./tell-error.ts";

// `npm start` runs in the package's folder; paths a person typed belong to the folder they typed them in.
if (process.env.npm_lifecycle_event === "start" && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);

// A reader that has seen enough (`| head`) closes the pipe; that is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
	if (error.code === "EPIPE") process.exit(0);
	throw error;
});

try {
	await program().parseAsync();
} catch (error) {
	process.exitCode = statusOf(error);
}

/** Help that was asked for is no error; a command line that is wrong is told from inputs that are. */
function statusOf(error: unknown): number {
	if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
	const told = asTold(error);
	process.stderr.write(`${tellError(told, process.env)}\n`);
	return told.code === "bad-usage" ? 2 : 1;
}

/** The system names the path that it refuses: somebody's folder is a file, somebody's disk is full. Anything else is a fault of this program. */
function asTold(error: unknown): ParallaxError {
	if (error instanceof ParallaxError) return error;
	if (!(error instanceof Error && "path" in error && typeof error.path === "string")) throw error;
	return refusedPath(error.path, error);
}
