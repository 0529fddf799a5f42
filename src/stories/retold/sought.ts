import { compareText } from "../moments.ts";
import { onceEach } from "../once-each.ts";
import { kinship } from "../predicates.ts";
import { meetingOf } from "../same-event/senses.ts";
import { rarity } from "../same-event/situation.ts";
import { isAhead } from "../told.ts";
import { stemsOf, wordsOf } from "../words.ts";
import type { Candidate } from "./candidate.ts";

/** Words by how much they tell. */
type Weighed = ReadonlyMap<string, number>;

/** A claim as it is looked for elsewhere: its sentence, the mention that says it best, and what all its mentions have. */
export interface Sought {
	readonly example: Candidate;
	readonly mentions: readonly Candidate[];
	readonly roots: ReadonlySet<string>;
	/** How near a root comes to any of these. */
	readonly kinOf: (root: string) => number;
	/** How a word meets the example's own. */
	readonly meetingOf: (lemma: string) => readonly number[];
	/** Words of the claim's own sentence, and the names among them. */
	readonly statement: Weighed;
	readonly names: Weighed;
	/** Words that hang on its mentions, weighed by how many have them. */
	readonly near: Weighed;
	/** Those of the example alone. */
	readonly nearExample: Weighed;
	/** Everybody coded in its mentions, by how many have them. */
	readonly codes: Weighed;
	/** Every word of its mentions' sentences. */
	readonly known: ReadonlySet<string>;
	/** The share of its mentions that tell of something still to come. */
	readonly ahead: number;
}

/** None where no mention is left. */
export function seek(statement: string, mentions: readonly Candidate[]): Sought | undefined {
	const best = exampleOf(statement, mentions);
	if (!best) return undefined;
	const roots = new Set(mentions.map(({ told }) => told.root));
	return {
		example: best,
		mentions,
		roots,
		kinOf: onceEach((root) => Math.max(0, ...[...roots].map((own) => kinship(own, root)))),
		meetingOf: onceEach((lemma) => meetingOf(best.situation.lemma, lemma)),
		statement: new Map(wordsOf(statement).flatMap(({ stem }) => (stem.length > 2 ? [[stem, rarity(stem)]] : []))),
		// A sentence's first word is capitalised whatever it is.
		names: new Map(wordsOf(`the ${statement}`).flatMap(({ stem, isName }) => (isName ? [[stem, 1]] : []))),
		near: shared(mentions, nearOf),
		nearExample: nearOf(best),
		codes: shared(mentions, ({ told }) => new Map([...told.sources, ...told.targets].map((code) => [code, 1]))),
		known: new Set(mentions.flatMap(({ situation }) => [...situation.context.keys(), situation.lemma])),
		ahead: mentions.filter(({ told }) => isAhead(told)).length / mentions.length,
	};
}

/** The mention whose sentence has most of the claim's words; the first by article where several do. */
function exampleOf(statement: string, mentions: readonly Candidate[]): Candidate | undefined {
	const words = stemsOf(statement);
	const scored = mentions.map((one) => ({
		one,
		score: words.intersection(one.stems).size + Number(words.has(one.situation.lemma)),
	}));
	return scored.toSorted((a, b) => b.score - a.score || compareText(a.one.told.article.id, b.one.told.article.id))[0]
		?.one;
}

/** The event's word and what hangs on it. */
function nearOf({ situation }: Candidate): Weighed {
	return new Map([[situation.lemma, rarity(situation.lemma)], ...situation.near]);
}

function shared(mentions: readonly Candidate[], wordsIn: (one: Candidate) => Weighed): Weighed {
	const sums = new Map<string, number>();
	for (const one of mentions)
		for (const [word, weight] of wordsIn(one)) sums.set(word, (sums.get(word) ?? 0) + weight / mentions.length);
	return sums;
}
