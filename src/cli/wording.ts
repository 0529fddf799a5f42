/** "1 story", "2 stories". */
export function count(n: number, one: string, many = `${one}s`): string {
	return `${n.toLocaleString("en")} ${n === 1 ? one : many}`;
}

/** One line, without the control characters by which a hostile text could write to the terminal. */
export function oneLine(text: string): string {
	return text.replace(/\p{Cc}+/gu, " ").trim();
}
