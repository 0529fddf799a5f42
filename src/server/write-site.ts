import { readFile, rm } from "node:fs/promises";
import { join, posix } from "node:path";
import type { Hono } from "hono";
import { styleAddress } from "../dossier/index.ts";
import { writeWhole } from "../store/index.ts";

export interface Written {
	/** Files that are new or differ from what lay there. */
	readonly changed: number;
	readonly unchanged: number;
	readonly removed: number;
	/** From the folder of the site. */
	readonly files: ReadonlySet<string>;
}

/** Which files of a folder are pages of ours: a later run removes those that it does not have. */
const listFile = join(".parallax", "pages.txt");

export interface WriteOptions {
	readonly step?: () => void;
	/** Makes a file's content, or finds the same made before. */
	readonly keep?: (address: string, make: () => Promise<string | Uint8Array>) => Promise<string | Uint8Array>;
}

/**
 * Asks the application for every address and writes its answers as files whose links are relative, so that they open from
 * a disk. What has not changed is not written. Pages of an earlier run that this one does not have are removed: left
 * standing, they would look current.
 */
export async function writeSite(
	app: Hono,
	addresses: readonly string[],
	out: string,
	{ step = () => {}, keep = (_, make) => make() }: WriteOptions = {},
): Promise<Written> {
	const before = await readFile(join(out, listFile), "utf8").catch(() => "");
	const files = new Set<string>();
	let changed = 0;
	for (const address of [styleAddress, ...addresses]) {
		const file = fileOf(address);
		files.add(file);
		if (await writeChanged(join(out, file), await keep(address, () => contentOf(app, address, file)))) changed += 1;
		step();
	}
	const stale = before.split("\n").filter((file) => isBelow(file) && !files.has(file));
	await Promise.all(stale.map((file) => rm(join(out, file), { force: true })));
	await writeWhole(join(out, listFile), `${[...files].sort().join("\n")}\n`);
	return { changed, unchanged: files.size - changed, removed: stale.length, files };
}

async function contentOf(app: Hono, address: string, file: string): Promise<string | Uint8Array> {
	const answer = await app.request(address);
	if (!answer.ok) throw new Error(`${address} answers ${answer.status}`);
	if (file.endsWith(".png")) return new Uint8Array(await answer.arrayBuffer());
	const text = await answer.text();
	return file.endsWith(".html") ? withRelativeLinks(text, file) : text;
}

/** The list is a file that anybody may have edited: nothing outside its folder is ever removed. */
function isBelow(file: string): boolean {
	return file !== "" && !posix.isAbsolute(file) && !posix.normalize(file).startsWith("..");
}

/** `/` is index.html, `/stories/x` stories/x.html; an address with an ending is its own file. */
export function fileOf(address: string): string {
	const path = address.replace(/^\//, "");
	if (path === "" || path.endsWith("/")) return `${path}index.html`;
	return /\.(json|css|xml|csv|svg|png|txt|webmanifest)$/.test(path) ? path : `${path}.html`;
}

/**
 * Addresses in markup begin with a slash only where a page of this site is meant: texts are escaped, and links out carry
 * their protocol.
 */
export function withRelativeLinks(markup: string, file: string): string {
	const folder = posix.dirname(file);
	return markup
		.replace(/ (href|src|action)="(\/(?!\/)[^"#?]*)/g, (_, name, address) => ` ${name}="${relative(address)}`)
		.replace(
			/(http-equiv="refresh" content="0; url=)(\/(?!\/)[^"#?]*)/g,
			(_, opening, address) => opening + relative(address),
		);

	function relative(address: string): string {
		return posix.relative(folder, fileOf(address));
	}
}

async function writeChanged(path: string, content: string | Uint8Array): Promise<boolean> {
	const before = await readFile(path).catch(() => undefined);
	if (before?.equals(Buffer.from(content))) return false;
	await writeWhole(path, content);
	return true;
}
