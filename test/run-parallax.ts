import { spawnSync } from "node:child_process";
import { inPackage } from "../src/places.ts";

export interface Finished {
	readonly status: number | null;
	readonly stdout: string;
	readonly stderr: string;
}

/** Runs `bin/parallax` as a person would. */
export function runParallax(args: readonly string[], input = "", env: Readonly<Record<string, string>> = {}): Finished {
	const { status, stdout, stderr } = spawnSync(inPackage("bin", "parallax"), args, {
		input,
		encoding: "utf8",
		maxBuffer: 1 << 28,
		env: { ...process.env, ...env },
	});
	return { status, stdout, stderr };
}
