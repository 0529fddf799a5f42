import type { ClaimMention } from "../model/audit.ts";
import type { Actor, Mention, Reading } from "../model/reading.ts";
import { lemmasIn } from "./trace.ts";

type Readings = ReadonlyMap<string, Reading>;

/**
 * Whether two mentions of a claim are surely of one event. Claims join mentions that may be the same; to hold one outlet's words
 * against another's asks for more: the same act or kind of act, who acts and on whom or what named alike, neither a past occasion recalled
 * ("met in 2019"). Where a reading is not at hand, the claim is trusted.
 */
export function isSameEvent(one: ClaimMention, other: ClaimMention, readings: Readings): boolean {
	const [a, b] = [partsOf(one, readings), partsOf(other, readings)];
	if (!a || !b) return true;
	return (
		isOneAct(a, b) &&
		!(a.isForetold && b.isSettled) &&
		!(a.isSettled && b.isForetold) &&
		shares(a.who, b.who) &&
		agrees(a.whom, b.whom) &&
		agrees(a.what, b.what) &&
		(shares(a.whom, b.whom) || shares(a.what, b.what)) &&
		!a.isRecalled &&
		!b.isRecalled
	);
}

/** The same type, by whatever words; the same word, where the type of one was too doubtful to be told. */
function isOneAct(a: Parts, b: Parts): boolean {
	if (a.type !== undefined && b.type !== undefined) return a.type === b.type;
	return a.act === b.act;
}

interface Parts {
	readonly act: string;
	readonly type: Mention["type"];
	readonly who: ReadonlySet<string>;
	readonly whom: ReadonlySet<string>;
	readonly what: ReadonlySet<string>;
	readonly isRecalled: boolean;
	/** "Won't agree" denies no "agreed". */
	readonly isForetold: boolean;
	readonly isSettled: boolean;
}

function partsOf({ article, mention: index }: ClaimMention, readings: Readings): Parts | undefined {
	const reading = readings.get(article);
	const mention = reading?.mentions[index ?? -1];
	const event = mention && reading?.events[mention.event];
	if (!reading || !mention || !event) return undefined;
	return {
		act: event.lemma.toLowerCase(),
		type: mention.type,
		who: codesOf(mention.source),
		whom: whomOf(mention),
		what: new Set(mention.object ? lemmasIn(mention.object, reading) : []),
		isRecalled: isRecalled(mention),
		isForetold: event.tense === "future",
		isSettled: event.tense === "past",
	};
}

/** "Kim and Putin agreed": both act, each with the other. */
function whomOf({ source, target }: Mention): ReadonlySet<string> {
	const targets = codesOf(target);
	const sources = codesOf(source);
	return targets.size === 0 && sources.size > 1 ? sources : targets;
}

function isRecalled({ auxiliary }: Mention): boolean {
	return auxiliary.includes("historical");
}

function codesOf(actors: readonly Actor[] | undefined): ReadonlySet<string> {
	return new Set((actors ?? []).map(({ code }) => code).filter((code) => code !== ""));
}

function shares(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
	return [...one].some((part) => other.has(part));
}

/** Unsaid on one side is no disagreement. */
function agrees(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
	return one.size === 0 || other.size === 0 || shares(one, other);
}
