import { readdirSync } from "node:fs";
import { join } from "node:path";
import { messageOf, ParallaxError } from "../src/errors.ts";

/** What every `train/<name>.ts` that can be run exports. `args`: the command line after the name. */
export interface Trainer {
	readonly run: (args: readonly string[]) => Promise<void> | void;
}

export function trainerNames(folder = import.meta.dirname): string[] {
	return readdirSync(folder)
		.filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && file !== "main.ts")
		.map((file) => file.slice(0, -".ts".length))
		.sort();
}

async function runTrainer(name: string | undefined, args: readonly string[]): Promise<void> {
	const names = trainerNames();
	if (name === undefined || !names.includes(name)) {
		throw new ParallaxError("bad-usage", `npm run train -- NAME [LANGUAGE], where NAME is one of: ${names.join(", ")}`);
	}
	const trainer = (await import(join(import.meta.dirname, `${name}.ts`))) as Partial<Trainer>;
	if (trainer.run === undefined)
		throw new ParallaxError("bad-usage", `train/${name}.ts is no trainer: it has no run()`);
	await trainer.run(args);
}

if (import.meta.main) {
	const [name, ...args] = process.argv.slice(2);
	try {
		await runTrainer(name, args);
	} catch (error) {
		console.error(messageOf(error));
		process.exitCode = 1;
	}
}
