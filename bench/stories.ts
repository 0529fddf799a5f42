import { join } from "node:path";
import type { Article } from "../src/model/article.ts";
import { parseReadRequest } from "../src/model/article-input.ts";
import { clusterStories, digestArticle } from "../src/stories/index.ts";
import { readLines } from "./jsonl.ts";
import { bCubed, type Scores } from "./stories/b-cubed.ts";
import { measureGrowth } from "./stories/scale.ts";

/**
 * `npm run bench -- stories --data DIR [--json]`: BCubed on BASIL triplets among all of AllSides, and on ECB+ subtopics.
 * `npm run bench -- stories --data DIR --scale`: seconds of processor time and memory from 1,000 to 100,000 articles.
 */
export async function run(args: readonly string[]): Promise<void> {
	const folder = args[args.indexOf("--data") + 1] ?? ".";
	if (args.includes("--scale")) return measureGrowth(await readAllSides(folder), args);
	const table = {
		"BASIL dev among AllSides dev": scoreOf([...(await readBasil(folder)), ...label(await readAllSides(folder))]),
		"ECB+ dev subtopics": scoreOf(await readEcb(join(folder, "ecb-dev.jsonl"))),
		"ECB+ train subtopics": scoreOf(await readEcb(join(folder, "ecb-train.jsonl.gz"))),
	};
	if (args.includes("--json")) console.log(JSON.stringify(table));
	else for (const [name, scores] of Object.entries(table)) console.log(lineOf(name, scores));
}

export interface Labelled {
	readonly article: Article;
	/** The gold story; articles without one are there to be told apart, and are not scored. */
	readonly gold?: string;
}

export function scoreOf(labelled: readonly Labelled[]): Scores {
	const clusters = clusterStories(labelled.map(({ article }) => digestArticle(article)));
	const found = new Map(clusters.flatMap(({ id, articles }) => articles.map((article) => [article, id])));
	const scored = labelled.filter(({ gold }) => gold !== undefined);
	return bCubed(
		scored.map(({ gold }) => gold ?? ""),
		scored.map(({ article }) => found.get(article.id) ?? ""),
	);
}

function lineOf(name: string, { precision, recall, f1 }: Scores): string {
	const show = (value: number) => (100 * value).toFixed(1).padStart(5);
	return `${name.padEnd(30)} BCubed P ${show(precision)}  R ${show(recall)}  F1 ${show(f1)}`;
}

interface Row {
	readonly id: string;
	readonly date: string;
	readonly title: string;
	readonly source: string;
}

async function readBasil(folder: string): Promise<readonly Labelled[]> {
	const rows = readLines<Row & { triplet: string; paragraphs: readonly (readonly string[])[] }>(
		join(folder, "basil-dev.jsonl"),
	);
	return rows.map((row) => ({
		article: toArticle(row, row.paragraphs.map((paragraph) => paragraph.join(" ")).join("\n\n")),
		gold: row.triplet,
	}));
}

async function readAllSides(folder: string): Promise<readonly Article[]> {
	const rows = readLines<Row & { text: string }>(join(folder, "allsides-dev.jsonl.gz"));
	return rows.map((row) => toArticle(row, row.text));
}

function toArticle({ id, date, title, source }: Row, text: string): Article {
	return parseReadRequest({ id, title, text, outlet: source, published: date, publishedPrecision: "day" }, id).article;
}

function label(articles: readonly Article[]): readonly Labelled[] {
	return articles.map((article) => ({ article }));
}

interface EcbRow {
	readonly id: string;
	readonly subtopic: string;
	readonly sentences: readonly { readonly n: number; readonly tokens: readonly string[] }[];
}

/** Sentence 0 of an ecbplus document is the page's address. */
async function readEcb(file: string): Promise<readonly Labelled[]> {
	const rows = readLines<EcbRow>(file);
	return rows.map(({ id, subtopic, sentences }) => {
		const told = sentences.filter(({ n }) => !(n === 0 && id.includes("plus")));
		return {
			article: parseReadRequest({ id, text: told.map(({ tokens }) => tokens.join(" ")).join("\n") }, id).article,
			gold: subtopic,
		};
	});
}
