import { readdirSync } from "node:fs";
import { join } from "node:path";
import { messageOf, ParallaxError } from "../src/errors.ts";

/** What every `bench/<name>.ts` exports. `args` is the command line after the bench's name; the result is printed by the bench itself. */
export interface Bench {
	readonly run: (args: readonly string[]) => Promise<void> | void;
}

/** Files in this folder that are not benches: helpers go into folders of their own (`bench/language/…`). */
const notBenches = new Set(["main"]);

export function benchNames(folder = import.meta.dirname): string[] {
	return readdirSync(folder)
		.filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
		.map((file) => file.slice(0, -".ts".length))
		.filter((name) => !notBenches.has(name))
		.sort();
}

async function runBench(name: string | undefined, args: readonly string[]): Promise<void> {
	const names = benchNames();
	if (name === undefined || !names.includes(name)) {
		throw new ParallaxError(
			"bad-usage",
			`npm run bench -- NAME --data FILE [--json], where NAME is one of: ${names.join(", ") || "(none yet)"}`,
		);
	}
	const bench = (await import(join(import.meta.dirname, `${name}.ts`))) as Bench;
	await bench.run(args);
}

if (import.meta.main) {
	const [name, ...args] = process.argv.slice(2);
	try {
		await runBench(name, args);
	} catch (error) {
		console.error(messageOf(error));
		process.exitCode = 1;
	}
}
