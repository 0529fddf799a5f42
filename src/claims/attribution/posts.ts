import type { Article } from "../../model/article.ts";
import { type Draft, overlap } from "./draft.ts";

/** A post of one person, set between the paragraphs: its words, a dash, a name, a handle, and mostly a day. */
const signed =
	/^(\S[^\n]*?)[ \t]*([—–])[ \t]*([^\n—–()]{2,50}?)[ \t]*\(@\w{2,30}\)(?:[ \t]+\p{L}{3,9}\.? \d{1,2}, \d{4})?[ \t]*$/gmu;

/**
 * "The port is open. — Lena Brandt (@lenabrandt) May 3, 2030": all of the paragraph is hers. Whom she cites in it stands; what
 * was found to cite her name there does not.
 */
export function withPosts(article: Article, drafts: readonly Draft[]): readonly Draft[] {
	const posts = article.parts.flatMap(({ text }, i) =>
		[...text.matchAll(signed)].map((match): Draft => {
			const [, words = "", dash = "", name = ""] = match;
			const at = match.index + match[0].indexOf(dash, words.length);
			const from = match.index + match[0].indexOf(name, at - match.index);
			return {
				source: [{ i, from, to: from + name.length }],
				cue: [{ i, from: at, to: at + dash.length }],
				content: [{ i, from: match.index, to: match.index + words.length }],
				rule: "post",
			};
		}),
	);
	if (posts.length === 0) return drafts;
	const signatures = posts.flatMap(({ source, cue }) => [...source, ...cue]);
	const kept = drafts.filter(({ source, cue }) => !overlap([...source, ...cue], signatures));
	return [...kept, ...posts];
}
