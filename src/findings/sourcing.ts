import type { Claim, ClaimMention, Origin } from "../model/audit.ts";
import type { Coverage, Observation } from "./rule.ts";
import { thresholds } from "./thresholds.ts";

/** On whose word one outlet asserts a claim. */
export interface Telling {
	readonly outlet: string;
	readonly family: string;
	/** The mentions that assert it, earliest first. */
	readonly mentions: readonly ClaimMention[];
	/** Whoever it cites for it, newsrooms' own voices left out. */
	readonly cited: readonly Origin[];
	/** Some article of it tells the claim and cites nobody for it. */
	readonly isOnItsOwn: boolean;
}

/** Every outlet that asserts a claim, in the order of its first mention. Who only doubts or denies asserts nothing. */
export function tellingsOf(
	claim: Claim,
	{ story, familyOf }: Pick<Coverage, "story" | "familyOf">,
): readonly Telling[] {
	const origins = new Map(story.origins.map((origin) => [origin.id, origin]));
	const asserting = claim.mentions.filter(asserts);
	return [...Map.groupBy(asserting, ({ outlet }) => outlet)].map(([outlet, mentions]) => ({
		outlet,
		family: familyOf(outlet),
		mentions,
		cited: uniqueOf(mentions.flatMap((mention) => citedBy(mention, origins))),
		isOnItsOwn: [...Map.groupBy(mentions, ({ article }) => article).values()].some(
			(told) => told.flatMap((mention) => citedBy(mention, origins)).length === 0,
		),
	}));
}

function asserts({ cell, value }: ClaimMention): boolean {
	return cell === "fact" || (cell === "attributed" && value >= thresholds.held);
}

/**
 * Who acts is named within what is cited: "Trump said the Navy destroyed a drone". In "Trump thanked Kim for releasing the men" who
 * released them is left to the reader, and often misread.
 */
export function namesActor({ article, mention: index }: ClaimMention, readings: Coverage["readings"]): boolean {
	const reading = readings.get(article);
	const mention = reading?.mentions[index];
	const content = reading?.attributions[mention?.chain.at(-1) ?? -1]?.content ?? [];
	return (mention?.source ?? []).some(({ span }) =>
		content.some(({ i, from, to }) => i === span.i && from <= span.from && span.to <= to),
	);
}

function citedBy(mention: ClaimMention, origins: ReadonlyMap<string, Origin>): readonly Origin[] {
	return mention.origins.flatMap((id) => origins.get(id) ?? []).filter(({ kind }) => kind !== "newsroom");
}

function uniqueOf(origins: readonly Origin[]): readonly Origin[] {
	return [...new Map(origins.map((origin) => [origin.id, origin])).values()];
}

/** Two titles of one publisher, or two copies of one agency's text, are one teller. */
export function familiesOf(tellings: readonly Telling[]): number {
	return new Set(tellings.map(({ family }) => family)).size;
}

/** The same outlets on the same word, for claim after claim of one text: told once, at the claim that most outlets tell. */
export function firstOfEach(observations: readonly Observation[]): readonly Observation[] {
	const first = new Map(observations.toReversed().map((one) => [one.observed, one]));
	return observations.filter((one) => first.get(one.observed) === one);
}
