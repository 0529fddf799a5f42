import messages from "../../data/messages/en.json" with { type: "json" };
import type { Claim } from "../model/audit.ts";
import type { Evidence, GivenRating, OpenQuestion } from "../model/explanation.ts";
import { holds } from "../model/span.ts";
import type { Candidate } from "./candidates.ts";
import { type Coverage, isSameParagraph, paragraphsBetween, placeOf, wordsAt } from "./scene.ts";
import { weights } from "./tables.ts";

type Weighing = Pick<Evidence, "relevance" | "standing" | "parties">;

/** Credibility by standing × independence by parties × relevance; what has neither standing nor parties weighs by relevance alone. */
export function weightOf({ standing, parties, relevance }: Weighing): number {
	const credibility = (weights.credibility as Readonly<Record<string, number>>)[standing ?? ""] ?? 1;
	const independence =
		parties === undefined
			? 1
			: parties >= 3
				? weights.independence.more
				: [weights.independence.none, weights.independence.one, weights.independence.two][parties];
	return Math.round(credibility * (independence ?? 1) * weights.relevance[relevance] * 1e6) / 1e6;
}

/** Evidence with the proposals that a written rule gives for it. */
export interface Drafted {
	readonly evidence: Evidence;
	readonly proposals: readonly GivenRating[];
}

/** Denials first, then questions, figures, and claims: what may tell the explanations apart comes first. */
export function draftEvidence(
	main: Claim,
	candidates: readonly Candidate[],
	questions: readonly OpenQuestion[],
	coverage: Coverage,
): readonly Drafted[] {
	return [
		...denials(candidates, coverage),
		...expectations(questions),
		...figures(candidates, coverage),
		...claims(main, candidates, coverage),
	].slice(0, weights.mostEvidence);
}

/** Rule `denied`: those who would have acted deny, on record or through the outlets that tell it. */
function denials(candidates: readonly Candidate[], coverage: Coverage): readonly Drafted[] {
	return candidates.flatMap(({ explanation }) => {
		const claim = coverage.story.claims.find(({ id }) => id === explanation.claim);
		const denied = claim?.mentions.filter(({ cell }) => cell === "denied") ?? [];
		if (!claim || denied.length === 0) return [];
		const origins = originsOf(denied, coverage);
		const names = [...new Set(origins.filter(({ kind }) => kind !== "newsroom").map(({ name }) => name))];
		const id = `denial-${claim.id.replace(/^claim-/, "")}`;
		const who = names.length > 0 ? names.join(", ") : denied.map(({ outlet }) => outlet).join(", ");
		return [
			draft(
				{
					id,
					kind: "claim",
					statement: `Denied by ${who}: ${claim.statement}`,
					ref: claim.id,
					relevance: "medium",
					parties: partiesOf(origins),
					places: placesOf(denied, coverage),
				},
				[{ evidence: id, explanation: explanation.id, rating: "I", rule: "denied", reason: `denied by ${who}` }],
			),
		];
	});
}

/**
 * Rule `expectation unmet`: a question asks why, if the explanation held, something was done that it would not lead one to expect.
 * "The second: why in public?" goes on with what its article asked before: however many questions, they weigh once.
 */
function expectations(questions: readonly OpenQuestion[]): readonly Drafted[] {
	const chains = Map.groupBy(questions, ({ article, explanation }) => `${article} ${explanation ?? ""}`);
	return [...chains.values()].flatMap((chain) => {
		const { explanation, article, sentence, quote, outlet } = chain[0] as OpenQuestion;
		if (explanation === undefined) return [];
		const id = `question-${article}-${sentence.i}-${sentence.from}`;
		const reason = `${outlet} asks what it would not lead one to expect`;
		return [
			draft(
				{
					id,
					kind: "question",
					statement: quote.replaceAll(/\s+/g, " "),
					relevance: "medium",
					places: chain.map((one) => ({ article: one.article, sentence: one.sentence, quote: one.quote })),
				},
				[{ evidence: id, explanation, rating: "I", rule: "expectation unmet", reason }],
			),
		];
	});
}

/** Rule `figure`: a number told in the paragraph of an explanation, held against open data. */
function figures(candidates: readonly Candidate[], { story, articles, readings }: Coverage): readonly Drafted[] {
	return story.figures.flatMap(({ article: id, figure, verdict, series, expected }) => {
		const article = articles.get(id);
		const told = readings.get(id)?.figures[figure];
		const sentence = told && readings.get(id)?.sentences.find((one) => holds(one, told.span));
		if (!article || !told || !sentence || series === "summit") return [];
		const evidence = `figure-${id}-${figure}`;
		const beside = candidates.filter(({ explanation }) =>
			explanation.voices.some(
				(voice) => voice.article === id && paragraphsBetween(article, voice.sentence, sentence) <= before,
			),
		);
		const rating = verdict === "matches" ? "C" : verdict === "differs" ? "I" : "N";
		const found = verdictWords(verdict);
		const data = expected === undefined ? "" : `; the data have ${expected}`;
		return [
			draft(
				{
					id: evidence,
					kind: "figure",
					statement: `${wordsAt(article, told.span)} (${told.measure.replaceAll("-", " ")}) ${found}${data}`,
					ref: `${id} ${figure}`,
					relevance: "medium",
					standing: verdict,
					places: [placeOf(article, sentence)],
				},
				beside.map(({ explanation }) => ({
					evidence,
					explanation: explanation.id,
					rating,
					rule: "figure",
					reason: `told in its support; it ${found}`,
				})),
			),
		];
	});
}

/** "Matches only where something else is counted". */
function verdictWords(verdict: string): string {
	const key = `verdict.${verdict}`;
	return Object.hasOwn(messages, key) ? messages[key as keyof typeof messages] : verdict;
}

/** A number may stand in the paragraphs before what it is told for: "96.7% … / So Kim went north to reduce his dependence." */
const before = 2;

/** Rule `offered in support`: a claim told, as fact or on somebody's word, in the paragraph that voices the explanation. */
function claims(main: Claim, candidates: readonly Candidate[], coverage: Coverage): readonly Drafted[] {
	const own = new Set(candidates.flatMap(({ explanation }) => explanation.claim ?? []));
	return coverage.story.claims.flatMap((claim) => {
		if (own.has(claim.id) || claim.id === main.id) return [];
		const told = claim.mentions.filter(({ cell }) => cell === "fact" || cell === "attributed");
		const supported = candidates.filter(({ explanation }) =>
			explanation.voices.some((voice) =>
				told.some(
					({ article, sentence }) =>
						article === voice.article && isSameParagraph(coverage.articles.get(article), sentence, voice.sentence),
				),
			),
		);
		const isShared = claim.outlets.fact + claim.outlets.attributed > 1;
		const isTelling = supported.length > 0 && supported.length < candidates.length;
		if (!isTelling && !(isShared && claim.contested)) return [];
		return [
			draft(
				{
					id: `evidence-${claim.id.replace(/^claim-/, "")}`,
					kind: "claim",
					statement: claim.statement,
					ref: claim.id,
					relevance: "medium",
					standing: claim.standing.at(-1)?.value ?? "unsourced",
					parties: partiesOf(originsOf(claim.mentions, coverage)),
					places: placesOf(claim.mentions, coverage),
				},
				supported.map(({ explanation }) => ({
					evidence: `evidence-${claim.id.replace(/^claim-/, "")}`,
					explanation: explanation.id,
					rating: "C",
					rule: "offered in support",
					reason: "told in the paragraph that voices it",
				})),
			),
		];
	});
}

function draft(evidence: Omit<Evidence, "weight">, proposals: readonly GivenRating[]): Drafted {
	return { evidence: { ...evidence, weight: weightOf(evidence) }, proposals };
}

type Mentions = Claim["mentions"];

function originsOf(mentions: Mentions, { story }: Coverage) {
	const ids = new Set(mentions.flatMap(({ origins }) => origins));
	return story.origins.filter(({ id }) => ids.has(id));
}

function partiesOf(origins: ReturnType<typeof originsOf>): number {
	return new Set(origins.map(({ party, id }) => party ?? id)).size;
}

const mostPlaces = 4;

function placesOf(mentions: Mentions, { articles }: Coverage): Evidence["places"] {
	return mentions.slice(0, mostPlaces).flatMap(({ article, sentence }) => {
		const told = articles.get(article);
		return told ? [placeOf(told, sentence)] : [];
	});
}
