import type { Story } from "../model/audit.ts";
import type { Evidence, Explanation, GivenRating, Matrix } from "../model/explanation.ts";
import { weightOf } from "./evidence.ts";
import { featuresOf, likeness } from "./likeness.ts";
import type { MatrixFile } from "./matrix-file.ts";
import { proposer, raterOf, ratersOf, scoreMatrix } from "./score.ts";

/** A story's draft with what analysts keep of it: theirs is added, nothing of theirs is dropped, and what no longer fits is said. */
export function applyMatrix(audited: Story, file: MatrixFile | undefined): Story {
	if (!file) return audited;
	const story = draftOf(audited);
	const explanations = [...worded(story.explanations, file), ...addedExplanations(story, file)];
	const evidence = [...reweighed(story.matrix?.evidence ?? [], file), ...addedEvidence(story, file)];
	const ratings: readonly GivenRating[] = [...(story.matrix?.ratings ?? []), ...file.ratings.map(withoutGaps)];
	return {
		...story,
		explanations,
		matrix: {
			evidence,
			ratings,
			...scoreMatrix(explanations, evidence, ratings),
			relations: file.relations.map(({ a, b, is, by, reason }) => ({
				a,
				b,
				is,
				...(by !== undefined && { by }),
				...(reason !== undefined && { reason }),
			})),
			notes: notesOn(story, file, explanations, evidence, ratings),
		},
	};
}

/** What the coverage gives: an audit's story may have a matrix applied already, and applying it again must change nothing. */
function draftOf(story: Story): Story {
	if (!story.matrix) return story;
	const { evidence, ratings } = story.matrix;
	return {
		...story,
		explanations: story.explanations.filter(({ voices }) => voices.length > 0),
		matrix: {
			...story.matrix,
			evidence: evidence.filter(({ places }) => places.length > 0),
			ratings: ratings.filter(({ rule }) => rule !== undefined),
		},
	};
}

/** An explanation of the coverage, in the analysts' words where they gave it others. */
function worded(explanations: readonly Explanation[], file: MatrixFile): readonly Explanation[] {
	return explanations.map((one) => ({
		...one,
		statement: file.explanations.find(({ id }) => id === one.id)?.statement ?? one.statement,
	}));
}

function addedExplanations({ explanations, outlets }: Story, file: MatrixFile): readonly Explanation[] {
	const known = new Set(explanations.map(({ id }) => id));
	return file.explanations
		.filter(({ id }) => !known.has(id))
		.map(({ id, statement, by }) => ({
			id,
			statement,
			kind: "claim",
			...(by !== undefined && { by }),
			voices: [],
			outlets: { voicing: 0, collected: outlets.length },
			groups: [],
		}));
}

function reweighed(evidence: readonly Evidence[], file: MatrixFile): readonly Evidence[] {
	return evidence.map((one) => {
		const own = file.evidence.find(({ id }) => id === one.id);
		if (!own) return one;
		const changed = { ...one, relevance: own.relevance, statement: own.statement };
		return { ...changed, weight: weightOf(changed) };
	});
}

function addedEvidence({ matrix }: Story, file: MatrixFile): readonly Evidence[] {
	const known = new Set((matrix?.evidence ?? []).map(({ id }) => id));
	return file.evidence
		.filter(({ id }) => !known.has(id))
		.map(({ id, kind, statement, ref, link, relevance, standing, by }) => ({
			id,
			kind,
			statement,
			relevance,
			...(ref !== undefined && { ref }),
			...(link !== undefined && { link }),
			...(standing !== undefined && { standing }),
			...(by !== undefined && { by }),
			weight: weightOf({ relevance, ...(standing !== undefined && { standing }) }),
			places: [],
		}));
}

function withoutGaps({ evidence, explanation, rating, by, at, reason }: MatrixFile["ratings"][number]): GivenRating {
	return {
		evidence,
		explanation,
		rating,
		...(by !== undefined && { by }),
		...(at !== undefined && { at }),
		...(reason !== undefined && { reason }),
	};
}

/** What a reader of the matrix has to know: nothing here changes a rating. */
function notesOn(
	story: Story,
	file: MatrixFile,
	explanations: readonly Explanation[],
	evidence: readonly Evidence[],
	ratings: readonly GivenRating[],
): Matrix["notes"] {
	const analysts = ratersOf(ratings).filter((by) => by !== proposer);
	const columns = new Set(explanations.map(({ id }) => id));
	const rows = new Set(evidence.map(({ id }) => id));
	return [
		...(explanations.length === 1 ? ["One explanation only: nothing competes with it yet."] : []),
		...file.evidence.flatMap((own) => changeOf(own, story)),
		...twins(explanations),
		...ratings
			.filter((one) => raterOf(one).length === 0)
			.map(
				(one) => `Rated ${one.rating} by nobody: ${one.evidence} for ${one.explanation}. Kept, and counted for nobody.`,
			),
		...file.ratings
			.filter((one) => !columns.has(one.explanation) || !rows.has(one.evidence))
			.map(
				(one) =>
					`${one.by ?? "Somebody"} rated ${one.evidence} for ${one.explanation}: one of the two is not in this matrix. Kept.`,
			),
		...file.conflicts.map(
			({ of, ours, theirs }) => `Two wordings of ${of}: “${ours}” and “${theirs}”. A person has to choose.`,
		),
		...exclusiveLeaders(file, explanations, evidence, ratings, analysts),
	];
}

/** Post-mortem: the claim an item stands for has vanished on re-reading, or stands otherwise than when it was taken in. */
function changeOf(
	{ id, ref, kind, statement, standing }: MatrixFile["evidence"][number],
	story: Story,
): readonly string[] {
	if (kind !== "claim" || ref === undefined) return [];
	const claim = story.claims.find((one) => one.id === ref);
	if (!claim)
		return [`${id}: the claim “${statement}” is no longer found in the coverage. Kept as it was; rate it anew.`];
	const now = claim.standing.at(-1);
	if (standing === undefined || now === undefined || now.value === standing) return [];
	return [
		`${id}: “${statement}” was ${standing} when it was rated, and is ${now.value} since ${now.at}. Ratings on it may be out of date.`,
	];
}

const same = 0.8;

function twins(explanations: readonly Explanation[]): readonly string[] {
	return explanations.flatMap((one, at) =>
		explanations
			.slice(at + 1)
			.filter((other) => likeness(featuresOf(one.statement, []), featuresOf(other.statement, [])) >= same)
			.map(
				(other) => `${one.id} and ${other.id} say the same: “${one.statement}” “${other.statement}”. Both are kept.`,
			),
	);
}

/** Two that exclude each other cannot both be what the evidence leaves standing. */
function exclusiveLeaders(
	file: MatrixFile,
	explanations: readonly Explanation[],
	evidence: readonly Evidence[],
	ratings: readonly GivenRating[],
	analysts: readonly string[],
): readonly string[] {
	const { scores } = scoreMatrix(explanations, evidence, ratings);
	const leads = (by: string, id: string): boolean =>
		scores.some((one) => one.by === by && one.explanation === id && one.rank === 1);
	return file.relations
		.filter(({ is }) => is === "exclusive")
		.flatMap(({ a, b }) =>
			analysts
				.filter((by) => leads(by, a) && leads(by, b))
				.map(
					(by) =>
						`By ${by}'s ratings ${a} and ${b} both lead, and they exclude each other: no item tells them apart yet.`,
				),
		);
}
