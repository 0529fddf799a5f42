import type { Figure } from "../../model/reading.ts";
import type { Fact } from "../fact.ts";
import { isWithin, type Period, parsePeriod } from "../period.ts";
import { cannotTell, listed, noSeries, type Outcome } from "./outcome.ts";
import { periodOf } from "./select.ts";

const scope = "United Nations Security Council, resolutions on North Korea";

/** Checks who drafted, who voted for, and how many there were, of the Council's resolutions on North Korea. */
export function checkCouncil(figure: Figure, when: string | undefined, facts: readonly Fact[]): Outcome {
	const period = figure.period === undefined ? undefined : parsePeriod(figure.period);
	if (!period && when === undefined) return cannotTell("When is not said.");
	const during = facts.filter((fact) => fact.series.startsWith("unsc-") && isDuring(fact, period, when));
	if (during.length === 0) return noSeries(`No resolutions are listed for ${figure.period ?? "that time"}.`);
	const outcome =
		figure.measure === "dprk-resolutions"
			? checkCount(figure, during)
			: figure.measure === "dprk-sanctions-vote"
				? checkVote(figure, during)
				: checkLead(figure, during);
	return { ...outcome, series: "unsc-resolution", scope };
}

function isDuring(fact: Fact, period: Period | undefined, when: string | undefined): boolean {
	if (period) return isWithin(periodOf(fact), period);
	return when !== undefined && periodOf(fact).from <= when;
}

const isSanctions = (fact: Fact) => fact.scope.startsWith("sanctions;");
const isAdopted = (fact: Fact) => fact.scope.includes("adopted");
const symbolOf = (fact: Fact) => fact.scope.split(";").at(-1)?.trim() ?? "";

function checkCount(figure: Figure, during: readonly Fact[]): Outcome {
	const adopted = during.filter((fact) => fact.series === "unsc-resolution" && isAdopted(fact));
	const sanctions = adopted.filter(isSanctions);
	const expected = `${sanctions.length} sanctions resolutions (${listed(sanctions.map(symbolOf), 8)}), ${adopted.length} with the mandates of the panel of experts`;
	if (figure.value === undefined) return cannotTell(expected);
	if (figure.value === sanctions.length) return { verdict: "matches", expected };
	return { verdict: figure.value === adopted.length ? "matches-other-scope" : "differs", expected };
}

function checkVote(figure: Figure, during: readonly Fact[]): Outcome {
	const votes = during.filter((fact) => fact.series === "unsc-vote" && fact.state === figure.of && isSanctions(fact));
	if (votes.length === 0) return noSeries(`No votes of ${figure.of ?? "?"} are listed.`);
	const expected = votesText(votes);
	if (figure.value === undefined) return cannotTell(expected);
	const same = votes.filter((fact) => fact.value === Math.sign(figure.value ?? 0)).length;
	return { verdict: same === votes.length ? "matches" : same > 0 ? "partly" : "differs", expected };
}

function votesText(votes: readonly Fact[]): string {
	const words = [
		["in favour", 1],
		["abstained", 0],
		["against", -1],
	] as const;
	const counted = words.map(([word, value]) => [word, votes.filter((fact) => fact.value === value).length] as const);
	const told = counted.filter(([, count]) => count > 0).map(([word, count]) => `${word} ${count} of ${votes.length}`);
	return `${votes[0]?.state ?? ""} ${told.join(", ")}`;
}

/**
 * "Led by China together with the US" has parts: who drafted, who bargained, who voted. All six of 2016–17 were drafts of
 * the United States, two of them worked out with China, and all had China's vote: right in part.
 */
function checkLead(figure: Figure, during: readonly Fact[]): Outcome {
	const leaders = [figure.of, figure.with].filter((code) => code !== undefined);
	if (leaders.length === 0) return cannotTell("Who led is not said.");
	const adopted = during.filter((fact) => isSanctions(fact) && isAdopted(fact));
	const drafts = adopted.filter((fact) => fact.series === "unsc-draft");
	if (drafts.length === 0) return noSeries("Who drafted these resolutions is not listed.");
	const drafted = (code: string) => drafts.filter((fact) => fact.state === code);
	const bargained = (code: string) => drafts.filter((fact) => fact.state !== code && isBargain(fact, code));
	const voted = (code: string) => adopted.filter((fact) => fact.series === "unsc-vote" && fact.state === code);
	const told = leaders.map((code) => {
		const part = bargained(code);
		const negotiated =
			part.length > 0 ? `, worked out ${part.length} with the drafter (${part.map(symbolOf).join(", ")})` : "";
		return `${code} drafted ${drafted(code).length} of ${drafts.length}${negotiated}, and voted: ${votesText(voted(code))}`;
	});
	const expected = told.join("; ");
	if (leaders.every((code) => drafted(code).length > 0)) return { verdict: "matches", expected };
	const hasPart = leaders.some((code) => drafted(code).length + bargained(code).length > 0);
	return { verdict: hasPart ? "partly" : "differs", expected };
}

/** The note of a draft says with whom it was negotiated: "largely negotiated by USA and CHN (Reuters 2016-03-02)". */
function isBargain(fact: Fact, code: string): boolean {
	return fact.note.includes("negotiated") && new RegExp(`negotiated [^;]*\\b${code}\\b`).test(fact.note);
}
