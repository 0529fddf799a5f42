/** In: a predicate and what it was coded as. Out: what kind of claim it is. Never: a new event. */
import type { Mention } from "../../model/reading.ts";
import type { Frame, Scene } from "../coding/arguments.ts";
import type { Match } from "../coding/match.ts";

export type Interpretation = Pick<Mention, "kind" | "audience" | "condition">;

export function interpret(
	_scene: Scene,
	_frame: Frame,
	_match: Match | undefined,
	_eventAt: (token: number) => number | undefined,
): Interpretation {
	return { kind: "act" };
}
