import { charsetOfMark } from "../decode.ts";

export type Format =
	| { readonly kind: "page" | "jsonl" | "json" | "markdown" | "text" | "empty" }
	| { readonly kind: "binary" | "unread"; readonly what: string };

const magics: readonly (readonly [string, string])[] = [
	["%PDF", "a PDF"],
	["PK\u0003\u0004", "a ZIP archive"],
	["\u0089PNG", "a picture (PNG)"],
	["\u00ff\u00d8\u00ff", "a picture (JPEG)"],
	["GIF8", "a picture (GIF)"],
	["RIFF", "a sound or picture (RIFF)"],
	["\u007fELF", "a program"],
	["SQLite format 3", "a database"],
	["BZh", "a bzip2 archive"],
	["\u00fd7zXZ", "an xz archive"],
	["(\u00b5/\u00fd", "a zstd archive"],
];

/** What an input is, by its first bytes; its name decides only between forms of text. */
export function sniff(head: Buffer, name: string): Format {
	if (head.length === 0) return { kind: "empty" };
	const latin = head.subarray(0, 4096).toString("latin1");
	const magic = magics.find(([bytes]) => latin.startsWith(bytes));
	if (magic) return { kind: "binary", what: magic[1] };
	const mark = charsetOfMark(head);
	if (mark === undefined && isBinary(head.subarray(0, 8192))) return { kind: "binary", what: "no text" };
	const text = mark?.startsWith("utf-16")
		? new TextDecoder(mark).decode(head)
		: head.toString("utf8").replace(/^\ufeff/, "");
	const start = text.trimStart();
	if (start === "" && head.length < 4096) return { kind: "empty" };
	return sniffText(start, name.toLowerCase().replace(/\.gz$/, ""));
}

function isBinary(bytes: Buffer): boolean {
	let controls = 0;
	for (const byte of bytes) {
		if (byte === 0) return true;
		if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 27) controls += 1;
	}
	return controls > bytes.length * 0.05;
}

function sniffText(start: string, name: string): Format {
	if (/^WARC\/\d/.test(start)) return { kind: "unread", what: "a WARC archive, which is not read yet" };
	if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:rss|feed|rdf:RDF|urlset|sitemapindex)\b/i.test(start)) {
		return { kind: "unread", what: "a feed or sitemap, which is not read yet" };
	}
	const isLines = /\.(?:jsonl|ndjson|jsonlines)$/.test(name);
	if (isLines) return { kind: "jsonl" };
	if (start.startsWith("{")) return { kind: opensLines(start) ? "jsonl" : "json" };
	if (/^\[\s*(?:[{[]|\])/.test(start)) return { kind: "json" };
	if (/^<(?:!doctype\s+html|html|head|body|article|main|section|div|p|h1|title|meta|!--|\?xml)\b|^<!--/i.test(start))
		return { kind: "page" };
	if (/\.(?:html?|xhtml)$/.test(name)) return { kind: "page" };
	if (/\.json$/.test(name)) return { kind: "json" };
	if (/\.(?:md|markdown)$/.test(name) || /^---[ \t]*\r?\n(?:[\w-]+:.*\r?\n)/.test(start)) return { kind: "markdown" };
	return { kind: "text" };
}

/** One record a line where the first line is a whole object, or does not end within the head. */
function opensLines(start: string): boolean {
	const end = start.indexOf("\n");
	const line = end < 0 ? start : start.slice(0, end);
	if (end < 0 && start.length > 32_000) return true;
	try {
		JSON.parse(line);
		return true;
	} catch (error) {
		if (error instanceof SyntaxError) return false;
		throw error;
	}
}
