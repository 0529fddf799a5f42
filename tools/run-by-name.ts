import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { messageOf, namedRefusal, ParallaxError } from "../src/errors.ts";

/** What every program of such a folder exports. `args` is the command line after the program's name; it prints its own result. */
interface Program {
	readonly run: (args: readonly string[]) => Promise<void> | void;
}

/** Runs the file of a folder that the command line names first; `usage` is shown, with all names, where it names none. */
export async function runByName(folder: string, usage: string): Promise<void> {
	const [name, ...args] = process.argv.slice(2);
	try {
		const names = programsIn(folder);
		if (name === undefined || !names.includes(name))
			throw new ParallaxError("bad-usage", `${usage}, where NAME is one of: ${names.join(", ")}`);
		const program = (await import(join(folder, `${name}.ts`))) as Program;
		await program.run(args);
	} catch (error) {
		const refusal = namedRefusal(error);
		console.error(refusal ? `${refusal.message}. ${usage}` : messageOf(error));
		process.exitCode = 1;
	}
}

function programsIn(folder: string): readonly string[] {
	return readdirSync(folder)
		.filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
		.filter((file) => /^export (?:async )?function run\(/m.test(readFileSync(join(folder, file), "utf8")))
		.map((file) => file.slice(0, -".ts".length))
		.sort();
}
