import { plainMarks } from "../../src/language/features.ts";
import { changeBetween } from "../../src/language/lemma.ts";
import type { Spelling } from "../../src/language/spelling.ts";
import type { Example } from "./treebank.ts";

/**
 * Learns the rules of src/language/lemma.ts: an end gets a rule only where a shorter one would say otherwise, and a
 * whole word only where its ends say otherwise or it is too rare an end to trust.
 */
export function learnLemmas(examples: readonly Example[], spelling: Spelling, longestEnd: number): string {
	const byTag = new Map<string, Map<string, Map<string, number>>>();
	for (const example of examples) {
		example.forms.forEach((written, i) => {
			const form = spelling.apart(written);
			const tag = example.tags[i] ?? "";
			const lemma = spelling.apart(example.lemmas[i] ?? written);
			if (lemma === "_" && form !== "_") return;
			for (const key of [tag, tag.slice(0, tag.indexOf("|"))]) {
				const words = getOrSet(byTag, key, () => new Map<string, Map<string, number>>());
				const changes = getOrSet(words, plainMarks(form).toLowerCase(), () => new Map<string, number>());
				const change = changeBetween(form, lemma);
				changes.set(change, (changes.get(change) ?? 0) + 1);
			}
		});
	}
	return [...byTag]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.flatMap(([tag, words]) => rulesOf(tag, words, longestEnd))
		.join("\n");
}

function getOrSet<K, V>(map: Map<K, V>, key: K, make: () => V): V {
	const known = map.get(key);
	if (known !== undefined) return known;
	const made = make();
	map.set(key, made);
	return made;
}

/** Lines "tag \t end \t change". words: each form with how often it changes so; an end has to be seen in `least` of them. */
export function rulesOf(
	tag: string,
	words: ReadonlyMap<string, ReadonlyMap<string, number>>,
	longestEnd: number,
	least = 2,
): string[] {
	const ends = new Map<string, Map<string, number>>();
	for (const [word, changes] of words) {
		const best = mostFrequent(changes);
		for (let n = 0; n <= Math.min(longestEnd, word.length); n++) {
			const votes = getOrSet(ends, n === 0 ? "" : word.slice(-n), () => new Map<string, number>());
			votes.set(best, (votes.get(best) ?? 0) + 1);
		}
	}
	const rules = new Map<string, string>();
	const said = (word: string): string | undefined => {
		for (let n = Math.min(longestEnd, word.length); n >= 0; n--) {
			const change = rules.get(n === 0 ? "" : word.slice(-n));
			if (change !== undefined) return change;
		}
		return undefined;
	};
	for (const [end, votes] of [...ends].sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1))) {
		const best = mostFrequent(votes);
		const count = votes.get(best) ?? 0;
		if ((end === "" || count >= least) && best !== said(end)) rules.set(end, best);
	}
	for (const [word, changes] of [...words].sort(([a], [b]) => (a < b ? -1 : 1))) {
		const best = mostFrequent(changes);
		if (best !== said(word)) rules.set(`^${word}`, best);
	}
	return [...rules].map(([end, change], i) => `${i === 0 ? tag : ""}\t${end}\t${change}`);
}

function mostFrequent(counts: ReadonlyMap<string, number>): string {
	let best = "=";
	let most = 0;
	for (const [item, count] of counts) {
		if (count > most || (count === most && item < best)) [best, most] = [item, count];
	}
	return best;
}
