import type { Article } from "../../model/article.ts";
import { ownTokens, spanOf } from "../actors/phrases.ts";
import type { Frame, Scene } from "./arguments.ts";

const placeCases = ["in", "at", "near", "outside", "inside", "off"];
const notPlaces =
	/^(?:\d|January|February|March|April|May|June|July|August|September|October|November|December|Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)/;

/** Where it happened, in the text's words: the proper name that a preposition of place brings. */
export function whereOf(article: Article, scene: Scene, frame: Frame): string | undefined {
	for (const word of placeCases) {
		for (const head of frame.obliques.get(word) ?? []) {
			const token = scene.tree.tokens[head];
			if (token?.upos !== "PROPN" || notPlaces.test(token.form)) continue;
			const { i, from, to } = spanOf(scene.tree, ownTokens(scene.named, head));
			return article.parts[i]?.text.slice(from, to).replace(/^(?:in|at|near|outside|inside|off)\s+/i, "");
		}
	}
	return undefined;
}
