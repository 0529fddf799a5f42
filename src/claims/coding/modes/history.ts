/** The mode `historical`: an act of an earlier time, by its dates, by who did it, or by the story that it stands in. */
import type { Actor, EventMention, Mention } from "../../../model/reading.ts";
import type { Entity } from "../../actors/resolve.ts";
import type { Scene } from "../arguments.ts";
import { casesOf, childrenBy, relationOf, subtree, type Tree } from "../tree.ts";
import { eraEnding } from "./eras.ts";
import { knownTime } from "./known-acts.ts";
import { isInOldStory } from "./story.ts";

/** Where nobody tells when an article was published, it was no earlier than 2001. */
export function yearOfPublication(published: string | undefined): number {
	return published ? Number(published.slice(0, 4)) : 2001;
}

const yearInMs = 366 * 24 * 3600 * 1000;

/** More than a year before publication: history, not news. Without a date of publication, years before 2000 are. */
export function isHistorical(
	scene: Scene,
	event: EventMention,
	{ source, target, when, type }: Told,
	published: string | undefined,
): boolean {
	if (when && published && Date.parse(published) - Date.parse(when) > yearInMs) return true;
	const last = yearOfPublication(published) - 1;
	const told = yearsOf(scene.tree, event.token);
	const month = published === undefined ? undefined : Number(published.slice(5, 7));
	if (told.length > 0) return told.every((date) => isBefore(date, last, month));
	if (isYearsAgo(scene.tree, event.token)) return true;
	const known = isDone(scene.tree, event) ? knownTime(scene.tree, event.token, source, target) : undefined;
	if (known && isBefore(known, last, month)) return true;
	if (event.tense === "future") return false;
	return areGone(scene, event, { source, target, when, type }, last) || isInOldStory(scene, last);
}

interface Told {
	readonly type: Mention["type"] | undefined;
	readonly source: readonly Actor[];
	readonly target: readonly Actor[];
	readonly when: string | undefined;
}

/** "the invasion", "by invading", "his decision to invade", but not "invades", "is trying to invade". */
function isDone(tree: Tree, { token: at, tense }: EventMention): boolean {
	if (tree.lemmas[tree.tokens[at]?.head ?? -1] === "decision") return true;
	const to = childrenBy(tree, at, "mark").some((mark) => tree.forms[mark] === "to");
	return !to && tense !== "present" && tense !== "future";
}

/** A year as a sentence gives it, with its month where that stands before it. */
interface Dated {
	readonly year: number;
	readonly month?: number;
}

/** "June 2016" is more than a year before November 2017. */
function isBefore({ year, month }: Dated, last: number, now: number | undefined): boolean {
	return year < last || (year === last && month !== undefined && now !== undefined && month < now);
}

/** "opposed to Russia's 2014 annexation": what has its own date, long gone, is not in doubt. */
export function isDatedLongAgo(tree: Tree, at: number, published: string | undefined): boolean {
	const last = yearOfPublication(published) - 1;
	const years = tree.tokens[at]?.upos === "NOUN" ? ownYears(tree, at) : [];
	return years.length > 0 && years.every(({ year }) => year < last);
}

/** The years told of an event: its own, that of the predicate it is the subject of, or that of the clause that it is part of. */
function yearsOf(tree: Tree, at: number): readonly Dated[] {
	const dated = chronicled(tree);
	if (dated.length > 0) return dated;
	for (let one = at, depth = 0; one >= 0 && depth < 4; one = carrierOf(tree, one), depth++) {
		const years = [...ownYears(tree, one), ...(one === at ? [] : yearOf(tree, one))];
		if (years.length > 0) return years;
	}
	return [];
}

/** "December 4, 2013: the premier is meeting": an entry of a chronicle is dated at its head. */
function chronicled(tree: Tree): readonly Dated[] {
	const colon = tree.tokens.slice(0, 6).findIndex(({ form }) => form === ":");
	return colon > 0 ? tree.tokens.slice(0, colon).flatMap((_, at) => yearOf(tree, at)) : [];
}

/** "was late for his meetings in 2009", "left in 1973 after striking a deal": what the event shares its time with; −1 where nothing is. */
function carrierOf(tree: Tree, at: number): number {
	const token = tree.tokens[at];
	const above = token && tree.tokens[token.head];
	if (!token || !above) return -1;
	const relation = relationOf(token);
	const marks = childrenBy(tree, at, "mark", "advmod").map((mark) => tree.forms[mark] ?? "");
	// "blew up the embassy in 1983, killing many".
	if (relation === "advcl" && marks.length === 0 && /ing$/.test(token.form)) return token.head;
	if (relation === "advcl")
		return marks.some((mark) => /^(?:after|before|when|by|while)$/.test(mark)) ? token.head : -1;
	// "In 2009 he was trying to persuade them to meet", "the 2011 deal that Japan signed", "joined in 2004, part of a growth that led to war".
	if (relation === "xcomp" || (token.deprel === "acl:relcl" && /Tense=Past/.test(token.feats))) return token.head;
	// "apologized in 2010 for a raid": of what is spoken about, the time is another.
	if (token.upos !== "NOUN" || !/^(?:nsubj|obj|obl)$/.test(relation)) return -1;
	return relation === "nsubj" || isAmongMeetings(token.lemma) || carrying.test(above.lemma) ? token.head : -1;
}

/** "presided over the withdrawal at the end of 2011": verbs that say no more than that it took place. */
const carrying = /^(?:preside|oversee|begin|start|launch|order|conduct|carry|complete|finish|make|lead|wage|hold)$/;

const isAmongMeetings = (lemma: string): boolean => /^(?:meeting|talk|visit|summit|trip|drill|exercise)$/.test(lemma);

function ownYears(tree: Tree, at: number): readonly Dated[] {
	const modifiers = childrenBy(tree, at, "obl", "nmod", "nummod", "compound", "amod");
	// "the first to visit Cuba since Coolidge in 1928": the year of the last time.
	if (modifiers.some((child) => casesOf(tree, child).includes("since"))) return [];
	const times = modifiers.filter((child) => timeNoun.test(tree.forms[child] ?? ""));
	// "meddled in the 2016 election", "tried to sway the 2016 vote": when that was held.
	const occasions = [...modifiers, ...childrenBy(tree, at, "obj"), ...behind(tree, at)].filter((child) =>
		occasion.test(tree.lemmas[child] ?? ""),
	);
	const named = (spokenOf.test(tree.lemmas[at] ?? "") ? [] : occasions).flatMap((child) =>
		childrenBy(tree, child, "nummod", "compound", "amod"),
	);
	const dates = [...modifiers, ...times.flatMap((child) => subtree(tree, child)), ...named];
	const eras = dates.flatMap((token) => eraEnding(tree, token) ?? []);
	if (eras.length > 0) return eras.map((year) => ({ year }));
	return dates.flatMap((token) => yearOf(tree, token));
}

/** "the investigation of Russian meddling in the election": parsers hang the occasion on the noun before. */
function behind(tree: Tree, at: number): readonly number[] {
	const next = tree.tokens.findIndex((token, word) => word > at && (token.upos === "NOUN" || token.upos === "VERB"));
	return next > at && next - at < 7 && casesOf(tree, next).some((word) => word === "in" || word === "during")
		? [next]
		: [];
}

/** "is investigating meddling in the 2016 election": of what is spoken about. */
const spokenOf = /^(?:investigat|inquir|prob|look|examin|accus|charg|indict|den|criticiz|blam|discuss|warn|say)/;

const occasion = /^(?:election|campaign|vote|referendum|race|contest|convention|olympics|games)$/;

/** The year that a word is: "2014", "1990s", but not "1999 members". */
export function yearOf(tree: Tree, at: number): readonly Dated[] {
	if (isCount(tree, at)) return [];
	const [year] = /^(1[0-9]|20)\d{2}(?=$|s$|[-–])/.exec(tree.forms[at] ?? "") ?? [];
	if (!year) return [];
	const before = [at - 1, at - 2, at - 3].map((word) => tree.forms[word] ?? "");
	const month = months.findIndex((name) =>
		before.some((form) => form.length > 2 && form.replace(".", "") !== "" && name.startsWith(form.replace(".", ""))),
	);
	return [{ year: Number(year), ...(month >= 0 && { month: month + 1 }) }];
}

function isCount(tree: Tree, at: number): boolean {
	const token = tree.tokens[at];
	if (token?.deprel !== "nummod") return false;
	const isMany = /Number=Plur/.test(tree.tokens[token.head]?.feats ?? "");
	const isThe = childrenBy(tree, token.head, "det", "nmod:poss").length > 0;
	return isMany && !isThe && at < token.head && !occasion.test(tree.lemmas[token.head] ?? "");
}

const months = "january february march april may june july august september october november december".split(" ");

const timeNoun =
	/^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|winter|spring|summer|autumn|fall|year|beginning|end|middle|start|course|decade|era|days)\.?$/i;

/** "invaded a decade ago", "Ten years ago he was trying to persuade them to meet", "Twelve years since Japan invaded". */
function isYearsAgo(tree: Tree, at: number): boolean {
	for (let one = at, depth = 0; one >= 0 && depth < 4; one = carrierOf(tree, one), depth++)
		if (agoIn(tree, one)) return true;
	return isYearsSince(tree, at);
}

/** "spoke of the slaughter a century ago": parsers hang it on the verb, behind the noun that it dates. */
function agoIn(tree: Tree, at: number): boolean {
	const token = tree.tokens[at];
	const behind = token?.upos === "NOUN" && relationOf(token) === "obl" ? childrenBy(tree, token.head, "advmod") : [];
	return [...childrenBy(tree, at, "advmod", "obl"), ...behind.filter((child) => child > at)].some((child) =>
		isAgo(subtree(tree, child).map((word) => tree.lemmas[word] ?? "")),
	);
}

const isAgo = (lemmas: readonly string[]): boolean =>
	lemmas.includes("ago") && lemmas.some((lemma) => /^(?:year|decade|century)$/.test(lemma));

/** "Twelve years since Japan invaded", "a decade after Japan invaded, the war remains". */
function isYearsSince(tree: Tree, at: number): boolean {
	const token = tree.tokens[at];
	if (token?.deprel !== "advcl" || !/Tense=Past/.test(token.feats)) return false;
	return childrenBy(tree, at, "mark").some(
		(mark) =>
			/^(?:since|after)$/.test(tree.forms[mark] ?? "") &&
			/^(?:year|decade|century)$/.test(tree.lemmas[mark - 1] ?? "") &&
			!/Tense=Past/.test(tree.tokens[token.head]?.feats ?? ""),
	);
}

/** "Czechoslovakia", "President George W. Bush's demand", "the Obama administration approved": a state that is no more, an office long given up. */
function areGone(
	{ tree, named }: Scene,
	{ tense }: EventMention,
	{ source, target, type }: Told,
	last: number,
): boolean {
	return named.entities.some((entity) => {
		if (entity.ended === undefined || Number(entity.ended.slice(0, 4)) > last) return false;
		// "The George W. Bush administration" is the body of that name.
		const isBody = entity.kind === "body" || tree.forms[entity.last + 1] === "administration";
		if (!isBody && entity.kind === "person" && !isTitledStill(tree, entity)) {
			// "Obama reached an agreement": what only an office can do was done while it was held.
			return (
				ofOffice.has(type ?? "") &&
				tense === "past" &&
				!isFormer(tree, entity.first) &&
				source.some(({ span }) => isWithin(tree, entity, span))
			);
		}
		// "scrapped the Obama administration's plan" does so today; "former Bush administration officials" may act today.
		if (isBody && (tense === "present" || isFormer(tree, entity.first))) return false;
		return (isBody ? source : [...source, ...target]).some(({ span }) => isWithin(tree, entity, span));
	});
}

const ofOffice = new Set([
	"AGREE",
	"SANCTION",
	"MOBILIZE",
	"ASSAULT",
	"AID",
	"COERCE",
	"RETREAT",
	"COOPERATE",
	"CONCEDE",
]);

function isWithin(tree: Tree, { first, last }: Entity, span: Actor["span"]): boolean {
	return (
		(tree.tokens[first]?.from ?? -1) >= span.from && (tree.tokens[last]?.to ?? Number.POSITIVE_INFINITY) <= span.to
	);
}

/** "Former President Bush" may act today; "President Bush" did in his day. */
function isTitledStill(tree: Tree, { first }: Entity): boolean {
	return (
		/^(?:President|Minister|Chancellor|Premier)$/.test(tree.tokens[first - 1]?.form ?? "") && !isFormer(tree, first)
	);
}

function isFormer(tree: Tree, first: number): boolean {
	return tree.forms
		.slice(Math.max(0, first - 4), first)
		.some((form) => /^(?:former|ex(?:-.*)?|late|onetime)$/i.test(form));
}
