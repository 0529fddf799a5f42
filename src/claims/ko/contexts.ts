import type { Scene } from "./cited.ts";
import { tableOf } from "./lexicon.ts";
import { isJoint, isVerbal, type Word } from "./words.ts";

let loaded: readonly (readonly [context: string, stems: readonly string[]])[] | undefined;

function contexts(): NonNullable<typeof loaded> {
	loaded ??= tableOf("contexts.tsv").map(([context = "", stems = ""]) => [context, stems.split(",")] as const);
	return loaded;
}

/** PLOVER contexts of an event, by the words of its own clause. */
export function koreanContexts(scene: Scene, at: number): readonly string[] {
	const clause = clauseOf(scene, at).map(({ form }) => form);
	const holds = (stem: string): boolean => clause.some((form) => form.startsWith(stem) || endsIn(form, stem));
	return contexts().flatMap(([context, stems]) => (stems.some(holds) ? [context] : []));
}

/** 정찰위성, 미군사기지: what ends in the stem, with a particle of up to two syllables behind it. */
function endsIn(form: string, stem: string): boolean {
	const at = form.lastIndexOf(stem);
	return stem.length > 1 && at > 0 && form.length - at - stem.length <= 2;
}

/** A clause ends with its verb: from behind the one before it to the event's own. */
function clauseOf({ words, sentence }: Scene, at: number): readonly Word[] {
	const closes = (word: Word): boolean =>
		(isJoint(word) || /(?:ㅁㅕㄴ|ㅅㅓ)$/.test(word.letters)) && (word.comma || isVerbal(sentence, word));
	const before = words.slice(0, at).findLastIndex(closes);
	const behind = words.findIndex((word, k) => k >= at && isVerbal(sentence, word));
	return words.slice(before + 1, (behind < 0 ? at : behind) + 1);
}
