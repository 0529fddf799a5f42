/**
 * In: stories with their articles and readings, or a site's summaries, and what the site tells of itself. Out: a page as a
 * string, the style sheet of all pages, and the addresses they belong at.
 * Never: a script, a file written, markup out of an article's text, a link that is not http(s), more of an article than a
 * sentence with a sentence of context on either side.
 */
import { readFileSync } from "node:fs";
import type { Article } from "../model/article.ts";
import type { Story } from "../model/audit.ts";
import type { EditorText } from "../model/editor-text.ts";
import type { Dyad } from "../model/ties.ts";
import { inPackage } from "../places.ts";
import { previewPicture } from "./charts/preview.ts";
import { tiesPicture } from "./charts/ties-lines.ts";
import { dossierPage, type Onward } from "./dossier-page.ts";
import type { Outline } from "./outline.ts";
import type { SiteFacts } from "./site-facts.ts";
import { viewStory } from "./view.ts";

export { aboutPage } from "./about-page.ts";
export { actorPage } from "./actor/page.ts";
export { type ActorView, viewActors } from "./actor/view.ts";
export { addressOf, dataAddressOf, dyadId, frontAddress, rootOf, slugOf, styleAddress } from "./addresses.ts";
export { articlePage } from "./article/page.ts";
export { type ArticleView, claimsTold, counterpartOf } from "./article/view.ts";
export { claimPage } from "./claim-page.ts";
export { countingSentence, wilsonInterval } from "./counting.ts";
export { dyadPage } from "./dyad-page.ts";
export { jsonFeed, rssFeed, siteMap, type Whereabouts } from "./feeds.ts";
export { type FoundFinding, findingsPage } from "./findings-page.ts";
export { type FrontView, frontPage } from "./front-page.ts";
export { matrixRows } from "./main-claims.ts";
export { accuracyFigures, methodPage } from "./method-page.ts";
export { missingPage, movedPage } from "./notice-page.ts";
export { outletPage } from "./outlet/page.ts";
export { type OutletView, viewOutlets } from "./outlet/view.ts";
export { type Outline, outlineOf } from "./outline.ts";
export { policy } from "./page.ts";
export { relatedIn } from "./related.ts";
export { inScope, languages, type PageKind, type PageLanguage, pageKinds, type Scope } from "./scope.ts";
export { type SearchView, searchPage } from "./search-page.ts";
export type { SiteFacts } from "./site-facts.ts";
export { listed, newestFirst, type StorySummary, summarize } from "./summary.ts";

/** One story, under its editor's text where there is one. Readings give the sentences around a quoted one; without them a quote stands alone. */
export function renderDossier(
	story: Story,
	articles: ReadonlyMap<string, Article>,
	readings: ReadonlyMap<string, Outline>,
	facts: SiteFacts,
	text?: EditorText,
	onward: Onward = {},
): string {
	const view = viewStory(story, articles, readings, facts, text);
	return dossierPage(view, { ...facts, demonstration: view.isDemonstration }, onward);
}

/** The story's matrix as a PNG, for previews of links to its page. */
export function drawPreview(story: Story, articles: ReadonlyMap<string, Article>): Uint8Array {
	return previewPicture(viewStory(story, articles, new Map()));
}

/** The charts of two states as one picture that stands alone. */
export function tiesSvg(dyad: Dyad): string {
	return tiesPicture(dyad, sheet("charts.css"));
}

/** The style sheet of every page, for `styleAddress`. */
export function stylesheet(): string {
	return ["style.css", "charts.css", "records.css"].map(sheet).join("\n");
}

function sheet(name: string): string {
	return readFileSync(inPackage("data", "pages", name), "utf8");
}
