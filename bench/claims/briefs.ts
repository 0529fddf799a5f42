import { readRows } from "../../src/claims/actors/csv.ts";
import { parseReadRequest } from "../../src/model/article-input.ts";
import { readArticle } from "../../src/read.ts";
import { type Brief, heldOutBriefs } from "../../train/brief-types/briefs.ts";
import { scoredMention, stateCodes } from "./gold.ts";
import { type Scores, scoreOf } from "./score.ts";

/** `--briefs`: briefs of writers who are held out. */
export function runOnBriefs(args: readonly string[]): boolean {
	if (!args.includes("--briefs")) return false;
	console.log("writer  n   type   macroF1  quad   source  target");
	for (const [writer, briefs] of heldOutBriefs()) {
		const { records, typeAccuracy, macroF1, quadAccuracy, sourceF1, targetF1 } = scoreBriefs(briefs);
		const cells = [typeAccuracy, macroF1, quadAccuracy, sourceF1, targetF1].map((value) => value.toFixed(3)).join("  ");
		console.log(`${writer.padEnd(6)} ${records}  ${cells}`);
	}
	return true;
}

export function scoreBriefs(briefs: readonly Brief[]): Scores {
	const states = new Set(readRows("data", "actors", "states.csv").map((row) => row.code ?? ""));
	const codesOf = (list: readonly string[]) =>
		stateCodes(
			list.map((code) => ({ code })),
			states,
		);
	return scoreOf(
		briefs.map(({ type, event, text, source, target }) => {
			const mention = scoredMention({ text, eventText: event }, readArticle(parseReadRequest({ text }, "brief")));
			return {
				gold: { type, source: codesOf(source), target: codesOf(target) },
				found: {
					type: mention?.type ?? "",
					source: stateCodes(mention?.source ?? [], states),
					target: stateCodes(mention?.target ?? [], states),
				},
			};
		}),
	);
}
