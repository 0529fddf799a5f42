/** The live site by numbers: search beside a scan of all texts, a dossier of 60 articles, and 200 stories as files. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { addressesOf, auditSite, createApp, rowsOf, storeSite, writeSite } from "../src/server/index.ts";
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
		for (const part of [() => dossier(folder), () => publishing(folder), () => searching(size, folder)]) {
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
	const app = createApp(storeSite(store));
	const runs: Timed<string>[] = [];
	let page = "";
	for (let run = 0; run < 12; run += 1) {
		const each = await timed(async () => (await app.request("/stories/story-0")).text());
		if (run > 1) runs.push(each);
		page = each.value;
	}
	await store.close();
	return {
		"dossier of 60 articles and 40 claims, median of 10, ms": round(median(runs.map(({ ms }) => ms))),
		"of which the processor's, median, ms": round(median(runs.map(({ cpu }) => cpu))),
		"its HTML and SVG, kB": round(Buffer.byteLength(page) / 1000),
		"gzipped, kB": round(gzipSync(page).length / 1000),
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
