import { parseHTML } from "linkedom";

/** The little of the DOM that ingest touches, typed here because the project is checked without a browser's types. */
export interface PageNode {
	readonly nodeType: number;
	readonly textContent: string | null;
	readonly parentElement: PageElement | null;
	readonly childNodes: Iterable<PageNode>;
	remove(): void;
}

export interface PageElement extends PageNode {
	readonly localName: string;
	readonly id: string;
	readonly className: string;
	readonly children: Iterable<PageElement>;
	getAttribute(name: string): string | null;
	hasAttribute(name: string): boolean;
	querySelector(selector: string): PageElement | null;
	querySelectorAll(selector: string): Iterable<PageElement>;
	closest(selector: string): PageElement | null;
	contains(other: PageNode): boolean;
}

export interface Page extends PageElement {
	readonly documentElement: PageElement | null;
	readonly body: PageElement | null;
}

const textNode = 3;
const elementNode = 1;

export function parsePage(html: string): Page {
	// "<!--<html>" and "<svg><html>" have the tag and no such root: they are parsed again within one.
	const page = /<html[\s>]/i.test(html) ? documentOf(html) : undefined;
	return page?.documentElement?.localName === "html"
		? page
		: documentOf(`<!doctype html><html><head></head><body>${html}</body></html>`);
}

function documentOf(html: string): Page {
	return parseHTML(html).document as unknown as Page;
}

export function isElement(node: PageNode): node is PageElement {
	return node.nodeType === elementNode;
}

export function isText(node: PageNode): boolean {
	return node.nodeType === textNode;
}

/** Text in one line: every run of white space, no-break spaces too, is one space. */
export function lineOf(text: string | null | undefined): string {
	return (text ?? "")
		.replace(/[\u200b\u2060\ufeff\u00ad]/g, "")
		.replace(/\s+/g, " ")
		.trim();
}

export function textOf(element: PageNode | null): string {
	return lineOf(element?.textContent);
}
