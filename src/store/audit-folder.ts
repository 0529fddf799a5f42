import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { commandName } from "../command-name.ts";
import { ParallaxError } from "../errors.ts";
import type { Article } from "../model/article.ts";
import { Audit } from "../model/audit.ts";
import type { Reading } from "../model/reading.ts";
import { Dyad } from "../model/ties.ts";
import { readArticles } from "./articles.ts";
import { openKeptShelf } from "./shelf.ts";

/** Where an audit keeps whole articles, from its folder. The dot keeps them out of most uploads; docs say the rest. */
export const keptArticles = join(".parallax", "articles.jsonl");

/** A finished audit, as it lies on disk. */
export interface AuditFolder {
	readonly audit: Audit;
	readonly articles: ReadonlyMap<string, Article>;
	readonly findReading: (id: string) => Promise<Reading | undefined>;
	readonly findDyad: (id: string) => Promise<Dyad | undefined>;
	readonly close: () => Promise<void>;
}

export async function openAuditFolder(folder: string): Promise<AuditFolder> {
	const audit = await readAudit(folder);
	const path = join(folder, keptArticles);
	if (!existsSync(path)) {
		throw new ParallaxError(
			"input-missing",
			`${path} is missing: run the audit into ${folder} again, it keeps the articles there.`,
		);
	}
	const shelf = await openKeptShelf(join(folder, "readings.jsonl"));
	return {
		audit,
		articles: await readArticles(path),
		findReading: async (id) => (shelf.has(id) ? shelf.get(id) : undefined),
		findDyad: (id) => readDyad(join(folder, "dyads", `${id}.json`)),
		close: shelf.close,
	};
}

export async function readAudit(folder: string): Promise<Audit> {
	const path = join(folder, "audit.json");
	if (!existsSync(path)) {
		throw new ParallaxError(
			"input-missing",
			`There is no audit in ${folder}: make one with \`${commandName()} audit INPUTS --out ${folder}\`.`,
		);
	}
	const parsed = Audit.safeParse(JSON.parse(await readFile(path, "utf8")));
	if (parsed.success) return parsed.data;
	throw new ParallaxError(
		"data-malformed",
		`${path} is no audit of this version: ${parsed.error.issues[0]?.message ?? ""}. Run the audit again.`,
	);
}

async function readDyad(path: string): Promise<Dyad | undefined> {
	return existsSync(path) ? Dyad.parse(JSON.parse(await readFile(path, "utf8"))) : undefined;
}
