import type { Article } from "../model/article.ts";
import type { Copies, Origin } from "../model/audit.ts";
import type { Outlets } from "../model/outlet.ts";
import type { Attribution, Reading } from "../model/reading.ts";
import { holds } from "../model/span.ts";
import { compareText } from "./moments.ts";
import { withArticle } from "./names.ts";
import { type Parties, partiesOn } from "./parties.ts";
import { outletOf, type Told } from "./told.ts";

/** What origins are told apart by; everything else about a story's articles. */
export interface Desk {
	readonly articles: readonly Article[];
	readonly outlets: Outlets;
	readonly parties: Parties;
	readonly copies: readonly Copies[];
}

/** An origin as one article shows it. */
export type Source = Omit<Origin, "articles">;

/**
 * Where a mention's information first comes from: the innermost source of its chain ("Yonhap said, citing the military":
 * the military), or the newsroom itself where it cites nobody. A copy's newsroom is its original's.
 */
export function originOf(told: Told, wholeDesk: Desk): Source {
	const desk = { ...wholeDesk, parties: partiesOn(wholeDesk.parties, told.article.published) };
	const innermost = told.mention.chain.at(-1);
	const attribution = innermost === undefined ? undefined : told.reading.attributions[innermost];
	if (!attribution || attribution.sourceKind === "self" || isEvent(attribution, told.reading))
		return newsroomOf(told.article, desk);
	if (isItself(attribution, told.article, desk)) return newsroomOf(told.article, desk);
	return withItsState(sourceOf(attribution, told.article, told.reading, desk), attribution, told, desk);
}

/** "Reuters could not confirm", in Reuters' own article or a reprint of it: nobody stands behind it but the newsroom. */
function isItself(attribution: Attribution, article: Article, { outlets }: Desk): boolean {
	if (attribution.sourceKind !== "outlet") return false;
	const named = outletCalled(attribution.sourceName ?? wordsOf(attribution, article), outlets);
	return [article.outlet, article.agency].some((own) => own !== undefined && outlets.nameOf(own) === named);
}

/** "The strikes suggest that": nobody is cited, and the newsroom draws the conclusion. */
function isEvent({ sourceKind, source }: Attribution, { sentences, events }: Reading): boolean {
	if (sourceKind !== "unknown") return false;
	return events.some((event) => {
		const tokens = sentences[event.sentence]?.tokens ?? [];
		const head = tokens[tokens[event.token]?.head ?? -1];
		return source.some((span) => holds(span, event) && !(head && holds(span, { ...head, i: event.i })));
	});
}

/** "Its ministry said that it had sold nothing": the ministry of whoever sold nothing, and of no other state. */
function withItsState(source: Source, attribution: Attribution, { article, sources }: Told, { parties }: Desk): Source {
	const state = sources.find(parties.isState);
	const isIts = /^(?:its|his|her|their) /i.test(wordsOf(attribution, article));
	if (source.kind !== "office" || source.party !== undefined || !isIts || state === undefined) return source;
	return { ...source, ...officeOf(source.name, state, parties), party: state };
}

/** "defence ministry" is one of many: "the defence ministry of North Korea". */
function officeOf(name: string, party: string | undefined, parties: Parties): Pick<Source, "id" | "name"> {
	const isCommon = party !== undefined && parties.isState(party) && /^[a-z][a-z ]*$/.test(name);
	const whole = isCommon ? `the ${name} of ${withArticle(parties.nameOf(party))}` : name;
	return { id: idOf("who", whole.replace(/^the /, "")), name: whole };
}

function newsroomOf(article: Article, { articles, outlets, copies }: Desk): Source {
	const group = copies.find((copy) => copy.articles.includes(article.id));
	const original = group && articles.find(({ id }) => id === (group.original ?? group.articles[0]));
	const agency = article.agency ?? original?.agency;
	const outlet = outletOf(original ?? article);
	const maker = outlets.find(agency ?? outlet);
	// What others reprint is the agency's word; on its own page it is a newsroom like another.
	if (maker?.agency && maker.name !== outlets.nameOf(outletOf(article))) return outletNamed(maker.name, outlets);
	return {
		id: idOf("newsroom", outlet),
		kind: "newsroom",
		name: outlet,
		onRecord: true,
		party: partyOfOutlet(outlet, outlets),
	};
}

/** Two titles of one publisher are one party. */
function partyOfOutlet(outlet: string, outlets: Outlets): string {
	return `publisher ${outlets.find(outlet)?.family ?? outlet}`;
}

function sourceOf(attribution: Attribution, article: Article, reading: Reading, desk: Desk): Source {
	const words = wordsOf(attribution, article);
	const named = attribution.sourceName ?? words;
	switch (attribution.sourceKind) {
		case "named":
			return named === ""
				? anonymousOf(words, article, desk)
				: whoNamed(fullNameOf(named, reading, desk), words, attribution, desk);
		case "office":
		case "group":
			return attribution.onRecord && named !== ""
				? whoNamed(named, words, attribution, desk)
				: anonymousOf(words, article, desk);
		case "document":
			return { ...kindly("document", named), ...sideOf(named, words, desk), onRecord: attribution.onRecord };
		case "outlet":
			return outletNamed(named, desk.outlets);
		case "self":
		case "anonymous":
			return anonymousOf(words, article, desk);
		// "The base in northern Iraq showed": it has no officials.
		case "unknown":
			return anonymousOf(words, article, desk, false);
	}
}

/**
 * A person or an office that answers for its words. One may be a "named" source here and an "office" there ("spokesman John
 * Kirby"), so both share their ids; a state is an office, and so is whatever no two capitals name.
 */
function whoNamed(name: string, words: string, { onRecord }: Attribution, desk: Desk): Source {
	const holder = holderOf(name);
	const person =
		holder === undefined && (bodyWords.test(name) || people.test(name))
			? undefined
			: desk.parties.personIn(holder ?? name);
	const plain = person ?? desk.parties.stateNamed(plainName(name)) ?? holder ?? plainName(name);
	const side = sideOf(plain, words, desk);
	const isState = side.party !== undefined && desk.parties.nameOf(side.party) === plain;
	const isPerson =
		person !== undefined ||
		plain === holder ||
		courtesy.test(name) ||
		(!isState &&
			/^\p{Lu}[\p{L}.'’-]*(?: (?:(?:al-|el-|as-|ad-|an-|ar-|ash-)?\p{Lu}[\p{L}.'’-]*|al|bin|bint|van|von|de|da|der|den|du|ibn|el|un))+$/u.test(
				plain,
			) &&
			!bodyWords.test(plain));
	return { ...officeOf(plain, side.party, desk.parties), kind: isPerson ? "person" : "office", ...side, onRecord };
}

/** "State Department spokeswoman Ann Lee", "Ann Lee of Ohio", "Ann Lee of the US National Security Council", "Special Counsel Lee": who that is, whatever for that day. */
function holderOf(name: string): string | undefined {
	const plain = plainName(name);
	const from = /^(\p{Lu}[\p{L}.’'-]* \p{Lu}[\p{L}.’'-]*) of (?:the )?\p{Lu}[\p{L}.]*(?: \p{Lu}\p{L}+){0,4}$/u.exec(
		plain,
	)?.[1];
	const holder = office.exec(plain.replace(/ of \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?$/u, ""))?.[1] ?? from;
	return holder === undefined || bodyWords.test(holder) || ranks.test(holder) ? undefined : holder;
}

const office =
	/^(?!.*\b(?:and|to|for|by)\b).*\b(?:[Ss]pokes(?:man|woman|person)|[Ss]ecretary|[Mm]inister|[Pp]resident|[Dd]irector|[Ss]peaker|[Ll]eader|[Cc]hair(?:man|woman)?|[Aa]dvis[eo]r|[Aa]mbassador|[Ee]nvoy|[Cc]ounsel|[Gg]eneral|[Ss]enator|[Cc]ongress(?:man|woman)|Sen\.?|Rep\.?|Gov\.?|Gen\.?) (\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,2})$/u;

const ranks = /\b(?:General|Secretary|State|Minister|President|Director|Counsel|Adviser|Advisor|Press)\b/;

/** "Trump administration officials" are not Trump. */
const people =
	/\b(?:administration|officials?|aides?|allies|ally|lawyers?|attorneys?|team|campaign|advisers?|advisors?|supporters?|government|regime|family|spokes\w+|critics?)\b|행정부|정부|정권|관계자|당국자|보좌진|측근|측$/i;

const bodyWords =
	/\b(?:Ministry|House|Department|Agency|Council|Court|Office|Police|Army|Navy|Force|Command|Committee|Commission|Union|Nations|Bank|Group|Party|Center|Centre|Institute|University|Staff|Senate|Congress|Parliament|Service|Bureau|Authority|Government|Korea|States|Kingdom|Administration|Watch|International|Board|Association|Organi[sz]ation|Foundation|Corporation|Company|Corps|Guards?|Airlines?|Federation|Coalition|Directorate|Secretariat|Assembly|Tribunal|Embassy|Republicans?|Democrats?)\b/;

const courtesy = /^(?:Mr|Mrs|Ms|Dr|Sir|Dame|Lord)\.?\s+(?=\p{Lu})/u;

function plainName(name: string): string {
	return name
		.replace(/^(?:the|a|an|its|his|her|their|our)\s+/i, "")
		.replace(courtesy, "")
		.replace(/[’']s$/, "")
		.trim();
}

function kindly(kind: Origin["kind"], name: string): Pick<Source, "id" | "kind" | "name"> {
	const plain = plainName(name);
	return { id: idOf(kind, plain), kind, name: plain };
}

function sideOf(name: string, words: string, { parties }: Desk): { readonly party?: string } {
	const party = parties.find(name) ?? parties.find(words);
	return party === undefined ? {} : { party };
}

function outletNamed(name: string, outlets: Outlets): Source {
	const known = outletCalled(name, outlets);
	const kind = outlets.find(known)?.agency ? "agency" : "outlet";
	return { id: idOf(kind, known), kind, name: known, onRecord: true, party: partyOfOutlet(known, outlets) };
}

function outletCalled(name: string, outlets: Outlets): string {
	const plain = name.replace(/^the\s+/i, "");
	return outlets.find(plain)?.name ?? plain;
}

const bodies: readonly (readonly [string, RegExp])[] = [
	["military", /\b(?:military|defen[cs]e|army|navy|pentagon|joint chiefs)\b|군|국방|합참/i],
	["intelligence", /\b(?:intelligence|spy|spies|cia|nis)\b|정보|국정원/i],
	["diplomatic", /\b(?:diplomat|foreign ministry|embassy|state department)|외교|외무|대사관|국무부/i],
	["police", /\b(?:police|law enforcement|investigator)|경찰|수사/i],
];

/**
 * Anonymous people of one state, body and day are one origin unless told apart: three papers that each quote "US officials"
 * on one day may well have had one briefing. Who is not even described is one origin an article, however many they are
 * said to be ("a source", "another source").
 */
function anonymousOf(words: string, article: Article, { parties }: Desk, isSomebody = true): Source {
	const party = isSomebody ? parties.find(words) : undefined;
	if (party === undefined) {
		const who = described(words);
		return { id: idOf("anonymous", `${who} ${article.id}`), kind: "anonymous", name: who, onRecord: false };
	}
	const body = bodies.find(([, pattern]) => pattern.test(words))?.[0];
	const day = article.published?.slice(0, 10) ?? "";
	const name = `unnamed ${body ? `${body} ` : ""}officials of ${withArticle(parties.nameOf(party))}${day && `, ${day}`}`;
	return { id: idOf("anonymous", `${party} ${body ?? ""} ${day}`), kind: "anonymous", name, onRecord: false, party };
}

function described(words: string): string {
	if (pronouns.test(words)) return "unidentified sources";
	const plain = words.toLowerCase().replace(numbering, "").replace(onDay, "");
	if (reports.test(plain)) return "unnamed reports";
	if (plain.split(" ").length > longestName) return "unidentified sources";
	return plain === "" || undescribed.test(plain) ? "unnamed sources" : plain;
}

/** "She said", where nobody can be told to be her: the article may well name whom it means, so the source is not "unnamed". */
const pronouns = /^(?:he|she|it|they|him|her|them|who|whom|which|that|this|these|those|others?)$/i;
const numbering =
	/^(?:(?:the|an?|one|two|three|four|five|six|some|several|many|multiple|numerous|various|other|another|this|that|these|those|both|first|second) )+/;
/** Of words; what is longer describes a thing, or is a clause cut wrongly. */
const longestName = 9;
const onDay = / on (?:mon|tues|wednes|thurs|fri|satur|sun)day$/;
const reports = /^(?:media |press |news |unconfirmed )*reports$/;
const undescribed = /^(?:sources?|people|persons?|insiders?)(?: (?:who|familiar|close|briefed|with|said)\b.*)?$/;

/** "Peskov" is Dmitry Peskov where the story names one Peskov only. */
function fullNameOf(name: string, reading: Reading, { articles }: Desk): string {
	if (name.includes(" ") || articles.length === 0) return name;
	const full = new Set(
		reading.attributions.flatMap(({ sourceName }) => (sourceName?.endsWith(` ${name}`) ? [sourceName] : [])),
	);
	return full.size === 1 ? ([...full][0] ?? name) : name;
}

function wordsOf({ source }: Attribution, article: Article): string {
	return source
		.map(({ i, from, to }) => article.parts[i]?.text.slice(from, to) ?? "")
		.join(" ")
		.replace(/\s+/g, " ")
		.trim();
}

function idOf(kind: string, name: string): string {
	const slug = name
		.toLowerCase()
		.normalize("NFKD")
		.replace(/\p{M}/gu, "")
		.replace(/[^\p{L}\p{N}]+/gu, "-")
		.replace(/^-|-$/g, "");
	return `${kind}-${slug}`;
}

/** The origins of a story, each with the articles it stands behind, the widest first. */
export function mergeOrigins(
	seen: readonly { readonly source: Source; readonly article: string }[],
): readonly Origin[] {
	return [...Map.groupBy(seen, ({ source }) => source.id).values()]
		.map((group): Origin => {
			const first = group[0] as (typeof group)[number];
			const party = group.find(({ source }) => source.party !== undefined)?.source.party;
			return {
				...first.source,
				...(party !== undefined && { party }),
				onRecord: group.some(({ source }) => source.onRecord),
				articles: [...new Set(group.map(({ article }) => article))],
			};
		})
		.sort((a, b) => b.articles.length - a.articles.length || compareText(a.id, b.id));
}
