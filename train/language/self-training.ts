import { createRandom } from "../network/random.ts";
import { byLength, inGroups, type Parsed, parseTogether, type Trainee } from "./measure.ts";
import type { Example } from "./treebank.ts";

/** Surer than this on the (geometric) average arc, a tree is taken for right as a whole. */
const surely = 0.8;
/** In a tree that is taken, an arc less sure than this is left open. */
const arcSurely = 0.65;
const longest = 60;

/**
 * Trees of the news by networks as they stand, one or several as one teacher. What they are not sure of is left open: a
 * sentence as a whole, or in it an arc. Some of the sentences come in headline style by noise.
 */
export function taughtBy(
	teachers: readonly Trainee[],
	sentences: readonly (readonly string[])[],
	words: number,
	log: (line: string) => void,
): Example[] {
	const chosen = drawn(sentences, words);
	const kept = inGroups(chosen.sort(byLength), 1500).flatMap((group) => {
		const trees = parseTogether(teachers, group);
		return group.flatMap((example, i): Example[] => {
			const tree = trees[i];
			return tree === undefined || tree.certainty < surely ? [] : [withTree(example, tree, teachers[0] as Trainee)];
		});
	});
	log(`news: ${kept.length} of ${chosen.length} sentences are parsed surely by ${teachers.length} network(s)`);
	return kept;
}

function drawn(sentences: readonly (readonly string[])[], words: number): Example[] {
	const fitting = sentences.filter(({ length }) => length >= 4 && length <= longest);
	const chosen: Example[] = [];
	let room = words;
	for (const forms of createRandom(97).shuffle([...fitting])) {
		if (room <= 0) break;
		room -= forms.length;
		const none = forms.map(() => "");
		chosen.push({ id: "news", forms, tags: none, heads: forms.map(() => -2), labels: none, lemmas: none });
	}
	return chosen;
}

function withTree(example: Example, tree: Parsed, { vocabulary }: Trainee): Example {
	const isSure = (i: number): boolean => (tree.sureness[i] as number) >= arcSurely;
	return {
		...example,
		heads: Array.from(tree.heads, (head, i) => (isSure(i) ? head - 1 : -2)),
		labels: Array.from(tree.labels, (label, i) => (isSure(i) ? (vocabulary.labels[label] ?? "") : "")),
		tags: Array.from(tree.tags, (tag) => vocabulary.tags[tag] ?? ""),
	};
}
