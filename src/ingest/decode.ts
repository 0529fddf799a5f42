import chardet from "chardet";
import iconv from "iconv-lite";

/** Charset names that pages give and what they mean by it: "euc-kr" pages use its Windows extension. */
const meant: Readonly<Record<string, string>> = {
	"euc-kr": "cp949",
	"ks_c_5601-1987": "cp949",
	ksc5601: "cp949",
	"iso-8859-1": "windows-1252",
	latin1: "windows-1252",
	ascii: "windows-1252",
	"us-ascii": "windows-1252",
	gb2312: "gb18030",
	gbk: "gb18030",
	"x-sjis": "shift_jis",
	utf8: "utf-8",
};

/**
 * Text from bytes. A byte order mark says it for sure; bytes that are valid UTF-8 are UTF-8 whatever the page says
 * (pages moved to it keep their old `<meta>`); then what the page says, then what the bytes look like.
 */
export function decodeText(bytes: Uint8Array): string {
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const mark = charsetOfMark(buffer);
	if (mark !== undefined) return iconv.decode(buffer, mark);
	const utf8 = decodeUtf8(buffer);
	if (utf8 !== undefined) return utf8;
	const said = charsetSaid(buffer);
	return iconv.decode(buffer, said ?? charsetSeen(buffer));
}

export function charsetOfMark(buffer: Buffer): string | undefined {
	if (buffer.length >= 3 && buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf) return "utf-8";
	if (buffer.length >= 2 && buffer[0] === 0xff && buffer[1] === 0xfe) return "utf-16le";
	if (buffer.length >= 2 && buffer[0] === 0xfe && buffer[1] === 0xff) return "utf-16be";
	return undefined;
}

function decodeUtf8(buffer: Buffer): string | undefined {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(buffer);
	} catch (error) {
		if (error instanceof TypeError) return undefined;
		throw error;
	}
}

/** `<meta charset="euc-kr">`, `<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">`, `<?xml encoding="…"?>` */
function charsetSaid(buffer: Buffer): string | undefined {
	const head = buffer.subarray(0, 4096).toString("latin1");
	const said = /(?:charset\s*=\s*|<\?xml[^>]*encoding\s*=\s*)["']?\s*([\w.:-]+)/i.exec(head)?.[1]?.toLowerCase();
	if (said === undefined) return undefined;
	const name = meant[said] ?? said;
	// The bytes were no UTF-8: a page that says so has a few broken ones, which show as U+FFFD, or is something else.
	return iconv.encodingExists(name) && (name !== "utf-8" || isMostlyUtf8(buffer)) ? name : undefined;
}

function isMostlyUtf8(buffer: Buffer): boolean {
	const text = buffer.toString("utf-8");
	const broken = text.split("\ufffd").length - 1;
	const beyondAscii = text.length - text.replace(/\P{ASCII}/gu, "").length;
	return broken < Math.max(4, beyondAscii * 0.2);
}

function charsetSeen(buffer: Buffer): string {
	if (isMostlyUtf8(buffer)) return "utf-8";
	const seen = chardet.detect(withoutMarkup(buffer))?.toLowerCase();
	const name = seen === undefined ? "windows-1252" : (meant[seen] ?? seen);
	return iconv.encodingExists(name) ? name : "windows-1252";
}

/** Tags are ASCII in every charset and drown what is not. */
function withoutMarkup(buffer: Buffer): Buffer {
	const text = buffer
		.subarray(0, 400_000)
		.toString("latin1")
		.replace(/<(script|style)\b[\s\S]*?<\/\1>|<[^>]*>/gi, " ");
	return Buffer.from(text, "latin1");
}
