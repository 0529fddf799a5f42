/**
 * What the language stage makes of an article: sentences, words, tags and trees. Offsets are UTF-16 code units
 * `[from, to)` into `parts[i].text`.
 */
export interface Token {
	readonly from: number;
	readonly to: number;
	/** The word itself. It is the slice `[from, to)`, but for words of a multiword token ("don't" = do + n't), which share its span. */
	readonly form: string;
	readonly lemma: string;
	/** Universal part of speech: "VERB", "NOUN", … */
	readonly upos: string;
	/** The treebank's own tag where it tells more: of Korean, one a morpheme ("NNG+JKS" of 정부가), as the lemma has them (정부+가). */
	readonly xpos?: string;
	/** CoNLL-U features, "Mood=Ind|Tense=Past|VerbForm=Fin"; "_" where there are none. */
	readonly feats: string;
	/** Index of the head in the sentence, -1 for the root. */
	readonly head: number;
	/** Universal dependency relation, with subtypes ("nsubj:pass"). */
	readonly deprel: string;
	/** Probability of the arc, 0..1. */
	readonly p: number;
}

export interface Sentence {
	/** Which part of the article. */
	readonly i: number;
	readonly from: number;
	readonly to: number;
	readonly tokens: readonly Token[];
	/** Set where one overlong "sentence" was cut into bounded pieces. */
	readonly split?: true;
	/**
	 * The encoder's states, row per token, for heads trained on it (attribution, certainty). Never leaves the process,
	 * and is absent where the encoder did not run.
	 */
	readonly states?: Float32Array;
}

export interface Text {
	/** BCP 47 tag of the language it was read in. */
	readonly language: string;
	readonly sentences: readonly Sentence[];
}

/**
 * The door through which every language comes. One contract suite (`src/language/contract.test.ts`) runs on each.
 */
export interface Language {
	readonly id: string;
	/** Of rules and weights together; part of every cache key. */
	readonly version: string;
	/** Reads raw text. Every sentence lies in one part; none runs over a blank line. */
	read(parts: readonly { readonly text: string }[]): Text;
	/** Keeps the words as given; the text is the words joined by single spaces, sentences too, in part 0. */
	readTokens(sentences: readonly (readonly string[])[]): Text;
}
