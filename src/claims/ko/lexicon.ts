import { readFileSync } from "node:fs";
import { toJamo } from "../../hangul.ts";
import type { Attribution } from "../../model/reading.ts";
import { inPackage } from "../../places.ts";

/** What words do to a value: `keep`, `-`, `<2.4`, `=0`, `?`; see data/lexicons/ko/README.md. */
export type Effect =
	| { readonly kind: "keep" | "negate" | "settle" }
	| { readonly kind: "cap" | "set"; readonly value: number };

export interface Operator {
	readonly pattern: RegExp;
	readonly author: Effect;
	readonly source: Effect;
	readonly rule: string;
}

/** A way of reporting. */
export interface Reporting {
	readonly name: string;
	readonly source: Effect;
	readonly author: Effect;
	readonly future: Effect;
	/** Nobody is named, and the author does not speak from knowledge. */
	readonly hides: boolean;
}

export interface ReportingVerb {
	readonly stem: string;
	readonly pattern: RegExp;
	readonly reporting: Reporting;
	readonly takes: ReadonlySet<string>;
}

export interface ReportingNoun {
	readonly noun: string;
	readonly reporting: Reporting;
	readonly source: string;
}

export interface KoreanLexicon {
	readonly operators: readonly Operator[];
	readonly adverbs: ReadonlyMap<string, Operator>;
	readonly verbs: readonly ReportingVerb[];
	readonly nouns: readonly ReportingNoun[];
	readonly sources: readonly { readonly kind: Attribution["sourceKind"]; readonly pattern: RegExp }[];
	readonly eventNouns: ReadonlySet<string>;
}

export function tableOf(file: string): readonly (readonly string[])[] {
	return readFileSync(inPackage("data", "lexicons", "ko", file), "utf8")
		.split("\n")
		.filter((line) => line !== "" && !line.startsWith("#"))
		.map((line) => line.split("\t"));
}

let loaded: KoreanLexicon | undefined;

export function koreanLexicon(): KoreanLexicon {
	loaded ??= load();
	return loaded;
}

/** A way of reporting by its name in classes.tsv. */
export const reportingNamed = (name: string): Reporting =>
	koreanLexicon().verbs.find(({ reporting }) => reporting.name === name)?.reporting as Reporting;

function load(): KoreanLexicon {
	const classes = new Map(tableOf("classes.tsv").map((row) => [row[0] ?? "", reportingOf(row)]));
	const classOf = (name: string): Reporting => classes.get(name) as Reporting;
	return {
		operators: tableOf("operators.tsv").map(([pattern = "", author = "", source = "", rule = ""]) => ({
			pattern: patternOf(pattern),
			author: effectOf(author),
			source: effectOf(source),
			rule,
		})),
		adverbs: new Map(
			tableOf("adverbs.tsv").map(([word = "", effect = "", rule = ""]) => {
				const author = effectOf(effect);
				const source: Effect = rule === "future" ? { kind: "keep" } : author;
				return [word, { pattern: patternOf(word), author, source, rule }];
			}),
		),
		verbs: tableOf("reporting.tsv").map(([stem = "", name = "", takes = ""]) => ({
			stem,
			pattern: stemPattern(stem),
			reporting: classOf(name),
			takes: new Set(takes.split(",")),
		})),
		nouns: tableOf("nouns.tsv").map(([noun = "", name = "", source = ""]) => ({
			noun,
			reporting: classOf(name),
			source,
		})),
		sources: tableOf("sources.tsv").map(([kind = "", words = ""]) => ({
			kind: kind as Attribution["sourceKind"],
			pattern: new RegExp(`(?:${words.split(";").join("|")})들?$`),
		})),
		eventNouns: new Set(tableOf("event-nouns.tsv").map(([noun = ""]) => noun)),
	};
}

function reportingOf([name = "", source = "", author = "", future = ""]: readonly string[]): Reporting {
	const effects = { source: effectOf(source), author: effectOf(author), future: effectOf(future) };
	return { name, ...effects, hides: name.startsWith("hidden") };
}

function effectOf(written: string): Effect {
	if (written === "-") return { kind: "negate" };
	if (written === "?") return { kind: "settle" };
	if (written.startsWith("<")) return { kind: "cap", value: Number(written.slice(1)) };
	if (written.startsWith("=")) return { kind: "set", value: Number(written.slice(1)) };
	return { kind: "keep" };
}

/**
 * From the start of an event's word: its stem, then the pattern. `$` is the end of a word. The word itself is taken up to
 * where the pattern fits, so "ㄴ 것 같" finds the ending of 떠난.
 */
export const patternOf = (written: string): RegExp =>
	new RegExp(`^([^ ]*?)(${toJamo(written).replaceAll("$", "(?= |$)")})`);

/** 하 also stands as 해, 했; 이 as 여, 였; 되 as 돼, 됐. */
function stemPattern(stem: string): RegExp {
	const letters = toJamo(stem);
	const variants = [letters];
	if (letters.endsWith("ㅎㅏ")) variants.push(`${letters.slice(0, -1)}ㅐ`);
	if (letters.endsWith("ㅣ")) variants.push(`${letters.slice(0, -1)}ㅕ`);
	if (letters.endsWith("ㅚ")) variants.push(`${letters.slice(0, -1)}ㅙ`);
	if (letters.endsWith("ㅗ")) variants.push(`${letters.slice(0, -1)}ㅘ`);
	if (letters.endsWith("ㅡ")) variants.push(`${letters.slice(0, -1)}ㅓ`);
	return new RegExp(`^(?:${variants.join("|")})`);
}
