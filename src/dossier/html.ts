/** Markup that this folder wrote. Only `html` and `fromElement` make it, so text from outside never is any. */
export class Markup {
	readonly #markup: string;
	constructor(key: symbol, markup: string) {
		if (key !== made) throw new TypeError("Markup is made by html`…` and fromElement() only.");
		this.#markup = markup;
	}
	toString(): string {
		return this.#markup;
	}
}
const made = Symbol("made by this file");

export type Content = Markup | string | number | undefined | false | readonly Content[];

/** A template whose values are escaped, unless they are Markup. Attributes are written with quotes, always. */
export function html(literals: TemplateStringsArray, ...values: readonly Content[]): Markup {
	const markup = literals.reduce((text, literal, index) => text + contentOf(values[index - 1]) + literal);
	return new Markup(made, markup);
}

/** A picture that a library drew into a document of the server's, which escapes text and attributes as it is written out. */
export function fromElement(element: Element): Markup {
	return new Markup(made, element.outerHTML);
}

function contentOf(value: Content): string {
	if (value === undefined || value === false) return "";
	if (value instanceof Markup) return value.toString();
	if (typeof value === "object") return value.map(contentOf).join("");
	return escapeHtml(String(value));
}

/** A value as JSON within a script element of data: whatever could close the element, or open a comment, is spelt out. */
export function scriptData(value: unknown): Markup {
	const json = JSON.stringify(value).replace(
		/[<>&\u2028\u2029]/g,
		(letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
	);
	return new Markup(made, json);
}

const entities: Readonly<Record<string, string>> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
	"'": "&#39;",
	"`": "&#96;",
};

/** Text as HTML text or attribute value. Control characters, which no HTML may hold, show as U+FFFD. */
export function escapeHtml(text: string): string {
	return (
		text
			.replace(/[&<>"'`]/g, (character) => entities[character] ?? "")
			// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
			.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, "\ufffd")
	);
}

/** An address that may be linked: http(s), with no name or password in it. Others are shown as text, or not at all. */
export function findSafeUrl(address: string | undefined): string | undefined {
	if (address === undefined || !URL.canParse(address)) return undefined;
	const url = new URL(address);
	const isSafe = (url.protocol === "https:" || url.protocol === "http:") && url.username === "" && url.password === "";
	return isSafe ? url.href : undefined;
}

/** A link out, where the address is safe; else its words alone. */
export function linkOut(address: string | undefined, words: Content, className?: string): Markup {
	const url = findSafeUrl(address);
	if (url === undefined) return html`${words}`;
	return html`<a href="${url}" rel="external noopener noreferrer"${className && html` class="${className}"`}>${words}</a>`;
}

/** Things in a row, with something between them. */
export function joined(items: readonly Content[], between: Content): Content {
	return items.map((item, index) => (index === 0 ? item : [between, item]));
}
