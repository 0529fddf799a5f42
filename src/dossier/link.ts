import { addressOf, type FolderKind, type SingleKind, singleAddress } from "./addresses.ts";
import { type Content, html, type Markup } from "./html.ts";
import { currentScope } from "./scope.ts";

/** A link to a page of the site, or its words alone where this site has no such pages. `hash` is a place on that page. */
export function linkTo(
	kind: FolderKind,
	id: string,
	words: Content,
	{ className, hash }: { readonly className?: string; readonly hash?: string } = {},
): Markup {
	if (!currentScope().kinds.has(kind)) return html`${words}`;
	const address = addressOf(kind, id) + (hash === undefined ? "" : `#${hash}`);
	return html`<a href="${address}"${className && html` class="${className}"`}>${words}</a>`;
}

/** A link to a page of which there is one; nothing where this site has none. */
export function linkToSingle(kind: SingleKind, words: Content): Markup | undefined {
	return currentScope().kinds.has(kind) ? html`<a href="${singleAddress(kind)}">${words}</a>` : undefined;
}
