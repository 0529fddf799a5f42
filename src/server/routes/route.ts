import type { PageKind, SiteFacts } from "../../dossier/index.ts";
import type { Site } from "../site.ts";

export interface Found {
	readonly kind: "found";
	/** Writes the page; called within the scope of its language. */
	readonly page: (facts: SiteFacts) => string;
	/** The same as data: what stands at the address with `.json` after it. */
	readonly twin: unknown;
	/** Its numbers as a table, at the address with `.csv` after it. */
	readonly csv?: () => string;
	/** A picture of it, at the address with `.png` after it. */
	readonly png?: () => Uint8Array;
}

/** Asked for at an address that something else has taken over. */
export interface Moved {
	readonly kind: "moved";
	readonly to: () => string;
	readonly title: string;
}

/** A kind of page: where it lives, which of them a site has, and what each answers. One file, and one line in index.ts. */
export interface Route {
	readonly kind: PageKind;
	/** `/stories/:slug`; a path without a slug is asked with an empty one. */
	readonly path: string;
	/** Whether its pages have their numbers as CSV. */
	readonly hasCsv?: true;
	/** Slugs of the pages that have a picture. */
	readonly pictured?: (site: Site) => Promise<readonly string[]>;
	/** Slugs of all its pages, moved ones too. */
	readonly slugs: (site: Site) => Promise<readonly string[]>;
	readonly answer: (site: Site, slug: string, query: URLSearchParams) => Promise<Found | Moved | undefined>;
}
