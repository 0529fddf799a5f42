import { articles, auditOf, facts, readings, story } from "../fixture.ts";
import { renderDossier, renderIndex } from "../index.ts";

/** The fixture's pages by the name of the file they are held against. */
export function goldenPages(): ReadonlyMap<string, string> {
	return new Map([
		["harbour.html.golden", renderDossier(story, articles, readings, facts)],
		["index.html.golden", renderIndex(auditOf([story]))],
	]);
}
