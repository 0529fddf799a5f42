import type { Story } from "../model/audit.ts";
import type { GivenRating, Matrix } from "../model/explanation.ts";
import { paint } from "./paint.ts";
import { oneLine } from "./wording.ts";

/** A story's matrix in the terminal: explanations numbered H, evidence numbered E, ratings, scores, and what to know. */
export function matrixLines({ title, explanations, matrix, questions = [] }: Story, path: string): string {
	if (!matrix) return "";
	const columns = explanations.map(({ id }) => id);
	const open = questions.filter(({ answers }) => answers.length === 0);
	const sections = [
		paint("bold", title),
		explanations
			.map(({ statement, outlets, by }, at) => {
				const whose = by === undefined ? `${outlets.voicing} of ${outlets.collected} outlets` : `added by ${by}`;
				return `  H${at + 1}  ${statement} ${paint("dim", `(${whose})`)}`;
			})
			.join("\n"),
		paint("bold", "Evidence"),
		matrix.evidence
			.map(
				(one, at) =>
					`  E${at + 1}  ${cells(matrix, one.id, columns)}  ${line(one.statement)} ${paint("dim", weightWords(one.weight))}`,
			)
			.join("\n"),
		paint("bold", "Evidence against, weighted (less is better)"),
		scoreLines(matrix, columns),
		...(matrix.sensitivity.length > 0 ? [paint("bold", "Hangs on one item"), sensitivityLines(matrix, columns)] : []),
		...(matrix.disagreements.length > 0 ? [paint("bold", "Analysts differ"), disagreementLines(matrix, columns)] : []),
		...(open.length > 0
			? [
					paint("bold", "Open questions"),
					open.map(({ quote, outlet }) => `  ${line(quote)} ${paint("dim", `(${outlet})`)}`).join("\n"),
				]
			: []),
		...(matrix.notes.length > 0 ? [paint("bold", "To know"), matrix.notes.map((note) => `  ${note}`).join("\n")] : []),
		`Ratings in brackets are proposed by a written rule; a person rates.\nMatrix: ${path}`,
	];
	return sections.join("\n");
}

/** A cell shows the last rating of each analyst; a proposal in brackets where nobody has rated. */
function cells({ ratings }: Matrix, evidence: string, columns: readonly string[]): string {
	return columns
		.map((explanation) => {
			const own = ratings.filter((one) => one.evidence === evidence && one.explanation === explanation);
			const given = [...new Map(own.filter(isSigned).map((one) => [one.by, one.rating])).values()];
			const proposed = own.find(({ rule }) => rule !== undefined);
			return (given.length > 0 ? [...new Set(given)].join("/") : proposed ? `(${proposed.rating})` : "·").padEnd(5);
		})
		.join(" ");
}

function isSigned({ by }: GivenRating): boolean {
	return by !== undefined && by.trim() !== "";
}

function scoreLines({ scores }: Matrix, columns: readonly string[]): string {
	return [...Map.groupBy(scores, ({ by }) => by)]
		.map(([by, own]) => {
			const each = own.map((one) => {
				const score = one.rated === 0 ? "nothing rated" : `${one.weighted.toFixed(2)} (${one.rated} rated)`;
				return `H${columns.indexOf(one.explanation) + 1} ${score}`;
			});
			return `  ${by}: ${each.join(", ")}`;
		})
		.join("\n");
}

function sensitivityLines({ sensitivity, evidence }: Matrix, columns: readonly string[]): string {
	const names = (ids: readonly string[]): string => ids.map((id) => `H${columns.indexOf(id) + 1}`).join(", ");
	return sensitivity
		.map(
			(one) =>
				`  ${one.by}: without E${evidence.findIndex(({ id }) => id === one.evidence) + 1}, ${names(one.without)} lead instead of ${names(one.leading)}`,
		)
		.join("\n");
}

function disagreementLines({ disagreements, evidence }: Matrix, columns: readonly string[]): string {
	return disagreements
		.map((one) => {
			const cell = `E${evidence.findIndex(({ id }) => id === one.evidence) + 1} for H${columns.indexOf(one.explanation) + 1}`;
			return `  ${cell}: ${one.ratings.map(({ by, rating }) => `${by} ${rating}`).join(", ")}`;
		})
		.join("\n");
}

function weightWords(weight: number): string {
	return `weight ${weight.toFixed(2)}`;
}

const widest = 100;

/** One line of at most a hundred characters, without control characters. */
function line(text: string): string {
	const plain = oneLine(text);
	return plain.length <= widest ? plain : `${plain.slice(0, widest)} …`;
}
