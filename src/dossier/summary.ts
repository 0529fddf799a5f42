import { type Claim, type Finding, mentioning, type Story } from "../model/audit.ts";
import { doubtedOf } from "./counting.ts";
import { hasMatrix, mainClaims } from "./main-claims.ts";

/** As much of a story as the front page, the lists and the feeds tell. */
export interface StorySummary extends Pick<Story, "id" | "title" | "from" | "to" | "outlets" | "dyads"> {
	/** What its editor wrote below the headline. */
	readonly standfirst?: string;
	/** How many articles. */
	readonly articles: number;
	/** Findings that nobody dismissed, the most telling first. */
	readonly findings: readonly Finding[];
	/** The claim that a reader should see first, where outlets can differ on one. */
	readonly claim?: Pick<Claim, "id" | "statement" | "outlets"> & { readonly doubted: Claim["outlets"] };
	/** Whether all its outlets are invented. */
	readonly isDemonstration: boolean;
	/** Whether outlets make the same claim. */
	readonly isShared: boolean;
	/** Whether its page has a matrix. */
	readonly hasMatrix: boolean;
}

export function summarize(story: Story, isDemonstration: boolean): StorySummary {
	const { id, title, from, to, outlets, dyads } = story;
	const shared = story.claims.filter((claim) => mentioning(claim.outlets) > 1);
	const [claim] = mainClaims(story);
	return {
		id,
		title,
		...(from !== undefined && { from }),
		...(to !== undefined && { to }),
		outlets,
		dyads,
		articles: story.articles.length,
		findings: story.findings.filter((finding) => finding.review.status !== "dismissed"),
		...(claim && { claim: pickClaim(claim) }),
		isDemonstration,
		isShared: shared.length > 0,
		hasMatrix: hasMatrix(story),
	};
}

function pickClaim(claim: Claim): NonNullable<StorySummary["claim"]> {
	const { id, statement, outlets } = claim;
	return { id, statement, outlets, doubted: doubtedOf(claim) };
}

/** Undated stories last; of one day, the one with more outlets first. */
export function newestFirst(a: StorySummary, b: StorySummary): number {
	const [from, to] = [a.to ?? a.from ?? "", b.to ?? b.from ?? ""];
	if (from.slice(0, 10) !== to.slice(0, 10)) return from < to ? 1 : -1;
	return b.outlets.length - a.outlets.length || (a.id < b.id ? -1 : 1);
}

/** A story as a line in a list of another page: without its findings, which only a person may let out. */
export function listed(story: Story): StorySummary {
	return { ...summarize(story, false), findings: [] };
}
