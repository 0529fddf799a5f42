import type { FormFeatures } from "./features.ts";
import type { Block } from "./segment.ts";
import type { Spelling } from "./spelling.ts";

/** A word before it is read. Words of one multiword token share its span. */
export interface Word {
	readonly from: number;
	readonly to: number;
	readonly form: string;
}

/** A sentence before it is read. */
export interface Segment {
	readonly words: readonly Word[];
}

/** Items in groups, each from one start to the next; what stands before the first start is a group too. */
export function cutAt<Item>(items: readonly Item[], starts: readonly number[]): readonly (readonly Item[])[] {
	const edges = [0, ...starts, items.length];
	return edges.slice(1).flatMap((end, i) => {
		const from = edges[i] ?? 0;
		return end > from ? [items.slice(from, end)] : [];
	});
}

/** What a language brings besides its weights. */
export interface LanguageRules {
	readonly id: string;
	readonly features: FormFeatures;
	readonly spelling: Spelling;
	/** Sentences and words of one block of a text, in order. */
	segment(text: string, block: Block): Segment[];
	/** Puts right what the network is known to get wrong; gives back a tree. */
	repair(words: readonly TaggedForm[], arcs: Arcs): Arcs;
	/** Last word on a lemma, where the tree knows more than the tag. headTag: "UPOS|FEATS" of the head, "" at the root. */
	fixLemma(lemma: string, form: string, upos: string, deprel: string, headTag: string): string;
}

export interface TaggedForm {
	readonly form: string;
	/** "UPOS|FEATS", and " XPOS" behind it where the language has them. */
	readonly tag: string;
}

/** heads: −1 the root. */
export interface Arcs {
	readonly heads: Int32Array;
	readonly labels: readonly string[];
}
