import { type Claim, type ClaimMention, type Origin, sureMentions } from "../model/audit.ts";
import { labelOf } from "../model/reading.ts";
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
	/** Some article of it tells the claim and cites nobody for it, or takes for granted what it has in another's words. */
	readonly isOnItsOwn: boolean;
}

/** Every outlet that asserts a claim, in the order of its first mention. Who only doubts or denies asserts nothing. */
export function tellingsOf(
	claim: Claim,
	{ story, familyOf }: Pick<Coverage, "story" | "familyOf">,
): readonly Telling[] {
	const origins = new Map(story.origins.map((origin) => [origin.id, origin]));
	const asserting = sureMentions(claim).filter(asserts);
	return [...Map.groupBy(asserting, ({ outlet }) => outlet)].map(([outlet, mentions]) => ({
		outlet,
		family: familyOf(outlet),
		mentions,
		cited: uniqueOf(mentions.flatMap((mention) => citedBy(mention, origins))),
		isOnItsOwn: [...Map.groupBy(mentions, ({ article }) => article).values()].some(
			(told) => told.some(takesForGranted) || told.flatMap((mention) => citedBy(mention, origins)).length === 0,
		),
	}));
}

function asserts({ cell, value }: ClaimMention): boolean {
	return cell === "fact" || (cell === "attributed" && value >= thresholds.held);
}

/** "Trump thanked Kim for releasing the men": whose thanks they are says nothing of who has it from whom. */
function takesForGranted({ own, value }: ClaimMention): boolean {
	return !own && labelOf(value) === "CT+";
}

function citedBy(mention: ClaimMention, origins: ReadonlyMap<string, Origin>): readonly Origin[] {
	return mention.origins.flatMap((id) => origins.get(id) ?? []).filter(({ kind }) => kind !== "newsroom");
}

function uniqueOf(origins: readonly Origin[]): readonly Origin[] {
	return [...new Map(origins.map((origin) => [origin.id, origin])).values()];
}

/** A sentence likely tells it in other words, in its own voice: somebody else may stand behind it. */
export function mayHaveAnother({ mentions }: Claim): boolean {
	return mentions.some(({ likelihood, cell }) => likelihood !== undefined && cell === "fact");
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
