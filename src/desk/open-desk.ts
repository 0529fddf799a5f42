import { open } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { ParallaxError } from "../errors.ts";
import { makeFolder } from "../make-folder.ts";
import type { Finding } from "../model/audit.ts";
import { record } from "../model/record.ts";
import { Correction, correctionsOf } from "./corrections.ts";
import { readOptional } from "./read-optional.ts";
import { type Decision, fingerprintOf, ReviewEntry } from "./reviews.ts";
import { type Texts, textsIn } from "./texts.ts";

/** `site.yaml`: what the site says of itself. */
const DeskFacts = record({
	title: z.string().exactOptional(),
	/** Where the site will be found: feeds, the site map and canonical links need it. */
	url: z
		.url({ protocol: /^https?$/ })
		.transform((url) => url.replace(/\/+$/, ""))
		.exactOptional(),
	/** Where replies and complaints go: a mail address, or a page. */
	contact: z.string().exactOptional(),
});
export type DeskFacts = z.infer<typeof DeskFacts>;

export interface Desk {
	readonly folder: string;
	readonly facts: DeskFacts;
	readonly texts: Texts;
	readonly reviews: () => readonly ReviewEntry[];
	readonly corrections: () => readonly Correction[];
	/** Writes the decision down before it returns. */
	readonly decide: (finding: Finding, decision: Decision, at: Date) => Promise<ReviewEntry>;
}

/** The desk of an audit lies beside its folder, so that neither another audit nor an `rm -r` takes it along. */
export function deskBeside(auditFolder: string): string {
	return join(dirname(auditFolder), "desk");
}

/** A desk that does not exist yet is empty. A line that is broken is named, and stops everything: decisions are never guessed. */
export async function openDesk(folder: string): Promise<Desk> {
	const entries = await readLines(join(folder, "reviews.jsonl"), ReviewEntry);
	const written = await readLines(join(folder, "corrections.jsonl"), Correction);
	return {
		folder,
		facts: await readFacts(join(folder, "site.yaml")),
		texts: textsIn(folder),
		reviews: () => entries,
		corrections: () => correctionsOf(written, entries),
		async decide(finding, decision, at) {
			const entry = {
				finding: finding.id,
				fingerprint: fingerprintOf(finding),
				...decision,
				at: at.toISOString(),
				text: finding.text,
			};
			await append(join(folder, "reviews.jsonl"), `${JSON.stringify(entry)}\n`);
			entries.push(entry);
			return entry;
		},
	};
}

async function readLines<Line>(path: string, shape: z.ZodType<Line>): Promise<Line[]> {
	const lines = (await readOptional(path)).split("\n");
	return lines.flatMap((line, index) => {
		if (line.trim() === "") return [];
		const parsed = shape.safeParse(parseJson(line));
		if (parsed.success) return [parsed.data];
		const issue = parsed.error.issues[0];
		throw new ParallaxError("data-malformed", `${path}, line ${index + 1}: ${issue?.path.join(".")} ${issue?.message}`);
	});
}

function parseJson(line: string): unknown {
	try {
		return JSON.parse(line);
	} catch {
		return undefined;
	}
}

async function readFacts(path: string): Promise<DeskFacts> {
	const parsed = DeskFacts.safeParse(parse(await readOptional(path)) ?? {});
	if (parsed.success) return parsed.data;
	throw new ParallaxError("data-malformed", `${path}: ${z.prettifyError(parsed.error)}`);
}

/** On the disk, not in its cache, before it counts as decided. */
async function append(path: string, line: string): Promise<void> {
	await makeFolder(dirname(path));
	const file = await open(path, "a");
	try {
		await file.write(line);
		await file.sync();
	} finally {
		await file.close();
	}
}
