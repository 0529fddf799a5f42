import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { inPackage, root } from "../places.ts";

/** Everything that a reading depends on. A change in any file here makes another engine. */
const reads = [
	"src/language",
	"src/network",
	"src/claims",
	...["article", "article-input", "reading", "record", "text"].map((file) => `src/model/${file}`),
	"src/read",
	"src/word-senses",
	"data/lexicons",
	"data/actors",
	"data/stories/word-senses.json",
	"models",
];

/** The package's version and a hash of all that reads, `0.1.0+3f9a0c21`: a kept reading is used only by the engine that made it. */
export function engineVersion(): string {
	engine ??= versionOf(reads);
	return engine;
}

/** The same of all code and data: a kept story or page is used only by the audit that made it. */
export function auditVersion(): string {
	audit ??= versionOf(["src", "data"]);
	return audit;
}

let engine: string | undefined;
let audit: string | undefined;

function versionOf(places: readonly string[]): string {
	const hash = createHash("sha256");
	for (const place of places) {
		for (const file of filesOf(place)) hash.update(relative(root, file)).update(readFileSync(file));
	}
	const { version } = JSON.parse(readFileSync(inPackage("package.json"), "utf8")) as { version: string };
	return `${version}+${hash.digest("hex").slice(0, 8)}`;
}

/** Works from the sources and from a published build, where the code lies in `dist/`. */
function filesOf(place: string): string[] {
	return [
		inPackage(place),
		inPackage("dist", place),
		inPackage(`${place}.ts`),
		inPackage("dist", `${place}.js`),
	].flatMap((path) => (existsSync(path) ? (path.match(/\.(?:[tj]s|json)$/) ? [path] : filesBelow(path)) : []));
}

function filesBelow(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && !entry.name.includes(".test."))
		.map((entry) => join(entry.parentPath, entry.name))
		.sort();
}
