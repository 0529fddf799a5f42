import type { Article } from "../model/article.ts";
import type { ClaimMention, Story } from "../model/audit.ts";
import { labelOf } from "../model/reading.ts";
import type { Span } from "../model/record.ts";

/** One W3C Web Annotation (https://www.w3.org/TR/annotation-model/): a body about one sentence of one article. */
export interface Annotation {
	readonly id: string;
	readonly type: "Annotation";
	readonly motivation: "classifying" | "assessing";
	readonly body: readonly Readonly<Record<string, string>>[];
	readonly target: Readonly<Record<string, unknown>>;
}

/** `annotations.jsonld`: every mention's cell and every finding, anchored to its sentence by quote and position. */
export function annotationPage(stories: readonly Story[], articles: ReadonlyMap<string, Article>): string {
	const items = stories.flatMap((story) => annotationsOf(story, articles));
	const page = { "@context": "http://www.w3.org/ns/anno.jsonld", type: "AnnotationPage", items };
	return `${JSON.stringify(page, null, 1)}\n`;
}

function annotationsOf(story: Story, articles: ReadonlyMap<string, Article>): readonly Annotation[] {
	const mentions = story.claims.flatMap((claim) =>
		claim.mentions.map((mention) => annotationOfMention(claim.id, claim.statement, mention, articles)),
	);
	const findings = story.findings.flatMap((finding) =>
		finding.places.map(
			(place, index): Annotation => ({
				id: `urn:parallax:finding:${finding.id}:${index}`,
				type: "Annotation",
				motivation: "assessing",
				body: [text(finding.text), tag(finding.rule), tag(finding.review.status)],
				target: targetOf(place.article, place.span, articles),
			}),
		),
	);
	return [...mentions, ...findings];
}

function annotationOfMention(
	claim: string,
	statement: string,
	mention: ClaimMention,
	articles: ReadonlyMap<string, Article>,
): Annotation {
	return {
		id: `urn:parallax:mention:${claim}:${encodeURIComponent(mention.article)}:${mention.mention ?? `${mention.span.i}-${mention.span.from}`}`,
		type: "Annotation",
		motivation: "classifying",
		body: [text(statement), tag(mention.cell), tag(labelOf(mention.value))],
		target: targetOf(mention.article, mention.sentence, articles),
	};
}

const text = (value: string) => ({ type: "TextualBody", purpose: "describing", value, format: "text/plain" });
const tag = (value: string) => ({ type: "TextualBody", purpose: "tagging", value });

/** The quote finds the sentence again in a page that has moved on; the position is exact in the article as collected. */
function targetOf(id: string, span: Span, articles: ReadonlyMap<string, Article>): Annotation["target"] {
	const article = articles.get(id);
	return {
		source: article?.url ?? `urn:parallax:article:${encodeURIComponent(id)}`,
		selector: [
			{ type: "TextQuoteSelector", exact: article?.parts[span.i]?.text.slice(span.from, span.to) ?? "" },
			{
				type: "FragmentSelector",
				value: `part=${span.i}`,
				refinedBy: { type: "TextPositionSelector", start: span.from, end: span.to },
			},
		],
	};
}
