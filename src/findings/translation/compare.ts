import { glossOf } from "../../glosses.ts";
import { type EventMention, type FactualityLabel, type Figure, labelOf, type Reading } from "../../model/reading.ts";
import type { Span } from "../../model/record.ts";
import { holds } from "../../model/span.ts";
import { type MessageKey, say } from "../words.ts";
import type { Pair } from "./align.ts";
import { keyOf, type Line } from "./lines.ts";

/** What a translation says otherwise. */
export interface Change {
	readonly kind: "surer" | "less-sure" | "attribution" | "figure" | "negation";
	readonly original: string;
	readonly translation: string;
}

/** One event as both texts tell it. */
interface Telling {
	readonly voice: Voice;
	readonly type: string | undefined;
	readonly key: string;
}

export function changesIn(pair: Pair, original: Reading, translation: Reading): readonly Change[] {
	const [own, its] = [tellingsIn(pair.original, original), tellingsIn(pair.translation, translation)];
	const events = matched(own, its).flatMap(([a, b]) => eventChange(a.voice, b.voice) ?? []);
	return [
		...distinct(events),
		...figureChanges(figuresIn(pair.original, original), figuresIn(pair.translation, translation)),
	];
}

/** One change of a kind is enough to look at the two sentences. */
function distinct(changes: readonly Change[]): readonly Change[] {
	return changes.filter((change, at) => changes.findIndex(({ kind }) => kind === change.kind) === at);
}

function tellingsIn(lines: readonly Line[], reading: Reading): readonly Telling[] {
	const sentences = new Set(lines.map(({ sentence }) => sentence));
	const citing = new Set(reading.attributions.keys().filter((index) => citesClause(reading, index)));
	const cues = new Set([...citing].flatMap((index) => reading.attributions[index]?.cue.map(placeOf) ?? []));
	return reading.events.flatMap((event, index): readonly Telling[] => {
		if (!sentences.has(event.sentence) || cues.has(placeOf(event)) || !isVerbal(reading, event)) return [];
		const type = reading.mentions.find((mention) => mention.event === index)?.type;
		return [{ voice: voiceOf(event, citing), type, key: keyOf(glossOf(event.lemma)?.at(-1) ?? event.lemma) }];
	});
}

const placeOf = ({ i, from }: Pick<Span, "i" | "from">): string => `${i}:${from}`;

/** Nouns are left out: "rejected the proposal" and "the proposal was rejected" say the same of the proposal. */
function isVerbal(reading: Reading, { sentence, token }: EventMention): boolean {
	return /^(?:VERB|ADJ|AUX)$/.test(reading.sentences[sentence]?.tokens[token]?.upos ?? "");
}

/** "Said the bridge fell" cites; "signed the agreement" acts, whatever it was taken for. */
function citesClause(reading: Reading, index: number): boolean {
	const { cue, content } = reading.attributions[index] ?? { cue: [], content: [] };
	const cues = new Set(cue.map(placeOf));
	return reading.events.some(
		(event) => isVerbal(reading, event) && !cues.has(placeOf(event)) && content.some((span) => holds(span, event)),
	);
}

/** Pairs of the same word first, then of the same coded type; each event once. */
function matched(own: readonly Telling[], its: readonly Telling[]): readonly (readonly [Telling, Telling])[] {
	const pairs: (readonly [Telling, Telling])[] = [];
	const used = new Set<Telling>();
	const join = (same: (a: Telling, b: Telling) => boolean): void => {
		for (const a of own) {
			const b = used.has(a) ? undefined : its.find((one) => !used.has(one) && same(a, one));
			if (!b) continue;
			used.add(a).add(b);
			pairs.push([a, b]);
		}
	};
	join((a, b) => a.key === b.key);
	join((a, b) => a.type !== undefined && a.type === b.type);
	const rest = [own.filter((one) => !used.has(one)), its.filter((one) => !used.has(one))];
	if (pairs.length === 0 && rest[0]?.length === 1 && rest[1]?.length === 1)
		return [[rest[0][0] as Telling, rest[1][0] as Telling]];
	return pairs;
}

/** Half a band: two values on either side of a border are not yet a change. */
const enough = 0.6;
const half = 0.5;

function eventChange(own: Voice, its: Voice): Change | undefined {
	if (own.value * its.value < 0 && Math.min(Math.abs(own.value), Math.abs(its.value)) >= 0.5)
		return { kind: "negation", original: surenessOf(own.value), translation: surenessOf(its.value) };
	// Regret that something happened takes it for granted: whose regret it is says nothing of how sure it is.
	if (own.isCited !== its.isCited && Math.abs(own.author - its.author) < half) return undefined;
	// "Expressed concern that they discussed it" is no source lost: a change of voice needs one that states it itself.
	if (own.isCited !== its.isCited)
		return labelOf((own.isCited ? its : own).value) === "CT+"
			? { kind: "attribution", original: voiceName(own), translation: voiceName(its) }
			: undefined;
	// "Will visit" is as sure as 방문할 예정이다: languages part in how they put what is to come.
	if (own.isForetold && its.isForetold) return undefined;
	if (labelOf(own.value) === labelOf(its.value) || Math.abs(own.value - its.value) < enough) return undefined;
	const kind = Math.abs(its.value) > Math.abs(own.value) ? "surer" : "less-sure";
	return { kind, original: surenessOf(own.value), translation: surenessOf(its.value) };
}

interface Voice {
	readonly isCited: boolean;
	/** The author's value, inside what is cited too. */
	readonly author: number;
	/** Of whoever is cited innermost, else of the author. */
	readonly value: number;
	readonly isForetold: boolean;
}

function voiceOf({ factuality }: EventMention, citing: ReadonlySet<number>): Voice {
	const innermost = factuality.findLast(({ perspective }) => perspective !== "author" && citing.has(perspective));
	const author = factuality[0]?.value ?? 0;
	const { value = author, cues = [] } = innermost ?? factuality[0] ?? {};
	return { isCited: innermost !== undefined, author, value, isForetold: cues.some(({ rule }) => rule === "future") };
}

const voiceName = ({ isCited, value }: Voice): string =>
	isCited ? say("translation.cited") : say("translation.own", { sure: surenessOf(value) });

const bands: Readonly<Partial<Record<FactualityLabel, MessageKey>>> = {
	"CT+": "translation.sure.certain",
	"PR+": "translation.sure.probable",
	"PS+": "translation.sure.possible",
	"CT-": "translation.sure.not-certain",
	"PR-": "translation.sure.not-probable",
	"PS-": "translation.sure.not-possible",
};

const surenessOf = (value: number): string => say(bands[labelOf(value)] ?? "translation.sure.open");

function figuresIn(lines: readonly Line[], reading: Reading): readonly Figure[] {
	return reading.figures.filter(({ span }) => lines.some(({ span: line }) => holds(line, span)));
}

/** A figure that has no like on the other side, where the other side has one of its unit, or none at all. */
function figureChanges(own: readonly Figure[], its: readonly Figure[]): readonly Change[] {
	// "Twice" may become "in May and again in August": small counts are told in other words.
	const lost = own.filter(
		(figure) => !its.some((other) => isSame(figure, other)) && (its.length > 0 || !isSmall(figure)),
	);
	const gained = its.filter((figure) => !own.some((other) => isSame(figure, other)));
	const [first, second] = [lost[0], gained[0]];
	if (!first || (its.length > 0 && !second)) return [];
	return [
		{
			kind: "figure",
			original: numberOf(first),
			translation: second ? numberOf(second) : say("translation.no-figure"),
		},
	];
}

function isSame(a: Figure, b: Figure): boolean {
	const [x, y] = [a.value ?? a.low, b.value ?? b.low];
	return x === y && (a.unit === b.unit || a.unit === "count" || b.unit === "count");
}

const isSmall = ({ value = 0, unit }: Figure): boolean => unit === "count" && value <= 3;

const numberOf = ({ value, low, high, unit }: Figure): string => {
	const number = value ?? `${low} to ${high}`;
	return unit === "count" ? String(number) : `${number} ${unit}`;
};
