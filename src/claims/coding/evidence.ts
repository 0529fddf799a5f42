import type { Article } from "../../model/article.ts";
import type { Actor, EventMention, Mention } from "../../model/reading.ts";
import type { Token } from "../../model/text.ts";
import type { Scene } from "./arguments.ts";
import type { Match } from "./match.ts";
import { yearOf, yearOfPublication } from "./modes/history.ts";
import { isTargetGuessed } from "./roles.ts";
import { casesOf, childrenBy, plainly, relationOf, type Tree } from "./tree.ts";

/** What rules and the model of acts say of a claim. */
export interface Support {
	/** Who proposes it: an entry of the lexicon, the model, both, or one where the other proposes something else. */
	readonly by: "rule" | "act" | "both" | "rule against act" | "act against rule";
	/** How likely its event links its parties, and how likely the act is of its type; 0 without a model. */
	readonly link: number;
	readonly typed: number;
	/** How likely it is told in its modes; 0 without a model. */
	readonly inModes: number;
}

/** A claim as it was coded, with what coded it. */
export interface CodedClaim {
	readonly article: Article;
	readonly scene: Scene;
	readonly event: EventMention;
	readonly match: Match;
	readonly mention: Mention;
	readonly support: Support;
}

/**
 * What speaks for or against a coded claim, as names of features that hold: what entry coded it and from how much, where its parties stand,
 * how sure the parser was, and what the sentence says of time and reality that the claim does not.
 */
export function evidenceOf(claim: CodedClaim): readonly string[] {
	return [
		...new Set([
			...ofSupport(claim),
			...ofEntry(claim),
			...ofParty(claim, "source"),
			...ofParty(claim, "target"),
			...ofModes(claim),
			...ofTime(claim),
			...ofSentence(claim),
		]),
	];
}

/** So many steps that a weight of each can draw any curve that rises. */
const steps = [0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

function ofSupport({ support: { by, link, typed, inModes }, mention }: CodedClaim): readonly string[] {
	const reached = (name: string, value: number) => steps.flatMap((step) => (value >= step ? [`${name} ${step}`] : []));
	return [
		`by ${by}`,
		`by ${by} ${mention.type}`,
		...reached("typed", typed),
		...reached("told", inModes),
		...(isOfOneParty(mention)
			? ["one party", `one party ${mention.type}`]
			: [
					...reached("link", link),
					...reached("whole", link * typed * inModes),
					...reached("act", link * typed),
					...reached(`act by ${by}`, link * typed),
				]),
	];
}

/** "tested a missile": nothing is linked, and nobody who looks for acts between two writes it down. */
export function isOfOneParty({ source = [], target = [] }: Pick<Mention, "source" | "target">): boolean {
	return new Set([...source, ...target].map(({ code }) => code)).size < 2;
}

function ofEntry({ match, mention, scene, event }: CodedClaim): readonly string[] {
	const { trigger, frame, nouns } = match;
	const wanted = trigger.conditions.filter(({ forbidden }) => !forbidden);
	const named = wanted.filter(({ words }) => words !== undefined && words.size > 0);
	const token = scene.tree.tokens[event.token];
	const above = scene.tree.tokens[token?.head ?? -1];
	return [
		`type ${mention.type}`,
		`pos ${trigger.pos}`,
		`type ${mention.type} ${trigger.pos}`,
		`lemma ${trigger.lemma}/${trigger.pos}`,
		`conditions ${Math.min(wanted.length, 3)}`,
		...(named.length > 0 ? ["conditions named"] : []),
		...(trigger.particle ? ["particle"] : []),
		...(nouns.length > 0 ? ["light verb"] : []),
		...(trigger.mode ? [`mode ${trigger.mode}`] : []),
		...(mention.type !== trigger.type ? [`composed ${mention.type}`] : []),
		...(frame.passive ? ["passive"] : []),
		...(isTargetGuessed(scene, match) ? ["target guessed"] : []),
		`relation ${token ? relationOf(token) : ""}`,
		...(above ? [`under ${above.upos}`] : []),
	];
}

function ofParty({ mention, scene, event }: CodedClaim, role: "source" | "target"): readonly string[] {
	const actors = mention[role] ?? [];
	if (actors.length === 0) return [`${role} none`];
	const [first] = actors as [Actor];
	const tokens = tokensIn(scene.tree, first.span);
	const words = tokens.map((at) => scene.tree.tokens[at] as Token);
	const head = tokens.find((at) => !tokens.includes(scene.tree.tokens[at]?.head ?? -1)) ?? -1;
	const gap = head < 0 ? 99 : Math.abs(head - event.token);
	const entity = scene.named.entities.find(({ first: from, last }) => tokens.some((at) => from <= at && at <= last));
	return [
		`${role} ${actors.length > 1 ? "several" : "one"}`,
		`${role} ${head < event.token ? "before" : "after"}`,
		...[4, 8, 14].filter((least) => gap >= least).map((least) => `${role} far ${least}`),
		`${role} ${entity ? entity.kind : words.some(({ upos }) => upos === "PRON") ? "pronoun" : "other"}`,
		...(first.sector ? [`${role} sector ${first.sector}`] : []),
		`${role} relation ${scene.tree.relations[head] ?? ""}`,
		...casesOf(scene.tree, head)
			.map(plainly)
			.flatMap((word) => [`${role} case ${word}`, `${role} case ${word} ${mention.type}`]),
		...(scene.tree.tokens[head]?.head === event.token ? [`${role} direct`] : []),
		...(words.length > 5 ? [`${role} long`] : []),
		...(words.some(({ p }) => (p ?? 1) < 0.6) ? [`${role} unsure`] : []),
	];
}

function tokensIn({ tokens }: Tree, { from, to }: Actor["span"]): readonly number[] {
	return tokens.flatMap((token, at) => (from <= token.from && token.to <= to ? [at] : []));
}

function ofModes({ mention, event, scene }: CodedClaim): readonly string[] {
	const author = event.factuality.find(({ perspective }) => perspective === "author");
	const modes = mention.auxiliary.length === 0 ? ["none"] : mention.auxiliary;
	const value = author?.value ?? 3;
	return [
		...modes.map((mode) => `aux ${mode}`),
		...modes.map((mode) => `aux ${mode} ${mention.type}`),
		...modes.map((mode) => `aux ${mode} ${scene.tree.tokens[event.token]?.upos}`),
		...[2.8, 2.2, 1.4, 0.6, 0, -1].filter((least) => value < least).map((least) => `certainty below ${least}`),
		...(author?.uncertain ? ["certainty disputed"] : []),
		...new Set(author?.cues.map(({ rule }) => `cue ${rule}`)),
		`tense ${event.tense}`,
		...(mention.chain.length > 0 ? ["cited"] : []),
	];
}

/** Signs of another time that the claim is not coded with. */
function ofTime({ article, scene, mention }: CodedClaim): readonly string[] {
	if (mention.auxiliary.includes("historical")) return [];
	const published = yearOfPublication(article.published);
	const yearsOf = (tree: Tree | undefined): readonly number[] =>
		tree ? tree.tokens.flatMap((_, at) => yearOf(tree, at).map(({ year }) => year)) : [];
	const own = yearsOf(scene.tree);
	const before = [1, 2, 3].flatMap((back) => yearsOf(scene.actors.sentences[scene.s - back]?.tree));
	const forms = scene.tree.forms.map(plainly);
	return [
		...(own.some((year) => year < published - 1) ? ["old year"] : []),
		...(own.some((year) => year === published - 1) ? ["last year"] : []),
		...(before.some((year) => year < published - 1) ? ["old year before"] : []),
		...timeWords.filter(([, test]) => forms.some((form) => test.test(form))).map(([name]) => name),
	];
}

const timeWords: readonly (readonly [string, RegExp])[] = [
	["past word", /^(?:ago|later|decades?|years?|once|former|then|history|historic|era|earlier|previously|century|war)$/],
	[
		"future word",
		/^(?:will|would|'ll|plans?|planned|set|expected|upcoming|next|wo|going|possible|potential|proposed|should|could|might|may)$/,
	],
	["memory word", /^(?:memoirs?|recalled|recalls|remembered|wrote|book|legacy|revived|memories)$/],
	["if word", /^(?:if|whether|unless|until)$/],
	["negation word", /^(?:not|n't|no|never|without|nor|neither|refused?|denied|denies)$/],
];

function ofSentence({ article, scene, event }: CodedClaim): readonly string[] {
	const { tree } = scene;
	const text = tree.forms;
	const least = Math.min(...tree.tokens.map(({ p }) => p ?? 1));
	return [
		...[12, 20, 30, 45].filter((long) => text.length >= long).map((long) => `words ${long}`),
		...((tree.tokens[event.token]?.p ?? 1) < 0.8 ? ["arc unsure"] : []),
		...(least < 0.3 ? ["parse unsure"] : []),
		...(text.some((form) => /^(?:i|we|my|our|us|you|your|me)$/.test(form)) ? ["first person"] : []),
		...(text.at(-1) === "?" ? ["question"] : []),
		...(text.some((form) => form === "photos" || form === "caption" || form === "watch") ? ["caption"] : []),
		...(scene.s < 5 ? ["early"] : []),
		...(scene.s >= 30 ? ["late"] : []),
		...(article.genre === "opinion" || article.genre === "analysis" ? ["opinion"] : []),
		...(childrenBy(tree, event.token, "conj").length > 0 ? ["coordinated"] : []),
		...(isQuoted(tree, event.token) ? ["quoted"] : []),
	];
}

function isQuoted({ tokens }: Tree, at: number): boolean {
	const opened = tokens.slice(0, at).filter(({ form }) => form === "“" || form === "``").length;
	const closed = tokens.slice(0, at).filter(({ form }) => form === "”" || form === "''").length;
	const plain = tokens.slice(0, at).filter(({ form }) => form === '"').length;
	return opened > closed || plain % 2 === 1;
}
