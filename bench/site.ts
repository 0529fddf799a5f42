/**
 * The live site by numbers: search beside a scan of all texts, a dossier of 60 articles, the pages across 1,000 stories, and 200
 * stories as files.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { openDesk } from "../src/desk/index.ts";
import { addressOf } from "../src/dossier/index.ts";
import { addressesOf, auditSite, createApp, deskSite, rowsOf, storeSite, writeSite } from "../src/server/index.ts";
import { openLiveStore } from "../src/store/index.ts";
import { syntheticAudit } from "./site/synthetic.ts";

type Figures = Readonly<Record<string, number>>;

const searches = {
	"an English word": { q: "harbour" },
	"a part of a word": { q: "arbou" },
	"two words": { q: "kim harbour" },
	"two Korean syllables": { q: "임대" },
	"three Korean syllables": { q: "톨비아" },
	"two letters": { q: "un" },
	"a phrase nowhere": { q: '"kim nowhere"' },
	"an actor": { actor: "EST" },
	// A code that ISO 3166 leaves to its users: no state has it.
	"an actor nowhere": { actor: "ZZZ" },
	"a dyad": { dyad: "EST-TLV" },
	"a dyad and a word": { dyad: "EST-TLV", q: "harbour" },
};

export async function run(args: readonly string[]): Promise<void> {
	const size = args.includes("--articles") ? Number(args[args.indexOf("--articles") + 1]) : 20_000;
	const folder = mkdtempSync(join(tmpdir(), "parallax-bench-"));
	const told = args.includes("--json") ? () => {} : print;
	try {
		const all: Record<string, number> = {};
		for (const part of [
			() => dossier(folder),
			() => acrossStories(folder),
			() => publishing(folder),
			() => searching(size, folder),
		]) {
			const figures = await part();
			told(figures);
			Object.assign(all, figures);
		}
		if (args.includes("--json")) console.log(JSON.stringify(all));
	} finally {
		rmSync(folder, { recursive: true });
	}
}

function print(figures: Figures): void {
	for (const [name, value] of Object.entries(figures)) console.log(`${name.padEnd(52)} ${value.toLocaleString("en")}`);
}

/** Each search three times; the first, on pages that nobody has looked at yet, counts like the others. */
async function searching(size: number, folder: string): Promise<Figures> {
	const audit = syntheticAudit(size, Math.ceil(size / 20), 8);
	const store = await openLiveStore(join(folder, "search.sqlite"));
	const taken = await timed(() => store.takeIn(rowsOf(audit)));
	const [live, scan] = [storeSite(store), auditSite(audit.audit, audit)];
	const figures: Record<string, number> = {
		[`take in ${size} articles, s`]: round(taken.ms / 1000),
		"of which the processor's, s": round(taken.cpu / 1000),
	};
	for (const [name, query] of Object.entries(searches)) {
		const runs = [];
		for (let run = 0; run < 3; run += 1) runs.push(await timed(() => live.search(query)));
		figures[`search: ${name}, slowest of 3, ms`] = round(Math.max(...runs.map(({ ms }) => ms)));
		figures[`search: ${name}, processor, ms`] = round(Math.max(...runs.map(({ cpu }) => cpu)));
	}
	figures["a scan of all texts for a word (baseline), ms"] = round(
		(await timed(() => scan.search({ q: "harbour" }))).ms,
	);
	await store.close();
	return figures;
}

async function dossier(folder: string): Promise<Figures> {
	const store = await openLiveStore(join(folder, "dossier.sqlite"));
	await store.takeIn(rowsOf(syntheticAudit(60, 1, 40)));
	const { ms, cpu, page } = await asked(createApp(storeSite(store)), "/stories/story-0");
	await store.close();
	return {
		"dossier of 60 articles and 40 claims, median of 10, ms": ms,
		"of which the processor's, median, ms": cpu,
		"its HTML and SVG, kB": round(Buffer.byteLength(page) / 1000),
		"gzipped, kB": round(gzipSync(page).length / 1000),
	};
}

/** An outlet and an actor that stand in every story, as the live site's visitors see them: with what people decided. */
async function acrossStories(folder: string): Promise<Figures> {
	const store = await openLiveStore(join(folder, "across.sqlite"));
	await store.takeIn(rowsOf(syntheticAudit(5000, 1000, 8)));
	const app = createApp(deskSite(storeSite(store), await openDesk(folder), { isPublic: true }));
	const outlet = await asked(app, addressOf("outlet", "Outlet 1"));
	const actor = await asked(app, addressOf("actor", "EST"));
	await store.close();
	return {
		"page of an outlet in 1,000 stories, median of 10, ms": outlet.ms,
		"of which the processor's, outlet, ms": outlet.cpu,
		"page of an actor in 1,000 stories, median of 10, ms": actor.ms,
		"of which the processor's, actor, ms": actor.cpu,
	};
}

/** The middle of ten requests, after two that fill what is kept between requests. */
async function asked(app: ReturnType<typeof createApp>, address: string) {
	const runs: Timed<string>[] = [];
	for (let run = 0; run < 12; run += 1) {
		const each = await timed(async () => {
			const answer = await app.request(address);
			if (answer.status !== 200) throw new Error(`${address}: ${answer.status}`);
			return answer.text();
		});
		if (run > 1) runs.push(each);
	}
	return {
		ms: round(median(runs.map(({ ms }) => ms))),
		cpu: round(median(runs.map(({ cpu }) => cpu))),
		page: runs[0]?.value ?? "",
	};
}

async function publishing(folder: string): Promise<Figures> {
	const audit = syntheticAudit(1200, 200, 8);
	const site = auditSite(audit.audit, audit);
	const options = { isStatic: true };
	const write = async () => writeSite(createApp(site, options), await addressesOf(site, options), join(folder, "site"));
	const [first, again] = [await timed(write), await timed(write)];
	return {
		"publish 200 stories and 1,200 articles, s": round(first.ms / 1000),
		"of which the processor's, publishing, s": round(first.cpu / 1000),
		"again, with nothing changed, s": round(again.ms / 1000),
		"files that the second run wrote": again.value.changed,
	};
}

interface Timed<Value> {
	/** By the clock on the wall: on a machine that does other things too, mostly of those. */
	readonly ms: number;
	/** Of the processor, all threads. */
	readonly cpu: number;
	readonly value: Value;
}

async function timed<Value>(work: () => Promise<Value>): Promise<Timed<Value>> {
	const [began, before] = [performance.now(), process.cpuUsage()];
	const value = await work();
	const { user, system } = process.cpuUsage(before);
	return { ms: performance.now() - began, cpu: (user + system) / 1000, value };
}

function median(values: readonly number[]): number {
	return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
