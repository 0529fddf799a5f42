import { readdirSync } from "node:fs";
import { join } from "node:path";
import { type ActParts, type ActsRead, partsOfAct, plainCode } from "../../bench/claims/acts.ts";
import { codedAs, type Judgement } from "../../bench/claims/sample.ts";
import { partsRight } from "../../bench/claims/sheet.ts";
import { readLines } from "../../bench/jsonl.ts";
import type { ActModel } from "../../src/claims/coding/acts/model.ts";
import { evidenceOf, isOfOneParty } from "../../src/claims/coding/evidence.ts";
import { type CodedClaim, codeMentions, type Given } from "../../src/claims/coding/index.ts";
import { featuresOfModes, nameOfModes } from "../../src/claims/coding/modes/features.ts";
import { modeSets } from "../../src/claims/coding/modes/model.ts";
import { type Actor, isMutualType } from "../../src/model/reading.ts";
import { numbersOf } from "../../src/network/feature-model.ts";
import type { Row } from "../network/fit-features.ts";
import { isWithin } from "./rows.ts";

/** A claim that rules or models propose, with what speaks for it and against it, and what people said of it. */
export interface JudgedClaim {
	readonly article: string;
	readonly evidence: readonly string[];
	/** Every part is right: to the judges who were shown it, or a reader of its sentence found the same. */
	readonly right: boolean;
	/** A reader of the sentence who did not see the claim, a lenient judge of it, or strict ones; two at once from draw 7 on. */
	readonly by: "reader" | "lenient" | "strict" | "two";
}

const gold = join(import.meta.dirname, "..", "..", "bench", "gold");
/** The judge of the first draws, alone, was more lenient: docs/method/coding.md. */
const lenient = /^claims-precision-[1-6]\./;
/** The last draw is not learned from: what it says of the models stays true of unseen articles. */
const lastDraw = /^claims-precision-13\./;

export type Verdict = Judgement & Pick<JudgedClaim, "by">;

/** What was judged, by article: `bench/gold/claims-precision-*` and `claims-read-*`. */
export function verdicts(): ReadonlyMap<string, readonly Verdict[]> {
	const drawn = filesOf(/^claims-(?:precision|read)-.+\.jsonl$/).filter((file) => !lastDraw.test(file));
	const judged = drawn.flatMap((file) =>
		readLines<Judgement>(join(gold, file)).map(
			(one): Verdict => ({ ...one, by: lenient.test(file) ? "lenient" : one.second === undefined ? "strict" : "two" }),
		),
	);
	return Map.groupBy(judged, ({ article }) => article);
}

/** What was read, by article: `bench/gold/acts-read-*`. */
export function readings(): ReadonlyMap<string, readonly ActsRead[]> {
	const read = filesOf(/^acts-read-.+\.jsonl\.gz$/).flatMap((file) => readLines<ActsRead>(join(gold, file)));
	return Map.groupBy(read, ({ article }) => article);
}

const filesOf = (name: RegExp): readonly string[] => readdirSync(gold).filter((file) => name.test(file));

/** All that rules and models propose in an article, in the rules' modes. */
export function proposedIn(given: Given, acts: ActModel): readonly CodedClaim[] {
	const proposed: CodedClaim[] = [];
	codeMentions(given, { acts, least: 2, weigh: (claim) => proposed.push(claim) && 0 });
	return proposed;
}

/** Of proposals those that were judged, and those that stand in a sentence that was read. */
export function judgedAmong(
	proposed: readonly CodedClaim[],
	judged: readonly Verdict[],
	read: readonly ActsRead[],
): readonly JudgedClaim[] {
	const byPlace = new Map(judged.map((one) => [`${one.from} ${one.to} ${one.coded}`, one]));
	return proposed.flatMap((claim): readonly JudgedClaim[] => {
		const { article, event, mention } = claim;
		const own = { article: String(article.id), evidence: evidenceOf(claim) };
		const one = byPlace.get(`${event.from} ${event.to} ${codedAs(mention)}`);
		if (one)
			return [{ ...own, right: partsRight(one) && (one.second === undefined || partsRight(one.second)), by: one.by }];
		const acts = isOfOneParty(mention) ? undefined : actsBeside(claim, read);
		const right = acts?.some((act) => isSameAct(act, claim) && isInModes(act, claim)) ?? false;
		return acts ? [{ ...own, right, by: "reader" }] : [];
	});
}

/** In what modes readers found the acts that are proposed: rows to learn from. */
export function modeRowsOf(proposed: readonly CodedClaim[], read: readonly ActsRead[]): readonly Row<string>[] {
	return proposed.flatMap((claim) => {
		const act = actsBeside(claim, read)?.find((one) => isSameAct(one, claim));
		const answer = act && nameOfModes(act.modes);
		if (answer === undefined || !modeAnswers.includes(answer)) return [];
		return [{ features: numbersOf(featuresOfModes(claim)), answer, weight: 1 }];
	});
}

export const modeAnswers: readonly string[] = modeSets.map(nameOfModes);

function actsBeside({ scene }: CodedClaim, read: readonly ActsRead[]): readonly ActParts[] | undefined {
	const { from, to } = scene.tree.sentence;
	return read.find((other) => other.from === from && other.to === to)?.acts.map(partsOfAct);
}

/** A reader found the same act: its type, all its parties, and by the word of the claim or one beside it. */
function isSameAct(act: ActParts, { event, mention, scene: { tree } }: CodedClaim): boolean {
	const codes = (actors: readonly Actor[] = []) => new Set(actors.map(({ code }) => plainCode(code)));
	const [source, target] = [codes(mention.source), codes(mention.target)];
	const isStraight = isEqual(source, act.sources) && isEqual(target, act.targets);
	const both = isMutualType(act.type) && isEqual(source.union(target), act.sources.union(act.targets));
	const words = [event.token, tree.tokens[event.token]?.head ?? -1, ...(tree.children[event.token] ?? [])];
	const isThere = words.some((at) => isWithin(tree.tokens[at], act.at));
	return mention.type === act.type && (isStraight || both) && isThere;
}

const isInModes = (act: ActParts, { mention }: CodedClaim): boolean =>
	nameOfModes(act.modes) === nameOfModes(mention.auxiliary);

const isEqual = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
	one.size === other.size && one.isSubsetOf(other);
