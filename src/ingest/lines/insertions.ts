const name = "(?<![\\p{L}\\p{N}])(\\p{Lu}[\\p{L}'’-]+)";
const more = ".{10,700}? MORE\\b";
const between = '(?: ["“(]?\\p{Lu}[\\p{L}.\'’()"”-]*)';

/**
 * What some sites' exports keep inside a sentence: the name in full with headlines about whoever it is, up to a button in
 * capitals. "President Holm Anders Erik HolmBrandt calls for talks The port reopens MORE said" is "President Holm said", and
 * so is "Anders Holm Anders Erik Holm The port reopens MORE said" with its first name.
 */
const insertions: readonly RegExp[] = [
	new RegExp(`(?<=${name})${between}{1,5}? \\1(?=[\\p{Lu}\\d])${more}`, "gu"),
	new RegExp(`(?<=${name} ${name}) \\1${between}{0,3} \\2(?= \\p{Lu})${more}`, "gu"),
];

/** A line without what is put into it, and what that was. */
export function takeOutInsertions(line: string): { readonly text: string; readonly taken: readonly string[] } {
	if (!line.includes(" MORE")) return { text: line, taken: [] };
	const taken: string[] = [];
	const text = insertions.reduce((left, insertion) => {
		taken.push(...[...left.matchAll(insertion)].map(([found]) => found.trim()));
		return left.replace(insertion, "");
	}, line);
	return { text, taken };
}
