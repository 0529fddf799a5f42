import type { Arcs, TaggedForm } from "../rules.ts";
import { isTree } from "../tree.ts";

/** "WASHINGTON, Nov. 3 (Reuters) —" is eight words. */
const longestDateline = 14;

/**
 * "SEOUL, South Korea (AP) — Two officials said …": the place is no subject of what follows. The dateline hangs together
 * under its first word, and that as a parataxis under the sentence's root.
 */
export function repairDateline(words: readonly TaggedForm[], arcs: Arcs): Arcs {
	const dash = datelineEnd(words);
	const root = arcs.heads.indexOf(-1);
	if (dash === undefined || root <= dash) return arcs;
	const heads = Int32Array.from(arcs.heads);
	const labels = [...arcs.labels];
	heads[0] = root;
	labels[0] = "parataxis";
	for (let i = 1; i <= dash; i++) if ((heads[i] as number) > dash) heads[i] = 0;
	// What follows hangs on nothing in the dateline.
	for (let i = dash + 1; i < heads.length; i++) {
		const head = heads[i] as number;
		if (head >= 0 && head <= dash) heads[i] = root;
	}
	return isTree(Array.from(heads, (head) => head + 1)) ? { heads, labels } : arcs;
}

/** Place of the dash that ends a dateline: capitals first, and only names, numbers and marks up to it. */
function datelineEnd(words: readonly TaggedForm[]): number | undefined {
	if (!/^\p{Lu}{3,}$|^(?:\p{Lu}\.){2,}$/u.test(words[0]?.form ?? "")) return undefined;
	for (let i = 1; i < Math.min(words.length - 2, longestDateline); i++) {
		const { form, tag } = words[i] as TaggedForm;
		if (/^(?:[—–-]|--)$/.test(form)) return i;
		if (!/^(?:PROPN|PUNCT|NUM|ADJ)\|/.test(tag) || /^[.?!:;]$/.test(form)) return undefined;
	}
	return undefined;
}
