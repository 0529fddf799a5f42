import { plainMarks } from "./features.ts";

/**
 * Lemmas by rules learnt from treebanks: for each tag, the change that the longest known end of the word asks for. A
 * change is "n+add": cut n letters off the lower-case form and add these; "=" keeps the form as written.
 */
export interface LemmaRules {
	/** Key: tag, a tab, and the end of the word ("^" in front of a whole word). */
	readonly changes: ReadonlyMap<string, string>;
	/** Longest end in the rules. */
	readonly longest: number;
	/** What was worked out already, by tag and form. */
	readonly kept: Map<string, Map<string, string>>;
}

/** Lines "tag \t end \t change"; an empty tag repeats the line before. */
export function parseLemmaRules(text: string): LemmaRules {
	const changes = new Map<string, string>();
	let tag = "";
	let longest = 0;
	for (const line of text.split("\n")) {
		const [given = "", end = "", change = "="] = line.split("\t");
		if (given !== "") tag = given;
		changes.set(`${tag}\t${end}`, change);
		if (!end.startsWith("^")) longest = Math.max(longest, end.length);
	}
	return { changes, longest, kept: new Map() };
}

/** Forms kept for each tag; a worker that reads for days must not grow. */
const mostKept = 4096;

export function lemmatize(rules: LemmaRules, form: string, tag: string): string {
	let kept = rules.kept.get(tag);
	if (kept === undefined) {
		kept = new Map();
		rules.kept.set(tag, kept);
	}
	const known = kept.get(form);
	if (known !== undefined) return known;
	const lemma = changed(rules, form, tag) || form;
	if (kept.size >= mostKept) kept.clear();
	kept.set(form, lemma);
	return lemma;
}

function changed({ changes, longest }: LemmaRules, form: string, tag: string): string {
	const lower = plainMarks(form).toLowerCase();
	const upos = tag.slice(0, tag.indexOf("|"));
	for (const key of [tag, upos]) {
		const whole = changes.get(`${key}\t^${lower}`);
		if (whole !== undefined) return applyChange(form, lower, whole);
	}
	for (const key of [tag, upos]) {
		for (let n = Math.min(longest, lower.length); n >= 0; n--) {
			const change = changes.get(`${key}\t${n === 0 ? "" : lower.slice(-n)}`);
			if (change !== undefined) return applyChange(form, lower, change);
		}
	}
	return form;
}

/** "=" the form as written; "n+add" from lower case; "C n+add" ("C2+y") keeps capitals. */
export function applyChange(form: string, lower: string, change: string): string {
	if (change === "=") return form;
	const keeps = change.startsWith("C");
	const plus = change.indexOf("+");
	const cut = Number(change.slice(keeps ? 1 : 0, plus));
	const base = keeps ? form : lower;
	return (cut === 0 ? base : base.slice(0, -cut)) + change.slice(plus + 1);
}

/** The change that makes the lemma of the form; undefined where there is none but to learn it by heart. */
export function changeBetween(form: string, lemma: string): string {
	if (form === lemma && form !== form.toLowerCase()) return "=";
	const lower = form.toLowerCase();
	const fromLower = difference(lower, lemma);
	if (lemma === lemma.toLowerCase()) return fromLower;
	return `C${difference(form, lemma)}`;
}

function difference(form: string, lemma: string): string {
	let shared = 0;
	while (shared < Math.min(form.length, lemma.length) && form[shared] === lemma[shared]) shared++;
	return `${form.length - shared}+${lemma.slice(shared)}`;
}
