import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ParallaxError } from "../errors.ts";
import type { Tables } from "../explanations/index.ts";
import { writeWhole } from "../store/index.ts";
import { print } from "./print.ts";

/** The tables of open-synthesis, a CSV file each in one folder. */
const files: Readonly<Record<keyof Tables, string>> = {
	boards: "boards.csv",
	users: "users.csv",
	hypothesis: "hypothesis.csv",
	evidence: "evidence.csv",
	evaluations: "evaluations.csv",
};

export async function writeTables(folder: string, tables: Tables): Promise<void> {
	for (const name of Object.keys(files) as (keyof Tables)[]) await writeWhole(join(folder, files[name]), tables[name]);
	await print(`${Object.keys(files).length} tables written to ${folder}`);
}

export async function readTables(folder: string): Promise<Omit<Tables, "boards">> {
	const read = (name: keyof Tables): Promise<string> =>
		readFile(join(folder, files[name]), "utf8").catch(() => {
			throw new ParallaxError(
				"input-missing",
				`${join(folder, files[name])} is missing: the tables of open-synthesis have it`,
			);
		});
	return {
		users: await read("users"),
		hypothesis: await read("hypothesis"),
		evidence: await read("evidence"),
		evaluations: await read("evaluations"),
	};
}
