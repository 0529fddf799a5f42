import { readFileSync } from "node:fs";
import { inPackage } from "../places.ts";

interface Verbs {
	readonly verbs: Readonly<Record<string, readonly [string, string]>>;
	readonly doubling: readonly string[];
}

export interface PastForms {
	readonly past: string;
	readonly participle: string;
}

let loaded: Verbs | undefined;

/** "sell" → "sold", "carry" → "carried", "plan" → "planned". */
export function pastOf(lemma: string): PastForms {
	loaded ??= JSON.parse(readFileSync(inPackage("data", "stories", "irregular-verbs.json"), "utf8")) as Verbs;
	const irregular = loaded.verbs[lemma];
	if (irregular) return { past: irregular[0], participle: irregular[1] };
	const regular = regularPast(lemma, loaded.doubling.includes(lemma));
	return { past: regular, participle: regular };
}

function regularPast(lemma: string, doubles: boolean): string {
	if (doubles) return `${lemma}${lemma.at(-1)}ed`;
	if (lemma.endsWith("e")) return `${lemma}d`;
	return /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ied` : `${lemma}ed`;
}

/** "carry" → "carries", "veto" → "vetoes". */
export function thirdPerson(lemma: string): string {
	if (lemma === "be") return "is";
	if (lemma === "have") return "has";
	if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`;
	return /(?:s|x|z|ch|sh|o)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
}
