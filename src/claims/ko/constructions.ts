import type { Actor, Interpretation } from "../../model/reading.ts";
import { interpretationKinds } from "../../model/reading.ts";
import { namedIn } from "./actors.ts";
import { stepsFrom } from "./certainty.ts";
import { phraseStart, type Scene, type Stretch } from "./cited.ts";
import { patternOf, tableOf } from "./lexicon.ts";
import { isJoint, isTopic, particleOf, type Word } from "./words.ts";

type Place = "clause" | "object" | "sign" | "aimed" | "reason" | "after" | "condition";

interface Construction {
	readonly kind: Interpretation["kind"];
	readonly rule: string;
	readonly place: Place;
	/** From the start of the word in which, or behind which, it begins. */
	readonly pattern: RegExp;
}

/** A statement as words of a sentence. */
export interface Found {
	readonly kind: Interpretation["kind"];
	readonly rule: string;
	readonly span: Stretch;
	readonly about?: Stretch;
	readonly content?: Stretch;
	readonly condition?: Stretch;
	readonly audience?: readonly Actor[];
	/** Words whose event may carry the statement, the first that is one. */
	readonly carriers: readonly number[];
}

let loaded: readonly Construction[] | undefined;

/** `data/lexicons/ko/interpretive.tsv`. */
export function constructions(): readonly Construction[] {
	loaded ??= tableOf("interpretive.tsv").map(([kind = "", rule = "", place = "", pattern = ""]) => ({
		kind: interpretationKinds.find((known) => known === kind) as Interpretation["kind"],
		rule,
		place: place as Place,
		pattern: patternOf(pattern),
	}));
	return loaded;
}

/** What a construction says where it stands: about what, whose sign, on what condition. */
export function foundAt(
	scene: Scene,
	{ kind, rule, place }: Construction,
	span: Stretch,
	region: Stretch,
): Found | undefined {
	const base = { kind, rule, span };
	const { from: at } = span;
	switch (place) {
		case "clause":
			return withAbout(scene, region, at, (start) => ({ ...base, content: { from: start, to: at }, carriers: [at] }));
		case "object":
			if (at === region.from || endsClause(scene, at - 1)) return undefined;
			return shown(
				scene,
				withAbout(scene, region, at - 1, (start) => ({
					...base,
					content: { from: start, to: at - 1 },
					carriers: [at, at - 1],
				})),
			);
		case "sign":
		case "aimed":
			return signAt(scene, base, place, region);
		case "reason":
			return reasonAt(scene, base, region);
		case "after":
			return at === region.from || at >= region.to
				? undefined
				: {
						...base,
						about: { from: region.from, to: at - 1 },
						content: trimmed(scene, { from: at + 1, to: region.to }),
						carriers: backwards(at + 1, region.to),
					};
		case "condition":
			return conditionAt(scene, base, region);
	}
}

type Base = Pick<Found, "kind" | "rule" | "span">;

/** What it is about: the clause's first topic, else its first subject. What it means begins behind it. */
function withAbout(
	scene: Scene,
	region: Stretch,
	last: number,
	make: (start: number) => Omit<Found, "about">,
): Found | undefined {
	const about = aboutIn(scene, region.from, last);
	const start = about ? about.to + 1 : region.from;
	if (start > last) return undefined;
	return { ...make(start), ...(about && { about }) };
}

function aboutIn(scene: Scene, from: number, before: number): Stretch | undefined {
	const marked = (is: (particle: string) => boolean): number | undefined => {
		for (let k = from; k < before; k++) if (is(particleAt(scene, k))) return k;
		return undefined;
	};
	const at = marked(isTopic) ?? marked((particle) => /^(?:ㅇㅣ|ㄱㅏ)$/.test(particle));
	return at === undefined ? undefined : { from: phraseStart(scene, at, from), to: at };
}

/** "위원장은 만족감을 드러냈다": people show feelings, and nothing is said of what an event means. */
const shown = (scene: Scene, found: Found | undefined): Found | undefined =>
	found?.rule === "shows" && found.about && scene.canSpeak(found.about.to) ? undefined : found;

const particleAt = ({ words, sentence }: Scene, at: number): string =>
	particleOf(words[at] as Word, sentence.tokens[words[at]?.first ?? -1]);

/** "한국에 대한 경고다", "미국에 경고 메시지를 보냈다": those before it that a sign is given to. */
function signAt(scene: Scene, base: Base, place: "sign" | "aimed", region: Stretch): Found | undefined {
	const { from: at } = base.span;
	const about = aboutIn(scene, region.from, at);
	const start = about ? about.to + 1 : region.from;
	const audience = place === "aimed" ? objectBefore(scene, start, at) : addressees(scene, start, at);
	if (place === "aimed" && audience.length === 0) return undefined;
	const isClause = place === "sign" && at - 1 >= start && says.test(scene.words[at - 1]?.letters ?? "");
	if (place === "sign" && !about && audience.length === 0 && !isClause) return undefined;
	return {
		...base,
		...(about && { about }),
		...(isClause && { content: { from: start, to: at - 1 } }),
		...(audience.length > 0 && { audience }),
		carriers: [at, ...(base.span.to > at ? [base.span.to] : [])],
	};
}

/** "동맹이 위험하다는 경고", "물러서라는 메시지": what the sign says. */
const says = /(?:ㄷㅏ|ㄹㅏ|ㅈㅏ|ㄴㅑ)ㄴㅡㄴ$/;

const towards = /^(?:ㅇㅔ|ㅇㅔㄱㅔ)$/;
const pointing = /^(?:대한|대해|향한|향해|겨냥한|겨냥해|보내는|보낸|대고)$/;

function addressees(scene: Scene, from: number, at: number): readonly Actor[] {
	for (let k = at - 1; k >= from; k--) {
		const isTold = towards.test(particleAt(scene, k)) || (k + 1 < at && pointing.test(scene.words[k + 1]?.form ?? ""));
		const actors = isTold ? namedIn(scene, { from: phraseStart(scene, k, from), to: k }) : [];
		if (actors.length > 0) return actors;
	}
	return [];
}

const objectBefore = (scene: Scene, from: number, at: number): readonly Actor[] =>
	at - 1 >= from && /^(?:ㅇㅡㄹ|ㄹㅡㄹ)$/.test(particleAt(scene, at - 1))
		? namedIn(scene, { from: phraseStart(scene, at - 1, from), to: at - 1 })
		: [];

/** "러시아는 제재 때문에 항로를 바꿨다": the topic is the second clause's. */
function reasonAt(scene: Scene, base: Base, region: Stretch): Found | undefined {
	const { from: at } = base.span;
	if (at === region.from || at >= region.to) return undefined;
	let start = region.from;
	for (let k = region.from; k < at - 1; k++) if (isTopic(particleAt(scene, k))) start = k + 1;
	return {
		...base,
		about: { from: at + 1, to: region.to },
		content: { from: start, to: at - 1 },
		carriers: [at - 1, ...backwards(at + 1, region.to)],
	};
}

const supposing: ReadonlySet<string> = new Set(["future", "possibility", "probability", "commitment", "conjecture"]);

/** "러시아가 석유를 보내면 중국은 항의할 것이다": only what is told as to come follows from a condition. */
function conditionAt(scene: Scene, base: Base, region: Stretch): Found | undefined {
	const { from: at } = base.span;
	const behind = base.span.to + 1;
	const then = backwards(behind, region.to).find((k) =>
		supposing.has(stepsFrom(scene.words, k)[0]?.operator.rule ?? ""),
	);
	if (then === undefined || !/V|XS|E/.test(scene.sentence.tokens[scene.words[at]?.first ?? -1]?.xpos ?? "V"))
		return undefined;
	return {
		...base,
		condition: { from: region.from, to: at },
		content: { from: behind, to: then },
		carriers: [then],
	};
}

function backwards(from: number, to: number): number[] {
	return Array.from({ length: Math.max(0, to - from + 1) }, (_, k) => to - k);
}

/** "무기를 사는 것이다": 것 says nothing. */
function trimmed({ words }: Scene, stretch: Stretch): Stretch {
	const isEmpty = /^(?:것|데|점)(?:이|에|으로|$)/.test(words[stretch.to]?.form ?? "");
	return isEmpty && stretch.to > stretch.from ? { ...stretch, to: stretch.to - 1 } : stretch;
}

/** A verb before the carrier is a clause of its own, unless it is made a noun or quoted. */
const endsClause = ({ words }: Scene, at: number): boolean => isJoint(words[at]) || words[at]?.comma === true;
