/** A stretch `[from, to)` of a text that no sentence leaves. */
export interface Block {
	readonly from: number;
	readonly to: number;
}

/**
 * Blank lines always divide. A single line break divides where the line looks finished or short (headlines, lists,
 * tables, verse); in text wrapped by hand it does not: there lines are long, and the next one goes on in lower case.
 */
export function splitBlocks(text: string): Block[] {
	const blocks: Block[] = [];
	let from = 0;
	const close = (to: number): void => {
		if (text.slice(from, to).trim() !== "") blocks.push({ from, to });
	};
	const breaks = /\r\n|[\n\r\v\f\u2028\u2029]/g;
	let lineStart = 0;
	for (let found = breaks.exec(text); found !== null; found = breaks.exec(text)) {
		const next = breaks.lastIndex;
		if (divides(text, lineStart, found.index, next)) {
			close(found.index);
			from = next;
		}
		lineStart = next;
	}
	close(text.length);
	return blocks;
}

/** Typing by hand wraps at 60 to 80 signs; a shorter line was ended on purpose. */
const wrappedLine = 55;

function divides(text: string, lineStart: number, lineEnd: number, next: number): boolean {
	const following = /[^\n\r\v\f\u2028\u2029]*/y;
	following.lastIndex = next;
	const nextLine = (following.exec(text)?.[0] ?? "").trim();
	const line = text.slice(lineStart, lineEnd).trim();
	if (nextLine === "" || line === "") return true;
	if (
		/^(?:[-*•·–—▪◦►>|]|\(?\d{1,3}[.)]|\p{Lu}[.)]\s)/u.test(nextLine) ||
		line.includes("\t") ||
		nextLine.includes("\t")
	)
		return true;
	if (/^\p{Ll}/u.test(nextLine)) return false;
	if (/[.!?…]['"”’)\]]*$/.test(line)) return true;
	return line.length < wrappedLine;
}
