import type { Article } from "../model/article.ts";
import { backgroundFrequencies, rarityOf } from "./frequencies.ts";
import { thresholds } from "./thresholds.ts";
import { hashOf, wordsOf } from "./words.ts";

/** The little of an article that stays in memory while a whole collection is clustered: about 2 kB. */
export interface Digest {
	readonly id: string;
	readonly outlet?: string;
	readonly language?: string;
	readonly genre: Article["genre"];
	readonly url?: string;
	/** Of a translation: the article it was made from. */
	readonly original?: Article["original"];
	readonly published?: string;
	/** Hashes of words, ascending. */
	readonly features: Uint32Array;
	/** Beside each feature, how often it occurs; more where it stands in the title or lead, or is a name. */
	readonly weights: Float32Array;
}

/** No reading is needed: words, names and numbers of the text suffice. */
export function digestArticle(article: Article): Digest {
	const features = tellingFeatures(countWords(article));
	return {
		id: article.id,
		...(article.outlet !== undefined && { outlet: article.outlet }),
		...(article.language !== undefined && { language: article.language }),
		genre: article.genre,
		...(article.url !== undefined && { url: article.url }),
		...(article.original !== undefined && { original: article.original }),
		...(article.published !== undefined && { published: article.published }),
		features: Uint32Array.from(features, ([feature]) => feature),
		weights: Float32Array.from(features, ([, weight]) => weight),
	};
}

/** Captions are left out: an old picture of the same people is no news of them. */
function countWords(article: Article): ReadonlyMap<string, number> {
	const { titleWeight, leadWeight, leadWords, nameWeight, unglossedWeight } = thresholds.story;
	const counts = new Map<string, number>();
	let read = 0;
	for (const part of article.parts) {
		if (part.kind === "caption") continue;
		for (const { stem, isName, isUnglossed } of wordsOf(part.text)) {
			const place = part.kind === "title" ? titleWeight : read < leadWords ? leadWeight : 1;
			if (part.kind !== "title") read++;
			// Capitals of a headline are its style, not a sign of names.
			const weight = isName && part.kind !== "title" ? nameWeight : isUnglossed ? unglossedWeight : 1;
			counts.set(stem, (counts.get(stem) ?? 0) + place * weight);
		}
	}
	return counts;
}

/** The features that tell most; the rest of a long article would only cost memory. */
function tellingFeatures(counts: ReadonlyMap<string, number>): readonly (readonly [number, number])[] {
	const background = backgroundFrequencies();
	const rated = [...counts].map(([stem, count]) => {
		const feature = hashOf(stem);
		const rarity = rarityOf(background.counts.get(feature) ?? 0, background.documents);
		return { feature, count, value: (1 + Math.log(count)) * rarity };
	});
	rated.sort((a, b) => b.value - a.value || a.feature - b.feature);
	return rated
		.slice(0, thresholds.story.features)
		.sort((a, b) => a.feature - b.feature)
		.map(({ feature, count }) => [feature, count] as const);
}
