import { inPackage } from "../../../places.ts";
import { linesOf } from "../lexicon.ts";
import type { Tree } from "../tree.ts";

let loaded: readonly (readonly [words: string, ended: number])[] | undefined;

/** Names of times gone by, with the year they ended: "after World War I", "during the Cold War". */
function eras(): NonNullable<typeof loaded> {
	loaded ??= linesOf(inPackage("data", "lexicons", "en", "eras.tsv")).flatMap((line) => {
		const [names = "", ended] = line.split("\t");
		return names.split("|").map((name) => [` ${name} `, Number(ended)] as const);
	});
	return loaded;
}

/** The year in which the time that a nominal names was over; a "World War I-era cemetery" stands today. */
export function eraEnding(tree: Tree, at: number): number | undefined {
	const form = tree.tokens[at]?.form ?? "";
	const around = tree.tokens.slice(Math.max(0, at - 2), at + 2).map((token) => token.form);
	return eras().find(([name]) => name.includes(` ${form} `) && ` ${around.join(" ")} `.includes(name))?.[1];
}
