import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Story } from "../model/audit.ts";
import { applyMatrix } from "./apply.ts";
import { type MatrixFile, mergeMatrixFiles, parseMatrixFile, printMatrixFile } from "./matrix-file.ts";
import { fromOpenSynthesis, toOpenSynthesis } from "./open-synthesis.ts";

const file: MatrixFile = {
	story: "story-1",
	title: "The harbour lease",
	explanations: [
		{ id: "a", statement: "Tolvia needs the rent." },
		{ id: "b", statement: "Estmark wants a base." },
	],
	evidence: [
		{
			id: "x",
			kind: "claim",
			statement: "Estmark denied it.",
			ref: "claim-1",
			relevance: "medium",
			standing: "disputed",
		},
	],
	relations: [],
	ratings: [{ evidence: "x", explanation: "b", rating: "I", by: "Ana", at: "2031-03-07", reason: "why deny it" }],
	conflicts: [],
};

const story: Story = {
	id: "story-1",
	title: "The harbour lease",
	articles: [],
	outlets: ["Harbour Gazette"],
	dyads: [],
	origins: [],
	copies: [],
	claims: [],
	figures: [],
	ties: [],
	cooperation: [],
	findings: [],
	explanations: [],
};

describe("a matrix file", () => {
	it("comes back as it was written, a line a rating", () => {
		const text = printMatrixFile(file);
		assert.deepEqual(parseMatrixFile(text, "m.yaml"), file);
		assert.match(
			text,
			/^ {2}- \{evidence: x, explanation: b, rating: I, by: Ana, at: 2031-03-07, reason: why deny it\}$/m,
		);
	});

	it("says where two edits meet, and what a rating may be", () => {
		assert.throws(() => parseMatrixFile("story: s\n<<<<<<< HEAD\n", "m.yaml"), /m\.yaml, line 2: two edits meet here/);
		const wrong = "story: s\nratings:\n  - {evidence: x, explanation: a, rating: maybe}\n";
		assert.throws(() => parseMatrixFile(wrong, "m.yaml"), /m\.yaml: ratings\.0\.rating/);
	});

	it("two people's edits: both ratings stay, and two wordings are listed for a person to choose", () => {
		const theirs: MatrixFile = {
			...file,
			explanations: [
				{ id: "a", statement: "Tolvia needs money." },
				{ id: "c", statement: "It was a bluff." },
			],
			ratings: [...file.ratings, { evidence: "x", explanation: "b", rating: "C", by: "Ben", at: "2031-03-06" }],
		};
		const merged = mergeMatrixFiles(file, theirs);
		assert.deepEqual(
			merged.ratings.map(({ by, rating }) => `${by} ${rating}`),
			["Ben C", "Ana I"],
		);
		assert.deepEqual(
			merged.explanations.map(({ id }) => id),
			["a", "b", "c"],
		);
		assert.deepEqual(merged.conflicts, [{ of: "a", ours: "Tolvia needs the rent.", theirs: "Tolvia needs money." }]);
	});
});

describe("a matrix on a story", () => {
	it("keeps what the coverage no longer has, and says so", () => {
		const { matrix } = applyMatrix(story, file);
		assert.deepEqual(matrix?.notes, [
			"x: the claim “Estmark denied it.” is no longer found in the coverage. Kept as it was; rate it anew.",
		]);
		assert.equal(matrix?.ratings.length, 1);
	});

	it("says that a claim stands otherwise than when it was rated", () => {
		const claim: Story["claims"][number] = {
			id: "claim-1",
			statement: "Tolvia leased its harbour.",
			contested: true,
			standing: [{ at: "2031-03-09", value: "denied", origins: [] }],
			outlets: { fact: 0, attributed: 0, hedged: 0, denied: 1, silent: 0 },
			mentions: [],
		};
		const { matrix } = applyMatrix({ ...story, claims: [claim] }, file);
		assert.deepEqual(matrix?.notes, [
			"x: “Estmark denied it.” was disputed when it was rated, and is denied since 2031-03-09. Ratings on it may be out of date.",
		]);
	});

	it("one column, twins, ratings by nobody and of nothing: said and kept", () => {
		const odd: MatrixFile = {
			...file,
			evidence: [],
			explanations: [
				{ id: "a", statement: "Tolvia needs the rent." },
				{ id: "b", statement: "Tolvia needs the rent!" },
			],
			ratings: [{ evidence: "x", explanation: "a", rating: "I" }],
		};
		const { matrix } = applyMatrix(story, odd);
		assert.deepEqual(matrix?.notes, [
			"a and b say the same: “Tolvia needs the rent.” “Tolvia needs the rent!”. Both are kept.",
			"Rated I by nobody: x for a. Kept, and counted for nobody.",
			"Somebody rated x for a: one of the two is not in this matrix. Kept.",
		]);
		const single = applyMatrix(story, { ...file, explanations: file.explanations.slice(1), evidence: [], ratings: [] });
		assert.deepEqual(single.matrix?.notes, ["One explanation only: nothing competes with it yet."]);
	});

	it("applied twice is applied once", () => {
		const once = applyMatrix(story, file);
		assert.deepEqual(applyMatrix(once, file), once);
	});
});

describe("the tables of open-synthesis", () => {
	it("there and back: ratings of named people", () => {
		const { title, explanations, matrix } = applyMatrix(story, file);
		assert.ok(matrix);
		const tables = toOpenSynthesis({ title, explanations, matrix });
		assert.equal(tables.evaluations, "id,user_id,board_id,value,evidence_id,hypothesis_id\n0,0,0,2,0,1\n");
		const back = fromOpenSynthesis(tables, "story-1", "0");
		assert.deepEqual(back.ratings, [{ evidence: "e0", explanation: "h1", rating: "I", by: "Ana" }]);
		assert.deepEqual(
			back.explanations.map(({ statement }) => statement),
			["Tolvia needs the rent.", "Estmark wants a base."],
		);
	});
});
