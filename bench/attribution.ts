/** Attribution from raw text beside PolNeAR: exact, overlap and word F1 a role, links, per publisher. */

import { parseArgs } from "node:util";
import { ParallaxError } from "../src/errors.ts";
import { parseReadRequest } from "../src/model/article-input.ts";
import { readArticle } from "../src/read.ts";
import {
	type Citation,
	type Counts,
	count,
	emptyCounts,
	f1,
	type Pieces,
	type Role,
	roles,
	spansOf,
	wordsIn,
	wordsOf,
} from "./attribution/score.ts";
import { readLines } from "./jsonl.ts";

interface GoldArticle {
	readonly id: string;
	readonly publisher: string;
	readonly text: string;
	readonly attributions: readonly Citation[];
	readonly discard: Pieces;
}

/** Two people on the same 18 articles (polnear-agreement), exact and overlap F1. */
const people: Readonly<Record<Role, readonly [number, number]>> = {
	source: [77.8, 84],
	cue: [70.5, 82],
	content: [69.1, 88],
};

interface Tally {
	readonly roles: Record<Role, Counts>;
	/** Gold links of source–cue and cue–content pairs, found ones, and those that agree by overlap. */
	readonly links: { gold: number; found: number; right: number };
}

const newTally = (): Tally => ({
	roles: { source: emptyCounts(), cue: emptyCounts(), content: emptyCounts() },
	links: { gold: 0, found: 0, right: 0 },
});

export function run(args: readonly string[]): void {
	const { values } = parseArgs({
		args: [...args],
		options: { data: { type: "string" }, json: { type: "boolean", default: false } },
	});
	if (!values.data) throw new ParallaxError("bad-usage", "npm run bench -- attribution --data FILE [--json]");
	const articles = readLines<GoldArticle>(values.data);
	const all = newTally();
	const byPublisher = new Map<string, Tally>();
	for (const gold of articles) {
		const own = byPublisher.get(gold.publisher) ?? newTally();
		byPublisher.set(gold.publisher, own);
		const found = read(gold);
		for (const tally of [all, own]) add(tally, gold, found);
	}
	const table = {
		all: figures(all),
		byPublisher: Object.fromEntries([...byPublisher].sort().map(([name, tally]) => [name, figures(tally)])),
	};
	if (values.json) console.log(JSON.stringify({ articles: articles.length, people, ...table }));
	else print(table, articles.length);
}

function read({ id, text }: GoldArticle): Citation[] {
	const pieces = (spans: readonly { readonly from: number; readonly to: number }[]): Pieces =>
		spans.map(({ from, to }) => [from, to] as const);
	return readArticle(parseReadRequest({ id, text }, id)).attributions.map(({ source, cue, content }) => ({
		source: pieces(source),
		cue: pieces(cue),
		content: pieces(content),
	}));
}

function add(tally: Tally, gold: GoldArticle, found: readonly Citation[]): void {
	const words = wordsOf(gold.text);
	for (const role of roles) {
		count(
			spansOf(gold.attributions, role, words, gold.discard),
			spansOf(found, role, words, gold.discard),
			tally.roles[role],
		);
	}
	const wanted = linksOf(gold.attributions, words);
	const read = linksOf(found, words);
	tally.links.gold += wanted.length;
	tally.links.found += read.length;
	const used = new Set<number>();
	for (const link of read) {
		const match = wanted.findIndex((other, k) => !used.has(k) && agree(link, other));
		if (match < 0) continue;
		used.add(match);
		tally.links.right++;
	}
}

interface Link {
	readonly role: Role;
	readonly cue: ReadonlySet<number>;
	readonly other: ReadonlySet<number>;
}

function linksOf(citations: readonly Citation[], words: Pieces): Link[] {
	return citations.flatMap((citation) =>
		(["source", "content"] as const).flatMap((role) =>
			citation[role].length > 0 && citation.cue.length > 0
				? [{ role, cue: new Set(wordsIn(citation.cue, words)), other: new Set(wordsIn(citation[role], words)) }]
				: [],
		),
	);
}

const meets = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean => [...a].some((word) => b.has(word));
const agree = (a: Link, b: Link): boolean => a.role === b.role && meets(a.cue, b.cue) && meets(a.other, b.other);

interface Figures {
	readonly roles: Readonly<
		Record<
			Role,
			{
				readonly exact: number;
				readonly overlap: number;
				readonly words: number;
				readonly precision: number;
				readonly recall: number;
			}
		>
	>;
	readonly links: number;
}

function figures({ roles: counts, links }: Tally): Figures {
	const of = (role: Role) => {
		const { gold, found, exact, overlap, shared, foundWords, goldWords } = counts[role];
		return {
			exact: f1(exact, found, gold),
			overlap: f1(overlap, found, gold),
			words: f1(shared, foundWords, goldWords),
			precision: found > 0 ? (100 * exact) / found : 0,
			recall: gold > 0 ? (100 * exact) / gold : 0,
		};
	};
	return {
		roles: { source: of("source"), cue: of("cue"), content: of("content") },
		links: f1(links.right, links.found, links.gold),
	};
}

function print(
	{ all, byPublisher }: { readonly all: Figures; readonly byPublisher: Readonly<Record<string, Figures>> },
	articles: number,
): void {
	const cell = (value: number): string => value.toFixed(1).padStart(8);
	console.log(`${articles} articles       exact  overlap    words  (exact P, R)   people exact, overlap`);
	for (const role of roles) {
		const { exact, overlap, words, precision, recall } = all.roles[role];
		console.log(
			`${role.padEnd(14)}${cell(exact)} ${cell(overlap)} ${cell(words)}  (${precision.toFixed(1)}, ${recall.toFixed(1)})   ${people[role].join(", ")}`,
		);
	}
	console.log(`links         ${cell(all.links)}`);
	for (const [publisher, own] of Object.entries(byPublisher)) {
		console.log(
			`  ${publisher.padEnd(14)} exact ${roles.map((role) => own.roles[role].exact.toFixed(1)).join(" / ")}  links ${own.links.toFixed(1)}`,
		);
	}
}
