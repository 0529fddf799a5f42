import { type FoundFinding, type FrontView, newestFirst } from "../dossier/index.ts";

/** All findings of a site: those of the newest story first, those on all stories together last. */
export function foundIn({ stories, findings = [] }: FrontView): readonly FoundFinding[] {
	return [
		...stories.toSorted(newestFirst).flatMap((story) => story.findings.map((finding) => ({ finding, story }))),
		...findings.map((finding) => ({ finding })),
	];
}
