#!/usr/bin/env node
// The installed command runs on whatever Node there is: which one it needs is said before anything is loaded that an older one lacks.
const needed = 24;

if (Number(process.versions.node.split(".")[0]) >= needed) await import("./main.ts");
else {
	process.stderr.write(
		`parallax: Node ${needed} or newer is needed, and this is ${process.version}: see nodejs.org.\n`,
	);
	process.exitCode = 1;
}
