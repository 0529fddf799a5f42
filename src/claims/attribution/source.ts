import type { Article } from "../../model/article.ts";
import type { Attribution } from "../../model/reading.ts";
import type { Span } from "../../model/record.ts";

type SourceKind = Attribution["sourceKind"];

export interface Resolved {
	readonly sourceKind: SourceKind;
	readonly sourceName?: string;
	readonly onRecord: boolean;
}

/** Words of an office that speaks: "the defense ministry", "the Kremlin", "a Pentagon spokesman". */
const office =
	/\b([Mm]inistry|[Mm]inistries|[Gg]overnment|[Aa]dministration|[Dd]epartment|[Oo]ffice|[Ee]mbassy|[Kk]remlin|White House|Pentagon|presidential|[Ss]pokes(?:man|woman|person)|[Mm]inister|[Pp]resident|[Cc]hairman|[Pp]remier|[Ss]ecretary|[Aa]rmy|[Mm]ilitary|[Nn]avy|[Pp]olice|[Cc]ourt|[Pp]arliament|Congress|Senate|[Cc]ouncil|[Cc]ommission|[Aa]gency|[Cc]ommittee|[Jj]oint [Cc]hiefs|[Cc]ommand|[Ss]ervice|[Bb]ureau|[Aa]uthority|United Nations|European Union|Islamic State|ISIS|ISIL|Taliban|FBI|CIA|NATO|UN|U\.N\.|EU)(?![\p{L}])/u;
const group =
	/\b(officials?|analysts?|experts?|critics?|observers?|sources?|diplomats?|lawmakers?|leaders?|witnesses|residents|people|some|many|others|researchers|scholars|economists|advocates|activists|supporters|opponents|republicans|democrats|aides?|allies|authorities|investigators|prosecutors|reporters|scientists|defectors|troops|commanders|groups?|they)\b|^who$/i;
/** People by the last word of their phrase, whatever office it names: "Pentagon officials" are no office. */
const people =
	/\b(officials|analysts|experts|critics|observers|diplomats|lawmakers|residents|activists|aides|commanders|investigators|prosecutors|officers|countries|nations|states|governments|powers)$/i;
const anonymous =
	/\b(anonym\w+|condition of anonymity|unnamed|sources?|insiders?|person familiar|people familiar|familiar with|a (?:senior |top |us |u\.s\. |former |western )*(?:official|diplomat|aide|intelligence official)|(?:two|three|four|several|some|many) (?:\w+ ){0,3}(?:officials|diplomats|sources|people|aides))\b/i;
const document =
	/\b(report|reports|study|document|documents|statement|letter|poll|survey|data|figures|records|images|photos|imagery|transcript|memo|indictment|filing|complaint|communique|communiqué|book|article|evidence|email|emails|video|release|affidavit|inquiry|investigation|findings|ruling|verdict|resolution|constitution|law|text|photograph|picture|map|list|tweet|post)s?\b/i;
const documentEnd = new RegExp(`${document.source}$`, "i");
const outlet =
	/\b(reuters|associated press|\bap\b|afp|yonhap|kcna|tass|xinhua|ria novosti|interfax|kyodo|new york times|washington post|wall street journal|cnn|bbc|nbc|abc|cbs|fox news|guardian|bloomberg|politico|the times|times|daily|news|newspaper|magazine|post|journal|media|broadcaster|television|tv|al jazeera|nhk|rodong sinmun|global times|breitbart|huffington post|huffpost|usa today|axios|buzzfeed|the hill)\b/i;
const self = /^(we|We|I|us|me|our|Our|my|My)$/;
const pronoun = /^(he|she|it|they|who|him|her|them|that|which|this)$/i;

/** Words of a name: capitalised, with particles inside. */
const word = "(?:[A-Z][\\p{L}'’-]+|[A-Z]\\.|(?:Gen|Sen|Rep|Gov|Mr|Mrs|Ms|Dr|Adm|Col|Lt|Maj|St)\\.)";
const fullName = new RegExp(`(?<!\\p{L})(?:${word}(?: (?:al-|bin|de|van|von|of|del|la))? ){1,6}[A-Z][\\p{L}'’-]+`, "u");
const everyName = new RegExp(fullName.source, "gu");
const onlyName = new RegExp(`^${fullName.source}$`, "u");
const capital = /^[A-Z][\p{L}.'’-]*$/u;

/** Names of people and bodies met so far, so that a surname or "he" finds its full name. */
export interface Cast {
	/** Full name by last word. */
	readonly byLast: Map<string, string>;
	/** Who was cited last by name, for pronouns; nobody where somebody without a name was cited since. */
	last: { readonly name: string; readonly isPlural: boolean; readonly part: number; readonly at: number } | undefined;
	readonly texts: readonly string[];
}

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
	return { byLast, last: undefined, texts: article.parts.map(({ text }) => text) };
};

/** Words before a name that are no part of it; all up to the last of them goes: "British Foreign Secretary Philip Hammond". */
const title =
	/^(?:President|Prime|Minister|Secretary|General|Gen\.|Sen\.|Rep\.|Gov\.|Mr\.|Mrs\.|Ms\.|Dr\.|Sir|Chairman|Chairwoman|Foreign|Defense|Defence|State|Premier|Chancellor|Ambassador|Admiral|Adm\.|Col\.|Lt\.|Maj\.|Leader|Senator|Congressman|King|Queen|Pope|Department|Director|Chief|Governor|Mayor|Spokesman|Judge|Justice|Professor|The|A|An|In|On|But|And|As|When|While|After|Before|Since|Although|Though|If|For|From|With|At|By|To|Of|Both|Yet|So|Then|Now|Meanwhile|However|Even|Only|Like|Unlike|Despite|Because|Where|That|This|These|Those|Its|His|Her|Their)$/;

function stripTitle(name: string): string {
	const words = name.split(/\s+/);
	// "Islamic State": the last word is the name's own.
	return words.slice(words.slice(0, -1).findLastIndex((word) => title.test(word)) + 1).join(" ");
}

/** Kind and name of a source, by docs/method/attribution.md's written rules. */
export function resolveSource(words: string, spans: readonly Span[], cast: Cast): Resolved {
	if (words.trim() === "") return { sourceKind: "anonymous", onRecord: false };
	if (self.test(words)) return { sourceKind: "self", onRecord: true };
	if (pronoun.test(words)) return resolvePronoun(words, spans, cast);
	const found = nameOf(words, cast);
	const kind = kindOf(words, found !== undefined);
	const [first = words] = words.split(",");
	// "The South Korean government" and "residents of Hong Kong" are called by no name that stands in them.
	const isOwn = found !== undefined && (first.trim().endsWith(found) || kind === "named");
	const name = isOwn || (kind !== "office" && kind !== "group") ? found : undefined;
	if (kind === "office" && (isPlaces(words) || !(name?.includes(" ") && !office.test(name)))) {
		const holder = holderNamed(words, cast);
		return { sourceKind: kind, ...(holder === undefined ? officeName(words) : { sourceName: holder }), onRecord: true };
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

/** "Minister says", where the article has one minister by name: "Interior Minister Jan Novak". */
function holderNamed(words: string, { texts }: Cast): string | undefined {
	const plain = words.replace(/^(?:the|a|an|its) /i, "").toLowerCase();
	if (!heldOffice.test(plain)) return undefined;
	const holders = texts.flatMap((text) =>
		[...text.matchAll(everyName)].flatMap(([found]) => {
			const name = stripTitle(found);
			const before = found
				.slice(0, found.length - name.length)
				.trim()
				.toLowerCase();
			const isHeld = name.includes(" ") && ` ${before}`.endsWith(` ${plain}`);
			return isHeld && !lesserOffice.test(before) ? [name] : [];
		}),
	);
	return new Set(holders).size === 1 ? holders[0] : undefined;
}

/** "Vice President Brandt" is not the president. */
const lesserOffice = /\b(?:vice|deputy|former|ex|acting|assistant|late)\b/;

/** An office that one person holds, and no more said of it. */
const heldOffice =
	/^(?:(?:prime|foreign|interior|defen[cs]e|finance|trade|energy|economy|justice) )?(?:minister|secretary|president|premier|chancellor|governor|ambassador)$/;

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
	if (isNear && opensWithAnother(cast.texts[place.i]?.slice(last.at, place.from) ?? "", last.name, cast))
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
		return other !== undefined && other !== name && !office.test(other);
	});
}

/** Of "South Korean lawmaker Lee Cheol Woo" the last. */
const lastName = (words: string): RegExpExecArray | undefined => [...words.matchAll(everyName)].at(-1);

/** "a spokesman for President Vladimir Putin" is not he, nor is "a friend of Lena Brandt". */
const another =
	/^(?:[\p{L}.'’-]+ ){0,4}?(?:spokes\p{L}+|lawyers?|attorneys?|aides?|advis[eo]rs?|representatives?|friends?|allies|supporters?|widow|wife|husband|son|daughter|ally) (?:for|of|to) /iu;

/** "The interior minister, Arsen Holm,". */
const apposedName = (words: string): string | undefined =>
	words
		.split(",")
		.map((part) => part.trim())
		.find((part) => onlyName.test(part) && !office.test(part) && stripTitle(part).includes(" "));

/** "Kerry and Cameron". */
const twoNames = /^[A-Z][\p{L}.'’-]*(?: [A-Z][\p{L}.'’-]*)* and [A-Z][\p{L}.'’-]*(?: [A-Z][\p{L}.'’-]*)*$/u;

function nameOf(words: string, cast: Cast): string | undefined {
	if (another.test(words.split(",")[0] ?? words)) return apposedName(words);
	if (twoNames.test(words)) return words;
	const apposed = apposedName(words);
	const found = lastName(words.split(",")[0] ?? words) ?? fullName.exec(words);
	// "photographs of a meeting involving Kim Jong Un" are no word of Kim's.
	if (document.test(words.slice(0, found?.index ?? words.length))) return undefined;
	const name = found ? stripTitle(found[0]).replace(/['’]s$/, "") : "";
	if (apposed && !(name.includes(" ") && !office.test(name))) return stripTitle(apposed);
	if (name.includes(" ")) return name;
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
	if (anonymous.test(words) && !/[A-Z]\p{L}+ [A-Z]\p{L}+$/u.test(words)) return "anonymous";
	if (isPlaces(words)) return "office";
	if (people.test(head.trim())) return "group";
	// "British Report" is no name.
	if (documentEnd.test(head.trim()) && !outlet.test(words)) return "document";
	if (outlet.test(words)) return "outlet";
	const [first = words] = words.split(",");
	if (hasName && (apposedName(words) || (fullName.test(first) && !office.test(lastWords(first))))) return "named";
	if (document.test(words) && !/\b(spokes\w+|minister|president)\b/i.test(words)) return "document";
	if (office.test(words)) return "office";
	if (group.test(words)) return "group";
	return hasName ? "named" : "unknown";
}

/** Somebody, or a document: what can be cited, and not "security concerns". */
export const isCitable = (words: string): boolean => kindOf(words, fullName.test(words)) !== "unknown";

const lastWords = (words: string): string => words.split(/\s+/).slice(-2).join(" ");

/** Capitals and states that stand for their government: "Seoul said". */
const seats = new Set(
	"Seoul Pyongyang Moscow Beijing Washington Tokyo Kyiv Kiev Tehran London Paris Berlin Brussels Delhi Ankara Damascus Baghdad Riyadh Jerusalem Israel Russia China Japan Iran Iraq Syria Ukraine Turkey India Pakistan Germany France Britain Canada Australia Mexico Cuba Venezuela Taiwan Korea US U.S. UK Kingdom States Nations Union Arabia Zealand House Kremlin UN U.N. NATO EU Hamas Hezbollah".split(
		" ",
	),
);
const isPlaces = (words: string): boolean => words.split(/,? and |, /).every(isPlace);
const isPlace = (words: string): boolean =>
	words.split(/\s+/).length <= 3 && seats.has(words.split(/\s+/).at(-1) ?? "");
