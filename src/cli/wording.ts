/** "1 story", "2 stories". */
export function count(n: number, one: string, many = `${one}s`): string {
	return `${n.toLocaleString("en")} ${n === 1 ? one : many}`;
}

/** One line, without the control characters by which a hostile text could write to the terminal. */
export function oneLine(text: string): string {
	return text.replace(/\p{Cc}+/gu, " ").trim();
}

const namesShown = 3;

/** "a, b", or "a, b, c and 5 more". */
export function named(ids: readonly string[]): string {
	const names = ids.slice(0, namesShown).map(oneLine).join(", ");
	return ids.length > namesShown ? `${names} and ${(ids.length - namesShown).toLocaleString("en")} more` : names;
}

/** Never guessed silently: which articles say no language and are too short to tell one. */
export function guessedLine(ids: readonly string[]): string {
	return `Articles too short to tell their language, read as English: ${named(ids)}. "language" with an article says otherwise.`;
}
