import type { Claim } from "./audit.ts";
import type { Span } from "./record.ts";

/** What an editor wrote over a dossier, each directive resolved against the story it stands in. */
export interface EditorText {
	readonly section?: string;
	readonly headline?: string;
	readonly standfirst?: string;
	readonly byline: readonly { readonly name: string; readonly affiliation?: string }[];
	/** When it was first published, and when it was last published otherwise. */
	readonly posted?: string;
	readonly modified?: string;
	readonly blocks: readonly TextBlock[];
}

export type TextBlock =
	| { readonly kind: "prose"; readonly markdown: string }
	| { readonly kind: "claim" | "chart"; readonly claim: Claim["id"] }
	| { readonly kind: "matrix" }
	/** `sentence` is the one that the words begin in. */
	| { readonly kind: "quote"; readonly article: string; readonly span: Span; readonly sentence: Span }
	| Refusal;

/** A directive that is not shown, and why: for its editor, never for a reader. */
export interface Refusal {
	readonly kind: "refused";
	/** The file, from the desk's folder, and its line. */
	readonly at: string;
	readonly message: string;
	/** Word by word from the quotation to what the article says now. */
	readonly difference?: readonly { readonly kind: "same" | "gone" | "new"; readonly text: string }[];
}
