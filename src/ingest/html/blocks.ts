import { isElement, isText, lineOf, type PageElement, type PageNode } from "./dom.ts";

/** One paragraph, heading, list item or table row of a page, in reading order. */
export interface Block {
	readonly text: string;
	readonly kind: "paragraph" | "heading" | "item" | "row";
	/** How much of the text stands in links, 0..1. */
	readonly links: number;
}

const inline = new Set(
	"a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q ruby s samp small span strike strong sub sup time tt u var wbr".split(
		" ",
	),
);
const skipped = new Set("script style noscript template svg iframe head select option input textarea".split(" "));
const headings = new Set(["h1", "h2", "h3", "h4", "h5", "h6"]);

interface Run {
	text: string;
	linked: number;
}

/** The text of an element as blocks. A double `<br>` parts paragraphs, a single one is a line break within one. */
export function blocksOf(root: PageElement): Block[] {
	const blocks: Block[] = [];
	const run: Run = { text: "", linked: 0 };
	walk(root, "paragraph", false, run, blocks);
	flush(run, "paragraph", blocks);
	return blocks;
}

function walk(node: PageNode, kind: Block["kind"], linked: boolean, run: Run, blocks: Block[]): void {
	for (const child of node.childNodes) {
		if (isText(child)) addText(run, child.textContent ?? "", linked);
		else if (isElement(child) && !skipped.has(child.localName)) walkElement(child, kind, linked, run, blocks);
	}
}

function walkElement(element: PageElement, kind: Block["kind"], linked: boolean, run: Run, blocks: Block[]): void {
	const name = element.localName;
	if (name === "br") run.text += "\n";
	else if (name === "td" || name === "th") {
		walk(element, kind, linked, run, blocks);
		run.text += " ";
	} else if (isInline(name)) walk(element, kind, linked || name === "a", run, blocks);
	else {
		flush(run, kind, blocks);
		const inner = kindOf(name, kind);
		walk(element, inner, linked, run, blocks);
		flush(run, inner, blocks);
	}
}

/** Elements with a hyphen are the page's own, and in line unless a style says otherwise: "(<ref-source>1</ref-source>)". */
function isInline(name: string): boolean {
	return inline.has(name) || name.includes("-");
}

function kindOf(name: string, outer: Block["kind"]): Block["kind"] {
	if (headings.has(name)) return "heading";
	if (name === "li") return "item";
	if (name === "tr") return "row";
	return name === "p" ? "paragraph" : outer;
}

/** White space of the source is no line break: only `<br>` writes "\n" into a run. */
function addText(run: Run, text: string, linked: boolean): void {
	const plain = text.replace(/[\s\u200b\u2060\ufeff]+/g, " ").replace(/\u00ad/g, "");
	run.text += plain;
	if (linked) run.linked += plain.trim().length;
}

function flush(run: Run, kind: Block["kind"], blocks: Block[]): void {
	const whole = run.text.length;
	for (const piece of run.text.split(/\n[ ]*\n\s*/)) {
		const text = piece.split("\n").map(lineOf).filter(Boolean).join("\n");
		if (text !== "") blocks.push({ text, kind, links: Math.min(1, run.linked / Math.max(1, whole)) });
	}
	run.text = "";
	run.linked = 0;
}
