import type { Scene } from "./arguments.ts";
import type { PloverType } from "./lexicon.ts";
import type { Match } from "./match.ts";
import { childrenBy } from "./tree.ts";

const cooperative = new Set<PloverType>(["AID", "SUPPORT", "COOPERATE", "CONCEDE", "RETREAT"]);

/**
 * The scheme counts a cooperative act announced for the future as the intention to do it ("Portugal will support Turkey's
 * efforts": AGREE), and one ruled out as a refusal ("Israel will not withdraw": REJECT). That holds for the actor's own
 * word; what others foresee of it stays the act, in the future. A meeting to come stays a meeting, so that outlets
 * that announce it and outlets that report it speak of the same claim.
 */
export function typeOf(scene: Scene, { trigger, frame }: Match, ownWord: boolean): { type: PloverType; mode?: string } {
	const plain = { type: trigger.type, ...(trigger.mode && { mode: trigger.mode }) };
	if (!ownWord || !frame.verbal || !cooperative.has(trigger.type)) return plain;
	const { tree } = scene;
	const willing = childrenBy(tree, frame.at, "aux").some((child) =>
		/^(?:will|'ll|’ll|shall|wo|would)$/i.test(tree.tokens[child]?.form ?? ""),
	);
	if (!willing) return plain;
	const refused = childrenBy(tree, frame.at, "advmod", "neg").some((child) =>
		/^(?:not|n't|n’t|never)$/i.test(tree.tokens[child]?.form ?? ""),
	);
	return { type: refused ? "REJECT" : "AGREE" };
}
