/** How forms are spelt for the rules that learn lemmas from their ends, and back. */
export interface Spelling {
	apart(form: string): string;
	together(spelt: string): string;
}

/** Alphabets whose letters stand one after the other as they are. */
export const asWritten: Spelling = { apart: (form) => form, together: (spelt) => spelt };
