import type { LanguageRules } from "../../src/language/rules.ts";
import type { Noise } from "./augment.ts";
import type { Dropouts, Sizes } from "./model.ts";
import type { Example } from "./treebank.ts";

/** What a language is learnt from: the trainer is the same for all. */
export interface LanguageMaterials {
	readonly rules: LanguageRules;
	/** Trees whose guidelines the engine follows. */
	readonly gold: readonly Example[];
	/** Trees of another treebank's guidelines: heads of their own learn them on the same encoder, and do not ship. */
	readonly beside: readonly Example[];
	readonly dev: Readonly<Record<string, readonly Example[]>>;
	/** Sentences of news, for word vectors and self-training. */
	readonly news: () => readonly (readonly string[])[];
	readonly sizes: Sizes;
	readonly epochs: number;
	/** Words a batch. */
	readonly batch: number;
	readonly noise: Noise;
	/** How much is left out at random while it learns: a small treebank needs more of it. */
	readonly dropouts: Dropouts;
	/** Steps that the weights which ship are averaged over. */
	readonly averageOver: number;
	/** Words, or stems and endings, to each side that a word vector is learnt from. */
	readonly vectorWindow: number;
	/** How often a word has to stand in the treebanks to get a row of its own. */
	readonly leastCount: number;
	/** Longest end, in letters, that a rule for lemmas may ask for. */
	readonly longestEnd: number;
	readonly card: CardWords;
}

/** What only a person can say on a card. */
export interface CardWords {
	readonly title: string;
	readonly input: string;
	readonly use: string;
	/** Rows of the table of data: set, use, terms. */
	readonly data: (newsWords: number) => readonly (readonly [string, string, string])[];
	readonly licence: string;
}
