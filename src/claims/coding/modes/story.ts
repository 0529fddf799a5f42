import type { Scene } from "../arguments.ts";
import { childrenBy, type Tree } from "../tree.ts";

/** How many sentences a date at the head of one may carry. */
const reach = 3;

/**
 * "In 1962 the two fought a war. Then Japan attacked Mexico.": a date at the head of a sentence sets the time for the sentences of its
 * paragraph that follow in the past tense, until another date or the present breaks in.
 */
export function isInOldStory(scene: Scene, last: number): boolean {
	if (!isTold(scene.tree)) return false;
	for (let s = scene.s - 1; s >= Math.max(0, scene.s - reach); s--) {
		const [tree, next] = [scene.actors.sentences[s]?.tree, scene.actors.sentences[s + 1]?.tree];
		if (!tree || !next || isApart(tree, next)) return false;
		const old = isSetLongAgo(tree, last);
		if (old !== undefined) return old;
		if (!isTold(tree)) return false;
	}
	return false;
}

/** A blank line, or a paragraph's indent. */
function isApart(one: Tree, next: Tree): boolean {
	return one.sentence.i !== next.sentence.i || next.sentence.from - one.sentence.to > 1;
}

/** In the past tense, and of no day that news is made of. */
function isTold(tree: Tree): boolean {
	const root = tree.tokens.findIndex(({ head }) => head < 0);
	const finite = [root, ...childrenBy(tree, root, "aux", "cop")].map((token) => tree.tokens[token]);
	const past = finite.some((token) => token !== undefined && /Tense=Past\|VerbForm=Fin/.test(token.feats));
	return past && !tree.forms.some((form) => newsDays.test(form));
}

const newsDays =
	/^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tonight|tomorrow|now|recently|currently|this|last)$/;

/** "1500 troops crossed": so many, and no year; "the 1500 rules" of a year keep it. */
function isCount(tree: Tree, at: number): boolean {
	const token = tree.tokens[at];
	const head = token?.deprel === "nummod" ? tree.tokens[token.head] : undefined;
	if (!token || !/Number=Plur/.test(head?.feats ?? "")) return false;
	return !childrenBy(tree, token.head, "det").some((child) => tree.lemmas[child] === "the");
}

/** Whether the date at the head of a sentence lies long before the news; nothing where none stands there. */
function isSetLongAgo(tree: Tree, last: number): boolean | undefined {
	const root = tree.tokens.findIndex(({ head }) => head < 0);
	// What somebody once said is set beside the news, what came after a date is no older than that.
	if (
		/^(?:say|tell|write|warn|predict)$/.test(tree.lemmas[root] ?? "") ||
		/^(?:after|since)$/.test(tree.forms[0] ?? "")
	)
		return undefined;
	const [subject] = childrenBy(tree, root, "nsubj");
	// "The 2004 list included" is dated too.
	const dates = subject === undefined ? [] : childrenBy(tree, subject, "nummod", "compound", "amod");
	const before = [...Array(subject ?? root).keys(), ...dates].filter((at) => !isCount(tree, at));
	const head = before.map((at) => tree.forms[at] ?? "");
	if (head.includes("ago") && head.some((form) => /^(?:years|decades|centuries)$/.test(form))) return true;
	const years = head.flatMap((form) => (/^(?:1[5-9]|20)\d\d$/.test(form) ? [Number(form)] : []));
	return years.length === 0 ? undefined : years.every((year) => year < last);
}
