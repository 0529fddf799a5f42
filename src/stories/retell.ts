import type { Article } from "../model/article.ts";
import { type Claim, type ClaimMention, isCompared, type Story } from "../model/audit.ts";
import type { Reading } from "../model/reading.ts";
import { byWeight, countOutlets } from "./claims.ts";
import { answer, type Field, listen, openField, retoldTable, unsureOf } from "./retold/index.ts";
import { tellEvents } from "./told.ts";

/**
 * The story, its claims also with what likely tells them in other words, and, where they are compared, with the outlets whose
 * cells are unsure. Contest and standing stay as they are.
 */
export function retellStory(
	story: Story,
	articles: ReadonlyMap<string, Article>,
	readings: ReadonlyMap<string, Reading>,
): Story {
	if (story.outlets.length < 2) return story;
	const field = fieldOf(story, articles, readings);
	return { ...story, claims: story.claims.map((claim) => retell(claim, story.outlets, field)).sort(byWeight) };
}

/** Every event of a story's articles. */
export function fieldOf(
	story: Pick<Story, "articles">,
	articles: ReadonlyMap<string, Article>,
	readings: ReadonlyMap<string, Reading>,
): Field {
	const events = story.articles.flatMap((id) => {
		const [article, reading] = [articles.get(id), readings.get(id)];
		return article && reading ? tellEvents(article, reading) : [];
	});
	return openField(events);
}

function retell(claim: Claim, outlets: readonly string[], field: Field): Claim {
	const table = retoldTable();
	const row = listen(claim, outlets, field).map((hearing) => answer(hearing, table.telling, table.least));
	const retold = row
		.flatMap((one) => one.retold)
		.sort((a, b) => b.likelihood - a.likelihood)
		.map(({ mention, likelihood }): ClaimMention => ({ ...mention, likelihood: Math.round(likelihood * 100) / 100 }));
	const mentions = [...claim.mentions, ...retold];
	const told = { ...claim, mentions, outlets: countOutlets(mentions, outlets) };
	// How sure a cell is was learned of claims that are compared.
	return isCompared(told) ? { ...told, unsure: [...unsureOf(row, table)] } : told;
}
