import { createHash } from "node:crypto";
import { z } from "zod";
import type { Finding } from "../model/audit.ts";
import { record, Time } from "../model/record.ts";

/** One decision about one finding. `reviews.jsonl` is a log: the last entry about a finding holds, none is ever removed. */
export const ReviewEntry = record({
	finding: z.string().describe("Id of the finding."),
	fingerprint: z
		.string()
		.describe("Of its words and quotations: a finding that now says something else is open again."),
	status: z.enum(["confirmed", "dismissed"]),
	by: z.string().min(1).describe("Who decided."),
	at: Time.or(z.iso.datetime()),
	reason: z.string().min(1),
	text: z.string().describe("What the finding said, for the corrections log."),
});
export type ReviewEntry = z.infer<typeof ReviewEntry>;
export type Decision = Pick<ReviewEntry, "status" | "by" | "reason">;

/** What a decision was about: the finding's rule, words and quotations, not where in the file they stood. */
export function fingerprintOf({ rule, text, places }: Finding): string {
	const said = JSON.stringify([rule, text, places.map(({ article, quote }) => [article, quote])]);
	return createHash("sha256").update(said).digest("hex").slice(0, 16);
}

/** Findings with what was last decided about them; one that reads otherwise than when it was reviewed is proposed again. */
export function reviewed(findings: readonly Finding[], entries: readonly ReviewEntry[]): readonly Finding[] {
	const last = new Map(entries.map((entry) => [`${entry.finding} ${entry.fingerprint}`, entry]));
	return findings.map((finding) => {
		const entry = last.get(`${finding.id} ${fingerprintOf(finding)}`);
		if (!entry) return finding;
		const { status, by, at, reason } = entry;
		return { ...finding, review: { status, by, at, reason } };
	});
}

/** What may leave the machine: confirmed findings; of invented outlets, proposed ones too, as a demonstration. */
export function publishable(findings: readonly Finding[], isDemonstration: boolean): readonly Finding[] {
	return findings.filter(
		({ review: { status } }) => status === "confirmed" || (isDemonstration && status === "proposed"),
	);
}
