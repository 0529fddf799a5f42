import { type Claim, type Collected, sureMentions } from "../model/audit.ts";
import type { Reading } from "../model/reading.ts";
import { type Coverage, codedClaims, type Observation, type OutletGroup, placeOf, type Rule, tellers } from "./rule.ts";
import { thresholds } from "./thresholds.ts";
import { lemmasIn } from "./trace.ts";
import { say, sayList } from "./words.ts";

/**
 * A claim that most outlets tell and none of some group does, in this story. Descriptive: with the number of outlets on
 * both sides and how they were collected, and without a test. Who tells it has to do so surely; whoever may tell it in other words is not silent. One group a claim, the one with most outlets collected.
 */
export const unmentioned: Rule = {
	id: "unmentioned",
	seesRetold: true,
	find: (coverage) =>
		codedClaims(coverage)
			.filter((claim) => tellers(claim) >= thresholds.tellingOutlets)
			.flatMap((claim) => silencesOn(claim, coverage).slice(0, 1)),
};

function silencesOn(claim: Claim, coverage: Coverage): readonly Observation[] {
	const readable = coverage.story.outlets.filter((outlet) => isLongEnough(outlet, coverage));
	const telling = new Set(sureMentions(claim).map(({ outlet }) => outlet));
	const likely = new Set(claim.mentions.map(({ outlet }) => outlet));
	const trace = traceOf(claim, coverage);
	return coverage.groups
		.map((group) => ({ group, silent: readable.filter((outlet) => group.outlets.includes(outlet)) }))
		.filter(({ silent }) => countFamilies(silent, coverage) >= thresholds.silentOutlets)
		.filter(({ silent }) => !silent.some((outlet) => likely.has(outlet) || mayTell(outlet, trace, coverage)))
		.toSorted((a, b) => b.silent.length - a.silent.length)
		.flatMap(({ group, silent }) => {
			const others = readable.filter((outlet) => !group.outlets.includes(outlet));
			const tellingOthers = others.filter((outlet) => telling.has(outlet));
			const isTold =
				countFamilies(tellingOthers, coverage) >= thresholds.tellingOutlets &&
				tellingOthers.length >= others.length * thresholds.tellingShare;
			return isTold ? [observe(claim, group, silent, others.length, tellingOthers, coverage)] : [];
		});
}

function countFamilies(outlets: readonly string[], { familyOf }: Coverage): number {
	return new Set(outlets.map(familyOf)).size;
}

function isLongEnough(outlet: string, coverage: Coverage): boolean {
	const words = articlesOf(outlet, coverage)
		.flatMap(({ sentences }) => sentences)
		.reduce((sum, { tokens }) => sum + tokens.length, 0);
	return words >= thresholds.silentWords;
}

function articlesOf(outlet: string, { story, articles, readings }: Coverage): readonly Reading[] {
	return story.articles
		.filter((id) => (articles.get(id)?.outlet ?? id) === outlet)
		.flatMap((id) => readings.get(id) ?? []);
}

/** The words by which a claim could be told: what happens, and who or what takes part. */
interface Trace {
	readonly acts: ReadonlySet<string>;
	readonly parts: ReadonlySet<string>;
}

function traceOf({ mentions }: Claim, { readings }: Coverage): Trace {
	const acts = new Set<string>();
	const parts = new Set<string>();
	for (const { article, mention: index } of mentions) {
		const reading = readings.get(article);
		const mention = reading?.mentions[index ?? -1];
		const event = mention && reading?.events[mention.event];
		if (!reading || !mention || !event) continue;
		acts.add(event.lemma.toLowerCase());
		const spans = [...(mention.source ?? []), ...(mention.target ?? [])].map(({ span }) => span);
		for (const span of mention.object ? [...spans, mention.object] : spans)
			for (const lemma of lemmasIn(span, reading)) parts.add(lemma);
	}
	return { acts, parts };
}

/** A sentence with the act and one who takes part may tell the claim in words that the reader did not join: then nothing is said of silence. */
function mayTell(outlet: string, { acts, parts }: Trace, coverage: Coverage): boolean {
	return articlesOf(outlet, coverage).some(({ sentences }) =>
		sentences.some(({ tokens }) => {
			const lemmas = tokens.map(({ lemma }) => lemma.toLowerCase());
			return lemmas.some((lemma) => acts.has(lemma)) && lemmas.some((lemma) => parts.has(lemma));
		}),
	);
}

function observe(
	claim: Claim,
	{ name }: OutletGroup,
	silent: readonly string[],
	others: number,
	telling: readonly string[],
	{ collection }: Coverage,
): Observation {
	const collected = howCollected(silent, collection);
	const words = { group: name, silent: silent.length, telling: telling.length, others, collected };
	const first = telling.flatMap((outlet) => sureMentions(claim).find((mention) => mention.outlet === outlet) ?? []);
	return {
		claim: claim.id,
		places: first.map(placeOf),
		observed: say("unmentioned.observed", words),
		expected: say("unmentioned.expected", words),
		text: say("unmentioned.text", { ...words, claim: claim.statement }),
	};
}

/** Of every way in which these outlets were collected, since a search may have missed what was there. */
function howCollected(outlets: readonly string[], collection: readonly Collected[]): string {
	const methods = outlets.map(
		(outlet) => collection.find((one) => one.outlet === undefined || one.outlet === outlet)?.method ?? "unknown",
	);
	return sayList([...new Set(methods)].map((method) => say(`collected.${method}`)));
}
