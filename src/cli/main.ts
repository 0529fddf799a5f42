import { CommanderError } from "commander";
import { namedRefusal, ParallaxError } from "../errors.ts";
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
	const told = error instanceof ParallaxError ? error : namedRefusal(error);
	if (!told) throw error;
	process.stderr.write(`${tellError(told, process.env)}\n`);
	return told.code === "bad-usage" ? 2 : 1;
}
