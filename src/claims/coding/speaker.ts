import { chainAt, chainOf } from "../../model/chain.ts";
import type { Actor, Attribution, EventMention } from "../../model/reading.ts";
import type { Text } from "../../model/text.ts";
import type { ActorMap } from "../actors/index.ts";
import { type Frame, isCoded, type Scene } from "./arguments.ts";
import type { Roles } from "./roles.ts";
import { childrenBy } from "./tree.ts";

const firstPerson = /^(?:we|us|our|i)$/i;

interface Said {
	readonly text: Text;
	readonly actors: ActorMap;
	readonly attributions: readonly Attribution[];
}

/** "We will respond", "they attacked us", "our sanctions on Iran": in a quotation, we are whoever speaks. */
export function withSpeaker(
	said: Said,
	scene: Scene,
	event: EventMention | undefined,
	frame: Frame,
	{ source, target }: Roles,
): Roles {
	const isSourceOurs = source.length === 0 && isOurs(scene, frame.verbal ? frame.subjects : [frame.at]);
	const isTargetOurs = source.some(isCoded) && !target.some(isCoded) && isOurs(scene, sufferers(frame));
	if (!event || (!isSourceOurs && !isTargetOurs)) return { source, target };
	const speaker = speakerOf(said, event);
	if (isSourceOurs) return { source: speaker, target };
	const isOther = speaker.length > 0 && source.every((one) => speaker.every(({ code }) => code !== one.code));
	return isOther ? { source, target: speaker } : { source, target };
}

function sufferers({ objects, indirect, obliques }: Frame): readonly number[] {
	return [
		...objects,
		...indirect,
		...["with", "to", "against", "on", "at", "from"].flatMap((word) => obliques.get(word) ?? []),
	];
}

function isOurs({ tree }: Scene, heads: readonly number[]): boolean {
	return heads.some((head) =>
		[head, ...childrenBy(tree, head, "nmod:poss")].some((at) => firstPerson.test(tree.forms[at] ?? "")),
	);
}

/** The source of the innermost attribution that holds the event. */
function speakerOf(said: Said, event: EventMention): readonly Actor[] {
	const inner = chainOf(event).at(-1);
	const spans = inner === undefined ? [] : (said.attributions[inner]?.source ?? []);
	for (const span of spans) {
		const found = actorIn(said, span);
		if (found) return [found];
	}
	return [];
}

/** Whom a first person means: the source of the innermost attribution whose words hold it. */
export function spokenBy(said: Said, { tree }: Scene, at: number): readonly Actor[] {
	const token = tree.tokens[at];
	if (!token || !firstPerson.test(token.form)) return [];
	const place = { i: tree.sentence.i, from: token.from, to: token.to };
	const inner = chainAt(place, said.attributions).at(-1);
	const spans = inner === undefined ? [] : (said.attributions[inner]?.source ?? []);
	return spans.flatMap((span) => actorIn(said, span) ?? []).slice(0, 1);
}

export function actorIn({ text, actors }: Pick<Said, "text" | "actors">, span: Actor["span"]): Actor | undefined {
	for (const [s, sentence] of text.sentences.entries()) {
		if (sentence.i !== span.i || sentence.to <= span.from || span.to <= sentence.from) continue;
		for (const [t, token] of sentence.tokens.entries()) {
			if (token.from < span.from || span.to < token.to) continue;
			const coded = actors.at(s, t).find(isCoded);
			if (coded) return coded;
		}
	}
	return undefined;
}
