import assert from "node:assert/strict";
import { test } from "node:test";
import { stringify } from "csv-stringify/sync";
import { actsReadOf, partsOfAct, plainCode } from "./acts.ts";

const sentences = [
	"Japan's premier said Japan would help Peru.",
	"“It rained,” he said.",
	"Chile and Mexico met.",
	'Peru quoted "Chile".',
];

/** Each sentence of an article of its own, from its tenth character on. */
const sheet = stringify(
	sentences.map((sentence, at) => ({
		...{ number: at + 1, article: `a${at + 1}`, from: 10, to: 10 + sentence.length, hash: `h${at + 1}` },
		...{ published: "2019-05-06", before: "", sentence, events: "" },
	})),
	{ header: true, delimiter: "\t" },
);

const answer = (...cells: readonly string[]): string => cells.join("\t");

test("an answer becomes the act with the places of its words, each place where a word stands whole", () => {
	const answers = [
		answer("1", "AGREE JPN→PER", "help", "Japan", "Peru", "future"),
		answer("1", "REQUEST JPN→PER+UNO", "said", "premier", "?", "historical+negated"),
		answer("3", "CONSULT CHL+MEX→MEX", "met", "Chile + Mexico", "Mexico", "-"),
	].join("\n");
	assert.deepEqual(actsReadOf(sheet, answers), [
		{
			...{ article: "a1", from: 10, to: 53, hash: "h1" },
			acts: [
				{
					...{ coded: "AGREE JPN→PER", modes: "future", at: [[43, 47]] },
					...{
						source: [
							[10, 15],
							[31, 36],
						],
						target: [[48, 52]],
					},
				},
				{
					...{ coded: "REQUEST JPN→PER+UNO", modes: "historical+negated", at: [[26, 30]], source: [[18, 25]] },
					target: [],
				},
			],
		},
		{
			...{ article: "a3", from: 10, to: 31, hash: "h3" },
			acts: [
				{
					...{ coded: "CONSULT CHL+MEX→MEX", at: [[27, 30]] },
					...{
						source: [
							[10, 15],
							[20, 26],
						],
						target: [[20, 26]],
					},
				},
			],
		},
	]);
});

test("a sentence that holds no act is kept as read; one that no answer numbers is not; quotation marks are words' neighbours only", () => {
	assert.deepEqual(actsReadOf(sheet, `2\t-\n\n${answer("4", "ACCUSE PER→CHL", "quoted", "Peru", "Chile", "-")}\n`), [
		{ article: "a2", from: 10, to: 31, hash: "h2", acts: [] },
		{
			...{ article: "a4", from: 10, to: 30, hash: "h4" },
			acts: [{ coded: "ACCUSE PER→CHL", at: [[15, 21]], source: [[10, 14]], target: [[23, 28]] }],
		},
	]);
	assert.deepEqual(actsReadOf(sheet, ""), []);
});

test("an answer that does not read is an error that names the line", () => {
	const bad = [
		answer("1", "HELP JPN→PER", "help", "Japan", "Peru", "-"),
		answer("1", "AID JPN", "help", "Japan", "Peru", "-"),
		answer("1", "AID jpn→PER", "help", "Japan", "Peru", "-"),
		answer("1", "AID JPN→PER", "help", "Japan", "Peru", "soon"),
		answer("9", "AID JPN→PER", "help", "Japan", "Peru", "-"),
		answer("one", "-"),
		"1",
	];
	for (const line of bad)
		assert.throws(
			() => actsReadOf(sheet, `2\t-\n${line}`),
			(error: Error) => error.message.endsWith(`: ${line}`),
			line,
		);
});

test("an act is taken apart into type, parties and modes", () => {
	const [read] = actsReadOf(sheet, answer("1", "AID JPN+CHL→PER", "help", "Japan", "?", "historical+negated"));
	assert.ok(read?.acts[0]);
	assert.deepEqual(partsOfAct(read.acts[0]), {
		...{ at: [[43, 47]], type: "AID", sources: new Set(["JPN", "CHL"]), targets: new Set(["PER"]) },
		sourceWords: [
			[10, 15],
			[31, 36],
		],
		...{ targetWords: [], modes: ["historical", "negated"] },
	});
	assert.deepEqual(["UNOSC", "EECCO", "UNO", "USA"].map(plainCode), ["UNO", "EEC", "UNO", "USA"]);
});
