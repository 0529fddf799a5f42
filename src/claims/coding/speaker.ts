import { chainOf } from "../../model/chain.ts";
import type { Actor, Attribution, EventMention } from "../../model/reading.ts";
import type { Text } from "../../model/text.ts";
import type { ActorMap } from "../actors/index.ts";
import type { Frame, Scene } from "./arguments.ts";

const firstPerson = /^(?:we|us|our|i)$/i;

interface Said {
	readonly text: Text;
	readonly actors: ActorMap;
	readonly attributions: readonly Attribution[];
}

/** Who "we" is: the source of the innermost attribution that holds the event. */
export function speakerOf(said: Said, scene: Scene, event: EventMention | undefined, frame: Frame): readonly Actor[] {
	const isWe = frame.subjects.some((subject) => firstPerson.test(scene.tree.tokens[subject]?.form ?? ""));
	if (!isWe || !event) return [];
	const inner = chainOf(event).at(-1);
	const spans = inner === undefined ? [] : (said.attributions[inner]?.source ?? []);
	for (const span of spans) {
		const found = actorIn(said, span);
		if (found) return [found];
	}
	return [];
}

export function actorIn({ text, actors }: Pick<Said, "text" | "actors">, span: Actor["span"]): Actor | undefined {
	for (const [s, sentence] of text.sentences.entries()) {
		if (sentence.i !== span.i || sentence.to <= span.from || span.to <= sentence.from) continue;
		for (const [t, token] of sentence.tokens.entries()) {
			if (token.from < span.from || span.to < token.to) continue;
			const coded = actors.at(s, t).find((actor) => actor.code !== "");
			if (coded) return coded;
		}
	}
	return undefined;
}
