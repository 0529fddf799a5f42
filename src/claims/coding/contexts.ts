import { inPackage } from "../../places.ts";
import type { Scene } from "./arguments.ts";
import { linesOf } from "./lexicon.ts";
import { lemmaOf, relationOf, subtree } from "./tree.ts";

let loaded: ReadonlyMap<string, readonly string[]> | undefined;

function contextsByLemma(): ReadonlyMap<string, readonly string[]> {
	if (loaded) return loaded;
	const found = new Map<string, string[]>();
	for (const line of linesOf(inPackage("data", "lexicons", "en", "plover", "contexts.tsv"))) {
		const [context = "", lemmas = ""] = line.split("\t");
		for (const lemma of lemmas.split(",")) found.set(lemma, [...(found.get(lemma) ?? []), context]);
	}
	loaded = found;
	return found;
}

/** PLOVER contexts of an event, by the words of its own clause. */
export function contextsOf(scene: Scene, at: number): readonly string[] {
	const words = subtree(
		scene.tree,
		at,
		(token) => !["conj", "parataxis", "advcl"].includes(relationOf(token)) && token.deprel !== "acl:relcl",
	);
	const found = new Set<string>();
	for (const word of words) {
		const token = scene.tree.tokens[word];
		for (const context of token ? (contextsByLemma().get(lemmaOf(token)) ?? []) : []) found.add(context);
	}
	return [...found];
}
