import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadOutlets } from "../src/ingest/outlets.ts";
import { agreementOf } from "./agreement.ts";
import { wilson } from "./claims/sample.ts";
import { readLines } from "./jsonl.ts";

/** A judged finding, as bench/gold keeps it: which, where, of which words, and what a reader made of it. */
interface Judgement {
	readonly rule: string;
	/** 1 and 2 of earlier rules; 3 of later ones on the coverage they were written on, 4 on other coverage; 5 of looser ones on the former, 6 of these tightened, on other coverage. */
	readonly draw: number;
	readonly corpus: string;
	readonly article: string;
	readonly outlet: string;
	readonly part: number;
	readonly from: number;
	readonly to: number;
	/** Of the quoted sentence. */
	readonly hash: string;
	readonly verdict: Verdict;
	/** Of another judge, who did not know the first one's. */
	readonly second?: Verdict;
	/** Why it is not right to all. */
	readonly reason?: string;
	/** Whether the rule, tightened since, still finds it. */
	readonly found?: boolean;
}

type Verdict = "right" | "wrong" | "trivial";

/** What a reader of whole stories would have had a rule find, and whether it does. */
interface Expected extends Pick<Judgement, "rule" | "article" | "part" | "from" | "to" | "hash"> {
	readonly found: boolean;
}

/**
 * `npm run bench -- findings [--json]`: from the judgements in bench/gold, each rule's precision on real coverage (trivial is not
 * right, and where two judged both have to say so), how far the two agree, precision by kind of outlet, what a rule tightened since
 * still finds, and recall on stories read whole.
 */
export function run(args: readonly string[]): void {
	const judged = readLines<Judgement>(gold("findings.jsonl"));
	const { stories, expected } = JSON.parse(readFileSync(gold("findings-recall.json"), "utf8")) as {
		readonly stories: readonly unknown[];
		readonly expected: readonly Expected[];
	};
	const precision = tableOf(judged, ({ rule, draw }) => `${rule}, draw ${draw}`);
	const groups = tableOf(
		judged.filter(({ draw }) => draw > 3),
		({ rule, outlet }) => `${rule}, ${kindOf(outlet)}`,
	);
	const twice = judged.filter(hasTwo);
	const agreement = [...Map.groupBy(twice, ({ rule, draw }) => `${rule}, draw ${draw}`), ["all", twice] as const].map(
		([of, some]) => {
			const { first, second, both, agreed, kappa } = agreementOf(
				some.map((one) => [one.verdict === "right", one.second === "right"] as const),
			);
			return {
				of,
				judged: some.length,
				first,
				second,
				both,
				agreed,
				kappa: Number.isNaN(kappa) ? "" : kappa.toFixed(2),
			};
		},
	);
	const left = tableOf(
		judged.filter(({ found }) => found !== undefined),
		({ rule, draw, found }) => `${rule}, draw ${draw}, ${found ? "found still" : "gone since"}`,
	);
	const recall = [...Map.groupBy(expected, ({ rule }) => rule)].map(([rule, places]) => ({
		rule,
		...shareOf(places.filter(({ found }) => found).length, places.length),
	}));
	if (args.includes("--json")) return void console.log(JSON.stringify({ precision, agreement, left, groups, recall }));
	console.log(
		`\nprecision: findings, not notes, from ${point} with a lower bound of ${lowest} on coverage the rule was not written on`,
	);
	console.table(precision);
	console.log("\nwhere two judged: right or not, to each and to both");
	console.table(agreement);
	console.log("\nwhat the rules, tightened on this very draw, still find of it");
	console.table(left);
	console.log("\nprecision by kind of outlet, draws 4 to 6");
	console.table(groups);
	console.log(`\nrecall on ${stories.length} stories read whole; rules without a row had nothing to find there`);
	console.table(recall);
}

const gold = (file: string): string => join(import.meta.dirname, "gold", file);

/** The bar of the design: what does not reach it stays a note. */
const point = 0.8;
const lowest = 0.7;

const outlets = loadOutlets();

function kindOf(name: string): string {
	const outlet = outlets.find(name);
	if (!outlet) return "unknown outlets";
	if (outlet.agency) return "agencies";
	return outlet.country === "USA" ? "newsrooms of the United States" : "other newsrooms";
}

function hasTwo({ second }: Judgement): boolean {
	return second !== undefined;
}

function tableOf(judged: readonly Judgement[], keyOf: (one: Judgement) => string) {
	return [...Map.groupBy(judged, keyOf)].map(([of, some]) => {
		const count = (verdict: Verdict) =>
			some.filter((one) => one.verdict === verdict && (!hasTwo(one) || one.second === verdict)).length;
		const [right, wrong, trivial] = [count("right"), count("wrong"), count("trivial")];
		const { n, share, low, high } = shareOf(right, some.length);
		return { of, judged: n, right, wrong, trivial, parted: n - right - wrong - trivial, precision: share, low, high };
	});
}

function shareOf(right: number, n: number) {
	const [low, high] = wilson(right, n).map((bound) => Math.max(0, bound)) as [number, number];
	return { n, right, share: (right / n).toFixed(2), low: low.toFixed(2), high: high.toFixed(2) };
}
