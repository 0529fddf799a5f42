/** Kinds of pages that a site may have. A page links only to kinds that its site has. */
export const pageKinds = [
	"front",
	"story",
	"article",
	"claim",
	"outlet",
	"actor",
	"dyad",
	"findings",
	"method",
	"about",
	"search",
] as const;
export type PageKind = (typeof pageKinds)[number];

export const languages = ["en", "ko"] as const;
export type PageLanguage = (typeof languages)[number];

/**
 * What holds for every word and link of the page that is being written. Writing a page is one synchronous call, so the
 * scope is set around it (docs/decisions/0050-one-way-of-making-pages.md) and `say` and `linkTo` ask for it here.
 */
export interface Scope {
	readonly language: PageLanguage;
	readonly kinds: ReadonlySet<PageKind>;
	/** What else the same page is to be had in: other languages, and its address below the root of each. */
	readonly editions?: {
		readonly languages: readonly PageLanguage[];
		readonly path: string;
		/** An address of the site as it is linked from outside: files have their ending. */
		readonly linked?: (address: string) => string;
	};
}

let scope: Scope = { language: "en", kinds: new Set(pageKinds) };

export function inScope<Written>(wanted: Scope, write: () => Written): Written {
	const before = scope;
	scope = wanted;
	try {
		return write();
	} finally {
		scope = before;
	}
}

export function currentScope(): Scope {
	return scope;
}
