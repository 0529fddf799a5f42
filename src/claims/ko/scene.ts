import type { Article } from "../../model/article.ts";
import type { Text } from "../../model/text.ts";
import { isNamed } from "./actors.ts";
import type { Scene } from "./cited.ts";
import { koreanLexicon } from "./lexicon.ts";
import { isVerbal, particleOf, syllablesOf, type Word, wordsOf } from "./words.ts";

export function scenesOf(article: Article, text: Text): readonly Scene[] {
	return text.sentences.map((sentence) => {
		const scene: Scene = {
			sentence,
			words: wordsOf(sentence),
			isTitle: article.parts[sentence.i]?.kind === "title",
			canSpeak: (at) => isNamed(scene, at) || isSpeakerNoun(scene, at),
		};
		return scene;
	});
}

/** A word without its particle. */
export function bareForm({ sentence, words }: Scene, at: number): string {
	const word = words[at] as Word;
	const particle = particleOf(word, sentence.tokens[word.first]);
	return word.form.slice(0, word.form.length - syllablesOf(particle));
}

function isSpeakerNoun(scene: Scene, at: number): boolean {
	const bare = bareForm(scene, at);
	return (
		!isVerbal(scene.sentence, scene.words[at]) && koreanLexicon().sources.some(({ pattern }) => pattern.test(bare))
	);
}
