import type { Article } from "../../model/article.ts";
import type { Text } from "../../model/text.ts";
import { matchNames, type NameMatch } from "./names.ts";
import type { ActorLexicon, Entry } from "./tables.ts";

/** A name in a sentence, settled on one reading. */
export interface Entity {
	readonly first: number;
	readonly last: number;
	readonly kind: Entry["kind"];
	readonly code: string;
	readonly sector?: string;
	readonly name: string;
	/** When the state or the term of office came to its end, where that was before the day of publication. */
	readonly ended?: string;
	/** Of a person in office then: which. */
	readonly office?: string;
}

/** What the whole article says about who is meant: states named beyond doubt, people named in full. */
interface Evidence {
	readonly codes: ReadonlySet<string>;
	readonly people: ReadonlySet<string>;
	/** Surnames that somebody unknown bears in this article, as a first name or a last: "Henry Rome", and then "Henry said". */
	readonly strangers: ReadonlySet<string>;
	readonly on: string;
}

const geographic = new Set(["state", "demonym", "seat"]);

/** Every name of an article, sentence by sentence, each read one way: by date, by context, or not at all. */
export function resolveNames(article: Article, text: Text, lexicon: ActorLexicon): readonly (readonly Entity[])[] {
	const matches = text.sentences.map((sentence) => matchNames(sentence, lexicon));
	const evidence = evidenceOf(matches, text, (article.published ?? "9999").slice(0, 10));
	return matches.map((inSentence, at) => {
		const sentence = text.sentences[at];
		const dateline = sentence ? datelineOf(sentence.tokens) : 0;
		return inSentence.flatMap((match) => {
			const tokens = sentence?.tokens ?? [];
			if (match.first < dateline || namesOccasion(tokens, match) || namesBacker(tokens, match)) return [];
			if (namesOrigin(tokens, match) || namesWater(tokens, match) || namesMonth(tokens, match)) return [];
			const entry = choose(match, evidence, {
				around: inSentence,
				titled: isTitled(match, inSentence),
				part: isPartOfName(tokens, match),
				owner: ownerBeside(tokens, match, inSentence),
				isStranger: evidence.strangers.has(wordsOf(tokens, match)),
			});
			return entry ? [settle(match, entry, evidence.on)] : [];
		});
	});
}

/** "WASHINGTON (Reuters) - The Trump administration": tokens before the dash say where it was written, not who acts. */
function datelineOf(tokens: Tokens): number {
	const first = tokens[0]?.form ?? "";
	const named = agencyEnd(tokens);
	if (named > 0) return named;
	if (first.length < 3 || first !== first.toUpperCase() || !/\p{Lu}/u.test(first)) return 0;
	const dash = tokens
		.slice(0, 16)
		.findIndex((token, at) => at > 0 && /^(?:-|--|–|—)$/.test(token.form) && spaced(tokens, at));
	return dash < 0 ? 0 : dash + 1;
}

/** "Washington (CNN) President Trump": the agency in brackets ends it without a dash. */
function agencyEnd(tokens: Tokens): number {
	const open = tokens.slice(0, 6).findIndex((token) => token.form === "(");
	return open > 0 &&
		/^(?:CNN|AP|AFP|Reuters|UPI|Xinhua)$/.test(tokens[open + 1]?.form ?? "") &&
		tokens[open + 2]?.form === ")"
		? open + 3
		: 0;
}

function spaced(tokens: Tokens, at: number): boolean {
	const [before, dash, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
	return (
		before !== undefined && dash !== undefined && after !== undefined && before.to < dash.from && dash.to < after.from
	);
}

function isTitled({ first }: NameMatch, inSentence: readonly NameMatch[]): boolean {
	return inSentence.some((other) => other.last === first - 1 && isTitle(other));
}

function evidenceOf(matches: readonly (readonly NameMatch[])[], text: Text, on: string): Evidence {
	const codes = new Set<string>();
	const people = new Set<string>();
	for (const { entries } of matches.flat()) {
		for (const entry of entries) {
			if (entry.kind === "person") people.add(entry.name);
			const sure = entries.length === 1 || entries.every((other) => other.code === entry.code);
			if (sure && !entry.ambiguous && geographic.has(entry.kind)) codes.add(entry.code);
		}
	}
	return { codes, people, strangers: strangersIn(matches, text), on };
}

/** Whoever is named with a title ("President Trump") is known, though a namesake ("Ivanka Trump") stands beside him. */
function strangersIn(matches: readonly (readonly NameMatch[])[], { sentences }: Text): ReadonlySet<string> {
	const alone = matches.flatMap((inSentence, at) =>
		inSentence.flatMap((match) => {
			const tokens = sentences[at]?.tokens;
			if (!tokens || !match.entries.every(({ kind }) => kind === "alone")) return [];
			return [
				{
					word: wordsOf(tokens, match),
					isPart: isPartOfName(tokens, match),
					isTitled: isTitled(match, inSentence),
				},
			];
		}),
	);
	const known = new Set(alone.flatMap((one) => (one.isTitled ? [one.word] : [])));
	return new Set(alone.flatMap(({ word, isPart }) => (isPart && !known.has(word) ? [word] : [])));
}

function wordsOf(tokens: Tokens, { first, last }: NameMatch): string {
	return tokens
		.slice(first, last + 1)
		.map(({ form }) => form)
		.join(" ");
}

function isTitle(match: NameMatch): boolean {
	return match.entries.some((entry) => entry.kind === "office" || entry.kind === "people");
}

type Tokens = Text["sentences"][number]["tokens"];

/** "Pro-Russian activists", "Iran-backed militias", "a U.S.-based group": for, by or in a state, and not the state. */
function namesBacker(tokens: Tokens, { first, last }: NameMatch): boolean {
	const written = (from: number, to: number): string =>
		tokens
			.slice(Math.max(0, from), to)
			.map((token, n, all) => ((all[n - 1]?.to ?? token.from) < token.from ? " " : "") + token.form)
			.join("");
	return (
		/(?:^|\s)(?:pro|anti|counter)-\S*$/i.test(written(first - 2, first + 1)) ||
		/^\S*-(?:backed|based|born|brokered|mediated|made|built|supported|aligned|friendly|allied|sponsored|funded|trained|style|educated|occupied|inspired)(?:\s|$)/i.test(
			written(last, last + 3),
		)
	);
}

/** "Ukrainian American businessmen": Americans. "The Ukrainian-American talks" are between two. */
function namesOrigin(tokens: Tokens, { last, entries }: NameMatch): boolean {
	return entries.every(({ kind }) => kind === "demonym") && /^Americans?$/.test(tokens[last + 1]?.form ?? "");
}

/** "The South China Sea", "the Gulf of Mexico": water, and neither China nor the South nor Mexico. */
function namesWater(tokens: Tokens, { first, last }: NameMatch): boolean {
	const before = tokens.slice(Math.max(0, first - 2), first).map(({ form }) => form);
	const after = tokens.slice(last + 1, last + 3).map(({ form }) => form);
	return (
		/^(?:Sea|Gulf|Bay) of$/.test(before.join(" ")) ||
		/^(?:(?:China )?(?:Sea|Ocean)|Valley|River)\b/.test(after.join(" "))
	);
}

/** "a May summit", "in May", "May 3" name a month, and no prime minister. */
function namesMonth(tokens: Tokens, { first, last }: NameMatch): boolean {
	// "was criticized by May" is by her.
	if (first !== last || tokens[first]?.form !== "May" || tokens[first]?.deprel === "obl:agent") return false;
	return (
		(/^(?:an?|in|early|late|mid|since|until|last|this|next|on|by|of|from|through)$/.test(
			tokens[first - 1]?.form.toLowerCase() ?? "",
		) &&
			!/^(?:'s|’s)$/.test(tokens[first + 1]?.form ?? "")) ||
		/^\d/.test(tokens[first + 1]?.form ?? "")
	);
}

/** "the Paris climate accord", "the Geneva talks": agreements and talks are called by where they were held. */
function namesOccasion(tokens: Tokens, match: NameMatch): boolean {
	if (!match.entries.every((entry) => entry.kind === "seat")) return false;
	const after = tokens.slice(match.last + 1, match.last + 3).map((token) => token.form.toLowerCase());
	const at = after.findIndex((word) =>
		/^(?:accords?|agreements?|pact|deal|treaty|protocol|conventions?|talks|conference|summit|communiqu[eé]|process|olympics|games)$/.test(
			word,
		),
	);
	return at === 0 || (at === 1 && /^(?:climate|peace|nuclear|change|trade|winter|summer)$/.test(after[0] ?? ""));
}

/** "Michael Jordan", "Jordan Peterson": a word between parts of somebody's name is no state. */
function isPartOfName(tokens: Tokens, match: NameMatch): boolean {
	const token = tokens[match.first];
	const next = tokens[match.last + 1];
	const before = tokens[match.first - 1];
	if (token?.deprel === "flat" && before?.upos === "PROPN") return true;
	return next?.deprel === "flat" && next.head >= match.first && next.head <= match.last;
}

/** What the words beside a name say of it. */
interface Beside {
	readonly around: readonly NameMatch[];
	readonly titled: boolean;
	/** Of somebody's name: "Michael Jordan". */
	readonly part: boolean;
	readonly owner: string | undefined;
	readonly isStranger: boolean;
}

function choose(
	match: NameMatch,
	evidence: Evidence,
	{ around, titled, part, owner, isStranger }: Beside,
): Entry | undefined {
	const people = match.entries.filter((entry) => entry.kind === "person");
	if (people.length > 0) return bestOf(people, evidence);
	const places = match.entries.filter((entry) => geographic.has(entry.kind));
	if (places.length > 0) return choosePlace(places, evidence, around, part);
	const others = match.entries.filter((entry) => entry.kind !== "alone");
	if (others.length > 0) return others.find((entry) => entry.code !== "") ?? others[0];
	const fitting = match.entries.filter((entry) => owner === undefined || entry.code === owner);
	return chooseAlone(fitting, evidence, titled, part || isStranger);
}

/** "King Hassan of Morocco", "Russian President Putin": the state beside a name rules out namesakes elsewhere. */
function ownerBeside(tokens: Tokens, match: NameMatch, around: readonly NameMatch[]): string | undefined {
	const place = around.find((other) => {
		if (!other.entries.some((entry) => geographic.has(entry.kind))) return false;
		if (other.first === match.last + 2) return tokens[match.last + 1]?.form === "of";
		const gap = tokens.slice(other.last + 1, match.first);
		return (
			gap.length > 0 &&
			gap.length <= 5 &&
			gap.every((token) =>
				/^[A-Z]|^'s$|^’s$|^(?:president|premier|prime|minister|leader|foreign|defen[cs]e|chancellor|king|of|secretary)$/.test(
					token.form,
				),
			)
		);
	});
	return place?.entries.find((entry) => geographic.has(entry.kind))?.code;
}

/** A surname alone needs the full name or an office nearby, or that nobody else of the name was in office then. */
function chooseAlone(entries: readonly Entry[], evidence: Evidence, titled: boolean, part: boolean): Entry | undefined {
	const named = entries.filter((entry) => evidence.people.has(entry.name));
	if (named.length > 0) return bestOf(named, evidence);
	if (part) return undefined;
	const known = entries.filter((entry) => evidence.codes.has(entry.code));
	if (titled) return bestOf(known.length > 0 ? known : entries, evidence);
	const inOffice = entries.filter((entry) => holds(entry, evidence.on));
	if (new Set(inOffice.map((entry) => entry.name)).size !== 1) return undefined;
	return inOffice[0];
}

/** The term that holds on the day, else the last one begun before it, else the first to come. */
function bestOf(entries: readonly Entry[], evidence: Evidence): Entry | undefined {
	const inOffice = entries.filter((entry) => holds(entry, evidence.on));
	const here = inOffice.find((entry) => evidence.codes.has(entry.code)) ?? inOffice.at(-1);
	if (here) return here;
	const begun = entries.filter((entry) => (entry.from ?? "") <= evidence.on);
	return (begun.length > 0 ? begun : entries).toSorted((a, b) => (a.from ?? "").localeCompare(b.from ?? "")).at(-1);
}

function holds(entry: Entry, on: string): boolean {
	return (entry.from ?? "") <= on && (entry.to === undefined || on <= `${entry.to}~`);
}

/** Of readings that share a word with no other sign, the one that coverage usually means. */
const usual = ["COD", "KOR", "GIN", "SDN", "CHN", "IRL", "USA"];

function choosePlace(
	entries: readonly Entry[],
	evidence: Evidence,
	around: readonly NameMatch[],
	part: boolean,
): Entry | undefined {
	const live = entries.filter((entry) => entry.to === undefined || holds(entry, evidence.on));
	const readings = live.length > 0 ? live : entries;
	const clear = readings.find((entry) => !entry.ambiguous);
	if (clear) return clear;
	if (part) return undefined;
	const evident = readings.filter((entry) => evidence.codes.has(entry.code));
	if (evident.length === 1) return evident[0];
	if (evident.length > 1) return undefined;
	if (!around.some((other) => namesAnother(other, readings))) return usualWithoutContext(readings);
	return usual.map((code) => readings.find((entry) => entry.code === code)).find(Boolean) ?? readings[0];
}

/** "Georgia" beside "Russia" is the state; beside nothing, or beside American places only, it may not be. */
function namesAnother(match: NameMatch, readings: readonly Entry[]): boolean {
	return match.entries.some(
		(entry) =>
			geographic.has(entry.kind) &&
			!entry.ambiguous &&
			readings.every((reading) => reading.code !== entry.code) &&
			(entry.code !== "USA" || readings[0]?.name !== "Georgia"),
	);
}

const clearEnough = new Set(["TUR", "JOR", "USA", "TCD", "KOR", "COD", "MMR", "CUB", "NER", "CHN", "OMN", "PER"]);

function usualWithoutContext(readings: readonly Entry[]): Entry | undefined {
	return readings.find((entry) => clearEnough.has(entry.code));
}

function settle(match: NameMatch, entry: Entry, on: string): Entity {
	const isPerson = entry.kind === "person" || entry.kind === "alone";
	const inOffice = !isPerson || on === "9999" || holds(entry, on);
	const ended = on !== "9999" && entry.to !== undefined && `${entry.to}~` < on ? entry.to : undefined;
	return {
		first: match.first,
		last: match.last,
		kind: entry.kind === "alone" ? "person" : entry.kind,
		code: (ended && entry.successor) || entry.code,
		name: entry.name,
		...(ended && { ended }),
		...(entry.sector && inOffice && { sector: entry.sector }),
		...(entry.office && inOffice && { office: entry.office }),
	};
}
