import { readFileSync } from "node:fs";
import { z } from "zod";
import { messageOf, ParallaxError } from "../errors.ts";
import { readGiven } from "../given-file.ts";
import { parseCsv } from "../model/csv.ts";
import type { Outlets } from "../model/outlet.ts";
import { inPackage } from "../places.ts";
import type { Membership, OwnGroup } from "./groups.ts";

/** Which states were in which bloc from when to when: `data/groups/blocs.csv`. */
export function loadMemberships(): readonly Membership[] {
	return parseCsv(readFileSync(inPackage("data", "groups", "blocs.csv"), "utf8")).map((row) => ({
		bloc: row.bloc ?? "",
		state: row.state ?? "",
		from: row.from ?? "",
		to: row.to ?? "",
	}));
}

const OwnGroups = z.record(z.string().min(1), z.array(z.string().min(1)).min(1));

/**
 * Groups of the user's: `{"regional": ["Hani Times", "example.org"]}`, outlets by name or domain. None without a file.
 * Throws `data-malformed` naming the file.
 */
export function loadOwnGroups(file: string | undefined, outlets: Outlets): readonly OwnGroup[] {
	if (file === undefined) return [];
	const groups = parseGroups(file);
	return Object.entries(groups).map(([name, members]) => ({ name, outlets: members.map(outlets.nameOf) }));
}

function parseGroups(file: string): z.infer<typeof OwnGroups> {
	const text = readGiven(file);
	try {
		return OwnGroups.parse(JSON.parse(text));
	} catch (error) {
		const why = error instanceof z.ZodError ? z.prettifyError(error) : messageOf(error);
		throw new ParallaxError("data-malformed", `${file}: not groups of outlets, {"name": ["outlet", "domain"]}: ${why}`);
	}
}
