import type { Scene } from "../arguments.ts";
import { casesOf, childrenBy, isDenied, isModal, lemmaOf, relationOf, type Tree } from "../tree.ts";

/**
 * "got the two to meet", "considers boycotting", "efforts at destroying tunnels", "could do that by offering": nothing here says that they
 * met, boycotted, destroyed, offered. What is coordinated with such a verb is no surer.
 */
export function isOnlyMeant({ tree }: Scene, event: number): boolean {
	const at = firstConjunct(tree, event);
	const token = tree.tokens[at];
	const above = token && tree.tokens[token.head];
	if (!token || !above) return false;
	if (token.upos === "NOUN") return isBareUnderModal(tree, at) || isLobbiedFor(tree, at);
	const relation = relationOf(token);
	if (relation === "ccomp" && isSubjunctive(tree, at)) return true;
	const marks = childrenBy(tree, at, "mark").map((child) => tree.tokens[child]?.form.toLowerCase() ?? "");
	if (relation === "xcomp" && wishing.has(lemmaOf(above))) return true;
	if (marks.includes("to") && (relation === "xcomp" || relation === "ccomp")) {
		const another = childrenBy(tree, token.head, "obj").length + childrenBy(tree, at, "nsubj").length > 0;
		return another && !compelling.has(lemmaOf(above));
	}
	// "called on Canada to leave".
	if (relation === "advcl" && marks.includes("to") && /^(?:call|appeal|lobby|campaign)$/.test(lemmaOf(above)))
		return true;
	// "found ways to support": nobody says that they were taken.
	if (token.deprel === "acl" && marks.includes("to") && /^(?:way|means)$/.test(lemmaOf(above))) return true;
	if (!/VerbForm=Ger/.test(token.feats) && !/ing$/i.test(token.form)) return false;
	const words = [...marks, ...casesOf(tree, at)];
	if (words.includes("for") && /^(?:plan|strategy|proposal|case|call|idea)$/.test(lemmaOf(above))) return true;
	// "would be able to focus on attacking".
	if (words.includes("on")) return [token.head, above.head].some((up) => isModal(tree, up));
	// "hopes to coax them into ending it".
	if (words.includes("into")) return isModalOrUnder(tree, token.head) || isWished(tree, token.head);
	if (words.includes("by")) return isModalOrUnder(tree, token.head) && !isDenied(tree, token.head);
	return words.some((mark) => /^(?:to|at|toward|towards|without|about)$/.test(mark));
}

function isWished(tree: Tree, at: number): boolean {
	const token = tree.tokens[at];
	return token?.deprel === "xcomp" && wishing.has(tree.lemmas[token.head] ?? "");
}

/** "suggested the United States bomb Syria", "demanded that he leave": the bare form under a verb that wants it. */
function isSubjunctive(tree: Tree, at: number): boolean {
	const token = tree.tokens[at];
	const above = tree.tokens[token?.head ?? -1];
	const [subject] = childrenBy(tree, at, "nsubj");
	if (!token || !above || subject === undefined || !demanding.test(lemmaOf(above))) return false;
	const bare = token.form === lemmaOf(token) && childrenBy(tree, at, "aux").length === 0;
	const plural = /Number=Plur/.test(tree.tokens[subject]?.feats ?? "") && tree.tokens[subject]?.upos !== "PROPN";
	return bare && !plural && !/^(?:I|you|we|they)$/i.test(tree.tokens[subject]?.form ?? "");
}

const demanding = /^(?:suggest|recommend|propose|demand|insist|request|ask|urge|require|advise)$/;

function firstConjunct(tree: Tree, event: number): number {
	let at = event;
	for (let depth = 0; depth < 5 && tree.tokens[at]?.deprel === "conj"; depth++) at = tree.tokens[at]?.head ?? at;
	return tree.tokens[at]?.upos === tree.tokens[event]?.upos ? at : event;
}

/** "An American attack will strengthen Iran", "must return to direct talks": a noun that nobody calls known shares its verb's doubt. */
function isBareUnderModal(tree: Tree, at: number): boolean {
	const token = tree.tokens[at];
	const known = childrenBy(tree, at, "det", "nmod:poss").some(
		(child) => !/^(?:an?|any|some)$/i.test(tree.tokens[child]?.form ?? ""),
	);
	if (token === undefined || known || !/^(?:nsubj|obj|obl)/.test(token.deprel)) return false;
	return isModalOrUnder(tree, token.head) || isNeeded(tree, token.head);
}

/** "is lobbying for a meeting", "pushed for talks": whoever presses for it has not got it. */
function isLobbiedFor(tree: Tree, at: number): boolean {
	const token = tree.tokens[at];
	if (token?.deprel !== "obl" || !casesOf(tree, at).includes("for")) return false;
	return /^(?:lobby|push|press|plead|hope|wish|long|angle|ask|campaign|vie|beg)$/.test(tree.lemmas[token.head] ?? "");
}

/** "have no choice but to return to talks", "a need to resume talks". */
function isNeeded(tree: Tree, at: number): boolean {
	const token = tree.tokens[at];
	const above = tree.tokens[token?.head ?? -1];
	return (
		token?.deprel === "acl" &&
		above !== undefined &&
		/^(?:choice|need|option|alternative|duty|way)$/.test(lemmaOf(above))
	);
}

const compelling = new Set(["force", "compel", "cause", "lead", "prompt", "help", "see", "drive", "oblige", "be"]);

/** "have no choice but to return", "could go on to hold": an infinitive is as sure as what it hangs on. */
function isModalOrUnder(tree: Tree, at: number): boolean {
	const token = tree.tokens[at];
	return isModal(tree, at) || (token !== undefined && relationOf(token) === "xcomp" && isModal(tree, token.head));
}

const wishing = new Set(
	"look seek hope want wish try attempt struggle fail plot conspire scheme need like prefer aim aspire consider mull weigh contemplate avoid".split(
		" ",
	),
);
