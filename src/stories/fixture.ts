import type { Article } from "../model/article.ts";
import type { Outlet, Outlets } from "../model/outlet.ts";
import type { Attribution, Mention, Reading } from "../model/reading.ts";

/** Small articles with their readings, for tests: what a reader would make of them, written out. */
export interface Sketched {
	readonly article: Article;
	readonly reading: Reading;
}

/** A sentence as "form/lemma/UPOS/head/relation" words, with features where a test needs them; `head` counts from 1, 0 is the root. */
export interface SketchedSentence {
	readonly words: string;
	/** Words (from 1) that are events, with what is made of them. */
	readonly events: readonly SketchedEvent[];
	/** Whose words the sentence's events are, in part or whole. */
	readonly said?: { readonly by: string; readonly kind: Attribution["sourceKind"]; readonly name?: string };
}

export interface SketchedEvent extends Partial<Omit<Mention, "event" | "chain">> {
	readonly at: number;
	readonly value: number;
	/** The source's value, where the sentence is somebody's words. */
	readonly said?: number;
	readonly tense?: "past" | "present" | "future" | "none";
}

export function sketch(
	article: Partial<Article> & { readonly id: string },
	...sentences: readonly SketchedSentence[]
): Sketched {
	const texts = sentences.map(({ words }) => formsOf(words).join(" "));
	const starts = texts.map((_, at) => texts.slice(0, at).reduce((sum, text) => sum + text.length + 1, 0));
	const attributions = sentences.flatMap(({ said }, at) =>
		said ? [attributionOf(said, starts[at] ?? 0, texts[at] ?? "")] : [],
	);
	const chains = sentences.map(({ said }, at) =>
		said ? [sentences.slice(0, at).filter((other) => other.said).length] : [],
	);
	const made = sentences.flatMap((sentence, at) =>
		sentence.events.map((event) => ({
			event,
			at,
			chain: chains[at] ?? [],
			start: starts[at] ?? 0,
			words: sentence.words,
		})),
	);
	return {
		article: {
			genre: "report",
			byline: [],
			images: [],
			discarded: [],
			...article,
			parts: [{ kind: "body", text: texts.join(" ") }],
		},
		reading: {
			id: article.id,
			language: "en",
			engine: { version: "sketch" },
			sentences: sentences.map(({ words }, at) => ({
				i: 0,
				from: starts[at] ?? 0,
				to: (starts[at] ?? 0) + (texts[at] ?? "").length,
				tokens: tokensOf(words, starts[at] ?? 0),
			})),
			attributions,
			events: made.map(({ event, at, chain, start, words }) => {
				const token = tokensOf(words, start)[event.at - 1];
				return {
					i: 0,
					from: token?.from ?? 0,
					to: token?.to ?? 0,
					sentence: at,
					token: event.at - 1,
					lemma: token?.lemma ?? "",
					factuality: [
						{ perspective: "author" as const, label: "Uu" as const, value: event.value, cues: [] },
						...chain.map((perspective) => ({
							perspective,
							label: "Uu" as const,
							value: event.said ?? event.value,
							cues: [],
						})),
					],
					tense: event.tense ?? "past",
				};
			}),
			mentions: made.map(
				({ event: { at: _at, value: _value, said: _said, tense: _tense, ...mention }, chain }, index) => ({
					contexts: [],
					auxiliary: [],
					kind: "act" as const,
					...mention,
					event: index,
					chain,
				}),
			),
			figures: [],
			questions: [],
			interpretations: [],
		},
	};
}

function attributionOf(said: NonNullable<SketchedSentence["said"]>, start: number, text: string): Attribution {
	const at = text.indexOf(said.by);
	return {
		source: at < 0 ? [] : [{ i: 0, from: start + at, to: start + at + said.by.length }],
		cue: [],
		content: [{ i: 0, from: start, to: start + text.length }],
		sourceKind: said.kind,
		...(said.name !== undefined && { sourceName: said.name }),
		onRecord: said.kind === "named" || said.kind === "office",
	};
}

function formsOf(words: string): readonly string[] {
	return words.split(" ").map((word) => word.split("/")[0] ?? "");
}

function tokensOf(words: string, start: number): Reading["sentences"][number]["tokens"] {
	let from = start;
	return words.split(" ").map((word) => {
		const [form = "", lemma = "", upos = "", head = "0", deprel = "", feats] = word.split("/");
		const token = {
			from,
			to: from + form.length,
			lemma,
			upos,
			feats: feats ?? featsOf(form, lemma, upos),
			head: Number(head) - 1,
			deprel,
			p: 1,
		};
		from += form.length + 1;
		return token;
	});
}

/** Enough of English for a sketch: "soldiers" are several. */
function featsOf(form: string, lemma: string, upos: string): string {
	return upos === "NOUN" && form.endsWith("s") && !lemma.endsWith("s") ? "Number=Plur" : "_";
}

export function actor(code: string, name?: string): NonNullable<Mention["source"]>[number] {
	return { code, ...(name !== undefined && { name }), span: { i: 0, from: 0, to: 0 } };
}

/** Outlets as `data/outlets` would give them. */
export function outletsOf(...known: readonly (Partial<Outlet> & { readonly name: string })[]): Outlets {
	const all = known.map(
		(outlet): Outlet => ({
			domains: [],
			aliases: [],
			country: "",
			family: outlet.name,
			agency: false,
			stateOwned: "unknown",
			origin: "test",
			...outlet,
		}),
	);
	const find = (name: string) => all.find((outlet) => outlet.name === name || outlet.aliases.includes(name));
	return { all, find, nameOf: (name) => find(name)?.name ?? name };
}
