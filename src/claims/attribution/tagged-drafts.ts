import type { Article } from "../../model/article.ts";
import type { Span } from "../../model/record.ts";
import type { Text } from "../../model/text.ts";
import { decodeRuns, type Role, type Run } from "./decode.ts";
import type { Draft } from "./draft.ts";
import { bestOf, type LinkWeights, pairOf, scorePair } from "./link.ts";
import { type Paragraph, paragraphsOf } from "./paragraphs.ts";
import { findTagger } from "./tagger.ts";

/** What the network finds; undefined where there is none, or no encoder states. */
export function draftByTagger(article: Article, text: Text, drafts: readonly Draft[]): Draft[] | undefined {
	const tagger = findTagger(text.language);
	const sample = text.sentences[0];
	if (!tagger || !sample || sample.states?.length !== sample.tokens.length * tagger.width) return undefined;
	const paragraphs = paragraphsOf(article, text);
	const tagged = tagger.tag(paragraphs, drafts);
	return paragraphs.flatMap((paragraph, p) => {
		const logits = tagged[p] ?? new Float32Array();
		const runs = decodeRuns(logits, paragraph.tokens.length, tagger.transitions, tagger.bias);
		return linkRuns(paragraph, runs, tagger.link);
	});
}

/** Every cue with its source and its pieces of content. A piece without a cue is nobody's. */
export function linkRuns(
	paragraph: Paragraph,
	{ source: sources, cue: cues, content: contents }: Readonly<Record<Role, readonly Run[]>>,
	weights: LinkWeights,
): Draft[] {
	const owned = cues.map((): Run[] => []);
	const orphans: Run[] = [];
	for (const piece of contents) {
		const scores = cues.map((cue) => scorePair(weights.content, pairOf(paragraph, piece, cue, cues, contents)));
		const best = bestOf(scores, 0);
		if (best === undefined) orphans.push(piece);
		else owned[best]?.push(piece);
	}
	const whole = cues.map((cue, k) => {
		const scores = sources.map((source) => scorePair(weights.source, pairOf(paragraph, source, cue, cues, sources)));
		const source = sources[bestOf(scores, 0) ?? -1];
		const span = (run: Run): Span => spanOf(paragraph, run);
		return {
			source: source ? [span(source)] : [],
			cue: [span(cue)],
			content: (owned[k] ?? []).map(span),
			rule: "tagger",
		};
	});
	return [...whole, ...orphans.filter(isLoose).map((piece) => orphan(paragraph, piece))];
}

/** A piece that the tagger is this sure of is cited, though the words that cite it were not found. */
const isLoose = ({ score, from, to }: Run): boolean => score > -0.2 && to - from > 2;

const orphan = (paragraph: Paragraph, piece: Run): Draft => ({
	source: [],
	cue: [],
	content: [spanOf(paragraph, piece)],
	rule: "loose",
});

function spanOf({ tokens }: Paragraph, { from, to }: Run): Span {
	const first = tokens[from];
	return { i: first?.sentence.i ?? 0, from: first?.token.from ?? 0, to: tokens[to - 1]?.token.to ?? 0 };
}
