import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import { rename } from "node:fs/promises";
import { dirname } from "node:path";
import { createInterface } from "node:readline";
import { makeFolder } from "../make-folder.ts";
import { Article } from "../model/article.ts";

/** Whole articles, a line each. They stay on the machine: pages that leave it quote from them. */
export async function writeArticles(path: string, articles: Iterable<Article>): Promise<void> {
	await makeFolder(dirname(path));
	const file = createWriteStream(`${path}.part`);
	for (const article of articles) {
		if (!file.write(`${JSON.stringify(article)}\n`)) await once(file, "drain");
	}
	file.end();
	await once(file, "close");
	await rename(`${path}.part`, path);
}

export async function readArticles(path: string): Promise<ReadonlyMap<string, Article>> {
	const articles = new Map<string, Article>();
	for await (const line of createInterface({ input: createReadStream(path) })) {
		const article = Article.parse(JSON.parse(line));
		articles.set(article.id, article);
	}
	return articles;
}
