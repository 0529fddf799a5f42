import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { dyadPath, renderDyad } from "./dossier/index.ts";
import { factsCsv } from "./exports/index.ts";
import type { Audit, Story } from "./model/audit.ts";
import { writeWhole } from "./store/index.ts";
import type { Ties } from "./ties/index.ts";

/**
 * Writes the page of every pair of states that the stories are about, each with its numbers as CSV and JSON, and the
 * coverage's own series of all pairs. Pages of pairs that an earlier run had go.
 */
export async function publishDyads(audit: Audit, ties: Ties, out: string): Promise<void> {
	await mkdir(join(out, "dyads"), { recursive: true });
	const written = new Set<string>();
	const facts = ties.coverage(audit.stories, audit.made.slice(0, 10));
	const coverage = Map.groupBy(facts, ({ state, partner = "" }) => dyadPath([state, partner]));
	for (const [states, stories] of storiesByDyad(audit.stories)) {
		const page = dyadPath(states);
		const dyad = ties.dyad(...states, coverage.get(page) ?? []);
		const [csv, json] = [page.replace(/html$/, "csv"), page.replace(/html$/, "json")];
		await writeWhole(join(out, page), renderDyad(dyad, stories, audit));
		await writeWhole(join(out, csv), factsCsv([...dyad.lines, ...dyad.about].flatMap(({ facts }) => facts)));
		await writeWhole(join(out, json), `${JSON.stringify(dyad)}\n`);
		for (const path of [page, csv, json]) written.add(path);
	}
	await writeWhole(join(out, "net-cooperation.csv"), factsCsv(facts));
	const stale = (await readdir(join(out, "dyads"))).map((file) => `dyads/${file}`).filter((path) => !written.has(path));
	await Promise.all(stale.map((path) => rm(join(out, path))));
}

type States = Story["dyads"][number];

function storiesByDyad(stories: readonly Story[]): readonly (readonly [States, readonly Story[]])[] {
	const all = stories.flatMap((story) => story.dyads.map((states) => ({ states, story })));
	const groups = Map.groupBy(all, ({ states }) => dyadPath(states));
	return [...groups.values()].flatMap((group) => {
		const [first] = group;
		return first ? [[first.states, group.map(({ story }) => story).toSorted(newestFirst)] as const] : [];
	});
}

function newestFirst(a: Story, b: Story): number {
	return (a.from ?? "") < (b.from ?? "") ? 1 : -1;
}
