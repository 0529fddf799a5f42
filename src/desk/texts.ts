import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ParallaxError } from "../errors.ts";
import { makeFolder } from "../make-folder.ts";
import type { EditorText } from "../model/editor-text.ts";
import { placeText, type TextContext } from "./place-text.ts";
import { readOptional } from "./read-optional.ts";
import { readText, type TextFile } from "./text-file.ts";

export type TextHead = TextFile["head"];

/** The texts of a desk, `stories/<story>.md`, each with what was published of it in `stories/<story>/versions/`. */
export interface Texts {
	/** Names of stories that have a text. */
	readonly names: () => Promise<readonly string[]>;
	/** Read from its file each time it is asked for, so that a page shows what was just written. */
	readonly find: (name: string, context: TextContext) => Promise<EditorText | undefined>;
	/** By story: what stands above its text. A head that cannot be read is told where the text stands, and gives nothing here. */
	readonly heads: () => Promise<ReadonlyMap<string, TextHead>>;
	/** Keeps the text as it is now, unless it is the one kept last. */
	readonly keepVersion: (name: string, at: Date) => Promise<void>;
}

export function textsIn(desk: string): Texts {
	const folder = join(desk, "stories");
	const fileOf = (name: string) => join(folder, `${name}.md`);
	const versionsOf = (name: string) => join(folder, name, "versions");
	const names = async () =>
		(await listOptional(folder)).filter((file) => file.endsWith(".md")).map((file) => file.slice(0, -3));
	return {
		names,
		async heads() {
			const heads = (await names()).map(async (name) => [name, headOf(await readOptional(fileOf(name)))] as const);
			return new Map((await Promise.all(heads)).flatMap(([name, head]) => (head ? [[name, head]] : [])));
		},
		async find(name, context) {
			const source = await readOptional(fileOf(name));
			if (source.trim() === "") return undefined;
			const label = `stories/${name}.md`;
			const times = (await listOptional(versionsOf(name))).flatMap((file) => timeOf(file) ?? []);
			const [posted, modified] = [times[0], times.length > 1 ? times.at(-1) : undefined];
			return {
				...readAndPlace(source, label, context),
				...(posted !== undefined && { posted }),
				...(modified !== undefined && { modified }),
			};
		},
		async keepVersion(name, at) {
			const source = await readOptional(fileOf(name));
			const last = (await listOptional(versionsOf(name))).at(-1);
			if (last !== undefined && (await readOptional(join(versionsOf(name), last))) === source) return;
			await makeFolder(versionsOf(name));
			// Never over another: a version that was published stays what it was.
			await writeFile(join(versionsOf(name), fileNameOf(at)), source, { flag: "wx" });
		},
	};
}

function headOf(source: string): TextHead | undefined {
	try {
		return source.trim() === "" ? undefined : readText(source).head;
	} catch (error) {
		if (error instanceof ParallaxError) return undefined;
		throw error;
	}
}

/** A head that cannot be read is told where the text would stand: the page below it is there all the same. */
function readAndPlace(source: string, label: string, context: TextContext): EditorText {
	try {
		return placeText(readText(source), label, context);
	} catch (error) {
		if (!(error instanceof ParallaxError)) throw error;
		return { byline: [], blocks: [{ kind: "refused", at: label, message: error.message }] };
	}
}

/** `2031-03-07T120000.000Z.md`: no disk minds it, and names sort by time. */
function fileNameOf(at: Date): string {
	return `${at.toISOString().replaceAll(":", "")}.md`;
}

function timeOf(file: string): string | undefined {
	const found = /^(\d{4}-\d{2}-\d{2}T\d{2})(\d{2})(\d{2}\.\d{3}Z)\.md$/.exec(file);
	return found ? `${found[1]}:${found[2]}:${found[3]}` : undefined;
}

async function listOptional(folder: string): Promise<readonly string[]> {
	try {
		return (await readdir(folder)).sort();
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
		throw error;
	}
}
