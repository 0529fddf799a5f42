import type { Article, Genre } from "../model/article.ts";
import type { Cell, Claim, ClaimMention, Origin, Story } from "../model/audit.ts";
import type { Attribution, Reading } from "../model/reading.ts";
import { findFindings } from "./index.ts";
import type { Coverage, OutletGroup } from "./rule.ts";

/** One article on the one claim of a story, for tests: a headline and one sentence, each with its cell. */
export interface Sketch {
	readonly outlet: string;
	readonly published?: string;
	readonly genre?: Genre;
	readonly headline?: Cell;
	readonly body?: Cell;
	/** Value of the body's mention, where it is not its cell's usual one. */
	readonly value?: number;
	readonly ahead?: true;
	/** The two ways of reading the body's certainty part. */
	readonly uncertain?: true;
	/** How likely the body tells the claim at all; surely unless told. */
	readonly likelihood?: number;
	/** Ids of the origins of the body's sentence: "person-kirby", "anonymous-officials", "outlet-A". */
	readonly on?: readonly string[];
	/** A second sentence of the body, in which the claim is not told. */
	readonly more?: string;
}

export const headline = "North Korea arms Russia";
export const sure = "North Korea has sold shells to Russia.";
export const unsure = "North Korea may have sold shells to Russia.";

const bodies = { fact: sure, attributed: unsure, hedged: unsure, denied: unsure, silent: "" } as const;
const values = { fact: 3, attributed: 2, hedged: 1, denied: -3, silent: 0 } as const;

export interface Extras {
	readonly contested?: false;
	readonly groups?: readonly OutletGroup[];
	readonly families?: Readonly<Record<string, string>>;
	readonly collection?: Coverage["collection"];
}

export function coverageOf(sketches: readonly Sketch[], extras: Extras = {}): Coverage {
	const articles = new Map(sketches.map((sketch, index) => [String(index), articleOf(sketch, String(index))]));
	const mentions = sketches.flatMap((sketch, index) => mentionsOf(sketch, String(index), articles));
	return {
		story: storyOf(mentions, sketches, extras),
		articles,
		readings: new Map(sketches.map((sketch, index) => [String(index), readingOf(sketch, String(index), articles)])),
		groups: extras.groups ?? [],
		familyOf: (outlet) => extras.families?.[outlet] ?? outlet,
		collection: extras.collection ?? [],
	};
}

/** "rule outlet: quote | quote", in the order of the ranking. */
export function findingsOf(...sketches: readonly Sketch[]): readonly string[] {
	return findFindings(coverageOf(sketches)).map(
		(finding) =>
			`${finding.rule} ${finding.outlet ?? "all"}: ${finding.places.map((place) => place.quote).join(" | ")}`,
	);
}

/** Only the findings of one rule, as their texts. */
export function textsOf(rule: string, sketches: readonly Sketch[], extras: Extras = {}): readonly string[] {
	return findFindings(coverageOf(sketches, extras))
		.filter((finding) => finding.rule === rule)
		.map(({ text }) => text);
}

function articleOf(sketch: Sketch, id: string): Article {
	return {
		id,
		outlet: sketch.outlet,
		language: "en",
		genre: sketch.genre ?? "report",
		parts: [
			{ kind: "title", text: headline },
			{ kind: "body", text: [bodies[sketch.body ?? "silent"], sketch.more].join(" ").trim() },
		],
		byline: [],
		...(sketch.published !== undefined && {
			published: sketch.published,
			publishedPrecision: sketch.published.length === 10 ? ("day" as const) : ("minute" as const),
		}),
		images: [],
		discarded: [],
	};
}

function mentionsOf(sketch: Sketch, id: string, articles: ReadonlyMap<string, Article>): ClaimMention[] {
	return [sketch.headline, sketch.body].flatMap((cell, i): ClaimMention[] => {
		if (cell === undefined) return [];
		const text = articles.get(id)?.parts[i]?.text ?? "";
		const span = { i, from: 0, to: i === 0 ? text.length : text.indexOf(".") + 1 };
		const own = cell !== "attributed";
		return [
			{
				article: id,
				mention: i,
				span,
				sentence: span,
				outlet: sketch.outlet,
				cell,
				value: i === 1 ? (sketch.value ?? values[cell]) : values[cell],
				own,
				...(i === 1 && sketch.likelihood !== undefined && { likelihood: sketch.likelihood }),
				...(sketch.ahead && { ahead: true as const }),
				origins: i === 1 && sketch.on ? sketch.on : own ? [`newsroom-${sketch.outlet}`] : [],
			},
		];
	});
}

function storyOf(mentions: readonly ClaimMention[], sketches: readonly Sketch[], extras: Extras): Story {
	const cited = [...new Set(mentions.flatMap(({ origins }) => origins))];
	const cellsOf = (cell: Cell): number =>
		new Set(mentions.filter((mention) => mention.cell === cell).map(({ outlet }) => outlet)).size;
	const claim: Claim = {
		id: "claim-1",
		statement: "North Korea sold shells to Russia.",
		type: "AID",
		source: "PRK",
		target: "RUS",
		contested:
			extras.contested ??
			(mentions.some(({ value }) => value < 1.5) &&
				mentions.some(({ cell, value }) => cell === "fact" || value >= 1.5)),
		standing: [],
		outlets: {
			fact: cellsOf("fact"),
			attributed: cellsOf("attributed"),
			hedged: cellsOf("hedged"),
			denied: cellsOf("denied"),
			silent: 0,
		},
		mentions,
	};
	return {
		id: "story-1",
		title: headline,
		articles: sketches.map((_, index) => String(index)),
		outlets: [...new Set(sketches.map(({ outlet }) => outlet))].sort(),
		dyads: [],
		origins: cited.map(originOf),
		copies: [],
		claims: mentions.length > 0 ? [claim] : [],
		figures: [],
		ties: [],
		cooperation: [],
		findings: [],
		explanations: [],
	};
}

/** "outlet-A" is the outlet A; whoever is anonymous is off the record. */
function originOf(id: string): Origin {
	const [kind = "", ...name] = id.split("-");
	return {
		id,
		kind: kind as Origin["kind"],
		name: name.join("-"),
		onRecord: kind !== "anonymous",
		articles: [],
	};
}

/** Words of the article as a reader would have them: every word a noun, but "sold", "sell" and "arms". */
function readingOf(sketch: Sketch, id: string, articles: ReadonlyMap<string, Article>): Reading {
	const parts = articles.get(id)?.parts ?? [];
	const sentences = parts.flatMap(({ text }, i) =>
		[...text.matchAll(/[^.?]+[.?]?/g)].map((match) => sentenceOf(match[0], i, match.index)),
	);
	const verbs = sentences.map(({ tokens }) => tokens.findIndex(({ upos }) => upos === "VERB"));
	const told = [0, 1].flatMap((at) => (sentences[at] ? [at] : []));
	return {
		id,
		language: "en",
		engine: { version: "sketch" },
		sentences,
		attributions: sketch.body === "attributed" ? [attributionOf(sketch, sentences[1])] : [],
		events: told.map((at) => {
			const sentence = sentences[at] as Reading["sentences"][number];
			const token = Math.max(0, verbs[at] ?? 0);
			const { i, from, to } = sentence;
			const lemma = sentence.tokens[token]?.lemma ?? "";
			const factuality = at === 1 && sketch.uncertain ? [unsettled] : [];
			return { i, from, to, sentence: at, token, lemma, factuality, tense: "past" as const };
		}),
		mentions: told.map((at) => ({
			event: at,
			contexts: [],
			auxiliary: [],
			kind: "act" as const,
			type: "AID" as const,
			source: [actor("PRK")],
			target: [actor("RUS")],
			...objectOf(sentences[at]),
			chain: at === 1 && sketch.body === "attributed" ? [0] : [],
		})),
		figures: [],
		interpretations: [],
		questions: [],
	};
}

const unsettled = {
	perspective: "author" as const,
	label: "CT+" as const,
	value: 3,
	cues: [],
	uncertain: true as const,
};

function actor(code: string) {
	return { code, span: { i: 0, from: 0, to: 0 } };
}

const verbs: ReadonlyMap<string, string> = new Map([
	["sold", "sell"],
	["arms", "arm"],
	["sell", "sell"],
]);
const small = /^(?:has|may|have|to|did|the|why|what|whether|was|is|it|not|a|in|for)$/i;

function sentenceOf(words: string, i: number, at: number): Reading["sentences"][number] {
	const start = at + (words.length - words.trimStart().length);
	const tokens = [...words.trim().matchAll(/[\p{L}\p{N}’']+|[.?“”"]/gu)].map((match) => {
		const form = match[0];
		const upos = verbs.has(form)
			? "VERB"
			: /^[.?“”"]$/.test(form)
				? "PUNCT"
				: small.test(form)
					? "AUX"
					: /^\p{Lu}/u.test(form)
						? "PROPN"
						: "NOUN";
		return {
			from: start + match.index,
			to: start + match.index + form.length,
			form,
			lemma: verbs.get(form) ?? form,
			upos,
			feats: "_",
			head: -1,
			deprel: "dep",
			p: 1,
		};
	});
	return { i, from: start, to: start + words.trim().length, tokens };
}

function objectOf(sentence: Reading["sentences"][number] | undefined) {
	const token = sentence?.tokens.find(({ form }) => form === "shells");
	return sentence && token ? { object: { i: sentence.i, from: token.from, to: token.to } } : {};
}

function attributionOf(sketch: Sketch, sentence: Reading["sentences"][number] | undefined): Attribution {
	const isHidden = (sketch.on ?? []).some((id) => id.startsWith("anonymous"));
	const span = { i: sentence?.i ?? 1, from: sentence?.from ?? 0, to: sentence?.to ?? 0 };
	return {
		source: sketch.on ? [span] : [],
		cue: [],
		content: [span],
		sourceKind: isHidden ? "anonymous" : "named",
		onRecord: !isHidden,
	};
}
