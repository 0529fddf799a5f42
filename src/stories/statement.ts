import type { PloverType } from "../model/reading.ts";
import type { Argument } from "./arguments.ts";
import { compareText } from "./moments.ts";
import type { Parties } from "./parties.ts";
import { pastOf } from "./past-tense.ts";
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

/**
 * One English sentence for a claim, put together from its parts: who, what, to whom. "Russia receive"d "arms" from "North
 * Korea". Parts are chosen by how many mentions have them, so that no article's own sentence is repeated.
 */
export function stateClaim(mentions: readonly Told[], isNegative: boolean, parties: Parties): string {
	const verbal = mentions.filter(({ isVerb }) => isVerb);
	const words = verbal.length > 0 ? fromVerb(verbal, isNegative, parties) : fromNoun(mentions, isNegative, parties);
	const sentence = words.filter((word) => word !== "").join(" ");
	return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

function fromVerb(mentions: readonly Told[], isNegative: boolean, parties: Parties): readonly string[] {
	const lemma = commonest(mentions.map(({ event }) => event.lemma.toLowerCase())) ?? "";
	const same = mentions.filter(({ event }) => event.lemma.toLowerCase() === lemma);
	const who = actorName(same, "source", parties) ?? argumentWords(same.map(({ subject }) => subject));
	const object = argumentWords(same.map(({ object }) => object));
	const whom = actorName(same, "target", parties);
	const isFuture = same.every(({ event, mention }) => event.tense === "future" || mention.auxiliary.includes("future"));
	const isTargetObject = whom !== undefined && (object === undefined || namesSame(object, whom));
	const rest = isTargetObject ? [whom] : [object ?? "", whom === undefined ? "" : `${prepositionOf(same)} ${whom}`];
	if (who === undefined || who === whom)
		return [rest.find((word) => word !== "") ?? "something", passive(lemma, isFuture, isNegative)];
	return [who, active(lemma, isFuture, isNegative), ...rest];
}

function active(lemma: string, isFuture: boolean, isNegative: boolean): string {
	if (isFuture) return isNegative ? `will not ${lemma}` : `will ${lemma}`;
	if (lemma === "be") return isNegative ? "was not" : "was";
	return isNegative ? `did not ${lemma}` : pastOf(lemma).past;
}

function passive(lemma: string, isFuture: boolean, isNegative: boolean): string {
	const not = isNegative ? " not" : "";
	return isFuture ? `will${not} be ${pastOf(lemma).participle}` : `was${not} ${pastOf(lemma).participle}`;
}

function fromNoun(mentions: readonly Told[], isNegative: boolean, parties: Parties): readonly string[] {
	const who = actorName(mentions, "source", parties);
	const whom = actorName(mentions, "target", parties);
	const type = commonest(mentions.flatMap(({ mention }) => mention.type ?? []));
	if (who !== undefined && whom !== undefined && who !== whom && type !== undefined) {
		return isNegative ? ["it is not so that", who, typeVerbs[type], whom] : [who, typeVerbs[type], whom];
	}
	const noun = commonest(mentions.map(({ event }) => event.lemma.toLowerCase())) ?? "";
	const object = argumentWords(mentions.map(({ object }) => object));
	const owner = who ?? argumentWords(mentions.map(({ subject }) => subject));
	const there = isNegative ? "there was no" : `there was ${article(noun)}`;
	return [there, noun, object === undefined ? "" : `(${object})`, owner === undefined ? "" : `by ${owner}`];
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
function actorName(mentions: readonly Told[], role: "source" | "target", parties: Parties): string | undefined {
	const actors = mentions.flatMap(({ mention }) => mention[role] ?? []);
	const code = commonest(actors.map((actor) => actor.code).filter((code) => code !== ""));
	const named = actors.filter((actor) => (code === undefined ? actor.code === "" : actor.code === code));
	const name = commonest(named.flatMap((actor) => actor.name ?? []));
	if (name !== undefined && named.filter((actor) => actor.name === name).length * 2 > named.length) return name;
	return code === undefined ? name : parties.nameOf(code);
}

function argumentWords(phrases: readonly (Argument | undefined)[]): string | undefined {
	const usable = phrases.filter((phrase) => phrase !== undefined && !phrase.isPronoun);
	return commonest(usable.map((phrase) => phrase?.words ?? "").filter((words) => words !== ""));
}

function namesSame(object: string, whom: string): boolean {
	return object.includes(whom) || whom.includes(object);
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
};

function prepositionOf(mentions: readonly Told[]): string {
	const lemma = mentions[0]?.event.lemma.toLowerCase() ?? "";
	return towards[lemma] ?? (mentions.some(({ mention }) => hostile.has(mention.type ?? "")) ? "against" : "to");
}

const hostile: ReadonlySet<string> = new Set(["THREATEN", "PROTEST", "MOBILIZE", "COERCE", "ASSAULT"]);
