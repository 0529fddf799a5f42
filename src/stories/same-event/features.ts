import { kinship } from "../predicates.ts";
import { argumentAgreement, unknown } from "../sameness.ts";
import { dot } from "../vectors.ts";
import { meetingOf } from "./senses.ts";
import { rarity, type Situation } from "./situation.ts";

/** How a word is used in its story: in how many articles, and how often in each. */
export interface Usage {
	readonly articles: number;
	readonly mentions: number;
}

export type UsageOf = (root: string) => Usage;

export const featureNames =
	"sense derived above beside root kin lemma root×rarity kin×rarity subject subject? subject≠ object object? object≠ crossed near near-least near-all sentence article within within×root distance together several spread several×root rarity verbs nouns part around root×article kin×article root×sentence".split(
		" ",
	);

/** What speaks for and against two mentions being of one event, as numbers around 0 and 1, in the order of the names. */
export function pairFeatures(a: Situation, b: Situation, usageOf: UsageOf): readonly number[] {
	const isRoot = Number(a.mention.root === b.mention.root);
	const isKin = Number(isRoot === 0 && kinship(a.mention.root, b.mention.root) > 0);
	const isLemma = a.lemma === b.lemma;
	const rare = (rarity(a.lemma) + rarity(b.lemma)) / 16;
	const isWithin = Number(a.mention.article.id === b.mention.article.id);
	const article = isWithin === 1 ? 1 : dot(a.article, b.article);
	const sentence = cosine(a, b);
	const apart = isWithin === 1 ? Math.abs(a.place.sentence - b.place.sentence) : 0;
	const usage = usageFeatures(usageOf(a.mention.root), usageOf(b.mention.root));
	return [
		...meetingOf(a.lemma, b.lemma),
		isRoot,
		isKin,
		Number(isLemma),
		isRoot * rare,
		isKin * rare,
		...argumentFeatures(a, b),
		...nearFeatures(a, b),
		sentence,
		article,
		isWithin,
		isWithin * isRoot,
		Math.log1p(apart),
		Number(isWithin === 1 && apart === 0),
		...usage,
		(usage[0] as number) * isRoot,
		rare,
		Number(a.isVerb && b.isVerb),
		Number(!a.isVerb && !b.isVerb),
		Number(!isLemma && (a.next.has(b.lemma) || b.next.has(a.lemma))),
		Number(isRoot === 0 && (a.context.has(b.lemma) || b.context.has(a.lemma))),
		isRoot * article,
		isKin * article,
		isRoot * sentence,
	];
}

/** A word that an article uses several times may mean several events; one that many articles use is the story's own. */
function usageFeatures(a: Usage, b: Usage): readonly number[] {
	const several = Math.log(Math.max(a.mentions / a.articles, b.mentions / b.articles));
	return [several, Math.log(Math.min(a.articles, b.articles)) / 3];
}

function argumentFeatures({ mention: a }: Situation, { mention: b }: Situation): readonly number[] {
	const crossed = Math.max(
		known(argumentAgreement(a.subject, b.object)),
		known(argumentAgreement(a.object, b.subject)),
	);
	return [
		...agreement(argumentAgreement(a.subject, b.subject)),
		...agreement(argumentAgreement(a.object, b.object)),
		crossed,
	];
}

function known(value: number): number {
	return value === unknown ? 0 : value;
}

/** How far they agree, whether both say anything, whether they name two. */
function agreement(value: number): readonly number[] {
	return value === unknown ? [0, 0, 0] : [value, 1, Number(value === 0)];
}

function nearFeatures({ near: a }: Situation, { near: b }: Situation): readonly number[] {
	const sum = (words: ReadonlyMap<string, number>) => words.values().reduce((total, weight) => total + weight, 0);
	let shared = 0;
	for (const [word, weight] of a) if (b.has(word)) shared += weight;
	const [left, right] = [sum(a), sum(b)];
	const least = Math.min(left, right);
	const all = left + right - shared;
	return [shared / 10, least === 0 ? 0 : shared / least, all === 0 ? 0 : shared / all];
}

function cosine(a: Situation, b: Situation): number {
	let sum = 0;
	for (const [word, weight] of a.context) if (b.context.has(word)) sum += weight * weight;
	return sum / (a.length * b.length);
}
