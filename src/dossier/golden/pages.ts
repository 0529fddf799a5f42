import { articles, auditOf, blindSpot, facts, frontOf, readings, story } from "../fixture.ts";
import { renderDossier } from "../index.ts";

/** The fixture's pages by the name of the file they are held against. */
export function goldenPages(): ReadonlyMap<string, string> {
	return new Map([
		["harbour.html.golden", renderDossier(story, articles, readings, facts)],
		["front.html.golden", frontOf(auditOf([story]))],
		["front-across.html.golden", frontOf({ ...auditOf([story]), findings: [blindSpot], comparisons: 4 })],
	]);
}
