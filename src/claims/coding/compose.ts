import type { Actor } from "../../model/reading.ts";
import type { Token } from "../../model/text.ts";
import type { Scene } from "./arguments.ts";
import { type PloverType, ploverLexicon } from "./lexicon.ts";
import { type Match, popular } from "./match.ts";
import { childrenBy, isDenied, lemmaOf, relationOf, subtree, type Tree } from "./tree.ts";

const refusable = new Set<PloverType>(["AID", "SUPPORT", "COOPERATE", "CONCEDE", "RETREAT", "CONSULT", "AGREE"]);
const cannot = /^(?:can|ca|could)$/i;
const hostile = new Set<PloverType>(["SANCTION", "COERCE", "ASSAULT", "PROTEST"]);
const cooperative = new Set<PloverType>(["AID", "SUPPORT", "COOPERATE", "CONCEDE", "RETREAT"]);

/**
 * The scheme counts a cooperative act announced for the future as the intention to do it ("Portugal will support Turkey's
 * efforts": AGREE), a hostile one as a threat ("Iran will attack Iraq": THREATEN), and a cooperative one ruled out as a
 * refusal ("Israel will not withdraw": REJECT). That holds for the actor's own
 * word; what others foresee of it stays the act, in the future. A meeting to come stays a meeting, so that outlets
 * that announce it and outlets that report it speak of the same claim.
 */
export function typeOf(
	scene: Scene,
	{ trigger, frame }: Match,
	source: readonly Actor[],
	word: { readonly own: boolean; readonly cited: boolean },
	brief: boolean,
): { type: PloverType; mode?: string } {
	const plain = { type: trigger.type, ...(trigger.mode && { mode: trigger.mode }) };
	if (isOfPeople(source, popular) && voiced.has(trigger.type) && isProtesting(scene, frame.at))
		return { type: "PROTEST" };
	if (isOfPeople(source, angry) && trigger.type === "ASSAULT" && trigger.mode === "attack")
		return { type: "PROTEST", mode: "riot" };
	if (isOfPeople(source, crowd) && obstructing.has(trigger.type) && trigger.mode !== "cyber")
		return { type: "PROTEST", mode: "obstruct" };
	if (brief && hostile.has(trigger.type) && (isUnless(scene, frame.at) || (frame.verbal && isHeldOut(scene, frame.at))))
		return { type: "THREATEN" };
	// "cannot accept the plan".
	if (trigger.type === "AGREE" && isDenied(scene.tree, frame.at) && hasAuxiliary(scene, frame.at, cannot))
		return { type: "REJECT" };
	const cited = brief || word.cited;
	if (!word.own || isOpen(scene, frame.at) || !frame.verbal || !isWilled(scene, frame.at, cited)) return plain;
	if (isDenied(scene.tree, frame.at)) return refusable.has(trigger.type) ? { type: "REJECT" } : plain;
	if (cooperative.has(trigger.type)) return { type: "AGREE" };
	// "Its forces will strike": in an article nobody threatens where nobody is cited.
	return hostile.has(trigger.type) && cited && !isDecided(scene, frame.at) ? { type: "THREATEN" } : plain;
}

/** "announced that it would cut aid": no threat, but what is done about aid from now on. */
function isDecided({ tree }: Scene, at: number): boolean {
	const token = tree.tokens[at];
	const above = token?.deprel === "ccomp" ? tree.tokens[token.head] : undefined;
	return above !== undefined && /^(?:announce|decide|confirm|rule|decree)$/.test(lemmaOf(above));
}

/** "The EU may impose sanctions": the brief that says so says it of a threat; an article's analyst only wonders. */
function isHeldOut(scene: Scene, at: number): boolean {
	return hasAuxiliary(scene, at, /^(?:may|might|could)$/i);
}

/** "faces sanctions unless it hands over the suspects", but not "bombed the camp after rebels said they would stay unless they were paid". */
function isUnless({ tree }: Scene, at: number): boolean {
	const conditioned = tree.tokens.flatMap(({ head }, word) =>
		tree.forms[word] === "unless" ? (tree.tokens[head]?.head ?? -1) : [],
	);
	return conditioned.some((governor) => governor >= 0 && subtree(tree, governor).includes(at));
}

function hasAuxiliary({ tree }: Scene, at: number, forms: RegExp): boolean {
	return childrenBy(tree, at, "aux").some((child) => forms.test(tree.tokens[child]?.form ?? ""));
}

const voiced = new Set<PloverType>(["REQUEST", "ACCUSE", "REJECT", "SUPPORT"]);
/** "Farmers closed the border": what a state does by force, people do in protest. */
const obstructing = new Set<PloverType>(["COERCE", "SANCTION", "MOBILIZE"]);
/** "Students attacked the ministry" riot. */
const angry = new Set(["LAB", "EDU", "AGR", "REL"]);
const crowd = new Set(["CVL", "LAB", "EDU", "REL", "AGR", "REF"]);

function isOfPeople(source: readonly Actor[], sectors: ReadonlySet<string>): boolean {
	return source.length > 0 && source.every((actor) => sectors.has(actor.sector ?? ""));
}

/** "Workers on strike demanded", "students denounced him at a rally": what people demand in the street is a protest. */
function isProtesting({ tree }: Scene, at: number): boolean {
	const words = ploverLexicon().classes.get("protests");
	return subtree(tree, at).some((token) => words?.has(lemmaOf(tree.tokens[token] as Token)));
}

/** "Would he strike?", "how they would fight": asked or told of, not announced. */
function isOpen({ tree }: Scene, at: number): boolean {
	const how = childrenBy(tree, at, "advmod", "mark").some((child) =>
		/^(?:how|why|when|where|whether|if)$/i.test(tree.tokens[child]?.form ?? ""),
	);
	return how || tree.tokens.at(-1)?.form === "?";
}

/** "will send", "would send", "is to send", and the headline's "Russia to send". */
function isWilled(scene: Scene, at: number, cited: boolean): boolean {
	const { tree } = scene;
	return (
		hasAuxiliary(scene, at, /^(?:will|'ll|’ll|shall|wo)$/i) ||
		(hasAuxiliary(scene, at, /^would$/i) && isReported(tree, at) && (cited || tree.tokens[at]?.head !== -1)) ||
		(tree.tokens[at]?.head === -1 && childrenBy(tree, at, "mark").some((child) => tree.tokens[child]?.form === "to"))
	);
}

/** "said it would attack" announces; "would later attack", "a deal by which they would", "how they would" do not. */
function isReported(tree: Tree, at: number): boolean {
	const token = tree.tokens[at];
	const first = token && relationOf(token) === "conj" ? tree.tokens[token.head] : token;
	const later = childrenBy(tree, at, "advmod").some((child) =>
		/^(?:later|eventually|subsequently|then|soon)$/i.test(tree.tokens[child]?.form ?? ""),
	);
	return first !== undefined && !later && /^(?:ccomp|root|parataxis)$/.test(relationOf(first));
}
