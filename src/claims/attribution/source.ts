import type { Article } from "../../model/article.ts";
import type { Attribution } from "../../model/reading.ts";
import type { Span } from "../../model/record.ts";
import { sourceWords } from "./source-words.ts";

type SourceKind = Attribution["sourceKind"];

export interface Resolved {
	readonly sourceKind: SourceKind;
	readonly sourceName?: string;
	readonly onRecord: boolean;
}

const self = /^(we|We|I|us|me|our|Our|my|My)$/;
const pronoun = /^(he|she|it|they|who|him|her|them|that|which|this)$/i;

/** Words of a name: capitalised, with particles inside. */
const own = "(?:(?:al|el|as|ad|an|ar|ash)-)?[A-Z][\\p{L}'’-]+";
const word = `(?:${own}|[A-Z]\\.|(?:Gen|Sen|Rep|Gov|Mr|Mrs|Ms|Dr|Adm|Col|Lt|Maj|St)\\.)`;
const fullName = new RegExp(`(?<!\\p{L})(?:${word}(?: (?:bin|de|van|von|of|del|la))? ){1,6}${own}`, "u");
const everyName = new RegExp(fullName.source, "gu");
const onlyName = new RegExp(`^${fullName.source}$`, "u");
const capital = /^[A-Z][\p{L}.'’-]*$/u;

/** Names of people and bodies met so far, so that a surname or "he" finds its full name. */
export interface Cast {
	/** Full name by last word. */
	readonly byLast: Map<string, string>;
	/** Who was cited last by name, for pronouns; nobody where somebody without a name was cited since. */
	last: { readonly name: string; readonly isPlural: boolean; readonly part: number; readonly at: number } | undefined;
	/** What the last spokesman was called whose body the text names: "the spokesman" is he. */
	spokesman: string | undefined;
	readonly texts: readonly string[];
}

const spokesman = /\bspokes(?:man|woman|person)\b/i;
const bareSpokesman = /^the spokes(?:man|woman|person)$/i;

export const openCast = (article: Article): Cast => {
	const byLast = new Map<string, string>();
	for (const part of article.parts) {
		for (const match of part.text.matchAll(everyName)) {
			const name = stripTitle(match[0]);
			const last = name.split(/\s+/).at(-1) ?? "";
			const first = name.split(/\s+/)[0] ?? "";
			if (name.includes(" ") && !byLast.has(last)) byLast.set(last, name);
			// Korean and Chinese names are taken up by their first word: "Kim Jong Un … Kim".
			if (name.includes(" ") && name.split(/\s+/).length === 3 && !byLast.has(first)) byLast.set(first, name);
		}
	}
	return { byLast, last: undefined, spokesman: undefined, texts: article.parts.map(({ text }) => text) };
};

/** Words before a name that are no part of it go, up to the last of them: "British Foreign Secretary Philip Hammond". */
function stripTitle(name: string): string {
	const words = name.split(/\s+/);
	// "Islamic State": the last word is the name's own.
	return words.slice(words.slice(0, -1).findLastIndex((word) => sourceWords().title.test(word)) + 1).join(" ");
}

/** Kind and name of a source, by docs/method/attribution.md's written rules. */
export function resolveSource(said: string, spans: readonly Span[], cast: Cast): Resolved {
	const words = withoutMedium(said);
	if (words.trim() === "") return { sourceKind: "anonymous", onRecord: false };
	if (self.test(words)) return { sourceKind: "self", onRecord: true };
	if (pronoun.test(words)) return resolvePronoun(words, spans, cast);
	const holder = holderNamed(words, cast);
	if (holder !== undefined) return { sourceKind: "office", sourceName: holder, onRecord: true };
	const found = nameOf(words, cast);
	const kind = kindOf(words, found !== undefined);
	const [first = words] = words.split(",");
	// "The South Korean government" and "residents of Hong Kong" are called by no name that stands in them.
	const isOwn = found !== undefined && (first.trim().endsWith(found) || kind === "named");
	const name = isOwn || (kind !== "office" && kind !== "group") ? found : undefined;
	if (kind === "office" && (isPlaces(words) || !(name?.includes(" ") && !sourceWords().office.test(name)))) {
		const office = bareSpokesman.test(words) && cast.spokesman ? { sourceName: cast.spokesman } : officeName(words);
		if (spokesman.test(words) && !bareSpokesman.test(words)) cast.spokesman = office.sourceName;
		return { sourceKind: kind, ...office, onRecord: true };
	}
	const [place] = spans;
	// "Litvinenko's widow said … She": whoever she is, it is not the one named before.
	if (kind === "unknown" || kind === "anonymous") cast.last = undefined;
	if (name && place) cast.last = { name, isPlural: kind === "group", part: place.i, at: place.from };
	return {
		sourceKind: kind,
		...(name && { sourceName: name }),
		onRecord: kind !== "anonymous" && kind !== "group" && kind !== "unknown",
	};
}

/** "The ministry in a statement", "two reports on Thursday": how and when they said it is no part of who they are. */
function withoutMedium(words: string): string {
	return words.replace(sourceWords().medium, "") || words;
}

/** "Minister says", where the article has one minister by name: "Interior Minister Jan Novak". */
function holderNamed(words: string, { texts }: Cast): string | undefined {
	const plain = words.replace(/^(?:the|a|an|its) /i, "").toLowerCase();
	if (!sourceWords().held.test(plain)) return undefined;
	const holders = texts.flatMap((text) =>
		[...text.matchAll(everyName)].flatMap(({ 0: found, index }) => {
			const name = stripTitle(found);
			const start = index + found.length - name.length;
			const before = lastWords(text.slice(Math.max(0, start - 40), start).trim()).toLowerCase();
			const isHeld = name.includes(" ") && ` ${before}`.endsWith(` ${plain}`);
			return isHeld && !sourceWords().lesser.test(before) ? [name] : [];
		}),
	);
	return new Set(holders).size === 1 ? holders[0] : undefined;
}

/** "The Russian Foreign Ministry, which …" is called the Russian Foreign Ministry. */
function officeName(words: string): { readonly sourceName?: string } {
	const name = (words.split(",")[0] ?? "").replace(/^(?:the|a|an) /i, "").trim();
	return name !== "" && name.split(/\s+/).length <= 7 ? { sourceName: name } : {};
}

/** A pronoun further from its name than this (three paragraphs, roughly) stays unresolved. */
const farthest = 1500;

function resolvePronoun(words: string, [place]: readonly Span[], cast: Cast): Resolved {
	const { last } = cast;
	const isPlural = /^(they|them)$/i.test(words);
	const isNear = last && place && last.part === place.i && place.from - last.at < farthest;
	const between = isNear ? (cast.texts[place.i]?.slice(last.at, place.from) ?? "") : "";
	if (last && (opensWithAnother(between, last.name, cast) || meetsAnother(between, last.name, cast)))
		return { sourceKind: "unknown", onRecord: false };
	if (!last || !isNear || last.isPlural !== isPlural || !/^(he|she|him|her|they|them)$/i.test(words)) {
		return { sourceKind: "unknown", onRecord: false };
	}
	return { sourceKind: isPlural ? "group" : "named", sourceName: last.name, onRecord: !isPlural };
}

/** "May said … Lugovoi is a member of parliament. He called it absurd": a sentence in between that begins with somebody else takes "he". */
function opensWithAnother(between: string, name: string, { byLast }: Cast): boolean {
	const openings = between.matchAll(/[.!?]["”’']*\s+((?:[A-Z][\p{L}.'’-]* ){0,4}[A-Z][\p{L}'’-]+) \p{Ll}/gu);
	return [...openings].some(([, words = ""]) => {
		const other = byLast.get(words.split(" ").at(-1) ?? "");
		return other !== undefined && other !== name && !sourceWords().office.test(other);
	});
}

/** "Holm briefed Speaker Lena Brandt and after the call she wrote": who of the two, the words do not say. */
function meetsAnother(between: string, name: string, { texts }: Cast): boolean {
	const sentence = between.split(/(?<=\p{Ll}[.!?]["”’)]*)\s/u).at(-1) ?? between;
	return [...sentence.matchAll(everyName)].some(({ 0: found, index }) => {
		const other = stripTitle(found);
		const surname = other.split(" ").at(-1) ?? "";
		const isPerson = other !== found || texts.some((text) => countOf(text, surname) > countOf(text, other));
		const isOther = other.includes(" ") && other !== name && !sourceWords().office.test(other);
		return isOther && isPerson && /,? (?:and|but|while) /.test(sentence.slice(index + found.length));
	});
}

const countOf = (text: string, words: string): number => text.split(words).length - 1;

/** Of "South Korean lawmaker Lee Cheol Woo" the last; not where it all happens, of "one at New Arden". */
const lastName = (words: string): RegExpExecArray | undefined =>
	[...words.matchAll(everyName)].findLast(({ index }) => !/\b(?:at|in|near) (?:the )?$/.test(words.slice(0, index)));

const endsWithPlace = / (?:at|in|near) (?:the )?(?:\p{Lu}\S* ?)+$/u;

/** "a spokesman for President Vladimir Putin" is not he, nor is "a friend of Lena Brandt". */
const another =
	/^(?:[\p{L}.'’-]+ ){0,4}?(?:spokes\p{L}+|lawyers?|attorneys?|aides?|advis[eo]rs?|representatives?|friends?|allies|supporters?|widow|wife|husband|son|daughter|ally) (?:for|of|to) /iu;

/** "The interior minister, Arsen Holm,". */
const apposedName = (words: string): string | undefined =>
	words
		.split(",")
		.map((part) => part.trim())
		.find((part) => onlyName.test(part) && !sourceWords().office.test(part) && stripTitle(part).includes(" "));

/** "Kerry and Cameron". */
const twoNames = /^[A-Z][\p{L}.'’-]*(?: [A-Z][\p{L}.'’-]*)* and [A-Z][\p{L}.'’-]*(?: [A-Z][\p{L}.'’-]*)*$/u;

function nameOf(words: string, cast: Cast): string | undefined {
	if (another.test(words.split(",")[0] ?? words)) return apposedName(words);
	if (twoNames.test(words)) return words;
	const apposed = apposedName(words);
	const found = lastName(words.split(",")[0] ?? words) ?? lastName(words);
	// "photographs of a meeting involving Kim Jong Un" are no word of Kim's.
	if (sourceWords().document.test(words.slice(0, found?.index ?? words.length))) return undefined;
	const name = found ? stripTitle(found[0]).replace(/['’]s$/, "") : "";
	if (apposed && !(name.includes(" ") && !sourceWords().office.test(name))) return stripTitle(apposed);
	if (name.includes(" ")) return name;
	if (endsWithPlace.test(words.split(",")[0] ?? words)) return undefined;
	const last =
		(words.split(",")[0] ?? words)
			.trim()
			.split(/\s+/)
			.at(-1)
			?.replace(/['’]s$/, "") ?? "";
	const known = capital.test(last) ? cast.byLast.get(last) : undefined;
	if (known) return known;
	return capital.test(last) ? last : undefined;
}

function kindOf(words: string, hasName: boolean): SourceKind {
	const head = words.split(/,| (?:of|in|with|from|at|on|to|who|which|that|familiar) /)[0] ?? words;
	if (sourceWords().anonymous.test(words) && !/[A-Z]\p{L}+ [A-Z]\p{L}+$/u.test(words)) return "anonymous";
	if (isPlaces(words)) return "office";
	if (sourceWords().unnamed.test(head.trim())) return "anonymous";
	if (sourceWords().people.test(head.trim())) return "group";
	// "British Report" is no name.
	if (sourceWords().documentEnd.test(head.trim()) && !sourceWords().outlet.test(words)) return "document";
	if (sourceWords().outlet.test(words)) return "outlet";
	const [first = words] = words.split(",");
	if (hasName && (apposedName(words) || (fullName.test(first) && !sourceWords().office.test(lastWords(first)))))
		return "named";
	if (sourceWords().document.test(words) && !/\b(spokes\w+|minister|president)\b/i.test(words)) return "document";
	if (sourceWords().office.test(words)) return "office";
	if (sourceWords().group.test(words)) return "group";
	return hasName ? "named" : "unknown";
}

/** Somebody, or a document: what can be cited, and not "security concerns". */
export const isCitable = (words: string): boolean => kindOf(words, fullName.test(words)) !== "unknown";

const lastWords = (words: string): string => words.split(/\s+/).slice(-2).join(" ");

/** "Seoul said", "Seoul and Washington agreed". */
const isPlaces = (words: string): boolean => words.split(/,? and |, /).every(isPlace);
const isPlace = (words: string): boolean =>
	words.split(/\s+/).length <= 3 && sourceWords().seat.test(words.split(/\s+/).at(-1) ?? "");
