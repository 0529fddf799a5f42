import type { GivenEvent } from "../../model/article-input.ts";
import { type EventMention, type Factuality, labelOf } from "../../model/reading.ts";
import type { Text } from "../../model/text.ts";
import type { Placed } from "./attribution.ts";
import { adverbsBefore, changed, reported, type Step, type Sureness, stepsFrom } from "./certainty.ts";
import type { Scene } from "./cited.ts";
import { koreanLexicon, type Operator } from "./lexicon.ts";
import { bareForm } from "./scene.ts";
import { isTopic, isVerbal, particleOf, spanOfWords, type Word } from "./words.ts";

/** An event at a word of a scene. */
interface Found {
	readonly scene: number;
	readonly word: number;
}

export function judgeKorean(
	scenes: readonly Scene[],
	placed: readonly Placed[],
	text: Text,
	given?: readonly GivenEvent[],
): readonly EventMention[] {
	const found = given ? given.map((event) => givenAt(scenes, event)) : scenes.flatMap((scene, s) => eventsIn(scene, s));
	return found.map((one) => toEvent(scenes[one.scene] as Scene, one, placed, text));
}

function givenAt(scenes: readonly Scene[], { sentence, tokens }: GivenEvent): Found {
	const words = scenes[sentence]?.words ?? [];
	const at = words.findIndex(({ first, last }) => tokens.some((token) => first <= token && token <= last));
	return { scene: sentence, word: Math.max(0, at) };
}

function eventsIn(scene: Scene, s: number): readonly Found[] {
	return scene.words.flatMap((_, word) => (isEvent(scene, word) ? [{ scene: s, word }] : []));
}

/** Words that only help others: 있다, 않다, 것으로 보인다, 한다, 위해. */
const helping =
	/^(?:있|않|없|아니|싶|같|못[하해한했할]|위해|위한|대해|대한|따르면|의하면|따라|통해|관해|인해|한다|했다|하고$|됐다|된다|보인|보이|보여|아닌|가능성)|^(?:말|것|수|듯|데|뿐|바|적|사실)(?:을|를|은|는|이|가|도|으로|만|의|에|이다|$)|적인$/;

/** A predicate, or a noun that denotes something happening. */
function isEvent(scene: Scene, at: number): boolean {
	const word = scene.words[at] as Word;
	const { xpos = "" } = scene.sentence.tokens[word.first] ?? {};
	if (isEventNoun(bareForm(scene, at)) || isMadeVerb(word)) return true;
	if (/^아니/.test(scene.words[at + 1]?.form ?? "")) return true;
	if (helping.test(word.form) || /^VX/.test(xpos) || /^MA|^J/.test(xpos)) return false;
	return /^(?:VV|VA)|XS[VA]|VCP|XR\+/.test(xpos);
}

/** 회담, and what ends in it: 정상회담, 합동훈련, 군사협력. */
function isEventNoun(noun: string): boolean {
	const { eventNouns } = koreanLexicon();
	return eventNouns.has(noun) || (noun.length > 3 && eventNouns.has(noun.slice(-2)));
}

/** 비준키로, 합의한: a noun of the list with 하다 or 되다 on it, whatever the tagger makes of it. */
function isMadeVerb({ form }: Word): boolean {
	const found = /^(.{2,4}?)(?:하|한|할|함|했|해|합|되|된|될|됨|됐|돼|됩|키로|시키|시켰)/.exec(form);
	return found !== null && koreanLexicon().eventNouns.has(found[1] ?? "");
}

function toEvent(scene: Scene, { scene: s, word: at }: Found, placed: readonly Placed[], text: Text): EventMention {
	const { sentence, words } = scene;
	const word = words[at] as Word;
	const token = sentence.tokens[word.first];
	const span = spanOfWords(sentence, words, at, at, false);
	const chain = placed
		.map((one, index) => ({ ...one, index }))
		.filter(({ scene: own, cited: { content } }) => own === s && content.from <= at && at <= content.to);
	const presupposed = isPresupposed(scene, at);
	return {
		...span,
		sentence: text.sentences.indexOf(sentence),
		token: word.first,
		lemma: lemmaOf(scene, at),
		factuality: factualityOf(scene, at, chain),
		...(presupposed && { presupposed: true as const }),
		tense: tenseOf(word.letters, token?.xpos ?? ""),
	};
}

/** 합의+하+ㄴ → 합의하다; a noun without its particle. */
function lemmaOf(scene: Scene, at: number): string {
	const word = scene.words[at] as Word;
	const token = scene.sentence.tokens[word.first];
	const tags = token?.xpos?.split("+") ?? [];
	const parts = token?.lemma.split("+") ?? [];
	const isVerb = tags.some((tag) => /^V|^XS[VA]/.test(tag));
	if (!isVerb || parts.length !== tags.length) return bareForm(scene, at);
	const end = tags.findIndex((tag) => /^E/.test(tag));
	return `${parts.slice(0, end < 0 ? undefined : end).join("")}다`;
}

function tenseOf(letters: string, xpos: string): EventMention["tense"] {
	if (!/V|XS/.test(xpos)) return "none";
	if (/ㅆ|[ㅏ-ㅣ]ㄴ$|ㅇㅡㄴ$/.test(letters) && !/ㄴㅡㄴ$/.test(letters)) return "past";
	if (/ㄱㅔㅆ|ㄹ$/.test(letters)) return "future";
	return "present";
}

type Chain = readonly (Placed & { readonly index: number })[];

/** Everything that makes it more or less sure, from the inside out: what follows the event, and whoever is cited with it. */
function factualityOf(scene: Scene, at: number, chain: Chain): readonly Factuality[] {
	const steps = governing(scene, at, chain);
	const inward = chain.toSorted((a, b) => a.cited.content.to - b.cited.content.to || b.index - a.index);
	let [own, author]: [Sureness, Sureness] = [certain, certain];
	let isFuture = false;
	let next = 0;
	const taken: Step[] = [];
	const answers = new Map<number, Factuality>();
	const take = (until: number): void => {
		for (; next < steps.length && (steps[next] as Step).from <= until; next++) {
			const step = steps[next] as Step;
			own = changed(own, step.operator.source);
			author = changed(author, step.operator.author);
			isFuture ||= step.operator.rule === "future" || step.operator.rule === "commitment";
			if (step.operator.rule !== "aspect") taken.push(step);
		}
	};
	for (const { cited, index } of inward) {
		take(cited.content.to);
		answers.set(index, toFactuality(scene, index, changed(own, cited.reporting.source), taken));
		[own, author] = [reported(own, cited.reporting, isFuture), reported(author, cited.reporting, isFuture)];
	}
	take(Number.POSITIVE_INFINITY);
	const outward = chain.toSorted((a, b) => a.index - b.index);
	return [
		toFactuality(scene, "author", author, taken),
		...outward.map(({ index }) => answers.get(index) as Factuality),
	];
}

const certain: Sureness = { value: 3, settled: false };

function toFactuality(
	scene: Scene,
	perspective: Factuality["perspective"],
	sure: Sureness,
	steps: readonly Step[],
): Factuality {
	const value = Math.round(sure.value * 100) / 100 || 0;
	const cues = steps.map(({ from, to, operator }) => ({
		...spanOfWords(scene.sentence, scene.words, from, to, false),
		rule: operator.rule,
	}));
	return { perspective, label: sure.settled ? "CTu" : labelOf(value), value, cues };
}

/** What follows the event, and the condition that its clause stands under. Of a noun, what follows its verb counts too. */
function governing(scene: Scene, at: number, chain: Chain): readonly Step[] {
	const own = resolved(scene, at, stepsFrom(scene.words, at));
	const verb = own.length === 0 ? verbOfNoun(scene, at) : undefined;
	const steps = verb === undefined ? own : resolved(scene, verb, stepsFrom(scene.words, verb));
	const condition = conditionBefore(scene, at, chain);
	const from = Math.max(0, ...chain.map(({ cited }) => cited.content.from));
	return [...(condition ? [condition] : []), ...adverbsBefore(scene.words, at, from), ...steps];
}

/** 거래가 진행되면: what is said of the deal is said by its verb, one word on. */
function verbOfNoun({ sentence, words }: Scene, at: number): number | undefined {
	const word = words[at] as Word;
	const particle = particleOf(word, sentence.tokens[word.first]);
	if (!/^(?:|ㅇㅣ|ㄱㅏ|ㅇㅡㄹ|ㄹㅡㄹ|ㅇㅔ)$/.test(particle)) return undefined;
	return isVerbal(sentence, words[at + 1]) ? at + 1 : undefined;
}

const asking = /^(?:왜|누가|누구|누구의|누구를|어디|어디서|어디에|언제|무엇|무엇을|무엇이|어떻게|얼마나|몇|어떤|무슨)/;

/** Who, why and where take for granted that it happened; a vague ending of an adverbial noun is no condition. */
function resolved(scene: Scene, at: number, steps: readonly Step[]): readonly Step[] {
	const kept = steps.filter(({ operator: { rule }, to }) => rule !== "question" || to === scene.words.length - 1);
	const isPast = /ㅆ|ㄴㅡㄴㅈㅣ|ㄴㅡㄴㄱㅏ/.test(scene.words[at]?.letters ?? "");
	if (!isPast || !scene.words.slice(0, at).some(({ form }) => asking.test(form))) return kept;
	const open = kept.findIndex(({ operator: { rule } }) => rule === "question" || rule === "whether");
	return open < 0 ? kept : kept.slice(0, open);
}

/** A condition before the event in the same clause and the same mouth: 보내면 … 대응할 것이다. */
function conditionBefore(scene: Scene, at: number, chain: Chain): Step | undefined {
	const from = Math.max(0, ...chain.map(({ cited }) => cited.content.from));
	for (let k = at - 1; k >= from; k--) {
		if (/(?:ㄷㅏㄱㅗ|ㄹㅏㄱㅗ|ㄷㅏㅁㅕ|ㄹㅏㅁㅕ)$/.test(scene.words[k]?.letters ?? "")) return undefined;
		const step = stepsFrom(scene.words, k)[0];
		if (step && isCondition(step.operator) && isVerbal(scene.sentence, scene.words[k]) && step.to < at) return step;
	}
	return undefined;
}

const isCondition = ({ rule }: Operator): boolean => rule === "condition";

/** 만난 것은, 체결된 뒤, 왜 만났을까, and a noun that is the topic: no reading is possible without it. */
function isPresupposed(scene: Scene, at: number): boolean {
	const { words, sentence } = scene;
	const word = words[at] as Word;
	const next = words[at + 1]?.form ?? "";
	if (/ㄴ$/.test(word.letters) && /^(?:것은|뒤|후|이후|다음)/.test(next)) return true;
	if (words.slice(0, at).some(({ form }) => asking.test(form))) return /ㅆ/.test(word.letters);
	const particle = particleOf(word, sentence.tokens[word.first]);
	return isEventNoun(bareForm(scene, at)) && isTopic(particle) && governing(scene, at, []).length === 0;
}
