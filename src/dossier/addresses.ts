import { createHash } from "node:crypto";
import { currentScope, type PageKind, type PageLanguage } from "./scope.ts";

export const styleAddress = "/style.css";

/** Pages of which a site has one. */
const singleKinds = ["front", "findings", "method", "about", "search"] as const satisfies readonly PageKind[];
export type SingleKind = (typeof singleKinds)[number];
export type FolderKind = Exclude<PageKind, SingleKind>;

/** Where each kind of page lives, from the root of the site. */
const folders: Readonly<Record<FolderKind, string>> = {
	story: "stories",
	article: "articles",
	claim: "claims",
	outlet: "outlets",
	actor: "actors",
	dyad: "dyads",
};

/** `/stories/<slug>`, in the language of the page that is being written: `/ko/stories/<slug>`. */
export function addressOf(kind: FolderKind, id: string): string {
	return `${languageRoot()}/${folders[kind]}/${slugOf(id)}`;
}

export function frontAddress(): string {
	return `${languageRoot()}/`;
}

export function singleAddress(kind: SingleKind): string {
	return kind === "front" ? frontAddress() : `${languageRoot()}/${kind}`;
}

/** Numbers and records are the same in every language, and lie beside the English pages. */
export function dataAddressOf(kind: FolderKind, id: string, ending: "csv" | "json" | "png"): string {
	return `/${folders[kind]}/${slugOf(id)}.${ending}`;
}

/** Before the addresses of a language: nothing for English, `/ko` for Korean. */
export function rootOf(language: PageLanguage): string {
	return language === "en" ? "" : `/${language}`;
}

function languageRoot(): string {
	return rootOf(currentScope().language);
}

/**
 * An id as the last part of an address and as the name of a file. One that could leave its folder, that no disk would
 * take, or that would be taken for a JSON twin is cut to its safe letters and a hash.
 */
export function slugOf(id: string): string {
	if (/^[A-Za-z0-9_-][A-Za-z0-9_.-]{0,79}$/.test(id) && !/\.(json|html|csv|svg|png)$/i.test(id)) return id;
	const letters = id
		.replace(/[^A-Za-z0-9_-]+/g, "-")
		.replace(/^-+|-+$/g, "")
		.slice(0, 40);
	return `${letters || "page"}-${createHash("sha256").update(id).digest("hex").slice(0, 8)}`;
}

/** A pair of states has one page, whichever is named first. */
export function dyadId(states: readonly [string, string]): string {
	return states.toSorted().join("-");
}
