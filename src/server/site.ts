import type {
	ActorView,
	ArticleView,
	FrontView,
	OutletView,
	Outline,
	SiteFacts,
	StorySummary,
} from "../dossier/index.ts";
import type { Article } from "../model/article.ts";
import type { Claim, Story } from "../model/audit.ts";
import type { EditorText } from "../model/editor-text.ts";
import type { Dyad } from "../model/ties.ts";
import type { SearchQuery, SearchResult } from "./search.ts";

/** A story with all that its page shows. Readings that are not kept are missing; then a quote stands alone. */
export interface StoryFile {
	readonly story: Story;
	readonly articles: ReadonlyMap<string, Article>;
	readonly outlines: ReadonlyMap<string, Outline>;
	/** What an editor wrote over it. */
	readonly text?: EditorText;
}

/** A pair of states, and the stories that it figures in, newest first. */
export interface DyadFile {
	readonly dyad: Dyad;
	readonly stories: readonly StorySummary[];
}

/** A claim that has a page, and the slug of its story, which holds all of it. */
export interface ClaimPlace extends Pick<Claim, "id"> {
	readonly story: string;
}

/** The pages that draw on all stories. */
export interface AcrossStories {
	/** Slugs of all of them, in order. */
	slugs(): Promise<Readonly<Record<"outlets" | "actors" | "claims", readonly string[]>>>;
	outlet(slug: string): Promise<OutletView | undefined>;
	actor(slug: string): Promise<ActorView | undefined>;
	claim(slug: string): Promise<ClaimPlace | undefined>;
}

/**
 * What pages are made from. Two implementations keep one contract (`contract.test.ts`): an audit as it was made or lies on
 * disk, which becomes static files, and the store of the live site. Slugs are those of `slugOf`; an unknown one finds
 * nothing.
 */
export interface Site extends AcrossStories {
	facts(): Promise<SiteFacts>;
	front(): Promise<FrontView>;
	story(slug: string): Promise<StoryFile | undefined>;
	/** Stories about the same two states, nearest in time first. */
	related(slug: string): Promise<readonly StorySummary[]>;
	article(slug: string): Promise<ArticleView | undefined>;
	/** Ids of all articles. */
	articles(): Promise<readonly string[]>;
	dyad(slug: string): Promise<DyadFile | undefined>;
	search(query: SearchQuery): Promise<SearchResult>;
	/** Stories looked at most in the last week; only a live site knows. */
	viewed?(): Promise<readonly StorySummary[]>;
	/** Where a story went that was merged into another, or split. */
	movedTo(slug: string): Promise<Pick<StorySummary, "id" | "title"> | undefined>;
	/** Slugs of the stories that went elsewhere. */
	moves(): Promise<readonly string[]>;
}
