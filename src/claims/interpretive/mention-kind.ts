import type { Interpretation, Mention } from "../../model/reading.ts";
import type { Frame, Scene } from "../coding/arguments.ts";
import { audienceOf } from "./audience.ts";
import { statementsOf } from "./constructions/index.ts";
import { makes } from "./lexicon.ts";
import { isPredicate } from "./roles.ts";
import { lemmaAt, type Statement, uposAt } from "./statement.ts";

type Kinds = Pick<Mention, "kind" | "audience" | "condition">;

/** What kind of claim a predicate makes: that of the statement it carries or fills, a state, or else an act. */
export function interpret(scene: Scene, { at }: Frame, eventAt: (token: number) => number | undefined): Kinds {
	const statement = statementAt(scene, at);
	if (!statement) return { kind: isState(scene, at) ? "state" : "act" };
	const kind = mentionKindOf(statement);
	const condition = statement.condition === undefined ? undefined : eventAt(statement.condition);
	const audience =
		kind === "signal" && statement.kind === "signal"
			? audienceOf(scene.tree, scene.s, statement, scene.actors).filter((actor) => actor.code !== "")
			: [];
	return { kind, ...(audience.length > 0 && { audience }), ...(condition !== undefined && { condition }) };
}

/** A display is a signal without an addressee, an interest an aim: PLOVER-like mentions know no finer kinds. */
export function mentionKindOf({ kind }: Pick<Interpretation, "kind">): Mention["kind"] {
	if (kind === "display") return "signal";
	return kind === "interest" ? "purpose" : kind;
}

function statementAt({ tree, s, actors }: Scene, at: number): Statement | undefined {
	return statementsOf({ tree, isActor: (token) => actors.at(s, token).length > 0 }).find((one) => carries(one, at));
}

/** Whether a word is where the statement's own claim stands: the purpose, not what was done for it. */
function carries({ kind, at, content, about }: Statement, token: number): boolean {
	switch (kind) {
		case "purpose":
		case "interest":
			return content.includes(token) || (at === token && !about.includes(token));
		case "cause":
			return content.includes(token) || (at === token && !about.includes(token));
		case "conditional":
			return content.includes(token) || at === token;
		case "forecast":
		case "recommendation":
			return content.includes(token);
		default:
			return at === token;
	}
}

function isState(scene: Scene, at: number): boolean {
	const upos = uposAt(scene.tree, at);
	if (isPredicate(scene, at)) return upos !== "VERB";
	return upos === "VERB" && makes("state", "verb", lemmaAt(scene.tree, at));
}
