import { tableOf } from "./table.ts";

interface Table {
	readonly verbs: Readonly<Record<string, readonly [string, string]>>;
	readonly doubling: readonly string[];
}

interface Verbs {
	readonly irregular: ReadonlyMap<string, PastForms>;
	readonly doubling: ReadonlySet<string>;
	/** "built" is of "build". */
	readonly lemmas: ReadonlyMap<string, string>;
}

export interface PastForms {
	readonly past: string;
	readonly participle: string;
}

let loaded: Verbs | undefined;

function verbs(): Verbs {
	loaded ??= build(tableOf<Table>("irregular-verbs.json"));
	return loaded;
}

function build({ verbs: table, doubling }: Table): Verbs {
	const rows = Object.entries(table);
	return {
		irregular: new Map(rows.map(([lemma, [past, participle]]) => [lemma, { past, participle }])),
		doubling: new Set(doubling),
		lemmas: new Map(rows.flatMap(([lemma, forms]) => forms.map((form) => [form, lemma]))),
	};
}

/** "sell" → "sold", "carry" → "carried", "plan" → "planned". */
export function pastOf(lemma: string): PastForms {
	const regular = regularPast(lemma);
	return verbs().irregular.get(lemma) ?? { past: regular, participle: regular };
}

function regularPast(lemma: string): string {
	if (verbs().doubling.has(lemma)) return `${lemma}${lemma.at(-1)}ed`;
	if (lemma.endsWith("e")) return `${lemma}d`;
	if (lemma.endsWith("c")) return `${lemma}ked`;
	return /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ied` : `${lemma}ed`;
}

/** The verb of a form, where the reader's guess is no verb that has it: "built" of "built", "forbidd" of "forbidden". */
export function baseOf(form: string, guess: string): string {
	const { irregular, lemmas, doubling } = verbs();
	if (irregular.has(guess)) return guess;
	const stem = form.replace(/ing$/, "");
	// "boycotting" of "boycott", not of "boycot"; "raping" of "rape", not of "rap".
	if (stem === `${guess}${guess.at(-1)}` && !doubling.has(guess) && !/l$/.test(guess)) return stem;
	if (stem === guess && form !== guess && doubling.has(guess)) return `${guess}e`;
	return lemmas.get(form) ?? guess;
}

/** "carry" → "carries", "veto" → "vetoes". */
export function thirdPerson(lemma: string): string {
	if (lemma === "be") return "is";
	if (lemma === "have") return "has";
	if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`;
	return /(?:s|x|z|ch|sh|o)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
}
