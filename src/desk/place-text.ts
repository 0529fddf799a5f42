import { type Article, isDemonstration } from "../model/article.ts";
import type { Story } from "../model/audit.ts";
import type { EditorText, Refusal, TextBlock } from "../model/editor-text.ts";
import type { Span } from "../model/record.ts";
import { differenceFrom, findQuotation } from "./quotation.ts";
import type { Piece, TextFile } from "./text-file.ts";

/** What a text's directives may name. */
export interface TextContext {
	readonly story: Story;
	readonly articles: ReadonlyMap<string, Article>;
	readonly outlines: ReadonlyMap<string, { readonly sentences: readonly Span[] }>;
}

/** A text with its directives looked up. One that names nothing, or quotes what is not there, is refused; the rest stands. */
export function placeText({ head, pieces }: TextFile, name: string, context: TextContext): EditorText {
	const blocks = pieces.map((piece) => placePiece(piece, `${name}, line ${piece.line}`, context));
	return { ...head, blocks: withinRights(blocks, name, pieces, context) };
}

export function refusalsOf({ blocks }: EditorText): readonly Refusal[] {
	return blocks.filter((block) => block.kind === "refused");
}

function placePiece({ kind, text }: Piece, at: string, context: TextContext): TextBlock {
	if (kind === "prose") return { kind, markdown: text };
	if (text === "matrix") return { kind: "matrix" };
	const claim = /^(chart )?claim (\S+)$/.exec(text);
	if (claim?.[2]) return placeClaim(claim[1] ? "chart" : "claim", claim[2], at, context);
	const quote = /^quote (\S+) "(.*)"$/.exec(text);
	if (quote?.[1]) return placeQuote(quote[1], quote[2] ?? "", at, context);
	return refuse(
		at,
		`"{{${text}}}" is no directive: {{claim ID}}, {{chart claim ID}}, {{matrix}} and {{quote ARTICLE "words"}} are.`,
	);
}

function placeClaim(kind: "claim" | "chart", id: string, at: string, { story }: TextContext): TextBlock {
	if (story.claims.some((claim) => claim.id === id)) return { kind, claim: id };
	return refuse(at, `no claim of ${story.id} has the id "${id}": claims.csv lists them.`);
}

function placeQuote(id: string, words: string, at: string, { story, articles, outlines }: TextContext): TextBlock {
	const article = articles.get(id);
	if (!article) return refuse(at, `no article of ${story.id} has the id "${id}": audit.json lists them.`);
	const sentences = outlines.get(id)?.sentences ?? [];
	const span = findQuotation(article, words);
	if (span) {
		const { i, from, to } =
			sentences.find((each) => each.i === span.i && each.from <= span.from && span.from < each.to) ?? span;
		return { kind: "quote", article: id, span, sentence: { i, from, to } };
	}
	const difference = differenceFrom(article, sentences, words);
	if (difference) return { ...refuse(at, `"${id}" does not say this, word for word.`), difference };
	return refuse(at, `"${id}" says nothing like "${words}".`);
}

/** An editor may quote half of an article, as the page may: what goes beyond is refused. */
function withinRights(
	blocks: readonly TextBlock[],
	name: string,
	pieces: readonly Piece[],
	{ articles }: TextContext,
): readonly TextBlock[] {
	const quoted = new Map<string, number>();
	return blocks.map((block, index) => {
		const article = block.kind === "quote" ? articles.get(block.article) : undefined;
		if (block.kind !== "quote" || !article || isDemonstration(article)) return block;
		const letters = (quoted.get(article.id) ?? 0) + block.span.to - block.span.from;
		const all = article.parts.reduce((sum, { text }) => sum + text.length, 0);
		quoted.set(article.id, letters);
		if (letters <= all / 2) return block;
		return refuse(`${name}, line ${pieces[index]?.line}`, `with this, more than half of "${article.id}" is quoted.`);
	});
}

function refuse(at: string, message: string): Refusal {
	return { kind: "refused", at, message };
}
