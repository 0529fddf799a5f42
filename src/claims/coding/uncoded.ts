import { actorsAmong, type Frame, isCoded, ownersAmong, type Scene } from "./arguments.ts";
import { prepositional } from "./prepositions.ts";
import type { Roles } from "./roles.ts";
import { lemmaOf } from "./tree.ts";

/** Saying and thinking are attributions, and being and having are in every sentence: none is a claim to compare. */
const notClaims = new Set(
	"say tell think know believe want hope expect see feel ask add note report mention be have do seem appear let get make take come go become remain keep use need try begin start continue like know mean look state explain describe argue insist write cite quote declare claim announce talk speak suggest understand remember recall consider find show believe call stress reiterate warn include regard".split(
		" ",
	),
);

const targetCases = ["against", "with", "to", "on", "from", "for", "at", "into", "between"];

/** Source and target of a claim that has no PLOVER type: kept where somebody with a code does something to somebody or something. */
export function uncodedRoles(scene: Scene, frame: Frame): Roles | undefined {
	const token = scene.tree.tokens[frame.at];
	if (!token || notClaims.has(lemmaOf(token))) return undefined;
	if (token.upos === "VERB") return ofVerb(scene, frame);
	return token.upos === "NOUN" ? ofNoun(scene, frame) : undefined;
}

function ofVerb(scene: Scene, frame: Frame): Roles | undefined {
	const source = actorsAmong(scene, frame.subjects).filter(isCoded);
	const target = targetOf(scene, frame).filter((actor) => source.every((other) => other.code !== actor.code));
	if (source.length === 0 || (target.length === 0 && frame.objects.length === 0)) return undefined;
	return { source, target };
}

function targetOf(scene: Scene, frame: Frame) {
	for (const heads of [frame.objects, ...targetCases.map((word) => prepositional(scene.tree, frame, word))]) {
		const found = actorsAmong(scene, heads).filter(isCoded);
		if (found.length > 0) return found;
	}
	return [];
}

/** Of nouns only those between two: "Russia's reliance on China". */
function ofNoun(scene: Scene, frame: Frame): Roles | undefined {
	const source = ownersAmong(scene, [frame.at]).filter(isCoded);
	const target = targetOf(scene, frame).filter((actor) => source.every((other) => other.code !== actor.code));
	return source.length > 0 && target.length > 0 ? { source, target } : undefined;
}
