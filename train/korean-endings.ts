import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { toJamo } from "../src/hangul.ts";
import { endingsFile, koreanKey } from "../src/language/ko/stem.ts";
import { inPackage } from "../src/places.ts";
import { koreanTreebanks } from "./language/korean.ts";
import { rulesOf } from "./language/lemmas.ts";
import type { Example } from "./language/treebank.ts";

/** Longest end, in letters, that a rule may ask for. */
const longest = 12;

/** Particles, endings, the copula, and what makes a verb or another noun of a noun (하, 되, 들, 적). */
const functional = /^(?:J|E|VCP|XS)/;

const head = `# How an eojeol ends, in letters, and how many of its last letters are not the stem's: the longest end that fits decides.
# 정부가 is ㅈㅓㅇㅂㅜㄱㅏ; its last two letters are the particle. Learnt from the morphemes of UD Korean GSD and UD Korean Kaist (2018),
# train, by \`npm run train -- korean-endings\`; licence CC BY-SA 4.0 (models/en/LICENSE), as theirs.
`;

/** Writes the ends by which Korean stems are told; the network has to be trained anew after it. */
export function run(args: readonly string[]): void {
	const { values } = parseArgs({
		args: [...args],
		options: { data: { type: "string", default: inPackage("..", "shared", "data") } },
	});
	const { gsd, kaist } = koreanTreebanks(values.data);
	const rules = rulesOf("", cutsOf([...gsd, ...kaist]), longest, 1);
	const lines = rules.flatMap((line) => (line.startsWith("\t^") ? [] : [line.slice(1).replace(/\+$/, "")]));
	writeFileSync(endingsFile, `${head}${lines.join("\n")}\n`);
}

/** Each form's letters, with how often so many of its last are cut. */
function cutsOf(examples: readonly Example[]): Map<string, Map<string, number>> {
	const cuts = new Map<string, Map<string, number>>();
	for (const { forms, lemmas, tags } of examples) {
		forms.forEach((form, i) => {
			const letters = toJamo(koreanKey(form));
			const cut = `${letters.length - stemLength(letters, lemmas[i] ?? "", tags[i] ?? "")}+`;
			const votes = cuts.get(letters) ?? new Map<string, number>();
			cuts.set(letters, votes.set(cut, (votes.get(cut) ?? 0) + 1));
		});
	}
	return cuts;
}

/** Letters that the form shares with its morphemes before the first functional one: ㄱㅏ of 간다, 가+ㄴ다. */
function stemLength(letters: string, lemma: string, tag: string): number {
	const tags = tag.slice(tag.indexOf(" ") + 1).split("+");
	const firstFunctional = tags.findIndex((name) => functional.test(name));
	const morphemes = koreanKey(lemma).split("+");
	const stem = toJamo(morphemes.slice(0, firstFunctional < 0 ? undefined : firstFunctional).join(""));
	let shared = 0;
	while (shared < stem.length && letters[shared] === stem[shared]) shared++;
	return shared;
}
