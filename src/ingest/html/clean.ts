import type { Article, DiscardedText } from "../../model/article.ts";
import { type Caption, creditOf, readCaption } from "../lines/caption.ts";
import { blocksOf } from "./blocks.ts";
import { isElement, lineOf, type Page, type PageElement, textOf } from "./dom.ts";
import { findDomRule, wordsOf } from "./dom-rules.ts";

export interface CleanedPage {
	readonly captions: readonly Caption[];
	readonly images: readonly Article["images"][number][];
	readonly dek?: string;
	readonly discarded: readonly DiscardedText[];
}

interface State {
	readonly captions: Caption[];
	readonly images: Article["images"][number][];
	readonly discarded: DiscardedText[];
	readonly removals: PageElement[];
	readonly most: number;
	dek: string | undefined;
	/** A standfirst stands below the headline and above the text; teasers of other articles have theirs elsewhere. */
	place: "above the headline" | "below the headline" | "in the text";
}

/** Nothing a reader sees as text; gone first, so that the length of an element is the length of what it says. */
const silent = "script, style, noscript, template, svg, iframe, object, embed, canvas, link";
/** Rows are named after what they list ("player-2020-416"), and a table is one thing. */
const rows = new Set(["tr", "tbody", "thead", "th"]);
const standing = new Set(["html", "body", "article", "main"]);

/** Takes everything off the page that its markup marks as something else than the article. The page is changed. */
export function cleanPage(page: Page): CleanedPage {
	const state: State = {
		captions: [],
		images: [],
		discarded: [],
		removals: [],
		most: mostOf(page),
		dek: undefined,
		place: page.querySelector("h1") === null ? "below the headline" : "above the headline",
	};
	removeSilent(page);
	if (page.body) visit(page.body, state);
	for (const element of state.removals) element.remove();
	return {
		captions: state.captions,
		images: state.images,
		...(state.dek !== undefined && { dek: state.dek }),
		discarded: state.discarded,
	};
}

function removeSilent(page: Page): void {
	for (const element of [...page.querySelectorAll(silent)]) element.remove();
}

/** For pages whose very article lies in a box named like something else: only what is no text at all is taken off. */
export function keepPage(page: Page): CleanedPage {
	removeSilent(page);
	return { captions: [], images: [], discarded: [] };
}

/** What holds more than this share of all paragraphs is the article, whatever its class says. */
const mostShare = 0.35;

function mostOf(page: Page): number {
	let length = 0;
	for (const paragraph of page.querySelectorAll("p")) length += paragraph.textContent?.length ?? 0;
	return Math.max(200, length * mostShare);
}

function visit(parent: PageElement, state: State): void {
	for (const child of parent.childNodes) {
		if (!isElement(child) || takeAway(child, state)) continue;
		if (child.localName === "h1" && state.place === "above the headline") state.place = "below the headline";
		if (child.localName === "p" && textOf(child).length > 150) state.place = "in the text";
		visit(child, state);
	}
}

function takeAway(element: PageElement, state: State): boolean {
	if (standing.has(element.localName) || rows.has(element.localName)) return false;
	return takeFigure(element, state) || takeDek(element, state) || takeFurniture(element, state);
}

/** A figure may hold a table, a quotation or code: those are text. Only pictures and their captions are taken out. */
function takeFigure(element: PageElement, state: State): boolean {
	const isFigure = element.localName === "figure";
	const isCaptionBox = /\b(?:captions?|wp caption|figcaption|image credit|photo credit|media caption|cutline)\b/.test(
		wordsOf(element),
	);
	if (!isFigure && element.localName !== "figcaption" && !isCaptionBox) return false;
	const text = textOf(element);
	if (text.length > 1200 || (isFigure && element.querySelector("table, blockquote, pre, p + p"))) return false;
	const picture = element.querySelector("img");
	const caption = captionOf(element, isFigure);
	if (caption && !state.captions.some((known) => known.text === caption.text)) state.captions.push(caption);
	const url = picture?.getAttribute("src") ?? picture?.getAttribute("data-src");
	if (url && /^https?:|^\//.test(url) && !state.images.some((image) => image.url === url)) {
		state.images.push({
			url,
			...(caption && { caption: caption.text, ...(caption.credit !== undefined && { credit: caption.credit }) }),
		});
	}
	state.removals.push(element);
	return true;
}

function captionOf(element: PageElement, isFigure: boolean): Caption | undefined {
	const holder = (isFigure && element.querySelector("figcaption, [class*='caption']")) || element;
	const creditHolder = element.querySelector("[class*='credit'], [class*='copyright'], [itemprop='copyrightHolder']");
	const credit = creditOf(textOf(creditHolder));
	const whole = textOf(holder);
	const text = credit === "" || creditHolder === null ? whole : lineOf(whole.replace(textOf(creditHolder), " "));
	if (!/\p{L}{2}/u.test(text) || /^(?:hide caption|toggle caption|enlarge this image)/i.test(text)) return undefined;
	const read = readCaption(text);
	return credit === "" || read.credit !== undefined ? read : { text, credit };
}

const dekWords =
	/\b(?:dek|deck|standfirst|subtitle|sub title|sub headline|subheadline|sub hed|subhed|strapline|article summary|article excerpt|post excerpt|article dek|headline sub)\b/;

/** A standfirst by its class; a longer text so named is the article's own. */
function takeDek(element: PageElement, state: State): boolean {
	const isNamed =
		dekWords.test(wordsOf(element)) ||
		/^(?:alternativeHeadline|description)$/.test(element.getAttribute("itemprop") ?? "");
	if (!isNamed || state.dek !== undefined || state.place !== "below the headline") return false;
	const text = textOf(element);
	if (/(?:…|\.\.\.|\[…\]|\[\.\.\.\])$/.test(text)) return false;
	if (text.length < 20 || text.length > 450 || element.querySelector("p + p, h1")) return false;
	state.dek = text;
	state.removals.push(element);
	return true;
}

function takeFurniture(element: PageElement, state: State): boolean {
	let length: number | undefined;
	const lengthOf = () => (length ??= textOf(element).length);
	const rule =
		findDomRule(element, lengthOf, state.most) ?? (isMostlyLinks(element, lengthOf) ? mostlyLinks : undefined);
	if (!rule) return false;
	const text = textInBlocks(element);
	if (text !== "") state.discarded.push({ reason: rule.reason, text });
	state.removals.push(element);
	return true;
}

function textInBlocks(element: PageElement): string {
	return blocksOf(element)
		.map((block) => block.text)
		.join(" · ");
}

const mostlyLinks = { reason: "mostly links" };
const boxes = new Set(["div", "section", "ul", "ol", "p", "h2", "h3", "h4", "h5", "h6", "table", "dl", "header"]);

/** Short boxes whose text stands in links, at least two of them or a whole list: "More news · Sport · Weather". */
function isMostlyLinks(element: PageElement, lengthOf: () => number): boolean {
	if (!boxes.has(element.localName)) return false;
	const links = [...element.querySelectorAll("a")];
	if (links.length < 2 || lengthOf() > 700 || lengthOf() === 0) return false;
	const linked = links.reduce((sum, link) => sum + textOf(link).length, 0);
	// A sentence may be links for the most part, "<a>The minister</a> met <a>the ambassador</a> …": it has words between them.
	const longestUnlinked = element.localName === "p" ? 60 : 200;
	return linked / lengthOf() > 0.7 && lengthOf() - linked < longestUnlinked;
}
