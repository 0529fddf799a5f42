import type { Argument } from "../arguments.ts";
import { isLight, kinship } from "../predicates.ts";
import { sameEvent, type UsageOf } from "../same-event/index.ts";
import { rarity } from "../same-event/situation.ts";
import { areNear, argumentAgreement, sameness, unknown } from "../sameness.ts";
import { isAhead, isRecalled } from "../told.ts";
import { stemOf } from "../words.ts";
import type { Candidate } from "./candidate.ts";
import type { Sought } from "./sought.ts";

export const featureNames =
	"likely same root anyRoot kin anyKin sense derived above near nearExample hasExample contextExample statement statementAround names namesAround codesSentence codes hasCodes foreign subject subject≠ object object≠ crossed novel novelCount numbers verb sameClass headline rare light past when type ahead quoted noSubject noObject".split(
		" ",
	);

/** What speaks for and against a candidate's telling a claim, in the order of the names. */
export function tellingFeatures(sought: Sought, candidate: Candidate, usageOf: UsageOf): readonly number[] {
	const { example, mentions } = sought;
	const { told, situation } = candidate;
	const likely = sameEvent(example.situation, situation, usageOf);
	const kin = kinship(example.told.root, told.root);
	return [
		Math.log(Math.max(likely, least) / Math.max(1 - likely, least)),
		Math.max(0, sameness(example.told, told)),
		Number(example.told.root === told.root),
		Number(sought.roots.has(told.root)),
		Number(kin > 0),
		sought.kinOf(told.root),
		...sought.meetingOf(situation.lemma).slice(0, 3),
		...wordFeatures(sought, candidate),
		...codeFeatures(sought, candidate),
		...argumentFeatures(example, candidate),
		...nameFeatures(sought, candidate),
		numberAgreement(example, candidate),
		Number(told.isVerb),
		Number(example.told.isVerb === told.isVerb),
		Number(candidate.isHeadline),
		rarity(situation.lemma) / 6,
		Number(isLight(told.root)),
		Number(mentions.some((other) => isRecalled(other.told) === isRecalled(told))),
		dayAgreement(example, candidate),
		Number(mentions.some((other) => other.told.mention.type && other.told.mention.type === told.mention.type)),
		Math.abs(sought.ahead - Number(isAhead(told))),
		Number(candidate.isQuoted),
		Number(!told.subject || told.subject.isPronoun),
		Number(!told.object),
	];
}

const least = 1e-4;

function wordFeatures(sought: Sought, { situation, stems, around }: Candidate): readonly number[] {
	const isNear = (word: string) => situation.near.has(word) || situation.lemma === word;
	const isIn = (word: string) => situation.context.has(word) || isNear(word);
	return [
		covered(sought.near, isNear),
		covered(sought.nearExample, isNear),
		covered(sought.nearExample, isIn),
		covered(sought.example.situation.context, isIn),
		covered(sought.statement, (stem) => stems.has(stem)),
		covered(sought.statement, (stem) => around.has(stem)),
		covered(sought.names, (stem) => stems.has(stem)),
		covered(sought.names, (stem) => around.has(stem)),
	];
}

/** The part of some words, by weight, that a candidate has; a half where there are none. */
function covered(words: ReadonlyMap<string, number>, has: (word: string) => boolean): number {
	let [all, found] = [0, 0];
	for (const [word, weight] of words) {
		all += weight;
		if (has(word)) found += weight;
	}
	return all === 0 ? 0.5 : found / all;
}

function codeFeatures(sought: Sought, { told, codes }: Candidate): readonly number[] {
	const own = [...told.sources, ...told.targets];
	return [
		covered(sought.codes, (code) => codes.has(code)),
		covered(sought.codes, (code) => own.includes(code)),
		Number(own.length > 0),
		own.filter((code) => !sought.codes.has(code)).length,
	];
}

function argumentFeatures({ told: a }: Candidate, { told: b }: Candidate): readonly number[] {
	const crossed = Math.max(agreement(a.subject, b.object)[0], agreement(a.object, b.subject)[0]);
	return [...agreement(a.subject, b.subject), ...agreement(a.object, b.object), crossed];
}

/** How far they agree, and whether they name two. */
function agreement(a: Argument | undefined, b: Argument | undefined): readonly [number, number] {
	const value = argumentAgreement(a, b);
	if (value === unknown) return [0, 0];
	return [value, value === 0 ? 1 : value < unknown ? 0.5 : 0];
}

/** "Met Queen Elizabeth" has a name that no mention of "met Putin" has. */
function nameFeatures(sought: Sought, { names }: Candidate): readonly number[] {
	const novel = names.filter((name) => !sought.known.has(name) && !sought.statement.has(stemOf(name))).length;
	return [novel / (names.length + 1), Math.min(3, novel)];
}

function numberAgreement(a: Candidate, b: Candidate): number {
	if (a.numbers.size === 0 || b.numbers.size === 0) return 0;
	return a.numbers.isDisjointFrom(b.numbers) ? -1 : 1;
}

function dayAgreement({ told: a }: Candidate, { told: b }: Candidate): number {
	if (a.mention.when === undefined || b.mention.when === undefined) return 0;
	return areNear(a.mention.when, b.mention.when) ? 1 : -1;
}
