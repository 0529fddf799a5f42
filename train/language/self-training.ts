import { createRandom } from "../network/random.ts";
import { byLength, inGroups, parseNumbered, type Trainee } from "./measure.ts";
import type { Example } from "./treebank.ts";

/** Surer than this on the (geometric) average arc, a tree is taken for right. */
const surely = 0.9;

/** Trees of the news by the network as it stands, where it is sure of them. Some of them come in headline style by noise. */
export function selfTrained(
	trainee: Trainee,
	sentences: readonly (readonly string[])[],
	words: number,
	log: (line: string) => void,
): Example[] {
	const random = createRandom(97);
	const fitting = sentences.filter(({ length }) => length >= 4 && length <= 45);
	const chosen: Example[] = [];
	let room = words;
	for (const forms of random.shuffle([...fitting])) {
		if (room <= 0) break;
		room -= forms.length;
		const none = forms.map(() => "");
		chosen.push({ id: "news", forms, tags: none, heads: forms.map(() => -1), labels: none, lemmas: none });
	}
	const kept = inGroups(chosen.sort(byLength), 1500).flatMap((group) => {
		const trees = parseNumbered(trainee, group.map(trainee.numberer.number));
		return group.flatMap((example, i): Example[] => {
			const tree = trees[i];
			if (tree === undefined || tree.certainty < surely) return [];
			return [
				{
					...example,
					heads: Array.from(tree.heads, (head) => head - 1),
					labels: Array.from(tree.labels, (label) => trainee.vocabulary.labels[label] ?? ""),
					tags: Array.from(tree.tags, (tag) => trainee.vocabulary.tags[tag] ?? ""),
				},
			];
		});
	});
	log(`self-training: ${kept.length} of ${chosen.length} sentences of news are parsed surely`);
	return kept;
}
