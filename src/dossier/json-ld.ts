import { type Article, titleOf } from "../model/article.ts";
import type { EditorText } from "../model/editor-text.ts";
import { findSafeUrl, html, type Markup, scriptData } from "./html.ts";
import type { SiteFacts } from "./site-facts.ts";
import type { DossierView } from "./view.ts";

/**
 * The dossier in the words of schema.org: its articles, and each claim with where it appears. There is no ClaimReview:
 * that would be a verdict. A block of data, which no browser runs and no Content-Security-Policy forbids.
 */
export function dossierData(
	{ story, text, claims, articles, anchorOf }: DossierView,
	{ made, url }: SiteFacts,
): Markup {
	const ids = new Map(articles.map((article) => [article.id, `#${anchorOf(article.id)}`]));
	const graph = [
		{
			"@type": "NewsArticle",
			headline: text?.headline ?? story.title,
			...(text?.standfirst !== undefined && { description: text.standfirst }),
			...(text && text.byline.length > 0 && { author: text.byline.map(personData) }),
			// A kept page keeps the day it was made on, as the page itself says it.
			datePublished: (text?.posted ?? made).slice(0, 10),
			...(text?.modified !== undefined && { dateModified: text.modified.slice(0, 10) }),
			...(url !== undefined && { publisher: { "@type": "Organization", name: "Parallax", url } }),
			citation: articles.map((article) => articleData(article, ids.get(article.id))),
		},
		...claims.map(({ claim }) => ({
			"@type": "Claim",
			text: claim.statement,
			appearance: [...new Set(claim.mentions.map((mention) => mention.article))].flatMap((id) => {
				const reference = ids.get(id);
				return reference === undefined ? [] : [{ "@id": reference }];
			}),
		})),
	];
	return html`<script type="application/ld+json">${scriptData({ "@context": "https://schema.org", "@graph": graph })}</script>`;
}

function personData({ name, affiliation }: EditorText["byline"][number]) {
	return { "@type": "Person", name, ...(affiliation !== undefined && { affiliation }) };
}

/** Told once, under the anchor of its entry on the page: the claims point there. */
function articleData(article: Article, id: string | undefined) {
	const url = findSafeUrl(article.url);
	return {
		"@type": "NewsArticle",
		"@id": id,
		headline: titleOf(article),
		...(url !== undefined && { url }),
		...(article.published !== undefined && { datePublished: article.published }),
		...(article.outlet !== undefined && { publisher: { "@type": "NewsMediaOrganization", name: article.outlet } }),
	};
}
