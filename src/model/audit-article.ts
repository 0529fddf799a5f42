import { type Article, titleOf } from "./article.ts";
import type { AuditArticle } from "./audit.ts";

/** An article as it may leave the machine: with its headline, and without its text. */
export function withoutText({ discarded: _, parts, ...article }: Article): AuditArticle {
	return {
		...article,
		title: titleOf({ parts }),
		parts: parts.map(({ text, ...part }) => ({ ...part, length: text.length })),
	};
}
