import type { Article } from "../model/article.ts";
import type { Claim, ClaimMention, Story } from "../model/audit.ts";
import type { Reading } from "../model/reading.ts";
import { byWeight, countOutlets, isAllDenied, turnedMention } from "./claims.ts";
import { type Field, findRetellings, openField } from "./retold/index.ts";
import { mentionOf, type Told, tellEvents } from "./told.ts";

/** The story, its claims also with what likely tells them in other words. Contest and standing stay as they are. */
export function retellStory(
	story: Story,
	articles: ReadonlyMap<string, Article>,
	readings: ReadonlyMap<string, Reading>,
): Story {
	if (story.outlets.length < 2) return story;
	const events = story.articles.flatMap((id) => {
		const [article, reading] = [articles.get(id), readings.get(id)];
		return article && reading ? tellEvents(article, reading) : [];
	});
	const field = openField(events);
	const places = new Map(events.map((told) => [placeOf(mentionOf(told)), told]));
	return { ...story, claims: story.claims.map((claim) => retell(claim, story.outlets, field, places)).sort(byWeight) };
}

function retell(claim: Claim, outlets: readonly string[], field: Field, places: ReadonlyMap<string, Told>): Claim {
	const mentions = claim.mentions.flatMap((mention) => places.get(placeOf(mention)) ?? []);
	const isNegative = isAllDenied(mentions);
	const retold = findRetellings(claim.statement, mentions, field).map(({ told, likelihood }): ClaimMention => {
		const mention: ClaimMention = { ...mentionOf(told), origins: [], likelihood: Math.round(likelihood * 100) / 100 };
		return isNegative ? turnedMention(mention) : mention;
	});
	if (retold.length === 0) return claim;
	const all = [...claim.mentions, ...retold];
	return { ...claim, mentions: all, outlets: countOutlets(all, outlets) };
}

function placeOf({ article, span }: Pick<ClaimMention, "article" | "span">): string {
	return `${span.i} ${span.from} ${article}`;
}
