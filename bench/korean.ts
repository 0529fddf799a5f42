import { join } from "node:path";
import { z } from "zod";
import { type Agreement, agreementOf, type Verdicts } from "./agreement.ts";
import { wilson } from "./claims/sample.ts";
import { readLines } from "./jsonl.ts";

const Parts = z.strictObject({ attribution: z.boolean(), label: z.boolean(), type: z.boolean().exactOptional() });

/** A mention of a Korean text, judged by two readers: right or wrong in each part; `type` where it has one. */
const Judged = Parts.extend({ id: z.string(), from: z.int(), to: z.int(), hash: z.string(), second: Parts });
type Judged = z.infer<typeof Judged>;

interface Compared extends Agreement {
	readonly part: string;
}

/** `npm run bench -- korean [--json]`: what two readers say of 150 mentions drawn by seed from the Korean dev splits, and how far they agree. */
export function run(args: readonly string[]): void {
	const file = join(import.meta.dirname, "gold", "korean-mentions.jsonl");
	const rows = readLines(file).map((row) => Judged.parse(row));
	const readings = (["attribution", "label", "type"] as const).map((part) => compare(rows, part));
	console.log(args.includes("--json") ? JSON.stringify(readings) : readings.map(lineOf).join("\n"));
}

function lineOf({ part, of, first, second, both, agreed, kappa }: Compared): string {
	const [low, high] = wilson(both, of).map((share) => Math.round(100 * share));
	const counts = `first reader ${first}, second ${second}, both ${both} of ${of} right [${low}–${high} %]`;
	return `${part}: ${counts}; agreed on ${agreed}, κ ${kappa.toFixed(2)}`;
}

function compare(rows: readonly Judged[], part: keyof z.infer<typeof Parts>): Compared {
	const verdicts = rows.flatMap((row): readonly Verdicts[] => {
		const [a, b] = [row[part], row.second[part]];
		return a === undefined || b === undefined ? [] : [[a, b]];
	});
	return { part, ...agreementOf(verdicts) };
}
