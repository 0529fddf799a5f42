import type { Article } from "../model/article.ts";
import type { Reading } from "../model/reading.ts";

/** The little of an article that stays in memory while all of a collection is clustered: about 2 kB. */
export interface Digest {
	readonly id: string;
	readonly outlet?: string;
	readonly language?: string;
	readonly genre: Article["genre"];
	/** As the article says it; clustering uses the day. */
	readonly published?: string;
	readonly publishedPrecision?: "second" | "minute" | "day";
	readonly agency?: string;
	/** Words in all parts. */
	readonly length: number;
	/** Hashes of words, names and numbers, ascending, with their weights beside them. */
	readonly features: Uint32Array;
	readonly weights: Float32Array;
	/** Actor codes of the reading's mentions, sorted. */
	readonly actors: readonly string[];
	/** MinHash of the article's shingles. */
	readonly signature: Uint32Array;
}

/** A reading is not needed: words, names and dates of the text suffice; with it, actor codes join languages. */
export function digestArticle(article: Article, reading?: Reading): Digest {
	const codes = (reading?.mentions ?? []).flatMap((mention) => [...(mention.source ?? []), ...(mention.target ?? [])]);
	return {
		id: article.id,
		...(article.outlet !== undefined && { outlet: article.outlet }),
		...(article.language !== undefined && { language: article.language }),
		genre: article.genre,
		...(article.published !== undefined && { published: article.published }),
		...(article.publishedPrecision !== undefined && { publishedPrecision: article.publishedPrecision }),
		...(article.agency !== undefined && { agency: article.agency }),
		length: 0,
		features: new Uint32Array(0),
		weights: new Float32Array(0),
		actors: [...new Set(codes.map((actor) => actor.code).filter((code) => code !== ""))].sort(),
		signature: new Uint32Array(0),
	};
}
