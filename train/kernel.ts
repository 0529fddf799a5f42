import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ParallaxError } from "../src/errors.ts";
import { inPackage } from "../src/places.ts";

const flags = ["--optimizeLevel", "3", "--enable", "simd", "--importMemory", "--runtime", "stub", "--noAssert"];

/** What they export is the kernel; what they share, `panels.as.ts`, they import. */
const sources = ["matrix", "integer", "lstm", "vector"].map((name) =>
	inPackage("src", "network", "kernel", `${name}.as.ts`),
);

/** `npm run train -- kernel` compiles the kernel. Its code goes into a source file, so that no build step has to remember a binary. */
export function run(): void {
	const reading = compile(flags);
	const training = compile([...flags, "--enable", "relaxed-simd"]);
	writeFileSync(
		inPackage("src", "network", "kernel-code.ts"),
		`/** Compiled from kernel/*.as.ts by \`npm run train -- kernel\`. */
export const kernelCode =\n\t"${reading}";
\n/** The same with fused multiply-add, for training. */
export const trainerKernelCode =\n\t"${training}";\n`,
	);
}

function compile(withFlags: readonly string[]): string {
	const folder = mkdtempSync(join(tmpdir(), "parallax-kernel-"));
	const out = join(folder, "kernel.wasm");
	const asc = inPackage("node_modules", "assemblyscript", "bin", "asc.js");
	const done = spawnSync(process.execPath, [asc, ...sources, "-o", out, ...withFlags], { stdio: "inherit" });
	if (done.status !== 0) throw new ParallaxError("data-malformed", "the kernel did not compile: see the lines above");
	const code = readFileSync(out).toString("base64");
	rmSync(folder, { recursive: true });
	return code;
}
