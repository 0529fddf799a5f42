import type { Token } from "../../model/text.ts";
import { lemmaOf } from "../coding/tree.ts";
import { findReporter } from "../factuality/lexicon.ts";
import type { Draft } from "./draft.ts";
import type { Paragraph, PlacedToken } from "./paragraphs.ts";

const tags = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split(" ");
const relations =
	"acl acl:relcl advcl advmod amod appos aux aux:pass case cc ccomp compound compound:prt conj cop csubj dep det discourse expl fixed flat iobj list mark nmod nmod:poss nsubj nsubj:pass nummod obj obl obl:agent obl:tmod orphan parataxis punct root vocative xcomp".split(
		" ",
	);
const classes = ["say", "claim", "fact", "deny", "think", "want", "ask", "lie"];

/** Each word has one row of each table. The tagger's weights name them; a change here needs new weights. */
export const featureTables = [
	{ name: "tag", rows: tags.length + 1 },
	{ name: "relation", rows: relations.length + 1 },
	{ name: "headTag", rows: tags.length + 2 },
	{ name: "headRelation", rows: relations.length + 2 },
	{ name: "class", rows: classes.length + 1 },
	{ name: "headClass", rows: (classes.length + 1) * 3 },
	{ name: "rule", rows: 8 },
	{ name: "ruleEdge", rows: 8 },
	{ name: "quote", rows: 6 },
	{ name: "shape", rows: 8 },
] as const;

const numbered = (list: readonly string[]): ReadonlyMap<string, number> => new Map(list.map((item, k) => [item, k]));
const tagRows = numbered(tags);
const relationRows = numbered(relations);

/** Classes that the tagger takes for one. */
const kin: Readonly<Record<string, string>> = { know: "fact", wish: "want" };

const classIndex = (token: Token): number => {
	const found = token.upos === "VERB" || token.upos === "NOUN" ? findReporter(lemmaOf(token)) : undefined;
	return found ? classes.indexOf(kin[found.class] ?? found.class) : classes.length;
};

/** Lemmas with a row of their own in the table "lemma"; row 0 is for all others. */
export type Lemmas = ReadonlyMap<string, number>;

/** The key of a word in that table: a parser's states forget which verb it was. */
export const lemmaKey = (token: Token): string => `${lemmaOf(token)}/${token.upos === "VERB" ? "v" : "x"}`;

/** Rows a word has: one of each table, then its lemma's and its head's. */
export const rowsPerWord = featureTables.length + 2;

/** Feature rows of all words of a paragraph: tokens × rowsPerWord. */
export function featuresOf({ tokens }: Paragraph, drafts: readonly Draft[], lemmas: Lemmas): Int32Array {
	const out = new Int32Array(tokens.length * rowsPerWord);
	const rules = ruleRoles(tokens, drafts);
	let isQuoted = false;
	const own = tokens.map(({ token }) => rowsOf(token, lemmas));
	tokens.forEach(({ token, at }, k) => {
		const rows = own[k] as OwnRows;
		// A paragraph holds its sentences whole.
		const head = token.head < 0 ? undefined : own[k - at + token.head];
		const mark = quoteMark(token.form, isQuoted);
		if (mark !== 0) isQuoted = mark === 1;
		const role = rules[k] ?? 0;
		out.set(
			[
				rows.tag,
				rows.relation,
				head?.tag ?? tags.length + 1,
				head?.relation ?? relations.length + 1,
				rows.class,
				(head?.class ?? classes.length) * 3 + (token.head < 0 ? 0 : token.head < at ? 1 : 2),
				role,
				(rules[k - 1] ?? 0) === role ? 0 : role,
				mark + (isQuoted ? 3 : 0),
				shapeOf(token.form),
				rows.lemma,
				head?.lemma ?? 0,
			],
			k * rowsPerWord,
		);
	});
	return out;
}

/** Rows that a word has by itself, which the words that hang on it have too. */
interface OwnRows {
	readonly tag: number;
	readonly relation: number;
	readonly class: number;
	readonly lemma: number;
}

function rowsOf(token: Token, lemmas: Lemmas): OwnRows {
	return {
		tag: tagRows.get(token.upos) ?? tags.length,
		relation: relationRows.get(token.deprel) ?? relations.length,
		class: classIndex(token),
		lemma: lemmas.get(lemmaKey(token)) ?? 0,
	};
}

/** 0 none, 1 opens, 2 closes. Straight marks take turns within a paragraph. */
export function quoteMark(form: string, isQuoted: boolean): 0 | 1 | 2 {
	if (form === "“" || form === "``" || form === "«") return 1;
	if (form === "”" || form === "''" || form === "»") return 2;
	return form === '"' ? (isQuoted ? 2 : 1) : 0;
}

/** 1 source, 2 cue, 4 content of some draft of the rules. */
function ruleRoles(tokens: readonly PlacedToken[], drafts: readonly Draft[]): Uint8Array {
	const roles = new Uint8Array(tokens.length);
	const first = tokens[0]?.token.from ?? 0;
	const last = tokens.at(-1)?.token.to ?? 0;
	const part = tokens[0]?.sentence.i ?? 0;
	for (const draft of drafts) {
		for (const [bit, spans] of [
			[1, draft.source],
			[2, draft.cue],
			[4, draft.content],
		] as const) {
			for (const span of spans) {
				if (span.i !== part || span.to <= first || span.from >= last) continue;
				tokens.forEach(({ token }, k) => {
					if (token.from < span.to && span.from < token.to) roles[k] = (roles[k] ?? 0) | bit;
				});
			}
		}
	}
	return roles;
}

function shapeOf(form: string): number {
	if (/^[a-z]+$/.test(form)) return 0;
	if (/^[A-Z][a-z]+$/.test(form)) return 1;
	if (/^[A-Z.]+$/.test(form)) return 2;
	if (/^\d/.test(form)) return 3;
	if (form === ":" || form === ",") return 4;
	if (/^[.!?]$/.test(form)) return 5;
	return /^\W+$/.test(form) ? 6 : 7;
}
