import type { Arcs, TaggedForm } from "../rules.ts";
import { isTree } from "../tree.ts";

const speech = new Set(
	`said says say told tells added adds reported reports announced confirmed wrote noted claimed insisted warned argued stated
	according explained suggested declared acknowledged`.split(/\s+/),
);

/** People, not clauses, stand between the comma and the verb; "two people familiar with the secret talks in Seoul" is nine words. */
const longestSource = 14;

/**
 * ", two people familiar with the talks said." at the end: few treebank sentences have it, and the network hangs the
 * source into the clause before. The source becomes the subject of the verb of speech, and that a parataxis of the clause.
 */
export function repairTrailing(words: readonly TaggedForm[], arcs: Arcs): Arcs {
	const verb = lastWord(words);
	if (verb < 4 || !speech.has((words[verb] as TaggedForm).form.toLowerCase())) return arcs;
	if (!/^VERB\|.*VerbForm=Fin/.test((words[verb] as TaggedForm).tag) || arcs.heads[verb] === -1) return arcs;
	const comma = commaBefore(words, verb);
	const root = arcs.heads.indexOf(-1);
	if (comma < 1 || verb - comma < 2 || verb - comma > longestSource || root > comma) return arcs;
	const isWithin = (i: number): boolean => i > comma && i < verb;
	const source = firstNominal(words, arcs.heads, comma, verb, isWithin);
	if (source === undefined) return arcs;
	const heads = Int32Array.from(arcs.heads);
	const labels = [...arcs.labels];
	const hang = (i: number, head: number, label: string): void => {
		heads[i] = head;
		labels[i] = label;
	};
	for (let i = comma + 1; i < verb; i++) {
		const head = heads[i] as number;
		if (i !== source && !isWithin(head)) heads[i] = source;
	}
	hang(source, verb, "nsubj");
	hang(verb, root, "parataxis");
	hang(comma, verb, "punct");
	return isTree(Array.from(heads, (head) => head + 1)) ? { heads, labels } : arcs;
}

function lastWord(words: readonly TaggedForm[]): number {
	let last = words.length - 1;
	while (last > 0 && words[last]?.tag.startsWith("PUNCT")) last--;
	return last;
}

/** The last comma before the verb with no other finite verb in between; a closing quotation mark may follow it. */
function commaBefore(words: readonly TaggedForm[], verb: number): number {
	for (let i = verb - 1; i > 0; i--) {
		const { form, tag } = words[i] as TaggedForm;
		if (form === ",") return /^["”’']$/.test(words[i + 1]?.form ?? "") ? i + 1 : i;
		if (/VerbForm=Fin/.test(tag)) return -1;
	}
	return -1;
}

function firstNominal(
	words: readonly TaggedForm[],
	heads: Int32Array,
	comma: number,
	verb: number,
	isWithin: (i: number) => boolean,
): number | undefined {
	for (let i = comma + 1; i < verb; i++) {
		if (/^(?:NOUN|PROPN|PRON)\|/.test(words[i]?.tag ?? "") && !isWithin(heads[i] as number)) return i;
	}
	return undefined;
}
