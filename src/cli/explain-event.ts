import { resolve } from "node:path";
import { Command } from "commander";
import { commandName } from "../command-name.ts";
import { realEffects } from "../effects.ts";
import { ParallaxError } from "../errors.ts";
import {
	applyMatrix,
	fromOpenSynthesis,
	type MatrixFile,
	mergeMatrixFiles,
	parseMatrixFile,
	printMatrixFile,
	toMatrixCsv,
	toOpenSynthesis,
} from "../explanations/index.ts";
import { readGiven } from "../given-file.ts";
import type { Story } from "../model/audit.ts";
import { Rating } from "../model/explanation.ts";
import { changeMatrix, matrixPath, openAuditFolder, readMatrix } from "../store/index.ts";
import { matrixLines } from "./matrix-lines.ts";
import { readTables, writeTables } from "./open-synthesis-tables.ts";
import { print } from "./print.ts";
import { count } from "./wording.ts";

interface Flags {
	readonly from: string;
	readonly matrices: string;
	readonly by?: string;
	readonly reason?: string;
	readonly rate: readonly string[];
	readonly explanation?: string;
	readonly note?: string;
	readonly link?: string;
	readonly merge?: string;
	readonly import?: string;
	readonly board: string;
	readonly export?: string;
	readonly csv?: true;
	readonly json?: true;
}

export function explainEventCommand(): Command {
	return new Command("explain-event")
		.description("Competing explanations of a story's main event, and what the evidence would rule out.")
		.argument(
			"[story]",
			"id of a story, or some words of its title or a claim; without it, stories that have explanations",
		)
		.option("--from <dir>", `folder that \`${commandName()} audit\` wrote`, "dossier")
		.option("--matrices <dir>", "where matrices are kept, a YAML file a story", "matrices")
		.option("--by <name>", "who rates or adds")
		.option(
			"--rate <E:H:rating>",
			"rate evidence E3 for explanation H1, as numbered: E3:H1:I (CC C N I II NA)",
			collect,
			[],
		)
		.option("--reason <text>", "why")
		.option("--explanation <text>", "add an explanation that the coverage does not have")
		.option("--note <text>", "add evidence of your own")
		.option("--link <url>", "where the note can be read")
		.option("--merge <file>", "take in another person's file of the same story; nothing is lost")
		.option(
			"--import <dir>",
			"take in the tables of open-synthesis (hypothesis.csv, evidence.csv, evaluations.csv, users.csv)",
		)
		.option("--board <id>", "which board of them", "0")
		.option("--export <dir>", "write the tables of open-synthesis")
		.option("--csv", "print the matrix as CSV")
		.option("--json", "print explanations and matrix as JSON")
		.addHelpText(
			"after",
			`
Examples:
  ${commandName()} explain-event                                  stories with explanations
  ${commandName()} explain-event shells                           the draft, and the file to edit
  ${commandName()} explain-event shells --by Ana --rate E4:H1:II --reason "a secret deal needs no summit"
  ${commandName()} explain-event shells --by Ana --note "Railway traffic doubled" --link https://example.org/report
  ${commandName()} explain-event shells --merge bens-copy.yaml`,
		)
		.action(explainEvent);
}

function collect(value: string, before: readonly string[]): readonly string[] {
	return [...before, value];
}

async function explainEvent(words: string | undefined, flags: Flags): Promise<void> {
	const { audit, close } = await openAuditFolder(resolve(flags.from));
	await close();
	if (words === undefined) return print(listOf(audit.stories));
	const story = findStory(audit.stories, words);
	const path = matrixPath(resolve(flags.matrices), story.id);
	await changeFile(path, story, flags);
	const file = parseMatrixFile((await readMatrix(path)) ?? "", path);
	const rated = applyMatrix(story, file);
	const { explanations, matrix } = rated;
	if (flags.json) return print(JSON.stringify({ story: story.id, explanations, matrix, questions: story.questions }));
	if (!matrix)
		throw new ParallaxError("bad-usage", `No explanation of “${story.title}” yet: add one with --explanation`);
	if (flags.csv) return print(toMatrixCsv({ explanations, matrix }).trimEnd());
	if (flags.export)
		return writeTables(resolve(flags.export), toOpenSynthesis({ title: story.title, explanations, matrix }));
	return print(matrixLines(rated, path));
}

/** The draft is written where there is no file yet; else only what was asked for is added. */
async function changeFile(path: string, story: Story, flags: Flags): Promise<void> {
	const others = [
		...(flags.merge ? [parseMatrixFile(readGiven(flags.merge), flags.merge)] : []),
		...(flags.import ? [fromOpenSynthesis(await readTables(flags.import), story.id, flags.board)] : []),
	];
	const isAsked = others.length + flags.rate.length > 0 || flags.explanation !== undefined || flags.note !== undefined;
	if (!isAsked && (await readMatrix(path)) !== undefined) return;
	const change = (text: string | undefined): string => {
		const before = text === undefined ? draftFile(story) : parseMatrixFile(text, path);
		return printMatrixFile(others.reduce(mergeMatrixFiles, withRatings(added(before, flags), story, flags)));
	};
	const merge = (ours: string, theirs: string): string =>
		printMatrixFile(mergeMatrixFiles(parseMatrixFile(ours, path), parseMatrixFile(theirs, path)));
	const isNew = (await readMatrix(path)) === undefined;
	await changeMatrix(path, change, merge);
	if (isNew) realEffects.log(`A draft of the matrix was written to ${path}: yours to edit; no audit changes it.`);
}

/** What the coverage gives, to be worded, weighed and rated; claims with their standing of today. */
function draftFile({ id, title, explanations, matrix, claims }: Story): MatrixFile {
	return {
		story: id,
		title,
		explanations: explanations.map((one) => ({ id: one.id, statement: one.statement })),
		evidence: (matrix?.evidence ?? []).map(({ id: evidence, kind, statement, ref, relevance, standing }) => {
			const current = standing ?? claims.find((claim) => claim.id === ref)?.standing.at(-1)?.value;
			return {
				id: evidence,
				kind,
				statement,
				...(ref !== undefined && { ref }),
				relevance,
				...(current !== undefined && { standing: current }),
			};
		}),
		relations: [],
		ratings: [],
		conflicts: [],
	};
}

function added(file: MatrixFile, { explanation, note, link, by }: Flags): MatrixFile {
	const signed = { ...(by !== undefined && { by }), at: new Date().toISOString().slice(0, 19).concat("Z") };
	const next = (prefix: string, ids: readonly { readonly id: string }[]): string => `${prefix}-${ids.length + 1}`;
	return {
		...file,
		explanations: explanation
			? [...file.explanations, { id: next("explanation", file.explanations), statement: explanation, ...signed }]
			: file.explanations,
		evidence: note
			? [
					...file.evidence,
					{
						id: next("note", file.evidence),
						kind: "note",
						statement: note,
						relevance: "medium",
						...(link && { link }),
						...signed,
					},
				]
			: file.evidence,
	};
}

function withRatings(file: MatrixFile, story: Story, { rate, by, reason }: Flags): MatrixFile {
	if (rate.length === 0) return file;
	if (!by?.trim()) throw new ParallaxError("bad-usage", "a rating is somebody's: say whose with --by NAME");
	const { explanations, matrix } = applyMatrix(story, file);
	const at = new Date().toISOString().slice(0, 19).concat("Z");
	const ratings = rate.map((one) => {
		const [, row = "", column = "", word = ""] = /^E(\d+):H(\d+):(\w+)$/i.exec(one) ?? [];
		const evidence = matrix?.evidence[Number(row) - 1]?.id;
		const explanation = explanations[Number(column) - 1]?.id;
		const rating = Rating.safeParse(word.toUpperCase());
		if (!evidence || !explanation || !rating.success) {
			throw new ParallaxError(
				"bad-usage",
				`--rate ${one}: give E and H as numbered and one of CC C N I II NA, such as E1:H2:I`,
			);
		}
		return { evidence, explanation, rating: rating.data, by, at, ...(reason !== undefined && { reason }) };
	});
	return { ...file, ratings: [...file.ratings, ...ratings] };
}

function findStory(stories: readonly Story[], words: string): Story {
	const holds = (text: string): boolean => text.toLowerCase().includes(words.toLowerCase());
	const titled = stories.filter(({ title }) => holds(title));
	const found = titled.length > 0 ? titled : stories.filter(({ claims }) => claims.some((one) => holds(one.statement)));
	const best =
		stories.find(({ id }) => id === words) ??
		found.toSorted((a, b) => b.explanations.length - a.explanations.length)[0];
	if (best) return best;
	throw new ParallaxError(
		"bad-usage",
		`no story has the id or the words “${words}”: \`${commandName()} explain-event\` lists them`,
	);
}

function listOf(stories: readonly Story[]): string {
	const told = stories.filter(({ explanations }) => explanations.length > 0);
	if (told.length === 0)
		return "No story here has an explanation: nobody in this coverage says what its main event was for, showed, or came of.";
	return told
		.map(({ id, title, explanations }) => `${id}  ${title}  (${count(explanations.length, "explanation")})`)
		.join("\n");
}
