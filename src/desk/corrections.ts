import { z } from "zod";
import { record, Time } from "../model/record.ts";
import type { ReviewEntry } from "./reviews.ts";

/** A line of `corrections.jsonl`: what was wrong on a page, and what stands there now. */
export const Correction = record({
	at: Time.or(z.iso.datetime()),
	text: z.string().min(1),
	story: z.string().exactOptional().describe("Id of the story whose dossier was corrected."),
});
export type Correction = z.infer<typeof Correction>;

/**
 * Newest first: what people wrote down, and by itself every finding that was confirmed, and with that published, and then
 * dismissed.
 */
export function correctionsOf(written: readonly Correction[], entries: readonly ReviewEntry[]): readonly Correction[] {
	const confirmed = new Set<string>();
	const withdrawn = entries.flatMap(({ finding, fingerprint, status, at, reason, text }): Correction[] => {
		const key = `${finding} ${fingerprint}`;
		if (status === "confirmed") confirmed.add(key);
		return status === "dismissed" && confirmed.delete(key) ? [{ at, text: `Withdrawn: ${text} ${reason}` }] : [];
	});
	return [...written, ...withdrawn].sort((a, b) => (a.at < b.at ? 1 : -1));
}
