import { createHash } from "node:crypto";
import type { Claim } from "../model/audit.ts";
import type { Explanation, Voice } from "../model/explanation.ts";
import { beginningsOf, type Cluster, clusterStatements, featuresOf } from "./likeness.ts";
import { type Coverage, dominantClaimOf, outletOf, placeOf } from "./scene.ts";
import { weights } from "./tables.ts";
import { type Statement, statementsAbout } from "./voices.ts";
import { stateExplanation } from "./wording.ts";

/** An explanation with what likens others to it, and the sentences that bear on it. */
export interface Candidate {
	readonly explanation: Explanation;
	readonly features: ReadonlyMap<string, number>;
}

/** What most take the event to be about, then what else is voiced: by outlets, then in text order. */
export function findCandidates(main: Claim, coverage: Coverage): readonly Candidate[] {
	const dominant = dominantClaimOf(coverage.story, main);
	const clusters = clusterStatements(statementsAbout(main, coverage).filter((one) => saysMore(one, main, coverage)));
	const voiced = clusters
		.flatMap((cluster) => toCandidate(cluster, coverage) ?? [])
		.toSorted((a, b) => b.explanation.outlets.voicing - a.explanation.outlets.voicing || strengthOf(b) - strengthOf(a));
	const all = dominant ? [...ofClaim(dominant, coverage), ...voiced] : voiced;
	return all.slice(0, weights.mostCandidates);
}

/** What something was meant as says more of it than what somebody wants. */
function strengthOf({ explanation: { kind } }: Candidate): number {
	return ["cause", "interest", "purpose", "display", "signal"].indexOf(kind);
}

/** "It was aimed at forces in Chad" says nothing that a claim does not. That one claim came of another is said by no claim. */
function saysMore({ kind, content, audience }: Statement, main: Claim, { story }: Coverage): boolean {
	const own = beginningsOf(content);
	if (own.length === 0 || audience.length > 0) return true;
	return (kind === "cause" ? [main] : story.claims).every(({ statement }) => {
		const known = new Set(beginningsOf(statement));
		return own.some((word) => !known.has(word));
	});
}

/** None where it is only asked: "Is Chad's attack the end or the beginning?" */
function ofClaim(claim: Claim, coverage: Coverage): readonly Candidate[] {
	const asserting = claim.mentions.filter(({ cell }) => cell !== "denied");
	const voices = asserting.flatMap((mention): readonly Voice[] => {
		const article = coverage.articles.get(mention.article);
		const place = article && placeOf(article, mention.sentence);
		if (!place || place.quote.trimEnd().endsWith("?")) return [];
		const origins = mention.origins.flatMap((id) => coverage.story.origins.find((origin) => origin.id === id) ?? []);
		const cited = origins.find(({ kind }) => kind !== "newsroom");
		const role =
			cited === undefined ? "author" : cited.kind === "person" || cited.kind === "office" ? "official" : "other";
		const who = cited?.name ?? article.byline[0]?.name ?? outletOf(article);
		return [{ ...place, outlet: mention.outlet, who, role, value: mention.value }];
	});
	const words = voices.map(({ quote }) => quote).join(" ");
	if (voices.length === 0) return [];
	const explanation: Explanation = {
		id: `explanation-${claim.id.replace(/^claim-/, "")}`,
		statement: claim.statement,
		kind: "claim",
		claim: claim.id,
		...countsOf(firstOfEach(voices), coverage),
	};
	return [{ explanation, features: featuresOf(words, []) }];
}

/** None where no voice's words make a sentence. */
function toCandidate({ statements, features }: Cluster, coverage: Coverage): Candidate | undefined {
	const stated = statements
		.toSorted((a, b) => fullness(b) - fullness(a))
		.flatMap((one) => ({ kind: one.kind, statement: stateExplanation(one) }));
	const fullest = stated.find(({ statement }) => statement !== undefined);
	if (fullest?.statement === undefined) return undefined;
	const { article, sentence } = (statements[0] as Statement).voice;
	const voices = statements.map(({ voice }) => voice);
	return {
		explanation: {
			// Stable while its earliest voice stays.
			id: `explanation-${digest(`${article}:${sentence.i}:${sentence.from}`)}`,
			statement: fullest.statement,
			kind: fullest.kind,
			...countsOf(voices, coverage),
		},
		features,
	};
}

/** Of several voices the one that says most, in no more words than a line. */
function fullness({ content, audience }: Statement): number {
	return (content.length > 100 ? 20 : content.length) + audience.length * 40;
}

function digest(words: string): string {
	return createHash("sha256").update(words).digest("hex").slice(0, 12);
}

function firstOfEach(voices: readonly Voice[]): readonly Voice[] {
	return voices.filter((voice, at) => voices.findIndex(({ outlet }) => outlet === voice.outlet) === at);
}

/** Outlets and their groups that voice it, with denominators: descriptive, of the coverage collected. */
function countsOf(
	voices: readonly Voice[],
	{ story, groups }: Coverage,
): Pick<Explanation, "voices" | "outlets" | "groups"> {
	const voicing = new Set(voices.map(({ outlet }) => outlet));
	return {
		voices,
		outlets: { voicing: voicing.size, collected: story.outlets.length },
		groups: groups.map(({ kind, name, outlets }) => ({
			kind,
			name,
			collected: outlets.length,
			voicing: outlets.filter((outlet) => voicing.has(outlet)).length,
		})),
	};
}
