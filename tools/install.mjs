// Runs on any Node >= 20, before anything is installed: brings the dependencies (and with them Node 24) once, and is
// quiet ever after. Plain JavaScript, no imports from the project, because nothing else can run yet.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const lock = join(root, "package-lock.json");
const stamp = join(root, "node_modules", ".package-lock.json");
const node = join(root, "node_modules", ".bin", process.platform === "win32" ? "node.cmd" : "node");

const isFresh = existsSync(stamp) && statSync(stamp).mtimeMs >= statSync(lock).mtimeMs;
if (!isFresh && !installedMatchesLock()) install();
requireNode24();

/** A checkout may touch the lockfile without changing it; then what is installed still fits. */
function installedMatchesLock() {
	if (!existsSync(stamp)) return false;
	const installed = JSON.parse(readFileSync(stamp, "utf8")).packages;
	const wanted = JSON.parse(readFileSync(lock, "utf8")).packages;
	return Object.entries(wanted).every(
		([path, entry]) => path === "" || entry.optional || installed[path]?.version === entry.version,
	);
}

function install() {
	process.stderr.write("parallax: installing its dependencies, once (npm ci) …\n");
	const npm = process.env.npm_execpath
		? [process.execPath, [process.env.npm_execpath]]
		: [process.platform === "win32" ? "npm.cmd" : "npm", []];
	const done = spawnSync(npm[0], [...npm[1], "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], {
		cwd: root,
		stdio: ["ignore", "ignore", "inherit"],
		shell: process.platform === "win32" && npm[1].length === 0,
	});
	if (done.status !== 0) {
		process.stderr.write(
			"parallax: npm ci did not succeed; the lines above say why. Is the npm registry within reach?\n",
		);
		process.exit(1);
	}
	process.stderr.write("parallax: ready.\n");
}

/** npm has no Node 24 for macOS; there the machine's own is used, and must be new enough. */
function requireNode24() {
	if (existsSync(node)) return;
	if (Number(process.versions.node.split(".")[0]) >= 24) return;
	process.stderr.write(
		`parallax: Node 24 or newer is needed on ${process.platform}-${process.arch} (this is ${process.version}): install it from nodejs.org and try again.\n`,
	);
	process.exit(1);
}
