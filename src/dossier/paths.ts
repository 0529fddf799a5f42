import { createHash } from "node:crypto";

/** Where the front page and its style sheet lie, from the folder of the audit. */
export const indexPath = "index.html";
export const stylePath = "style.css";

/** `stories/<id>.html`; an id that could leave the folder, or that no disk would take, is cut to its safe letters and a hash. */
export function dossierPath(story: { readonly id: string }): string {
	return `stories/${fileName(story.id)}.html`;
}

/** `dyads/PRK-RUS.html`: the two in alphabetical order, so that a pair has one page. Codes are letters only. */
export function dyadPath(states: readonly [string, string]): string {
	return `dyads/${states.toSorted().map(fileName).join("-")}.html`;
}

function fileName(id: string): string {
	if (/^[A-Za-z0-9_-][A-Za-z0-9_.-]{0,79}$/.test(id)) return id;
	const letters = id
		.replace(/[^A-Za-z0-9_-]+/g, "-")
		.replace(/^-+|-+$/g, "")
		.slice(0, 40);
	return `${letters || "story"}-${createHash("sha256").update(id).digest("hex").slice(0, 8)}`;
}
