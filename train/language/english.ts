import { join } from "node:path";
import { english } from "../../src/language/en/index.ts";
import { defaultNoise } from "./augment.ts";
import { divided } from "./corpus.ts";
import type { LanguageMaterials } from "./materials.ts";
import { defaultDropouts, defaultSizes } from "./model.ts";
import { readNews, readNewsTokens } from "./news.ts";
import { defaultSchedule } from "./train.ts";
import { type Example, readTreebank } from "./treebank.ts";
import { defaultVectorOptions } from "./vectors.ts";

export function englishMaterials(folder: string): LanguageMaterials {
	const read = (name: string): Example[] => readTreebank(join(folder, `ud-${name}.conllu.gz`));
	const gum = read("gum-dev");
	return {
		rules: english,
		gold: [...read("ewt-train"), ...read("gum-train")],
		beside: [],
		dev: { ewt: read("ewt-dev"), gum, news: gum.filter(({ id }) => id.startsWith("GUM_news")) },
		news: () => [...divided(english, readNews(folder)), ...readNewsTokens(folder)],
		sizes: defaultSizes,
		epochs: defaultSchedule.epochs,
		batch: defaultSchedule.batch,
		noise: defaultNoise,
		dropouts: defaultDropouts,
		averageOver: defaultSchedule.averageOver,
		vectorWindow: defaultVectorOptions.window,
		leastCount: 5,
		longestEnd: 5,
		card: {
			title: "English",
			input:
				"Sentences are also seen as headlines (no articles, no copula), in title case, capitals and lower case, and without their full stop.",
			use: "for reading news in English. It errs most where sentences have no verb, in long coordinations and on names it never saw.",
			data: (newsWords) => [
				["UD English EWT, train", "trees, tags, lemmas, vectors", "CC BY-SA 4.0"],
				[
					"UD English GUM, train (without its non-commercial genres)",
					"trees, tags, lemmas, vectors",
					"CC BY; annotations CC BY 4.0",
				],
				[
					"AllSides articles (Baly et al. 2020)",
					`words of the vectors${newsWords > 0 ? ", trees by the teachers" : ""}`,
					"repository Apache-2.0, texts their publishers'",
				],
				[
					"PolNeAR, train (Newell et al. 2018)",
					"the same",
					"states none for the annotations, which are not used; texts their publishers'",
				],
				["BASIL (Fan et al. 2019)", "the same", "states none; texts their publishers'"],
				["GUM news, train", "the same", "CC BY 2.5, public domain"],
				["ECB+, train (Cybulska & Vossen 2014)", "the same", "CC BY 3.0"],
				["Factuality: UW, train (Lee et al. 2015)", "the same; its labels are not used", "states none"],
				["Factuality: MEANTIME, train (Minard et al. 2016)", "the same; its labels are not used", "CC BY 4.0"],
			],
			licence: "CC BY-SA 4.0 (see LICENSE), since EWT asks for it",
		},
	};
}
