import type { Article } from "../../model/article.ts";
import { type Draft, overlap } from "./draft.ts";

/** What ends a post of one person, set between the paragraphs: a dash, a name, a handle, and mostly a day. */
const signature = /([—–])[ \t]*([^\n—–()]{2,50}?)[ \t]*\(@\w{2,30}\)(?:[ \t]+\p{L}{3,9}\.? \d{1,2}, \d{4})?[ \t]*$/gmu;

/** As long as a post can be. A paragraph of more is somebody else's but for its last line. */
const longestPost = 280;

/**
 * "The port is open. — Lena Brandt (@lenabrandt) May 3, 2030": all of the paragraph is hers. Whom she cites in it stands; what
 * was found to cite her name there does not.
 */
export function withPosts(article: Article, drafts: readonly Draft[]): readonly Draft[] {
	const posts = article.parts.flatMap(({ text }, i) => {
		const signatures = [...text.matchAll(signature)];
		return signatures.flatMap((match, n): readonly Draft[] => {
			const [all, dash = "", name = ""] = match;
			const previous = signatures[n - 1];
			const content = wordsBefore(text, match.index, previous ? previous.index + previous[0].length : 0);
			if (!content) return [];
			const at = match.index;
			const from = at + all.indexOf(name, dash.length);
			return [
				{
					source: [{ i, from, to: from + name.length }],
					cue: [{ i, from: at, to: at + dash.length }],
					content: [{ i, ...content }],
					rule: "post",
				},
			];
		});
	});
	if (posts.length === 0) return drafts;
	const signatures = posts.flatMap(({ source, cue }) => [...source, ...cue]);
	const kept = drafts.filter(({ source, cue }) => !overlap([...source, ...cue], signatures));
	return [...kept, ...posts];
}

/** The words of the paragraph before a signature, from the end of the one before it; of a long paragraph, its last line. */
function wordsBefore(text: string, end: number, earliest: number): { from: number; to: number } | undefined {
	const start = Math.max(earliest, text.lastIndexOf("\n\n", end));
	const paragraph = text.slice(start, end).trimEnd();
	const to = start + paragraph.length;
	const words = paragraph.trimStart();
	const kept = words.length > longestPost ? words.slice(words.lastIndexOf("\n") + 1).trimStart() : words;
	return kept === "" ? undefined : { from: to - kept.length, to };
}
