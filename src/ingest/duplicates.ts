import { createHash } from "node:crypto";
import type { Article } from "../model/article.ts";
import { sameness } from "./lines/read-lines.ts";

/** Knows every article of a run by its address and its words. It keeps hashes, some 200 bytes an article, no text. */
export interface Registry {
	/** Where the same article was met first. */
	readonly findSame: (article: Article) => string | undefined;
	readonly add: (article: Article, input: string) => void;
	/** The id, or where another article has it, one made unique by the input's name. */
	readonly uniqueId: (id: string, input: string) => string;
}

interface Known {
	readonly input: string;
	readonly outlet: string | undefined;
	readonly day: string | undefined;
	readonly title: string;
	readonly sketch: readonly number[];
	readonly isShort: boolean;
}

/** Shorter texts, headlines above all, recur: "Ukraine war: what we know" is a new article each day. */
const shortText = 40;

export function openRegistry(): Registry {
	const byUrl = new Map<string, Known[]>();
	const byContent = new Map<string, Known[]>();
	const ids = new Set<string>();
	return {
		findSame(article) {
			const known = knownOf(article, "");
			const sameUrl = article.url === undefined ? [] : (byUrl.get(urlKey(article.url)) ?? []);
			const sameContent = byContent.get(contentKey(article)) ?? [];
			return (
				sameUrl.find((other) => isSamePage(known, other)) ?? sameContent.find((other) => isSameText(known, other))
			)?.input;
		},
		add(article, input) {
			const known = knownOf(article, input);
			ids.add(article.id);
			if (article.url !== undefined) push(byUrl, urlKey(article.url), known);
			push(byContent, contentKey(article), known);
		},
		uniqueId(id, input) {
			if (!ids.has(id)) return id;
			const named = `${id}@${input}`;
			let count = 1;
			while (ids.has(count === 1 ? named : `${named}~${count}`)) count += 1;
			return count === 1 ? named : `${named}~${count}`;
		},
	};
}

function push(map: Map<string, Known[]>, key: string, known: Known): void {
	const list = map.get(key);
	if (list) list.push(known);
	else map.set(key, [known]);
}

function knownOf(article: Article, input: string): Known {
	const words = wordsOf(article);
	return {
		input,
		outlet: article.outlet,
		day: article.published?.slice(0, 10),
		title: hash(sameness(textOf(article, "title"))),
		sketch: article.url === undefined ? [] : sketchOf(words),
		isShort: words.length < shortText,
	};
}

function textOf(article: Article, kind: "title" | "body"): string {
	return article.parts.find((part) => part.kind === kind)?.text ?? "";
}

function wordsOf(article: Article): string[] {
	const body = sameness(textOf(article, "body")).split(" ");
	if (body.length >= shortText) return body;
	return article.parts.filter((part) => part.kind !== "caption").flatMap((part) => sameness(part.text).split(" "));
}

function contentKey(article: Article): string {
	return hash(wordsOf(article).join(" "));
}

function hash(text: string): string {
	return createHash("sha256").update(text).digest("base64").slice(0, 22);
}

/** One address may carry several documents (a data set's page): other title and other words make another article. */
function isSamePage(a: Known, b: Known): boolean {
	if (a.title === b.title || a.sketch.length < sketchSize || b.sketch.length < sketchSize) return true;
	const other = new Set(b.sketch);
	return a.sketch.filter((value) => other.has(value)).length >= 2;
}

/** The same words at another outlet are a copy, which stories fold; within one outlet, or without one, the same article. */
function isSameText(a: Known, b: Known): boolean {
	if (a.outlet !== undefined && b.outlet !== undefined && a.outlet !== b.outlet) return false;
	return !a.isShort || (a.outlet === b.outlet && a.day === b.day);
}

const sketchSize = 16;

/** The smallest hashes of all runs of four words: texts that share a tenth of their runs share one or two of these. */
function sketchOf(words: readonly string[]): number[] {
	const hashes = new Set<number>();
	for (let at = 0; at + 4 <= words.length && at < 2000; at++) hashes.add(fnv(words.slice(at, at + 4).join(" ")));
	return [...hashes].sort((a, b) => a - b).slice(0, sketchSize);
}

function fnv(text: string): number {
	let value = 0x811c9dc5;
	for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
	return value >>> 0;
}

const tracking =
	/^(?:utm_\w+|fbclid|gclid|mc_[ce]id|ref|ref_src|referrer|cmpid|cid|ocid|smid|smtyp|src|source|via|share|partner|rss|feed\w*|hpt?|_r|icid|ncid|sr_share|campaign\w*|xtor|at_\w+|ns_\w+)$/i;

/** An address without what differs between two links to one page: scheme, "www.", fragment, tracking, closing slash. */
export function urlKey(url: string): string {
	if (!URL.canParse(url)) return url;
	const { hostname, pathname, searchParams } = new URL(url);
	const kept = [...searchParams].filter(([name]) => !tracking.test(name)).map(([name, value]) => `${name}=${value}`);
	const host = hostname.toLowerCase().replace(/^(?:www|m|mobile|amp)\./, "");
	const path = pathname.replace(/\/(?:amp|index\.html?)\/?$/, "/").replace(/\/+$/, "");
	return `${host}${path}${kept.length > 0 ? `?${kept.sort().join("&")}` : ""}`;
}
