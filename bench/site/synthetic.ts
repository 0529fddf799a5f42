import { articles, auditOf, readings, story } from "../../src/dossier/fixture.ts";
import type { Article } from "../../src/model/article.ts";
import type { Claim, Story } from "../../src/model/audit.ts";
import type { Reading } from "../../src/model/reading.ts";
import type { Span } from "../../src/model/record.ts";
import type { AuditFolder } from "../../src/store/index.ts";
import { inventedWords, type Numbers, numbers } from "./words.ts";

/** An article with its sentences: found once, asked for by every claim. */
interface Told {
	readonly article: Article;
	readonly sentences: readonly Span[];
}

const cells = ["fact", "attributed", "hedged", "denied"] as const;
/** Outlets that cover the same story; few of a collection's outlets cover all. */
const outletCount = 25;
const sentenceCount = 30;

/** Invented coverage of any size: articles of thirty sentences, one in ten Korean, in stories of equal size. Always the same. */
export function syntheticAudit(size: number, storyCount: number, claimCount: number): AuditFolder {
	const pick = numbers();
	const all = Array.from({ length: size }, (_, index) => toldBy(index, pick));
	const perStory = Math.ceil(size / storyCount);
	const stories = Array.from({ length: storyCount }, (_, index) =>
		storyOf(index, all.slice(index * perStory, (index + 1) * perStory), claimCount),
	);
	const read = new Map(all.map(({ article, sentences }) => [article.id, readingOf(article, sentences)]));
	const texts = all.map(({ article }) => article);
	return {
		audit: auditOf(stories, texts),
		articles: new Map(texts.map((article) => [article.id, article])),
		findReading: async (id) => read.get(id),
		findDyad: async () => undefined,
		close: async () => {},
	};
}

function toldBy(index: number, pick: Numbers): Told {
	const language = index % 10 === 0 ? "ko" : "en";
	const word = inventedWords(language, pick);
	const words = (count: number) => Array.from({ length: count }, word).join(" ");
	const texts = Array.from({ length: sentenceCount }, () => `${words(14 + pick(16))}.`);
	const [like] = articles.values();
	let from = 0;
	const sentences = texts.map((text) => {
		const span = { i: 1, from, to: from + text.length };
		from = span.to + 1;
		return span;
	});
	const article = {
		...(like as Article),
		id: `article-${index}`,
		outlet: `Outlet ${index % outletCount}`,
		language,
		published: new Date(Date.UTC(2031, 0, 1 + (index % 700), index % 24)).toISOString(),
		parts: [
			{ kind: "title" as const, text: words(8) },
			{ kind: "body" as const, text: texts.join(" ") },
		],
	};
	return { article, sentences };
}

function storyOf(index: number, told: readonly Told[], claimCount: number): Story {
	return {
		...story,
		id: `story-${index}`,
		articles: told.map(({ article }) => article.id),
		outlets: [...new Set(told.flatMap(({ article }) => article.outlet ?? []))],
		claims: Array.from({ length: claimCount }, (_, claim) => claimOf(`claim-${index}-${claim}`, claim, told)),
		dyads: [],
		copies: [],
		findings: [],
	};
}

/** Every second article of the story makes the claim, once, in a sentence of its own. */
function claimOf(id: string, at: number, told: readonly Told[]): Claim {
	const [like] = story.claims;
	const [first] = like?.mentions ?? [];
	if (!like || !first) throw new Error("the fixture's story has a claim with a mention");
	const mentions = told.flatMap(({ article, sentences }, n) => {
		const sentence = sentences[(at + 1) % sentenceCount];
		if (!sentence || (n + at) % 2 === 1) return [];
		const cell = cells[((n + at) / 2) % cells.length] ?? "fact";
		return [
			{
				...first,
				article: article.id,
				outlet: article.outlet ?? "",
				cell,
				sentence,
				span: { ...sentence, to: sentence.from + 4 },
			},
		];
	});
	return { ...like, id, mentions };
}

function readingOf(article: Article, sentences: readonly Span[]): Reading {
	const [like] = readings.values();
	return { ...(like as Reading), id: article.id, sentences: sentences.map((span) => ({ ...span, tokens: [] })) };
}
