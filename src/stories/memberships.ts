import { readFileSync } from "node:fs";
import { parseCsv } from "../model/csv.ts";
import { inPackage } from "../places.ts";
import type { Membership } from "./groups.ts";

/** Which states were in which bloc from when to when: `data/groups/blocs.csv`. */
export function loadMemberships(): readonly Membership[] {
	return parseCsv(readFileSync(inPackage("data", "groups", "blocs.csv"), "utf8")).map((row) => ({
		bloc: row.bloc ?? "",
		state: row.state ?? "",
		from: row.from ?? "",
		to: row.to ?? "",
	}));
}
