import { parse as parseYaml, YAMLParseError } from "yaml";
import { ParallaxError } from "../errors.ts";
import type { Article } from "../model/article.ts";
import type { Draft } from "./draft.ts";
import type { Caption } from "./lines/caption.ts";
import { readCaption } from "./lines/caption.ts";
import { readLines } from "./lines/sort-lines.ts";
import { draftFromRecord } from "./records/draft-record.ts";

const frontMatter = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/** Markdown with or without front matter: the front matter is a record like any other, the text its body. */
export function readMarkdown(text: string, name: string): Draft {
	const found = frontMatter.exec(text);
	const fields = found ? parseFrontMatter(found[1] ?? "", name) : {};
	const { blocks, captions, images, heading } = readBlocks(found ? text.slice(found[0].length) : text);
	const given = draftFromRecord({ ...fields, body: undefined, text: undefined }, name);
	const title = given.title === "" ? (heading ?? "") : given.title;
	const known = { title, source: "markup" as const, captions, ...(given.dek !== undefined && { dek: given.dek }) };
	const { times, ...read } = splitTimes(
		readLines(
			blocks.map((block) => ({ text: block })),
			known,
		),
	);
	return {
		...times,
		...(read.original && { original: read.original }),
		...given,
		title,
		captions: read.captions,
		body: read.body,
		byline: given.byline && given.byline.length > 0 ? given.byline : read.byline,
		images: [...(given.images ?? []), ...images],
		discarded: [...given.discarded, ...read.discarded],
	};
}

function splitTimes(read: ReturnType<typeof readLines>) {
	const { published, modified, ...rest } = read;
	return { ...rest, times: { ...(published && { published }), ...(modified && { modified }) } };
}

function parseFrontMatter(yaml: string, name: string): Record<string, unknown> {
	try {
		const fields: unknown = parseYaml(yaml);
		return typeof fields === "object" && fields !== null && !Array.isArray(fields) ? { ...fields } : {};
	} catch (error) {
		if (!(error instanceof YAMLParseError)) throw error;
		throw new ParallaxError("input-malformed", `${name}: its front matter is no YAML: ${error.message.split("\n")[0]}`);
	}
}

interface Blocks {
	readonly blocks: readonly string[];
	readonly captions: readonly Caption[];
	readonly images: Article["images"];
	readonly heading?: string;
}

/** "![Caption](picture.jpg)" alone is a picture; the first "# Heading" is the title where the front matter has none. */
function readBlocks(text: string): Blocks {
	const captions: Caption[] = [];
	const images: Article["images"][number][] = [];
	const blocks: string[] = [];
	let heading: string | undefined;
	for (const raw of text.replace(/\r\n?/g, "\n").split(/\n[ \t]*\n\s*/)) {
		const block = raw.trim();
		const picture = /^!\[([^\]]*)\]\((\S+?)(?:\s+"([^"]*)")?\)$/.exec(block);
		const title = /^#\s+(.+?)\s*#*(?:\n([\s\S]*))?$/.exec(block);
		if (picture) {
			const caption = readCaption((picture[1] || picture[3] || "").trim());
			images.push({
				url: picture[2] ?? "",
				...(caption.text !== "" && { caption: caption.text }),
				...(caption.credit && { credit: caption.credit }),
			});
			if (caption.text !== "") captions.push(caption);
		} else if (title && heading === undefined) {
			heading = plainOf(title[1] ?? "");
			if (title[2]?.trim()) blocks.push(plainOf(title[2]));
		} else if (/^<!--[\s\S]*-->$/.test(block)) continue;
		else blocks.push(...piecesOf(block).map(plainOf));
	}
	return {
		blocks: blocks.filter((block) => block !== ""),
		captions,
		images,
		...(heading !== undefined && { heading }),
	};
}

/** Each item of a list is a block of its own, and a quotation keeps its words without the mark. */
function piecesOf(block: string): string[] {
	if (/^\s*(?:[-*+]|\d+[.)])\s/.test(block))
		return block.split(/\n(?=\s*(?:[-*+]|\d+[.)])\s)/).map((item) => item.replace(/^\s*(?:[-*+]|\d+[.)])\s+/, ""));
	return [block.replace(/^>\s?/gm, "").replace(/^#{1,6}\s+/, "")];
}

function plainOf(markdown: string): string {
	return markdown
		.replace(/!\[([^\]]*)\]\([^)]*\)/g, "$1")
		.replace(/\[([^\]]+)\]\([^)]*\)/g, "$1")
		.replace(/(\*\*|__)(?=\S)([\s\S]*?\S)\1/g, "$2")
		.replace(/(?<![\p{L}\p{N}*_])([*_])(?=\S)([^*_\n]*?\S)\1(?![\p{L}\p{N}*_])/gu, "$2")
		.replace(/`([^`\n]+)`/g, "$1")
		.replace(/\s+/g, " ")
		.trim();
}
