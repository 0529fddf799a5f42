import { readdirSync, readFileSync } from "node:fs";
import { ParallaxError } from "../../errors.ts";
import type { Mention } from "../../model/reading.ts";
import { ploverTypes } from "../../model/reading.ts";
import type { Token } from "../../model/text.ts";
import { inPackage } from "../../places.ts";
import { formsOf } from "./inflection.ts";

export type PloverType = NonNullable<Mention["type"]>;

/** One thing that must hold (or must not) of the words around a trigger: "obj=@talks", "-xcomp", "to=actor". */
export interface Condition {
	readonly slot: string;
	/** Lemmas; absent where anything will do. */
	readonly words?: ReadonlySet<string>;
	/** Somebody, and of what sort: "actor", "side", "gov", "people", "mil". */
	readonly who?: string;
	readonly forbidden: boolean;
}

/** One line of a file of triggers. */
export interface Trigger {
	readonly type: PloverType;
	readonly lemma: string;
	readonly pos: "v" | "n" | "a";
	readonly particle?: string;
	readonly conditions: readonly Condition[];
	readonly mode?: string;
	readonly source: readonly string[];
	readonly target: readonly string[];
	/** "both": nothing without source and target; "two": nothing without two parties, on either side; "one": a source is enough. */
	readonly needs?: "both" | "two" | "one";
	/** Too little is asked for to trust it where more is told: for texts of a few sentences only. */
	readonly guess: boolean;
	readonly example: string;
	readonly line: string;
}

export interface PloverLexicon {
	/** By "lemma/v", the entries with most conditions first. */
	readonly triggers: ReadonlyMap<string, readonly Trigger[]>;
	/** Lemmas of the lexicon's verbs by their forms: "bombed" → bomb. */
	readonly verbForms: ReadonlyMap<string, string>;
	/** Every entry once per line, for its example. */
	readonly lines: readonly Trigger[];
	readonly classes: ReadonlyMap<string, ReadonlySet<string>>;
}

let loaded: PloverLexicon | undefined;

/** The triggers of data/lexicons/en/plover, read once. */
export function ploverLexicon(): PloverLexicon {
	loaded ??= readLexicon(inPackage("data", "lexicons", "en", "plover"));
	return loaded;
}

/** Lemmas that can be an event of some type: what `findEvents` must not miss. */
export function triggerLemmas(): ReadonlySet<string> {
	return new Set(ploverLexicon().triggers.keys());
}

function readLexicon(folder: string): PloverLexicon {
	const classes = readClasses(`${folder}/classes.tsv`);
	const lines: Trigger[] = [];
	const triggers = new Map<string, Trigger[]>();
	for (const file of readdirSync(folder)) {
		const type = ploverTypes.find((name) => `${name.toLowerCase()}.tsv` === file);
		if (!type) continue;
		for (const line of linesOf(`${folder}/${file}`)) {
			const entries = parseTrigger(type, line, classes);
			lines.push(...entries.slice(0, 1));
			for (const entry of entries) addTo(triggers, `${entry.lemma}/${entry.pos}`, entry);
		}
	}
	for (const entries of triggers.values()) entries.sort((a, b) => weight(b) - weight(a) || breadth(a) - breadth(b));
	return { triggers, lines, classes, verbForms: verbFormsOf(triggers.keys()) };
}

function verbFormsOf(keys: Iterable<string>): ReadonlyMap<string, string> {
	const forms = new Map<string, string>();
	for (const key of keys) {
		const [lemma = "", pos] = key.split("/");
		if (pos === "v") for (const form of formsOf(lemma)) if (!forms.has(form) || form === lemma) forms.set(form, lemma);
	}
	return forms;
}

/** More conditions say more, named words more than anything at all, a particle most. */
function weight(trigger: Trigger): number {
	const wanted = trigger.conditions.filter((condition) => !condition.forbidden);
	return wanted.reduce((sum, { words }) => sum + (words && words.size > 0 ? 1.4 : 1), trigger.particle ? 1.5 : 0);
}

/** Of two that ask for as much, the one whose words are fewer says more: "lend support" before "lend any aid". */
function breadth({ conditions }: Trigger): number {
	return conditions.reduce((sum, { words, forbidden }) => sum + (forbidden ? 0 : (words?.size ?? 0)), 0);
}

function addTo(map: Map<string, Trigger[]>, key: string, entry: Trigger): void {
	const same = map.get(key);
	if (same) same.push(entry);
	else map.set(key, [entry]);
}

export function linesOf(path: string): string[] {
	return readFileSync(path, "utf8")
		.split("\n")
		.filter((line) => line.trim() !== "" && !line.startsWith("#"));
}

function readClasses(path: string): ReadonlyMap<string, ReadonlySet<string>> {
	return new Map(
		linesOf(path).map((line) => {
			const [name = "", words = ""] = line.split("\t");
			return [name, new Set(words.split(","))];
		}),
	);
}

export function parseTrigger(
	type: PloverType,
	line: string,
	classes: ReadonlyMap<string, ReadonlySet<string>>,
): Trigger[] {
	const [head = "", conditions = "", mode = "", roles = "", example = ""] = line.split("\t");
	const [lemmas = "", pos = ""] = head.split("/");
	if (pos !== "v" && pos !== "n" && pos !== "a") {
		throw new ParallaxError("data-malformed", `A trigger needs "/v", "/n" or "/a": "${line}".`);
	}
	return lemmas
		.split("|")
		.flatMap((lemma) => verbsOf(lemma, classes))
		.map((lemma) => {
			const [word = "", ...particles] = lemma.split("_");
			return {
				type,
				lemma: word,
				pos,
				...(particles.length > 0 && { particle: particles.join(" ") }),
				conditions: conditions
					.split(" ")
					.filter((condition) => condition !== "")
					.map((condition) => parseCondition(condition, classes)),
				...(mode !== "" && { mode }),
				source: roleOf(roles, "s"),
				target: roleOf(roles, "t"),
				...needsOf(roles),
				guess: roles.split(" ").includes("guess"),
				example,
				line,
			};
		});
}

/** Of a word that no entry knows: whom it is done to stands anywhere. */
export function bareTrigger(type: PloverType, token: Token): Trigger {
	const pos = token.upos === "VERB" ? "v" : token.upos === "ADJ" ? "a" : "n";
	const places = { source: [], target: ["obj", "iobj"] };
	return { type, lemma: token.lemma, pos, conditions: [], ...places, guess: true, example: "", line: "" };
}

/** "@halting" is every verb of that class. */
function verbsOf(lemma: string, classes: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
	return lemma.startsWith("@") ? [...classOf(lemma.slice(1), classes)] : [lemma];
}

function needsOf(roles: string): Pick<Trigger, "needs"> {
	const words = roles.split(" ");
	const needs = (["both", "two", "one"] as const).find((name) => words.includes(name));
	return needs ? { needs } : {};
}

function roleOf(roles: string, name: string): readonly string[] {
	const found = roles.split(" ").find((role) => role.startsWith(`${name}=`));
	return found ? found.slice(name.length + 1).split(",") : [];
}

const kinds = new Set(["actor", "side", "gov", "people", "mil"]);

function parseCondition(text: string, classes: ReadonlyMap<string, ReadonlySet<string>>): Condition {
	const forbidden = text.startsWith("-");
	const [slot = "", values] = (forbidden ? text.slice(1) : text).split("=");
	if (values === undefined) return { slot, forbidden };
	const words = new Set<string>();
	let who: string | undefined;
	for (const value of values.split(",")) {
		if (kinds.has(value)) who = value;
		else if (value.startsWith("@")) for (const word of classOf(value.slice(1), classes)) words.add(word);
		else words.add(value);
	}
	return { slot, forbidden, words, ...(who && { who }) };
}

function classOf(name: string, classes: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
	const words = classes.get(name);
	if (!words) throw new ParallaxError("data-malformed", `No class "@${name}" in classes.tsv.`);
	return words;
}
