import type { Arcs, TaggedForm } from "../rules.ts";

/**
 * "Theresa May reproached the envoy": a surname that is spelt like a modal, read as one. A capital inside the sentence, a name before it and
 * a verb that no modal could stand before tell it from "Theresa may reproach".
 */
export function repairSurname(words: readonly TaggedForm[], arcs: Arcs): Arcs {
	const at = words.findIndex(({ form }, word) => form === "May" && isSurname(words, arcs, word));
	if (at < 0) return arcs;
	return { heads: arcs.heads.with(at, at - 1), labels: arcs.labels.with(at, "flat") };
}

function isSurname(words: readonly TaggedForm[], { heads, labels }: Arcs, at: number): boolean {
	const verb = words[heads[at] ?? -1]?.tag ?? "";
	const hasName = words[at - 1]?.tag.startsWith("PROPN") && heads[at - 1] !== at;
	return labels[at] === "aux" && hasName === true && /VerbForm=(?:Fin|Part|Ger)/.test(verb);
}
