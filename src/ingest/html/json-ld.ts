import type { Page } from "./dom.ts";

export type Json = Readonly<Record<string, unknown>>;

/** Every object of a page's JSON-LD whose type is an article's; broken scripts are passed over, pages have many. */
export function articlesInJsonLd(page: Page): Json[] {
	const found: Json[] = [];
	for (const script of page.querySelectorAll('script[type*="ld+json"]')) {
		for (const object of objectsIn(parseLoose(script.textContent ?? ""), 0)) if (isArticle(object)) found.push(object);
	}
	return found;
}

/** Raw line breaks inside strings, comments around and trailing semicolons are what pages get wrong. */
function parseLoose(text: string): unknown {
	const plain = text
		.trim()
		.replace(/^\/\*.*?\*\/|^<!--|^\/\/<!\[CDATA\[|^<!\[CDATA\[/, "")
		.replace(/-->$|\/\/\]\]>$|\]\]>$|;$/, "")
		.replace(/\p{Cc}+/gu, " ");
	try {
		return JSON.parse(plain);
	} catch (error) {
		if (error instanceof SyntaxError) return undefined;
		throw error;
	}
}

const deepest = 6;

function* objectsIn(value: unknown, depth: number): Generator<Json> {
	if (depth > deepest) return;
	if (Array.isArray(value)) for (const item of value) yield* objectsIn(item, depth + 1);
	else if (isJson(value)) {
		yield value;
		for (const key of ["@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "hasPart"])
			yield* objectsIn(value[key], depth + 1);
	}
}

export function isJson(value: unknown): value is Json {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function typesOf(object: Json): string[] {
	return [object["@type"]].flat().filter((type): type is string => typeof type === "string");
}

function isArticle(object: Json): boolean {
	return typesOf(object).some((type) => /(?:Article|BlogPosting|Posting|Report|Review|ClaimReview)$/.test(type));
}

/** The texts of a property that may be a text, an object with a name, or a list of either. */
export function textsOf(value: unknown): string[] {
	if (typeof value === "string") return value.trim() === "" ? [] : [decodeEntities(value.trim())];
	if (Array.isArray(value)) return value.flatMap(textsOf);
	if (isJson(value)) return textsOf(value.name ?? value["@value"] ?? value.url);
	return [];
}

/** JSON-LD is no HTML, yet many systems write "Kim &amp; Putin" into it. */
export function decodeEntities(text: string): string {
	return text.replace(
		/&(?:#(\d+)|#x([0-9a-f]+)|(amp|lt|gt|quot|apos|nbsp|rsquo|lsquo|rdquo|ldquo|ndash|mdash|hellip));/gi,
		(all, dec, hex, name) => {
			if (name !== undefined) return named[String(name).toLowerCase()] ?? all;
			const code = dec === undefined ? Number.parseInt(hex, 16) : Number(dec);
			return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
		},
	);
}

const named: Readonly<Record<string, string>> = {
	amp: "&",
	lt: "<",
	gt: ">",
	quot: '"',
	apos: "'",
	nbsp: " ",
	rsquo: "’",
	lsquo: "‘",
	rdquo: "”",
	ldquo: "“",
	ndash: "–",
	mdash: "—",
	hellip: "…",
};
