import MarkdownIt from "markdown-it";
import { type Content, html, linkOut, type Markup } from "./html.ts";

const markdown = new MarkdownIt({ html: false, linkify: false }).disable("table");

type Token = ReturnType<typeof markdown.parse>[number];

/**
 * An editor's Markdown as markup. The library only reads it: every tag is written here, so that HTML in it is text, a link
 * is http(s) or its words alone, and a picture, of which nobody says the licence, is its caption.
 */
export function prose(text: string): Markup {
	return html`${contentOf(markdown.parse(text, {}))}`;
}

/** Tokens open and close like tags; what stands between two of them is the inside of an element. */
function contentOf(tokens: readonly Token[]): Content {
	const written: Content[] = [];
	for (let at = 0; at < tokens.length; at += 1) {
		const token = tokens[at];
		if (!token) break;
		if (token.nesting === 0) {
			written.push(leaf(token));
			continue;
		}
		const end = closing(tokens, at);
		written.push(element(token, contentOf(tokens.slice(at + 1, end))));
		at = end;
	}
	return written;
}

function closing(tokens: readonly Token[], from: number): number {
	let depth = 0;
	const length = tokens.slice(from).findIndex(({ nesting }) => {
		depth += nesting;
		return depth === 0;
	});
	return length < 0 ? tokens.length : from + length;
}

function leaf({ type, content, children }: Token): Content {
	if (type === "inline") return contentOf(children ?? []);
	if (type === "softbreak") return "\n";
	if (type === "hardbreak") return html`<br>`;
	if (type === "code_inline") return html`<code>${content}</code>`;
	if (type === "fence" || type === "code_block") return html`<pre><code>${content}</code></pre>`;
	if (type === "hr") return html`<hr>`;
	return content;
}

const elements: Readonly<Record<string, (inside: Content) => Markup>> = {
	p: (inside) => html`<p>${inside}</p>
`,
	em: (inside) => html`<em>${inside}</em>`,
	strong: (inside) => html`<strong>${inside}</strong>`,
	s: (inside) => html`<s>${inside}</s>`,
	ul: (inside) => html`<ul>${inside}</ul>`,
	ol: (inside) => html`<ol>${inside}</ol>`,
	li: (inside) => html`<li>${inside}</li>`,
	blockquote: (inside) => html`<blockquote>${inside}</blockquote>`,
	// Headings begin below the panel's own.
	h1: (inside) => html`<h3>${inside}</h3>`,
	h2: (inside) => html`<h3>${inside}</h3>`,
	h3: (inside) => html`<h4>${inside}</h4>`,
	h4: (inside) => html`<h5>${inside}</h5>`,
	h5: (inside) => html`<h6>${inside}</h6>`,
	h6: (inside) => html`<h6>${inside}</h6>`,
};

function element({ type, tag, hidden, attrs }: Token, inside: Content): Content {
	if (type === "link_open") return linkOut(String(Object.fromEntries(attrs ?? []).href), inside);
	return hidden ? inside : (elements[tag]?.(inside) ?? inside);
}
