import type { Article } from "../model/article.ts";
import type { Claim, Story } from "../model/audit.ts";
import type { Foretold } from "../model/explanation.ts";
import type { Interpretation, Mention, Reading } from "../model/reading.ts";
import { holds } from "../model/span.ts";
import { beginningsOf } from "./likeness.ts";
import { type Coverage, outletOf, placeOf, wordsAt } from "./scene.ts";

/** Conditionals and forecasts, as they were said, all open: what can be held against later coverage first, and the same words once. */
export function foretoldIn({ story, articles, readings }: Coverage): readonly Foretold[] {
	const all = story.articles.flatMap((id) => {
		const article = articles.get(id);
		const reading = readings.get(id);
		if (!article || !reading) return [];
		return reading.interpretations.flatMap((one) =>
			one.kind === "conditional" || one.kind === "forecast" ? [toForetold(article, reading, one, one.kind)] : [],
		);
	});
	const once = Map.groupBy(all, ({ kind, quote, expected }) => `${kind}\n${expected}\n${quote}`);
	return [...once.values()].flatMap(([first]) => first ?? []).toSorted((a, b) => resolvable(b) - resolvable(a));
}

/** An act between two states can be told later; a day by which it should have been, too. */
function resolvable({ type, source, target, until }: Foretold): number {
	return (type !== undefined && source !== undefined && target !== undefined ? 2 : 0) + (until === undefined ? 0 : 1);
}

function toForetold(article: Article, reading: Reading, one: Interpretation, kind: Foretold["kind"]): Foretold {
	const mention = mentionIn(reading, one);
	const source = one.chain.at(-1);
	const attribution = source === undefined ? undefined : reading.attributions[source];
	const [by] = mention?.source ?? [];
	const [to] = mention?.target ?? [];
	return {
		...placeOf(article, reading.sentences[one.sentence] ?? one.span),
		outlet: outletOf(article),
		kind,
		who:
			attribution?.sourceName ||
			wordsAt(article, attribution?.source[0]) ||
			article.byline[0]?.name ||
			outletOf(article),
		...(article.published !== undefined && { said: article.published }),
		...(one.condition && { condition: wordsAt(article, one.condition) }),
		expected: wordsAt(article, one.content ?? one.span),
		...(mention?.type !== undefined && { type: mention.type }),
		...(by && by.code !== "" && { source: by.code }),
		...(to && to.code !== "" && { target: to.code }),
		...(one.horizon?.until !== undefined && { until: one.horizon.until }),
		...(one.probability !== undefined && { probability: one.probability }),
		outcome: "open",
	};
}

/** The coded event inside what is foretold. */
function mentionIn({ mentions, events }: Reading, { content }: Interpretation): Mention | undefined {
	return mentions.find((mention) => {
		const event = events[mention.event];
		return event && content && holds(content, event) && mention.type !== undefined;
	});
}

/**
 * Later coverage resolves what was foretold: a claim of the same type between the same states, first told after it was said, as
 * a fact in some outlet's own voice (came true); its time is over and all coverage was collected, or only denials follow (did not).
 */
export function resolveForetold(
	stories: readonly Story[],
	isComplete: boolean,
	until: string | undefined,
): readonly Story[] {
	const byKey = Map.groupBy(
		stories
			.flatMap((story) => story.claims.map((claim) => ({ claim, at: story.from })))
			.filter(({ claim }) => claim.type),
		({ claim }) => keyOf(claim),
	);
	return stories.map((story) =>
		story.forecasts === undefined || story.forecasts.length === 0
			? story
			: {
					...story,
					forecasts: story.forecasts.map((one) => resolved(one, byKey.get(keyOf(one)) ?? [], isComplete, until)),
				},
	);
}

function keyOf({ type, source, target }: Pick<Foretold, "type" | "source" | "target">): string {
	return `${type} ${source} ${target}`;
}

interface Dated {
	readonly claim: Claim;
	readonly at: string | undefined;
}

function resolved(one: Foretold, claims: readonly Dated[], isComplete: boolean, until: string | undefined): Foretold {
	if (one.type === undefined || one.source === undefined || one.target === undefined || one.said === undefined)
		return one;
	const later = claims.filter(
		({ at, claim }) => isAfter(at, one.said) && !isAfter(at, one.until ?? at) && isSameAct(one.expected, claim),
	);
	const happened = later.find(({ claim }) => claim.outlets.fact > 0);
	if (happened) return settle(one, "came true", happened.claim.id);
	const denied = later.find(
		({ claim: { outlets } }) => outlets.denied > 0 && outlets.attributed + outlets.hedged === 0,
	);
	if (denied) return settle(one, "did not", denied.claim.id);
	return isComplete && one.until !== undefined && isAfter(until, one.until) ? settle(one, "did not") : one;
}

/** Two fifths of its words, names left out: a killing is no bombing of 52 sites, though both are attacks on one state. */
const sameWords = 0.4;

function isSameAct(expected: string, { statement, recalled }: Claim): boolean {
	if (recalled) return false;
	const told = new Set(beginningsOf(statement));
	const words = [...new Set(beginningsOf(expected.replaceAll(/\b\p{Lu}[\p{L}-]*/gu, "")))];
	const shared = words.filter((word) => told.has(word)).length;
	return shared > 0 && shared >= sameWords * words.length;
}

function isAfter(a: string | undefined, b: string | undefined): boolean {
	return a !== undefined && b !== undefined && a.slice(0, 10) > b.slice(0, 10);
}

/** Brier 1950, one event: (probability − outcome)². */
function settle(one: Foretold, outcome: "came true" | "did not", by?: string): Foretold {
	const { probability } = one;
	const brier = probability === undefined ? undefined : (probability - (outcome === "came true" ? 1 : 0)) ** 2;
	return {
		...one,
		outcome,
		...(by !== undefined && { by }),
		...(brier !== undefined && { brier: Math.round(brier * 1e6) / 1e6 }),
	};
}
