/**
 * In: a story with its claims, origins and checked figures; its articles and readings; groups of outlets; a matrix that analysts
 * keep. Out: competing explanations of its main event, the evidence, ratings and scores; open questions; what was foretold and how
 * it came out. Never: which explanation is true; a rating of its own that no written rule gives.
 */
import type { Story } from "../model/audit.ts";
import { findCandidates } from "./candidates.ts";
import { draftEvidence } from "./evidence.ts";
import { foretoldIn } from "./ledger.ts";
import { findOpenQuestions } from "./questions.ts";
import { type Coverage, mainEventOf } from "./scene.ts";
import { scoreMatrix } from "./score.ts";

export { applyMatrix } from "./apply.ts";
export { resolveForetold } from "./ledger.ts";
export { type MatrixFile, mergeMatrixFiles, parseMatrixFile, printMatrixFile } from "./matrix-file.ts";
export { fromOpenSynthesis, type Tables, toMatrixCsv, toOpenSynthesis } from "./open-synthesis.ts";
export type { OutletGroup } from "./scene.ts";
export { proposer } from "./score.ts";

export type Explained = Required<Pick<Story, "questions" | "forecasts">> & Pick<Story, "explanations" | "matrix">;

/** The draft that the coverage gives: candidates, evidence, and the ratings that written rules propose. */
export function explainStory(coverage: Coverage): Explained {
	const forecasts = foretoldIn(coverage);
	const main = mainEventOf(coverage.story);
	if (!main) return { explanations: [], questions: findOpenQuestions([], coverage), forecasts };
	const candidates = findCandidates(main, coverage);
	const explanations = candidates.map(({ explanation }) => explanation);
	const questions = findOpenQuestions(candidates, coverage);
	if (explanations.length === 0) return { explanations, questions, forecasts };
	const drafted = draftEvidence(main, candidates, questions, coverage);
	const evidence = drafted.map((one) => one.evidence);
	const ratings = drafted.flatMap(({ proposals }) => proposals);
	const notes = explanations.length === 1 ? ["One explanation only: nothing competes with it yet."] : [];
	const matrix = { evidence, ratings, ...scoreMatrix(explanations, evidence, ratings), relations: [], notes };
	return { explanations, questions, forecasts, matrix };
}
