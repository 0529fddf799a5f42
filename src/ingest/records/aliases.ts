/** Names under which data sets and exports keep the fields of an article; the first that is filled wins. */
const aliases = {
	id: ["id", "_id", "uuid", "guid", "article_id", "articleId"],
	url: ["url", "link", "canonical", "canonical_url", "href", "permalink", "source_url"],
	outlet: [
		"outlet",
		"domain",
		"site",
		"source",
		"publisher",
		"publication",
		"outlet_name",
		"source_name",
		"media",
		"newspaper",
		"source_domain",
	],
	title: ["title", "headline", "heading"],
	dek: ["dek", "desc", "description", "standfirst", "subtitle", "subheadline", "summary", "abstract", "lead"],
	body: [
		"text",
		"body",
		"content",
		"article",
		"articleBody",
		"article_body",
		"maintext",
		"full_text",
		"fulltext",
		"paragraphs",
		"body_text",
	],
	byline: ["byline", "authors", "author", "creator", "writer"],
	section: ["section", "category", "rubric", "kicker"],
	genre: ["genre", "articleType", "article_type"],
	published: [
		"published",
		"date",
		"published_at",
		"publishedAt",
		"publish_date",
		"date_publish",
		"pub_date",
		"pubDate",
		"datePublished",
		"date_published",
		"publication_date",
		"timestamp",
		"created_at",
		"posted",
		"time",
	],
	modified: [
		"modified",
		"updated",
		"updated_at",
		"updatedAt",
		"dateModified",
		"date_modified",
		"date_modify",
		"last_modified",
		"modified_at",
	],
	language: ["language", "lang", "inLanguage", "locale"],
	agency: ["agency", "wire", "credit", "news_agency", "syndicated_from"],
	original: ["original", "original_url", "translation_of"],
	images: ["images", "image", "image_url", "img"],
	captions: ["captions", "caption"],
} as const;

export type Field = keyof typeof aliases;

export type Fields = Readonly<Record<string, unknown>>;

/** The first filled value among a field's names; "", "NA" and null are not filled. */
export function findField(record: Fields, field: Field): unknown {
	return aliases[field].map((name) => record[name]).find(isFilled);
}

/** All filled values, where one may do and another not: `source` "HPO" and `domain` "huffpost.example". */
export function fieldValues(record: Fields, field: Field): unknown[] {
	return aliases[field].map((name) => record[name]).filter(isFilled);
}

function isFilled(value: unknown): boolean {
	if (typeof value === "string") return !/^\s*(?:|n\/?a|none|null|nan|undefined)\s*$/i.test(value);
	if (Array.isArray(value)) return value.length > 0;
	return value !== undefined && value !== null;
}
