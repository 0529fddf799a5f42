/** In: a predicate among its actors. Out: what kind of claim it is, for whom, on what condition. Never: a new event. */
import type { Actor, Mention } from "../../model/reading.ts";
import { actorsAmong, actorsBelow, type Frame, isNew, ownersAmong, type Scene } from "../coding/arguments.ts";
import { nominalsUnder, prepositional } from "../coding/match.ts";
import type { Roles } from "../coding/roles.ts";
import { casesOf, childrenBy, lemmaOf, relationOf } from "../coding/tree.ts";
import { kindOf } from "./lexicon.ts";

export type Interpretation = Pick<Mention, "kind" | "audience" | "condition">;

/** A condition comes before a recommendation, what something means before what it is. */
export function interpret(scene: Scene, frame: Frame, eventAt: (token: number) => number | undefined): Interpretation {
	const condition = conditionOf(scene, frame.at);
	const index = condition === undefined ? undefined : eventAt(condition);
	if (condition !== undefined) return { kind: "conditional", ...(index !== undefined && { condition: index }) };
	const kind = recommendationOf(scene, frame) ?? meaningOf(scene, frame) ?? governedKind(scene, frame.at) ?? "act";
	const audience = kind === "signal" ? audienceOf(scene, frame) : [];
	return { kind, ...(audience.length > 0 && { audience }) };
}

/** Who means what: "the meeting between Kim and Putin was a warning directed at South Korea". */
export function interpretiveRoles(
	scene: Scene,
	frame: Frame,
	participants: (noun: string) => readonly Actor[],
): Roles | undefined {
	if (!isPredicate(scene, frame.at) && !isSent(scene, frame.at)) return undefined;
	const named = subjectActors(scene, frame);
	const source = named.length > 0 ? named : frame.subjects.flatMap((one) => participants(lemmaOfToken(scene, one)));
	const target = audienceOf(scene, frame).filter((actor) => source.every((other) => other.code !== actor.code));
	return source.length + target.length > 0 ? { source, target } : undefined;
}

function lemmaOfToken({ tree }: Scene, at: number): string {
	const token = tree.tokens[at];
	return token ? lemmaOf(token) : "";
}

function subjectActors(scene: Scene, { at, subjects }: Frame): readonly Actor[] {
	const { tree } = scene;
	const heads = subjects.length > 0 ? subjects : childrenBy(tree, tree.tokens[at]?.head ?? -1, "nsubj");
	const direct = actorsAmong(scene, heads);
	if (direct.length > 0) return direct;
	const inner = heads.flatMap((head) => nominalsUnder(tree, head, ["between", "of", "by", "with"]));
	return [...actorsAmong(scene, inner), ...ownersAmong(scene, heads)].filter(isNew);
}

/** The token of the clause that a claim hangs on: "If Russia sends oil, China will protest". */
function conditionOf(scene: Scene, at: number): number | undefined {
	const { tree } = scene;
	return childrenBy(tree, at, "advcl").find((child) =>
		childrenBy(tree, child, "mark").some(
			(mark) => kindOf("mark", tree.tokens[mark]?.form.toLowerCase() ?? "") === "conditional",
		),
	);
}

function recommendationOf(scene: Scene, { at }: Frame): Mention["kind"] | undefined {
	const auxiliaries = childrenBy(scene.tree, at, "aux").map(
		(child) => scene.tree.tokens[child]?.form.toLowerCase() ?? "",
	);
	return auxiliaries.map((word) => kindOf("auxiliary", word)).find((kind) => kind !== undefined);
}

function meaningOf(scene: Scene, { at }: Frame): Mention["kind"] | undefined {
	const { tree } = scene;
	const token = tree.tokens[at];
	if (!token) return undefined;
	const lemma = lemmaOf(token);
	if (isPredicate(scene, at)) return kindOf("predicate", lemma) ?? (token.upos === "VERB" ? undefined : "state");
	if (isSent(scene, at)) return kindOf("sent", lemma);
	if (token.upos !== "VERB") return undefined;
	return sentBy(scene, at) ?? kindOf("verb", lemma);
}

const senders = /^(?:send|deliver|give|make|issue|convey)$/;

/** "met to send a message to China": the verb carries the sign where its noun is no event. */
function sentBy({ tree }: Scene, at: number): Mention["kind"] | undefined {
	const token = tree.tokens[at];
	if (!token || !senders.test(lemmaOf(token))) return undefined;
	const objects = childrenBy(tree, at, "obj").map((child) => tree.tokens[child]);
	return objects.map((object) => object && kindOf("sent", lemmaOf(object))).find((kind) => kind !== undefined);
}

/** "was a warning", "should be interpreted as a warning", "took it as a challenge". */
function isPredicate({ tree }: Scene, at: number): boolean {
	const token = tree.tokens[at];
	if (!token || (token.upos !== "NOUN" && token.upos !== "ADJ")) return false;
	if (childrenBy(tree, at, "cop").length > 0) return true;
	return casesOf(tree, at).includes("as") && kindOf("predicate", lemmaOf(token)) === "signal";
}

function isSent({ tree }: Scene, at: number): boolean {
	const token = tree.tokens[at];
	const above = token && tree.tokens[token.head];
	return (
		above !== undefined &&
		token?.deprel === "obj" &&
		senders.test(lemmaOf(above)) &&
		kindOf("sent", lemmaOf(token)) !== undefined
	);
}

/** Purposes and causes are told by what they hang on, and how: "met to send a message", "because Europe imposed sanctions". */
function governedKind({ tree }: Scene, at: number): Mention["kind"] | undefined {
	const token = tree.tokens[at];
	if (!token) return undefined;
	const marks = childrenBy(tree, at, "mark").map((child) => tree.tokens[child]?.form.toLowerCase() ?? "");
	const above = tree.tokens[token.head];
	const relation = relationOf(token);
	if (relation === "advcl" && marks.includes("to")) return "purpose";
	if (relation === "advcl") return marks.map((mark) => kindOf("mark", mark)).find((kind) => kind === "cause");
	if (!above || !["xcomp", "ccomp", "acl", "csubj"].includes(relation)) return undefined;
	const lemma = lemmaOf(above);
	return (
		kindOf("governor", lemma) ??
		(relation === "acl" ? purposeUnder(lemma) : kindOf("verb", lemma) === "purpose" ? "purpose" : undefined)
	);
}

function purposeUnder(noun: string): Mention["kind"] | undefined {
	return kindOf("predicate", noun) === "purpose" ? "purpose" : undefined;
}

/** To whom a sign is given: "directed at South Korea", "a message to China". */
function audienceOf(scene: Scene, frame: Frame): readonly Actor[] {
	const { tree } = scene;
	const above = tree.tokens[frame.at]?.head ?? -1;
	const near = ["to", "at", "against", "for", "toward", "towards"].flatMap((word) => [
		...prepositional(tree, frame, word),
		...nominalsUnder(tree, above, [word]),
	]);
	const direct = actorsAmong(scene, near);
	if (direct.length > 0) return direct.filter((actor) => actor.code !== "");
	return childrenBy(tree, frame.at, "acl")
		.flatMap((child) => actorsBelow(scene, child, new Set()))
		.filter((actor) => actor.code !== "")
		.slice(0, 2);
}
