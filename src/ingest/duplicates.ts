import { createHash } from "node:crypto";
import type { Article } from "../model/article.ts";
import { sameness } from "./lines/sort-lines.ts";

/** Knows every article of a run by its address and its words. It keeps hashes, some 200 bytes an article, no text. */
export interface Registry {
	/** Where the same article was met first, or under which id it goes on: its own, or one made unique by the input's name. */
	readonly meet: (article: Article, place: Place) => { readonly same: string } | { readonly id: string };
}

export interface Place {
	/** What was named or found: "coverage/b.jsonl". */
	readonly input: string;
	/** And the line there: "coverage/b.jsonl:12". */
	readonly line: string;
}

interface Known {
	readonly line: string;
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
		meet(article, { input, line }) {
			const words = wordsOf(article);
			const known = knownOf(article, words, line);
			const url = article.url === undefined ? undefined : urlKey(article.url);
			const content = hash(words.join(" "));
			const sameUrl = url === undefined ? undefined : byUrl.get(url)?.find((other) => isSamePage(known, other));
			const same = sameUrl ?? byContent.get(content)?.find((other) => isSameText(known, other));
			if (same) return { same: same.line };
			if (url !== undefined) push(byUrl, url, known);
			push(byContent, content, known);
			const id = uniqueId(article.id, input, ids);
			ids.add(id);
			return { id };
		},
	};
}

function uniqueId(id: string, input: string, taken: ReadonlySet<string>): string {
	if (!taken.has(id)) return id;
	const named = `${id}@${input}`;
	let count = 1;
	while (taken.has(count === 1 ? named : `${named}~${count}`)) count += 1;
	return count === 1 ? named : `${named}~${count}`;
}

function push(map: Map<string, Known[]>, key: string, known: Known): void {
	const list = map.get(key);
	if (list) list.push(known);
	else map.set(key, [known]);
}

function knownOf(article: Article, words: readonly string[], line: string): Known {
	return {
		line,
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
	const single = Uint32Array.from(words.slice(0, 1000), fnv);
	const runs = new Set<number>();
	for (let at = 0; at + 4 <= single.length; at++) {
		let sum = 7;
		for (let next = at; next < at + 4; next++) sum = (Math.imul(sum, 31) + (single[next] as number)) >>> 0;
		runs.add(sum);
	}
	return [...Uint32Array.from(runs).sort().subarray(0, sketchSize)];
}

function fnv(text: string): number {
	let value = 0x811c9dc5;
	for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
	return value >>> 0;
}

const tracking =
	/^(?:utm_\w+|fbclid|gclid|mc_[ce]id|ref|ref_src|referrer|cmpid|cid|ocid|smid|smtyp|src|source|via|share|partner|rss|feed\w*|hpt?|_r|icid|ncid|sr_share|campaign\w*|xtor|at_\w+|ns_\w+)$/i;

/** An address without what differs between two links to one page: scheme, "www.", fragment, tracking, closing slash. */
function urlKey(url: string): string {
	if (!URL.canParse(url)) return url;
	const { hostname, pathname, searchParams } = new URL(url);
	const kept = [...searchParams].filter(([name]) => !tracking.test(name)).map(([name, value]) => `${name}=${value}`);
	const host = hostname.toLowerCase().replace(/^(?:www|m|mobile|amp)\./, "");
	const path = pathname.replace(/\/(?:amp|index\.html?)\/?$/, "/").replace(/\/+$/, "");
	return `${host}${path}${kept.length > 0 ? `?${kept.sort().join("&")}` : ""}`;
}
