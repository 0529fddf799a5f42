import type { Article } from "../../model/article.ts";
import { chainOf } from "../../model/chain.ts";
import { type Actor, type EventMention, type Interpretation, type Mention, PloverType } from "../../model/reading.ts";
import { mentionKindOf } from "../interpretive/index.ts";
import { actorsIn, namedIn } from "./actors.ts";
import type { Placed } from "./attribution.ts";
import { phraseStart, type Scene, type Stretch } from "./cited.ts";
import { koreanContexts } from "./contexts.ts";
import { dayIn } from "./days.ts";
import { tableOf } from "./lexicon.ts";
import { particleOf, spanOfWords, type Word } from "./words.ts";

interface Trigger {
	readonly word: string;
	readonly type: PloverType;
	readonly mode?: string;
	/** `with`: both sides do it; `to`: one does it to another; a code: done to that state. */
	readonly roles: string;
}

let triggers: readonly Trigger[] | undefined;

function loadTriggers(): readonly Trigger[] {
	triggers ??= tableOf("plover.tsv")
		.map(([word = "", type, mode = "", roles = "to"]) => ({
			word,
			type: PloverType.parse(type),
			...(mode && { mode }),
			roles,
		}))
		.sort((a, b) => b.word.length - a.word.length);
	return triggers;
}

/** Who did what to whom, of every event that names somebody. */
export function codeKorean(
	article: Article,
	scenes: readonly Scene[],
	events: readonly EventMention[],
	placed: readonly Placed[],
	interpretations: readonly Interpretation[],
): readonly Mention[] {
	const meaning = new Map(interpretations.map((one) => [one.event, one]));
	const coded = events.flatMap((event, index): readonly Coded[] => {
		const scene = scenes[event.sentence];
		const at = scene?.words.findIndex(({ first, last }) => first <= event.token && event.token <= last) ?? -1;
		if (!scene || at < 0) return [];
		const mention = toMention(article, scene, at, event, index, placed);
		return mention
			? [{ mention: { ...mention, ...kindOf(meaning.get(index), event) }, event, isNoun: isNoun(scene, at) }]
			: [];
	});
	return coded.filter((one) => !coded.some((other) => isNamedBy(one, other))).map(({ mention }) => mention);
}

interface Coded {
	readonly mention: Mention;
	readonly event: EventMention;
	readonly isNoun: boolean;
}

/** 어업협정 재협상에 합의한 듯: the agreement is what the verb of its sentence is about, and how sure that is, the verb says. */
function isNamedBy(noun: Coded, verb: Coded): boolean {
	const isBefore = noun.event.sentence === verb.event.sentence && noun.event.token < verb.event.token;
	return (
		isBefore &&
		noun.isNoun &&
		!verb.isNoun &&
		noun.mention.type !== undefined &&
		noun.mention.type === verb.mention.type
	);
}

/** The word begins with it, or is a compound that ends in it: 합동훈련을. */
function isTriggeredBy(form: string, word: string): boolean {
	const at = form.indexOf(word);
	return at === 0 || (at > 1 && word.length > 1 && form.length - at - word.length <= 2);
}

function toMention(
	article: Article,
	scene: Scene,
	at: number,
	event: EventMention,
	index: number,
	placed: readonly Placed[],
): Omit<Mention, "kind"> | undefined {
	const trigger = loadTriggers().find(({ word }) => isTriggeredBy(scene.words[at]?.form ?? "", word));
	const chain = chainOf(event);
	const { source, target, object } = rolesOf(scene, at, trigger, chain, placed);
	// Without a type only who acts makes it a claim of somebody's.
	if (source.length === 0 && (trigger === undefined || target.length === 0)) return undefined;
	const when = dayIn(article, scene, at);
	const rules = new Set(event.factuality.flatMap(({ cues }) => cues.map(({ rule }) => rule)));
	return {
		event: index,
		...(trigger && { type: trigger.type, ...(trigger.mode && { mode: trigger.mode }) }),
		contexts: koreanContexts(scene, at),
		auxiliary: auxiliaryOf(event, rules, when, article.published),
		...(source.length > 0 && { source }),
		...(target.length > 0 && { target }),
		...(object && { object: spanOfWords(scene.sentence, scene.words, object.from, object.to, true) }),
		...(when !== undefined && { when }),
		chain,
	};
}

/** What kind of claim it makes: that of the statement it carries, else what its cues say. A display is a signal to nobody, an interest an aim. */
function kindOf(meaning: Interpretation | undefined, { factuality }: EventMention): Pick<Mention, "kind" | "audience"> {
	if (meaning) {
		const kind = mentionKindOf(meaning);
		return { kind, ...(kind === "signal" && meaning.audience && { audience: meaning.audience }) };
	}
	const rules = new Set(factuality.flatMap(({ cues }) => cues.map(({ rule }) => rule)));
	if (rules.has("purpose")) return { kind: "purpose" };
	if (rules.has("condition")) return { kind: "conditional" };
	return { kind: rules.has("duty") ? "recommendation" : "act" };
}

const months = 180 * 86_400_000;

function auxiliaryOf(
	{ tense, factuality }: EventMention,
	rules: ReadonlySet<string>,
	when: string | undefined,
	published: string | undefined,
): Mention["auxiliary"] {
	const value = factuality[0]?.value ?? 0;
	const isPast = when !== undefined && published !== undefined && Date.parse(published) - Date.parse(when) > months;
	const isFuture = tense === "future" || ["future", "decision", "commitment"].some((rule) => rules.has(rule));
	return [
		...(isPast ? (["historical"] as const) : []),
		...(isFuture ? (["future"] as const) : []),
		...(rules.has("condition") || rules.has("possibility") ? (["hypothetical"] as const) : []),
		...(value <= -1.5 ? (["negated"] as const) : []),
	];
}

interface Roles {
	readonly source: readonly Actor[];
	readonly target: readonly Actor[];
	readonly object?: Stretch;
}

/** Phrases before the predicate by their particles: 은·이 act, 을 is acted on, 에·에게 receive, 와 acts along. */
function rolesOf(
	scene: Scene,
	at: number,
	trigger: Trigger | undefined,
	chain: readonly number[],
	placed: readonly Placed[],
): Roles {
	const contents = chain.flatMap((index) => placed[index]?.cited.content ?? []);
	const from = Math.max(0, ...contents.map((content) => content.from));
	const phrases = phrasesBefore(scene, at, from);
	const subject = phrases.findLast(({ role }) => role === "subject") ?? phrases.find(({ role }) => role === "topic");
	const speakers = chain.flatMap((index) => placed[index]?.cited.source ?? []);
	const acting = subject
		? actorsIn(scene, subject)
		: isNoun(scene, at)
			? namedIn(scene, { from: phraseStart(scene, at, from), to: at })
			: [];
	const source =
		acting.length > 0 || subject
			? acting
			: speakers
					.toReversed()
					.flatMap((one) => actorsIn(scene, one))
					.slice(0, 1);
	const along = phrases.filter(({ role }) => role === "with").flatMap((phrase) => actorsIn(scene, phrase));
	const others = phrases
		.filter(({ role }) => role === "goal" || role === "object")
		.flatMap((phrase) => actorsIn(scene, phrase));
	const object = phrases.findLast(({ role }) => role === "object") ?? compoundBefore(scene, at, from);
	return { ...sided(trigger, source, along, others), ...(object && { object }) };
}

/** 정찰위성 발사: a noun without a particle before a noun is what it is of. */
function compoundBefore({ words, sentence }: Scene, at: number, from: number): Stretch | undefined {
	const before = words[at - 1];
	if (!before || at - 1 < from || before.comma) return undefined;
	const token = sentence.tokens[before.first];
	return token?.xpos !== undefined && /^(?:NNG|NNP)(?:\+NN[GP])*$/.test(token.xpos)
		? { from: at - 1, to: at - 1 }
		: undefined;
}

const isNoun = ({ words, sentence }: Scene, at: number): boolean =>
	!/V|XS/.test(sentence.tokens[words[at]?.first ?? -1]?.xpos ?? "");

function sided(
	trigger: Trigger | undefined,
	source: readonly Actor[],
	along: readonly Actor[],
	others: readonly Actor[],
): Omit<Roles, "object"> {
	const isNew = (actor: Actor): boolean => source.every(({ code }) => code !== actor.code);
	if (trigger?.roles === "with") {
		const all = [...source, ...along.filter(isNew)];
		return { source: all, target: all.length > 1 ? all : others.filter(isNew) };
	}
	return { source, target: [...others, ...along].filter(isNew) };
}

interface Phrase extends Stretch {
	readonly role: "topic" | "subject" | "object" | "goal" | "with";
}

const roleOf: readonly (readonly [RegExp, Phrase["role"]])[] = [
	[/^(?:ㅇㅡㄴ|ㄴㅡㄴ|ㄷㅗ)$/, "topic"],
	[/^(?:ㅇㅣ|ㄱㅏ|ㄲㅔㅅㅓ|ㅇㅔㅅㅓㄴㅡㄴ)$/, "subject"],
	[/^(?:ㅇㅡㄹ|ㄹㅡㄹ)$/, "object"],
	[/^(?:ㅇㅔ|ㅇㅔㄱㅔ|ㅇㅔㄴㅡㄴ)$/, "goal"],
	[/^(?:ㅇㅘ|ㄱㅘ)$/, "with"],
];

function phrasesBefore(scene: Scene, at: number, from: number): readonly Phrase[] {
	const phrases: Phrase[] = [];
	for (let k = from; k < at; k++) {
		const word = scene.words[k] as Word;
		const particle = particleOf(word, scene.sentence.tokens[word.first]);
		// Headlines set their topic by a comma: 北·러, 13일 정상회담.
		const isHeading = scene.isTitle && word.comma && particle === "";
		const role = isHeading ? "topic" : roleOf.find(([pattern]) => pattern.test(particle))?.[1];
		if (!role) continue;
		// 북한과 러시아가: the first is part of the second's phrase.
		if (
			role === "with" &&
			k + 1 < at &&
			/^(?:ㅇㅡㄴ|ㄴㅡㄴ|ㅇㅣ|ㄱㅏ|ㅇㅢ|ㅇㅡㄹ|ㄹㅡㄹ)$/.test(nextParticle(scene, k))
		)
			continue;
		phrases.push({ from: phraseStart(scene, k, from), to: k, role });
	}
	return phrases;
}

function nextParticle({ words, sentence }: Scene, at: number): string {
	const next = words[at + 1] as Word;
	return particleOf(next, sentence.tokens[next.first]);
}
