import type { Article } from "../model/article.ts";
import type { Claim, ClaimMention, Story } from "../model/audit.ts";
import type { Reading } from "../model/reading.ts";
import { byWeight, countOutlets, isAllDenied, turnedMention } from "./claims.ts";
import { type Candidate, type Field, findRetellings, openField } from "./retold/index.ts";
import { isAhead, mentionOf, type Told, tellEvents } from "./told.ts";

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
	return { ...story, claims: story.claims.map((claim) => retell(claim, story.outlets, field)).sort(byWeight) };
}

function retell(claim: Claim, outlets: readonly string[], field: Field): Claim {
	const known = claim.mentions.flatMap(({ article, span }) => field.find(article, span) ?? []);
	const isNegative = isAllDenied(known.map(({ told }) => told));
	const retold = findRetellings(claim.statement, known, field).map(({ told, likelihood }): ClaimMention => {
		const cell = told.cell === "fact" && isOnlyAgreed(told, known) ? "hedged" : told.cell;
		const mention: ClaimMention = {
			...mentionOf({ ...told, cell }),
			origins: [],
			likelihood: Math.round(likelihood * 100) / 100,
		};
		return isNegative ? turnedMention(mention) : mention;
	});
	if (retold.length === 0) return claim;
	const all = [...claim.mentions, ...retold];
	return { ...claim, mentions: all, outlets: countOutlets(all, outlets) };
}

/** "Agreed on a deal for shells" as fact: not that shells were sold. */
function isOnlyAgreed(told: Told, known: readonly Candidate[]): boolean {
	const isAgreement = told.mention.type === "AGREE" && !isAhead(told);
	return isAgreement && !known.some((other) => other.told.root === told.root);
}
