import { join } from "node:path";
import { type ConlluSentence, parseConllu } from "../../src/language/conllu.ts";
import { korean } from "../../src/language/ko/index.ts";
import type { LanguageMaterials } from "./materials.ts";
import { type Example, readMaybeGzipped, toExample } from "./treebank.ts";

/** KAIST's morpheme tags by the Sejong tags that GSD has. Origin: the two tag sets' descriptions, compared for this project. */
const sejong: Readonly<Record<string, string>> = {
	...{
		ncn: "NNG",
		ncpa: "NNG",
		ncps: "NNG",
		nq: "NNP",
		nbn: "NNB",
		nbu: "NNB",
		npp: "NP",
		npd: "NP",
		nnc: "NR",
		nno: "NR",
	},
	...{ pvg: "VV", pvd: "VV", paa: "VA", pad: "VA", px: "VX", jp: "VCP", f: "SL", su: "SW", sl: "SS", sr: "SS" },
	...{
		mag: "MAG",
		mad: "MAG",
		maj: "MAJ",
		mma: "MM",
		mmd: "MM",
		ii: "IC",
		xp: "XPN",
		xsn: "XSN",
		xsv: "XSV",
		xsm: "XSA",
	},
	...{ jcs: "JKS", jcc: "JKC", jco: "JKO", jcm: "JKG", jca: "JKB", jct: "JKB", jcv: "JKV", jcr: "JKQ", jcj: "JC" },
	...{ jxt: "JX", jxc: "JX", jxf: "JX", ep: "EP", ef: "EF", ecc: "EC", ecs: "EC", ecx: "EC", etm: "ETM", etn: "ETN" },
	...{ sf: "SF", sp: "SP", xsa: "MAG" },
};

const asGiven = (xpos: string): string => xpos;

const asSejong = (xpos: string): string =>
	xpos
		.split("+")
		.map((tag) => sejong[tag] ?? tag)
		.join("+");

/** What Korean is learnt from, both with the same names of morphemes. */
export function koreanTreebanks(folder: string): { readonly gsd: Example[]; readonly kaist: Example[] } {
	return { gsd: read(folder, "gsd-train", asGiven), kaist: read(folder, "kaist2018-train", asSejong) };
}

function read(folder: string, name: string, tag: (xpos: string) => string): Example[] {
	const file = join(folder, `ud-ko-${name}.conllu.gz`);
	return parseConllu(readMaybeGzipped(file), file).map((sentence) => withMorphemes(sentence, tag));
}

export function koreanMaterials(folder: string): LanguageMaterials {
	const { gsd, kaist } = koreanTreebanks(folder);
	return {
		rules: korean,
		gold: gsd,
		beside: kaist,
		dev: { gsd: read(folder, "gsd-dev", asGiven) },
		news: () => [],
		sizes: { embedding: 128, units: 192, arc: 160, label: 96 },
		epochs: 32,
		batch: 400,
		noise: { headline: 0, titleCase: 0, capitals: 0, lower: 0, noPoint: 0.1 },
		dropouts: { input: 0.2, hidden: 0.33, recurrent: 0.12, heads: 0.28, word: 0.25, vector: 0.1 },
		averageOver: 400,
		vectorWindow: 3,
		leastCount: 4,
		longestEnd: 9,
		card: {
			title: "Korean",
			input: "Sentences are also seen without their full stop.",
			use: "for reading news in Korean. It errs most on how nouns in a row hang together (GSD's `flat`), on clauses without particles, and on names it never saw.",
			data: () => [
				["UD Korean GSD, train", "trees, tags, morphemes, stems, vectors", "CC BY-SA 4.0"],
				[
					"UD Korean Kaist (2018), train",
					"learnt beside it by heads of its own, with tags by GSD's names; stems, words of the vectors",
					"CC BY-SA 4.0",
				],
			],
			licence: "CC BY-SA 4.0 (models/en/LICENSE has its text), since both treebanks ask for it",
		},
	};
}

/** The treebank's morpheme tags become part of the tag: particles and endings are what Korean tells by. */
function withMorphemes(sentence: ConlluSentence, tag: (xpos: string) => string): Example {
	const example = toExample(sentence);
	return { ...example, tags: example.tags.map((own, i) => `${own} ${tag(sentence.words[i]?.xpos ?? "_")}`) };
}
