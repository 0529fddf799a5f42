import { bands, isMutualType } from "../model/reading.ts";
import type { Argument } from "./arguments.ts";
import { areAkin, isLight, kinship } from "./predicates.ts";
import { type Comparable, isRecalled } from "./told.ts";

/** Two that cannot be the same, however alike their words: "sold shells to Russia" and "sold shells to Myanmar". */
export const different = -1;

/**
 * How surely two mentions say the same, 0 to 1, or `different`. The predicate has to be the same, of one group, or coded
 * alike; then who and what decide. Denial and certainty play no part: a denial belongs to the claim it denies.
 */
export function sameness(a: Comparable, b: Comparable): number {
	const predicate = predicateKinship(a, b);
	if (predicate === 0) return 0;
	if (!agreeInTime(a, b) || !agreeInKind(a, b)) return different;
	if (areOfTwo(a, b)) return different;
	const actors = actorAgreement(a, b);
	const subject = argumentAgreement(a.subject, b.subject);
	const object = argumentAgreement(a.object, b.object);
	if (actors === different) return different;
	if (isOfLater(a) !== isOfLater(b) && (hasHappened(a) || hasHappened(b))) return unlikely;
	if (isLight(a.root) || isLight(b.root)) return subject > 0.5 && object > 0.5 ? predicate * 0.9 : different;
	if (object === 0 && subject < 1 && actors < 1) return different;
	const known = [actors, subject, object].filter((part) => part !== unknown);
	const mean = known.length === 0 ? 0.35 : known.reduce((sum, part) => sum + part, 0) / known.length;
	return predicate * (0.25 + 0.75 * mean);
}

/** "Pence visited the base" and "Trump visited the base": both are American, and two visits. "Trump met Kim" and "Kim met Trump" are one meeting. */
function areOfTwo(a: Comparable, b: Comparable): boolean {
	if (a.doer === undefined || b.doer === undefined || a.doer === b.doer) return false;
	return !areMutual(a, b) || codeAgreement(a.sources, b.sources) !== different;
}

/** "Will meet", written before, is another claim than "met", and "not to meet" denies no meeting that was; "may supply" and "supplied" are one, told less and more surely. */
const unlikely = 0.3;

function isOfLater(one: Comparable): boolean {
	return isScheduled(one) || one.isRefrained;
}

export function isScheduled({ event }: Pick<Comparable, "event">): boolean {
	return event.tense === "future" && authorValue(event) >= bands.certain;
}

/** "Struck", and a noun for what was: "the strike". */
function hasHappened({ event }: Comparable): boolean {
	return (event.tense === "past" || event.tense === "none") && authorValue(event) >= bands.certain;
}

function authorValue({ factuality }: Comparable["event"]): number {
	return factuality.find(({ perspective }) => perspective === "author")?.value ?? 0;
}

export const unknown = 0.45;

/**
 * The same word is the same predicate whatever it was coded: "might supply" is AID, "will supply" a promise, AGREE. Types
 * coded alike speak for one event where the words differ: "hosted" and "received", both CONSULT, visit.
 */
function predicateKinship(a: Comparable, b: Comparable): number {
	const words = kinship(a.root, b.root);
	const areCoded = a.mention.type !== undefined && b.mention.type !== undefined;
	if (words === 1) return 1;
	if (words > 0) return areCoded && a.mention.type !== b.mention.type ? words * 0.9 : words;
	const isAlike = areCoded && a.mention.type === b.mention.type && a.mention.mode === b.mention.mode;
	return isAlike && a.sources.length > 0 && a.targets.length > 0 ? 0.7 : 0;
}

/** Two who meet meet each other; who visits and who is visited is another matter. */
export function isMutual({ mention: { type, mode } }: Pick<Comparable, "mention">): boolean {
	return isMutualType(type) && mode !== "visit";
}

/** "Kim met Putin", and "Putin met Kim" where that was too doubtful to keep its type. */
function areMutual(a: Comparable, b: Comparable): boolean {
	const isAlso = (one: Comparable, other: Comparable): boolean =>
		isMutual(one) &&
		(isMutual(other) || (other.mention.type === undefined && other.root === one.root && other.targets.length > 0));
	return isAlso(a, b) || isAlso(b, a);
}

/** 1 where source and target agree, `different` where either side names somebody else, `unknown` where one names nobody. */
function actorAgreement(a: Comparable, b: Comparable): number {
	if (areMutual(a, b)) {
		const left = new Set([...a.sources, ...a.targets]);
		const right = new Set([...b.sources, ...b.targets]);
		if (left.size === 0 || right.size === 0) return unknown;
		const shared = left.intersection(right).size;
		return shared === 0 ? different : shared / Math.min(left.size, right.size) >= 1 ? 1 : 0.4;
	}
	const source = codeAgreement(a.sources, b.sources);
	const target = codeAgreement(a.targets, b.targets);
	if (source === different || target === different) return different;
	return source === unknown && target === unknown ? unknown : Math.max(0.6, (source + target) / 2);
}

function codeAgreement(a: readonly string[], b: readonly string[]): number {
	if (a.length === 0 || b.length === 0) return unknown;
	return a.some((code) => b.includes(code)) ? 1 : different;
}

/** 1 for the same head, less where only other words of the phrases meet, 0 where two nouns differ. */
export function argumentAgreement(a: Argument | undefined, b: Argument | undefined): number {
	if (!a || !b || a.isPronoun || b.isPronoun) return unknown;
	if (a.head === b.head) return 1;
	if (kinship(a.head, b.head) > 0 || areAkin(a.head, b.head)) return 0.8;
	const isShared = a.lemmas.some((lemma) => lemma.length > 2 && b.lemmas.includes(lemma));
	if (isShared) return 0.7;
	// "Kim" and "the leader" may be one; "shells" and "rockets" are not.
	return a.isName !== b.isName ? 0.25 : 0;
}

const day = 86_400_000;

/** Days that both name must be near each other; a past occasion recalled is not the one reported. */
function agreeInTime(a: Comparable, b: Comparable): boolean {
	if (isRecalled(a) !== isRecalled(b)) return false;
	if (a.mention.when === undefined || b.mention.when === undefined) return true;
	// Of what may come, a day in the sentence is as often the day of the saying.
	if (a.event.tense !== "past" || b.event.tense !== "past") return true;
	return areNear(a.mention.when, b.mention.when);
}

/** Two days that reports of one event may name. */
export function areNear(a: string, b: string): boolean {
	return Math.abs(Date.parse(a) - Date.parse(b)) <= 2 * day;
}

const interpretive = new Set(["purpose", "signal", "cause", "recommendation"]);

/** "The meeting was a warning" is no warning: what something means is compared with what it means elsewhere. */
function agreeInKind(a: Comparable, b: Comparable): boolean {
	const isEither = interpretive.has(a.mention.kind) || interpretive.has(b.mention.kind);
	return !isEither || a.mention.kind === b.mention.kind;
}
