/** Holds the docs against the code: generated pages, stages, commands, findings, links. Prints each difference and fails. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { program } from "../src/cli/program.ts";
import { rules } from "../src/findings/index.ts";
import { inPackage } from "../src/places.ts";
import { generatedDocs } from "./docs/generated.ts";

const problems = [...staleFiles(), ...untoldStages(), ...untoldCommands(), ...untoldRules(), ...deadLinks()];
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
else console.log("docs agree with the code");

function staleFiles(): string[] {
	return [...generatedDocs()]
		.filter(([path, content]) => !existsSync(inPackage(path)) || read(path) !== content)
		.map(([path]) => `${path} is stale: run npm run docs`);
}

/** Every folder in src has its line in docs/architecture.md, and opens with In / Out / Never. */
function untoldStages(): string[] {
	const told = read("docs/architecture.md");
	const folders = readdirSync(inPackage("src"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
	return folders.flatMap(({ name }) => {
		const missing = told.includes(`\`${name}/\``) ? [] : [`docs/architecture.md does not tell of src/${name}/`];
		const index = `src/${name}/index.ts`;
		if (!existsSync(inPackage(index)) || ["model", "cli", "network"].includes(name)) return missing;
		const opening = read(index).slice(0, 1200);
		const isTold = ["In:", "Out:", "Never:"].every((word) => opening.includes(word));
		return isTold ? missing : [...missing, `${index} does not open with In / Out / Never`];
	});
}

function untoldCommands(): string[] {
	const told = `${read("README.md")}\n${read("docs/commands.md")}`;
	return program()
		.commands.filter((command) => !told.includes(`parallax ${command.name()}`))
		.map((command) => `neither README.md nor docs/commands.md tells of parallax ${command.name()}`);
}

function untoldRules(): string[] {
	const told = read("docs/method.md");
	return rules
		.filter((rule) => !told.includes(`<a id="${rule.id}"></a>`))
		.map((rule) => `docs/method.md has no anchor for ${rule.id}`);
}

/** Links from one page to another file of the project. */
function deadLinks(): string[] {
	return pages().flatMap((page) =>
		[...read(page).matchAll(/\]\(([^)#\s]+)(?:#[^)\s]*)?\)/g)]
			.map((match) => match[1] ?? "")
			.filter((link) => !/^[a-z]+:/.test(link) && !existsSync(inPackage(join(dirname(page), link))))
			.map((link) => `${page} links to ${link}, which does not exist`),
	);
}

function pages(): string[] {
	const inDocs = readdirSync(inPackage("docs"), { recursive: true, encoding: "utf8" }).map((file) => `docs/${file}`);
	return ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", ...inDocs].filter(
		(file) => file.endsWith(".md") && existsSync(inPackage(file)),
	);
}

function read(path: string): string {
	return existsSync(inPackage(path)) ? readFileSync(inPackage(path), "utf8") : "";
}
