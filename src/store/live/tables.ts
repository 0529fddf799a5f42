/** What the live site keeps. Records stand as JSON; columns are what is asked for. */
export interface Tables {
	readonly audit: { readonly id: 1; readonly made: string; readonly facts: string };
	readonly story: { readonly slug: string; readonly id: string; readonly summary: string; readonly record: string };
	/** `n` grows with the day of publication, so that the newest come first without sorting. */
	readonly article: {
		readonly n: number;
		readonly slug: string;
		readonly id: string;
		readonly original: string | null;
		readonly outlet: string | null;
		readonly day: string | null;
		readonly folded: string;
		readonly record: string;
		readonly outline: string | null;
	};
	readonly story_article: { readonly story: string; readonly n: number };
	/** What an article says of a claim: for search. */
	readonly told: {
		readonly n: number;
		readonly claim: string;
		readonly cell: string;
		readonly source: string;
		readonly target: string;
	};
	readonly redirect: { readonly slug: string; readonly target: string };
	readonly dyad: { readonly id: string; readonly record: string };
	/** Full-text indexes without the text: three letters at a time, and pairs of syllables or two-letter words. */
	readonly triples: { readonly rowid: number; readonly text: string };
	readonly pairs: { readonly rowid: number; readonly text: string };
	readonly viewed: { readonly story: string; readonly day: string; readonly times: number };
}

/** What pages need of an article. */
export type StoredArticle = Pick<Tables["article"], "n" | "record" | "outline">;
