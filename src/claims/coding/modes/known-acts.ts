import type { Actor } from "../../../model/reading.ts";
import { inPackage } from "../../../places.ts";
import { linesOf, ploverLexicon } from "../lexicon.ts";
import { subtree, type Tree } from "../tree.ts";
import { timeWord } from "../when.ts";

interface KnownAct {
	readonly words: ReadonlySet<string>;
	readonly near: string;
	readonly source: string;
	/** Empty where `near` says who. */
	readonly target: string;
	readonly year: number;
	readonly month?: number;
}

let known: readonly KnownAct[] | undefined;

function knownActs(): readonly KnownAct[] {
	known ??= linesOf(inPackage("data", "lexicons", "en", "known-acts.tsv")).map((line) => {
		const [words = "", near = "", source = "", target = "", day = ""] = line.split("\t");
		const [year, month] = day.split("-").map(Number);
		return { words: new Set(words.split("|")), near, source, target, year: year ?? 0, ...(month && { month }) };
	});
	return known;
}

/** "the investigation of Russian interference in the election": parsers hang the place on the noun before. */
const reach = 7;

/** "the American-led invasion of Iraq", "since its seizure and annexation of Crimea": the year of an act that readers know without it. */
export function knownTime(
	tree: Tree,
	at: number,
	source: readonly Actor[],
	target: readonly Actor[],
): { readonly year: number; readonly month?: number } | undefined {
	// Lemmatisers stumble over rare verbs ("interfered").
	const word = ploverLexicon().verbForms.get(tree.forms[at] ?? "") ?? tree.lemmas[at] ?? "";
	const acts = knownActs().filter(
		(act) =>
			act.words.has(word) &&
			source.some(({ code }) => code === act.source) &&
			(act.target === "" || target.some(({ code }) => code === act.target)),
	);
	if (acts.length === 0 || hasOwnTime(tree, at)) return undefined;
	const around = new Set([
		...subtree(tree, at),
		...tree.tokens.keys().filter((next) => next > at && next - at <= reach),
	]);
	const forms = new Set([...around].map((token) => tree.tokens[token]?.form));
	return acts.find(({ near }) => forms.has(near));
}

/** "invaded Georgia last week", "meddled in September": another such act than the one that readers know. */
function hasOwnTime(tree: Tree, at: number): boolean {
	return subtree(tree, at, ({ deprel }) => !/^(?:ccomp|advcl|acl)/.test(deprel)).some((word) => {
		const form = tree.forms[word] ?? "";
		if (/^(?:last|this|past)$/.test(form))
			return /^(?:week|weekend|month|night|year)$/.test(tree.forms[word + 1] ?? "");
		return form !== "last" && form !== "next" && tree.tokens[word]?.upos !== "AUX" && timeWord.test(form);
	});
}
