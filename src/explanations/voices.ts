import type { Article } from "../model/article.ts";
import type { Claim } from "../model/audit.ts";
import type { Voice } from "../model/explanation.ts";
import type { Actor, Interpretation, Reading } from "../model/reading.ts";
import type { Span } from "../model/record.ts";
import { holds } from "../model/span.ts";
import { type Saying, sayingOf } from "./saying.ts";
import { type Coverage, codesIn, isSameParagraph, namesIn, outletOf, placeOf, wordsAt } from "./scene.ts";
import { occasions, roles } from "./tables.ts";

/** An interpretive statement about the story's main event, with what it takes to hold it against others. */
export interface Statement {
	readonly voice: Voice;
	readonly kind: Interpretation["kind"];
	readonly about: string;
	/** Who had the aim, where it is ascribed to those who act in the event ("Lima sought to avoid a war"), and not to the event. */
	readonly doer: string | undefined;
	readonly content: string;
	/** The same, fit to be put into a sentence, where it is. */
	readonly saying: Saying | undefined;
	/** "warning", "display", "attempt": the word that carries it. */
	readonly word: string;
	readonly audience: readonly Actor[];
	/** Codes of the states named in what it says, the two of the event left out. */
	readonly codes: readonly string[];
}

const explaining: ReadonlySet<string> = new Set(["purpose", "signal", "display", "interest", "cause"]);

/** What the coverage says that the main event was for, showed, or came of. */
export function statementsAbout(main: Claim, coverage: Coverage): readonly Statement[] {
	return coverage.story.articles.flatMap((id) => {
		const article = coverage.articles.get(id);
		const reading = coverage.readings.get(id);
		return article && reading ? statementsIn(article, reading, main) : [];
	});
}

function statementsIn(article: Article, reading: Reading, main: Claim): readonly Statement[] {
	const names = namesIn(article, reading);
	const own = new Set([main.source, main.target]);
	return reading.interpretations.flatMap((one, index): readonly Statement[] => {
		const content = wordsAt(article, one.content);
		// "It was meant to communicate": one word says too little to hold against anything.
		const isEmpty = !content.includes(" ") && (one.audience ?? []).length === 0;
		const bearer = explaining.has(one.kind) && !isEmpty ? bearerOf(article, reading, one, main, names) : undefined;
		if (bearer === undefined) return [];
		const voice = voiceOf(article, reading, one, index);
		if (voice.value <= 0) return [];
		const codes = codesIn(content, names).filter((code) => !own.has(code));
		return [
			{
				voice,
				kind: one.kind,
				about: wordsAt(article, one.about),
				doer: bearer === "doer" ? wordsAt(article, one.about) : undefined,
				content,
				saying: sayingIn(article, reading, one),
				word: wordsAt(article, one.span),
				audience: one.audience ?? [],
				codes: [...new Set([...codes, ...(one.audience ?? []).map(({ code }) => code)])],
			},
		];
	});
}

function sayingIn(article: Article, { sentences }: Reading, { content, sentence }: Interpretation): Saying | undefined {
	const read = sentences[sentence];
	return content && read && sayingOf(article.parts[content.i]?.text ?? "", read, content);
}

/**
 * It names the event ("the summit"), points at it ("it", in a paragraph that names it), or ascribes an aim to one of the two who
 * act in it ("Kim wants to depend less on China"). What is only for the event itself ("flew to Russia to meet Putin") is none, nor
 * is what any other act of theirs was for.
 */
function bearerOf(
	article: Article,
	reading: Reading,
	one: Interpretation,
	main: Claim,
	names: ReadonlyMap<string, string>,
): "event" | "doer" | undefined {
	const places = main.mentions.filter((mention) => mention.article === article.id).map(({ span }) => span);
	const about = wordsAt(article, one.about);
	const content = wordsAt(article, one.content);
	const isForIt = isOccasion(content.split(" ").slice(0, 3), main) || places.some((span) => isIn(one.content, span));
	if (one.kind === "purpose" && isForIt) return undefined;
	const sentence = reading.sentences[one.sentence];
	if (!sentence) return undefined;
	const heads = headsOf(article, sentence, one.about);
	if (isOccasion(heads.words, main) || heads.spans.some((head) => places.some((span) => isIn(span, head))))
		return "event";
	if (/^(?:it|this|that|which)$/i.test(about.trim()))
		return paragraphNamesIt(article, sentence, main, places) ? "event" : undefined;
	const isAim = one.kind === "interest" || (one.kind === "purpose" && one.rule !== "infinitive");
	const actors = codesIn(about, names);
	const isTheirs = actors.length > 0 && actors.every((code) => code === main.source || code === main.target);
	return isAim && isTheirs ? "doer" : undefined;
}

function isIn(outer: Span | undefined, inner: Span): boolean {
	return outer !== undefined && holds(outer, inner);
}

/** The words of a phrase that hang on nothing inside it: "summit" of "this week's summit", "went" of "Kim went north". */
function headsOf(
	article: Article,
	{ i, tokens }: Reading["sentences"][number],
	phrase: Span | undefined,
): { readonly words: readonly string[]; readonly spans: readonly Span[] } {
	const inside = (at: number): boolean => {
		const token = tokens[at];
		return token !== undefined && isIn(phrase, { i, from: token.from, to: token.to });
	};
	const heads = tokens.flatMap((token, at) =>
		inside(at) && !inside(token.head) ? [{ i, from: token.from, to: token.to }] : [],
	);
	return { words: heads.map((span) => wordsAt(article, span)), spans: heads };
}

/** Particles are written on to Korean nouns: 회담은, 회담을. */
const hangul = /^[가-힣]/;

function isOccasion(words: readonly string[], main: Claim): boolean {
	const list = occasions.get(main.type ?? "") ?? [];
	return words.some((word) => {
		const bare = /\p{L}+/u.exec(word.toLowerCase())?.[0] ?? "";
		return list.some((one) => bare === one || bare === `${one}s` || (hangul.test(one) && bare.startsWith(one)));
	});
}

/** The paragraph of the sentence, or the one before it, names the event: "The meeting allows other explanations. / One is that it …". */
function paragraphNamesIt(article: Article, sentence: Span, main: Claim, places: readonly Span[]): boolean {
	const text = article.parts[sentence.i]?.text.slice(0, sentence.to) ?? "";
	const paragraphs = text.split(/\n\s*\n/).slice(-2);
	const words = paragraphs.flatMap((paragraph) => paragraph.split(/\s+/));
	return isOccasion(words, main) || places.some((span) => isSameParagraph(article, span, sentence));
}

function voiceOf(article: Article, reading: Reading, one: Interpretation, index: number): Voice {
	const sentence = reading.sentences[one.sentence] ?? one.span;
	const source = one.chain.at(-1);
	const attribution = source === undefined ? undefined : reading.attributions[source];
	const event = one.event === undefined ? undefined : reading.events[one.event];
	const perspective = source === undefined ? "author" : source;
	const value = event?.factuality.find((each) => each.perspective === perspective) ?? event?.factuality[0];
	const cited = attribution?.sourceName ?? wordsAt(article, attribution?.source[0]);
	return {
		...placeOf(article, sentence),
		outlet: outletOf(article),
		interpretation: index,
		who: cited || article.byline[0]?.name || outletOf(article),
		role: attribution === undefined ? "author" : roleOf(article, attribution.source[0], attribution.sourceKind),
		value: value?.value ?? 0,
	};
}

const near = 120;

/** Two words of a person's office or calling stand near the name, as newspapers write. */
function roleOf(article: Article, span: Span | undefined, kind: string): Voice["role"] {
	if (kind === "office") return "official";
	if (!span) return "other";
	const text = article.parts[span.i]?.text ?? "";
	const around = text.slice(Math.max(0, span.from - near), span.to + near).toLowerCase();
	const has = (role: string): boolean =>
		(roles.get(role) ?? []).some((word) => new RegExp(`\\b${word}\\b`).test(around));
	return has("expert") ? "expert" : has("official") ? "official" : "other";
}
