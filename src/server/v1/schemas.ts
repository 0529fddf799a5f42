import { z } from "zod";
import { AuditArticle, Finding, FindingRule, Story } from "../../model/audit.ts";
import { list, record } from "../../model/record.ts";
import { SearchQuery } from "../search.ts";

/** What `/v1` takes and gives. The OpenAPI description and the client's types are made from these, and from nothing else. */
export const Problem = record({
	error: record({
		code: z.enum(["not-found", "query-invalid", "too-many-requests", "failed"]),
		message: z.string().describe("What is wrong, and the way out."),
	}),
});

export const StoryEntry = record({
	id: z.string(),
	title: z.string(),
	from: z.string().exactOptional(),
	to: z.string().exactOptional(),
	outlets: list(z.string()),
	articles: z.int().nonnegative().describe("How many."),
	dyads: Story.unwrap().shape.dyads,
	findings: z.int().nonnegative().describe("How many."),
});

export const FindingEntry = record({
	...Finding.unwrap().shape,
	story: record({ id: z.string(), title: z.string() })
		.exactOptional()
		.describe("Absent where it is on all stories together."),
});

export const FullStory = record({ ...Story.unwrap().shape, coverage: list(AuditArticle) });

export const Hit = record({
	article: AuditArticle,
	quote: z.string().exactOptional().describe("The sentence in which the first of the words stands."),
	stories: list(record({ id: z.string(), title: z.string() })),
});

const cursor = z.string().max(200).optional().describe("`next` of the page before.");
const limit = z.coerce.number().int().min(1).max(100).default(20).describe("Most items of a page.");

export const StoriesQuery = z.object({ cursor, limit });
export const FindingsQuery = z.object({
	cursor,
	limit,
	rule: FindingRule.optional(),
	outlet: z.string().max(200).optional(),
});
export const V1SearchQuery = SearchQuery;

const pageOf = <Item extends z.ZodType>(item: Item) =>
	record({
		items: list(item),
		next: z.string().exactOptional().describe("Cursor of the next page; absent on the last."),
	});

export const StoryPage = pageOf(StoryEntry);
export const FindingPage = pageOf(FindingEntry);
export const HitPage = pageOf(Hit);
