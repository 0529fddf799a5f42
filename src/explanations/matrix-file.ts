import { Document, isMap, isSeq, parseDocument } from "yaml";
import { z } from "zod";
import { ParallaxError } from "../errors.ts";
import { evidenceKinds, Rating, relevances } from "../model/explanation.ts";
import { Time } from "../model/record.ts";

const words = z.string().trim().min(1);
const signed = { by: words.optional(), at: Time.optional() };

/** What analysts keep of a story's matrix: a plain file, a line a rating, made to be edited by hand and compared by line. */
const MatrixFile = z.object({
	story: words,
	title: z.string().optional(),
	explanations: z.array(z.object({ id: words, statement: words, ...signed })).default([]),
	relations: z
		.array(
			z.object({
				a: words,
				b: words,
				is: z.enum(["exclusive", "compatible", "contains"]),
				...signed,
				reason: z.string().optional(),
			}),
		)
		.default([]),
	evidence: z
		.array(
			z.object({
				id: words,
				kind: z.enum(evidenceKinds),
				statement: words,
				ref: z.string().optional(),
				link: z.string().optional(),
				relevance: z.enum(relevances).default("medium"),
				/** As it stood when it was taken in: a later change is said. */
				standing: z.string().optional(),
				...signed,
			}),
		)
		.default([]),
	ratings: z
		.array(z.object({ evidence: words, explanation: words, rating: Rating, ...signed, reason: z.string().optional() }))
		.default([]),
	/** What two people changed differently: both are kept until a person deletes one. */
	conflicts: z.array(z.object({ of: words, ours: z.string(), theirs: z.string() })).default([]),
});
export type MatrixFile = z.infer<typeof MatrixFile>;

export function parseMatrixFile(text: string, name: string): MatrixFile {
	const marker = text.split("\n").findIndex((line) => /^(?:<{7}|={7}|>{7})/.test(line));
	if (marker >= 0) {
		throw new ParallaxError(
			"input-malformed",
			`${name}, line ${marker + 1}: two edits meet here. Keep the lines of both (ratings never replace each other), delete the marks, run it again`,
		);
	}
	const document = parseDocument(text);
	const [error] = document.errors;
	if (error) throw new ParallaxError("input-malformed", `${name}: ${error.message.split("\n")[0]}`);
	const parsed = MatrixFile.safeParse(document.toJS());
	if (parsed.success) return parsed.data;
	const [issue] = parsed.error.issues;
	throw new ParallaxError("input-malformed", `${name}: ${issue?.path.join(".") || "the file"}: ${issue?.message}`);
}

const heading = ` A matrix of Parallax. Edit it by hand or with \`parallax explain-event\`. Ratings: CC C N I II NA; a new one is a new
 line at the end, with by, at and reason; the last of one person for one cell counts, and earlier ones stay.`;

export function printMatrixFile(file: MatrixFile): string {
	const { conflicts, ...rest } = file;
	const document = new Document(conflicts.length > 0 ? file : rest);
	document.commentBefore = heading;
	for (const key of ["explanations", "relations", "evidence", "ratings"]) {
		const items = document.get(key);
		if (isSeq(items)) for (const item of items.items) if (isMap(item)) item.flow = true;
	}
	return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/**
 * Two people's edits of one file. Ratings, evidence, explanations and relations of both are kept; where one thing is said
 * differently, ours stands and both wordings are listed under `conflicts`.
 */
export function mergeMatrixFiles(ours: MatrixFile, theirs: MatrixFile): MatrixFile {
	const explanations = mergeById(ours.explanations, theirs.explanations, (one) => one.statement);
	const evidence = mergeById(ours.evidence, theirs.evidence, (one) => `${one.statement} [${one.relevance}]`);
	return {
		...ours,
		explanations: explanations.merged,
		evidence: evidence.merged,
		relations: distinct([...ours.relations, ...theirs.relations]),
		ratings: distinct([...ours.ratings, ...theirs.ratings]).toSorted((a, b) => compare(a.at ?? "", b.at ?? "")),
		conflicts: distinct([...ours.conflicts, ...theirs.conflicts, ...explanations.conflicts, ...evidence.conflicts]),
	};
}

function mergeById<Item extends { readonly id: string }>(
	ours: readonly Item[],
	theirs: readonly Item[],
	wordingOf: (item: Item) => string,
): { readonly merged: Item[]; readonly conflicts: MatrixFile["conflicts"] } {
	const known = new Map(ours.map((item) => [item.id, item]));
	const conflicts = theirs.flatMap((item) => {
		const own = known.get(item.id);
		return own && wordingOf(own) !== wordingOf(item)
			? [{ of: item.id, ours: wordingOf(own), theirs: wordingOf(item) }]
			: [];
	});
	return { merged: [...ours, ...theirs.filter(({ id }) => !known.has(id))], conflicts };
}

function distinct<Item>(items: readonly Item[]): Item[] {
	return [...new Map(items.map((item) => [JSON.stringify(item, Object.keys(item as object).sort()), item])).values()];
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
