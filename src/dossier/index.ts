/**
 * In: a story with its articles and readings, or a whole audit, and how it was made. Out: a page as a string, its one
 * style sheet, and the paths they belong at, relative to the audit's folder.
 * Never: a script, a file written, markup out of an article's text, a link that is not http(s), more of an article than a
 * sentence with a sentence of context on either side.
 */
import { readFileSync } from "node:fs";
import type { Article } from "../model/article.ts";
import type { Audit, Story } from "../model/audit.ts";
import type { Reading } from "../model/reading.ts";
import type { Dyad } from "../model/ties.ts";
import { inPackage } from "../places.ts";
import { tiesPicture } from "./charts/ties-lines.ts";
import { dossierPage } from "./dossier-page.ts";
import { type DyadStory, dyadPage } from "./dyad-page.ts";
import type { AuditFacts } from "./facts.ts";
import { indexPage } from "./index-page.ts";
import { viewStory } from "./view.ts";

export { countingSentence, wilsonInterval } from "./counting.ts";
export type { AuditFacts } from "./facts.ts";
export { dossierPath, dyadPath, indexPath, stylePath } from "./paths.ts";

/** The front page: stories by time, those with several outlets first; what was left out, and why. */
export function renderIndex(audit: Audit): string {
	return indexPage(audit);
}

/** One story. Readings give the sentences around a quoted one; without them a quote stands alone. */
export function renderDossier(
	story: Story,
	articles: ReadonlyMap<string, Article>,
	readings: ReadonlyMap<string, Reading>,
	facts: AuditFacts,
): string {
	return dossierPage(viewStory(story, articles, readings, facts.demonstration), facts);
}

/** Two states: `dyad` is what is known of them, `stories` those of this coverage that they figure in. */
export function renderDyad(dyad: Dyad, stories: readonly DyadStory[], facts: AuditFacts): string {
	return dyadPage(dyad, stories, facts);
}

/** The charts of two states as one picture that stands alone. */
export function tiesSvg(dyad: Dyad): string {
	return tiesPicture(dyad, sheet("charts.css"));
}

/** The style sheet of every page, for `stylePath`. */
export function stylesheet(): string {
	return `${sheet("style.css")}\n${sheet("charts.css")}`;
}

function sheet(name: string): string {
	return readFileSync(inPackage("data", "pages", name), "utf8");
}
