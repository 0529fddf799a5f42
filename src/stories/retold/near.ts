import type { Candidate } from "./candidate.ts";
import type { Sought } from "./sought.ts";

/** By word, the places in a list of candidates that are this word or have it hanging on them. */
export type Places = ReadonlyMap<string, readonly number[]>;

export function placesOf(candidates: readonly Candidate[]): Places {
	const places = new Map<string, number[]>();
	for (const [at, { situation }] of candidates.entries())
		for (const word of new Set([situation.lemma, ...situation.near.keys()])) {
			const known = places.get(word);
			if (known) known.push(at);
			else places.set(word, [at]);
		}
	return places;
}

/** Most events of a story have nothing to do with a claim: one of its words, or a word that means the same, has to be near. */
export function nearTo(sought: Sought, candidates: readonly Candidate[], places: Places): readonly Candidate[] {
	const found = new Float64Array(candidates.length);
	let all = 0;
	for (const [word, weight] of sought.near) {
		all += weight;
		for (const at of places.get(word) ?? []) found[at] = (found[at] as number) + weight;
	}
	return candidates.filter(
		({ told, situation }, at) =>
			all === 0 ||
			(found[at] as number) / all >= leastNear ||
			sought.kinOf(told.root) > 0 ||
			sought.meetingOf(situation.lemma).includes(1),
	);
}

const leastNear = 0.25;
