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
import { inPackage } from "../places.ts";

export { dossierPath, indexPath, stylePath } from "./paths.ts";

/** What a dossier tells of the audit it comes from. */
export interface AuditFacts extends Pick<Audit, "version" | "made" | "collection"> {
	/** Written for this project, and labelled so. Where it is not said, outlets at `.example` addresses are. */
	readonly demonstration?: boolean;
}

/** The front page: stories by time, those with several outlets first; what was left out, and why. */
export function renderIndex(_audit: Audit): string {
	return "";
}

/** One story. Readings give the sentences around a quoted one; without them a quote stands alone. */
export function renderDossier(
	_story: Story,
	_articles: ReadonlyMap<string, Article>,
	_readings: ReadonlyMap<string, Reading>,
	_facts: AuditFacts,
): string {
	return "";
}

/** The style sheet of every page, for `stylePath`. */
export function stylesheet(): string {
	return readFileSync(inPackage("data", "pages", "style.css"), "utf8");
}
