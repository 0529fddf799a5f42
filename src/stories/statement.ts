import type { PloverType } from "../model/reading.ts";
import type { Argument } from "./arguments.ts";
import { compareText } from "./moments.ts";
import type { Parties } from "./parties.ts";
import { pastOf } from "./past-tense.ts";
import { isMutual } from "./sameness.ts";
import type { Told } from "./told.ts";

/** What a type says where no verb does: "talks between Kim and Putin" is that the two met. */
const typeVerbs: Readonly<Record<PloverType, string>> = {
	AGREE: "made a deal with",
	CONSULT: "held talks with",
	SUPPORT: "backed",
	CONCEDE: "yielded to",
	COOPERATE: "cooperated with",
	AID: "gave aid to",
	RETREAT: "pulled back from",
	REQUEST: "made a request to",
	ACCUSE: "accused",
	REJECT: "turned down",
	THREATEN: "threatened",
	PROTEST: "protested against",
	SANCTION: "imposed sanctions on",
	MOBILIZE: "mobilised forces against",
	COERCE: "used coercion against",
	ASSAULT: "attacked",
};

/** Who acts on whom, as the whole claim has it. */
export interface Sides {
	readonly source?: string;
	readonly target?: string;
}

/**
 * One English sentence for a claim, put together from its parts: who, what, to whom. "North Korea" "supplied" "artillery
 * shells" to "Russia". Parts are chosen by how many mentions have them, so that no article's own sentence is repeated.
 */
export function stateClaim(mentions: readonly Told[], sides: Sides, isNegative: boolean, parties: Parties): string {
	const verbal = mentions.filter(({ isVerb }) => isVerb);
	const who = actorName(mentions, "source", sides.source, parties);
	const whom = actorName(mentions, "target", sides.target, parties);
	const words = verbal.length > 0 ? fromVerb(verbal, who, whom, isNegative) : fromNoun(mentions, who, whom, isNegative);
	const sentence = [...words, occasion(mentions)].filter((word) => word !== "").join(" ");
	return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

/** A past occasion that reports recall has a claim of its own, and must not read like today's. */
function occasion(mentions: readonly Told[]): string {
	if (!mentions.every(({ mention }) => mention.auxiliary.includes("historical"))) return "";
	const year = commonest(mentions.flatMap(({ mention }) => mention.when?.slice(0, 4) ?? []));
	return year === undefined ? "on an earlier occasion" : `in ${year}`;
}

type Name = string | undefined;

function fromVerb(mentions: readonly Told[], source: Name, target: Name, isNegative: boolean): readonly string[] {
	const lemma = commonest(mentions.map(({ event }) => event.lemma.toLowerCase())) ?? "";
	const same = mentions.filter(({ event }) => event.lemma.toLowerCase() === lemma);
	const who = source ?? argumentWords(mentions.map(({ subject }) => subject));
	const what = argumentWords(same.map(({ object }) => object)) ?? argumentWords(mentions.map(({ object }) => object));
	const time = isOpen(mentions) ? "open" : "past";
	const whom = target === who ? undefined : target;
	const isOfTwo = whom !== undefined && mentions.every(isMutual);
	if (isOfTwo && who !== undefined) return [who, active(lemma, time, isNegative), directly(lemma, whom)];
	const rest = complete(lemma, what, whom, same);
	if (who === undefined) {
		const patient = bare(what) ?? whom ?? "something";
		return [patient, passive(lemma, time, isNegative, /[^s]s$/.test(patient) && patient !== whom)];
	}
	return [who, active(lemma, time, isNegative), ...rest];
}

/** What follows the verb: "shells to Russia"; "plants in Russia"; "in Russia"; "at a cosmodrome". */
function complete(lemma: string, what: Name, whom: Name, mentions: readonly Told[]): readonly string[] {
	if (whom === undefined) return [what ?? ""];
	const isCircumstance =
		what !== undefined && mentions.some(({ object }) => object?.preposition && what.startsWith(object.preposition));
	if (what === undefined || isCircumstance) return [directly(lemma, whom)];
	return [what, `${preposition(mentions)} ${whom}`];
}

/** Hardly anybody says that it has happened: "might supply", "will supply", "wants to supply". */
function isOpen(mentions: readonly Told[]): boolean {
	const past = mentions.filter(({ event }) => event.tense === "past");
	return past.length * 2 < mentions.length && !past.some(({ cell }) => cell === "fact");
}

type Time = "open" | "past";

/** What is still open is told as headlines tell it: "North Korea to supply shells to Russia". */
function active(lemma: string, time: Time, isNegative: boolean): string {
	if (time === "open") return isNegative ? `not to ${lemma}` : `to ${lemma}`;
	if (lemma === "be") return isNegative ? "was not" : "was";
	return isNegative ? `did not ${lemma}` : pastOf(lemma).past;
}

function passive(lemma: string, time: Time, isNegative: boolean, isPlural: boolean): string {
	const not = isNegative ? "not " : "";
	return time === "open"
		? `${not}to be ${pastOf(lemma).participle}`
		: `${isPlural ? "were" : "was"} ${not}${pastOf(lemma).participle}`;
}

/** "arrived in Russia", "met Putin". */
function directly(lemma: string, whom: string): string {
	const by = {
		arrive: "in",
		travel: "to",
		go: "to",
		agree: "with",
		talk: "with",
		speak: "to",
		negotiate: "with",
		withdraw: "from",
		cooperate: "with",
	}[lemma];
	return by === undefined ? whom : `${by} ${whom}`;
}

function fromNoun(mentions: readonly Told[], who: Name, whom: Name, isNegative: boolean): readonly string[] {
	const type = commonest(mentions.flatMap(({ mention }) => mention.type ?? []));
	if (who !== undefined && whom !== undefined && who !== whom && type !== undefined) {
		return isNegative ? ["it is not so that", who, typeVerbs[type], whom] : [who, typeVerbs[type], whom];
	}
	const noun = commonest(mentions.map(({ event }) => event.lemma.toLowerCase())) ?? "";
	const object = argumentWords(mentions.map(({ object }) => object));
	const owner = who ?? argumentWords(mentions.map(({ subject }) => subject));
	const isBefore = mentions.some(({ object: thing }) => thing?.preposition === undefined && thing?.words === object);
	const there = isNegative ? "there was no" : `there was ${article(isBefore && object ? object : noun)}`;
	const phrase = isBefore ? [object ?? "", noun] : [noun, object ?? ""];
	return [there, ...phrase, owner === undefined ? "" : `by ${owner}`];
}

function article(noun: string): string {
	return /^[aeiou]/.test(noun) ? "an" : "a";
}

/** The commonest word, the first in the alphabet of two as common. */
function commonest<Word extends string>(words: readonly Word[]): Word | undefined {
	const counts = [...Map.groupBy(words, (word) => word)].map(([word, all]) => ({ word, count: all.length }));
	return counts.sort((a, b) => b.count - a.count || compareText(a.word, b.word))[0]?.word;
}

/** A person where most mentions name that person, else the state. */
function actorName(mentions: readonly Told[], role: "source" | "target", code: Name, parties: Parties): Name {
	const actors = mentions.flatMap(({ mention }) => mention[role] ?? []);
	const named = actors.filter((actor) => (code === undefined ? actor.code === "" : actor.code === code));
	const name = commonest(named.flatMap((actor) => actor.name ?? []));
	const isUsual = name !== undefined && named.filter((actor) => actor.name === name).length * 2 > named.length;
	if (isUsual && /^\p{Lu}/u.test(name)) return name;
	return code === undefined ? name : parties.nameOf(code);
}

function argumentWords(phrases: readonly (Argument | undefined)[]): string | undefined {
	const usable = phrases.filter((phrase) => phrase !== undefined && !phrase.isPronoun);
	const words = usable.map((phrase) => [phrase?.preposition, phrase?.words].filter(Boolean).join(" "));
	return commonest(words.filter((text) => text !== ""));
}

/** Without its preposition, as a subject. */
function bare(phrase: Name): Name {
	return phrase?.replace(
		/^(?:to|in|at|on|of|for|from|with|by|against|over|about|into|after|before|under|through)\s+/,
		"",
	);
}

const towards: Readonly<Record<string, string>> = {
	buy: "from",
	receive: "from",
	get: "from",
	obtain: "from",
	acquire: "from",
	import: "from",
	withdraw: "from",
	meet: "with",
	discuss: "with",
	sign: "with",
	hold: "with",
	agree: "with",
	impose: "on",
	visit: "in",
	tour: "in",
	see: "in",
};

function preposition(mentions: readonly Told[]): string {
	const lemma = mentions[0]?.event.lemma.toLowerCase() ?? "";
	return towards[lemma] ?? (mentions.some(({ mention }) => hostile.has(mention.type ?? "")) ? "against" : "to");
}

const hostile: ReadonlySet<string> = new Set(["THREATEN", "PROTEST", "MOBILIZE", "COERCE", "ASSAULT"]);
