import type { Article } from "../../src/model/article.ts";
import { clusterStories, digestArticle } from "../../src/stories/index.ts";

const sizes = [1_000, 3_000, 10_000, 30_000, 100_000];

/** Seconds of processor time and memory against the number of articles: real ones, replicated with other dates and other names. */
export function measureGrowth(articles: readonly Article[], args: readonly string[]): void {
	const rows: Growth[] = [];
	for (const size of sizes) {
		const row = measure(articles, size);
		rows.push(row);
		if (!args.includes("--json")) console.log(lineOf(row));
	}
	if (args.includes("--json")) console.log(JSON.stringify(rows));
}

interface Growth {
	readonly articles: number;
	readonly stories: number;
	readonly digestSeconds: number;
	readonly clusterSeconds: number;
	readonly megabytes: number;
}

function measure(articles: readonly Article[], size: number): Growth {
	const start = process.cpuUsage();
	const digests = Array.from({ length: size }, (_, at) => digestArticle(replicaOf(articles, at)));
	const middle = process.cpuUsage();
	const digestSeconds = secondsSince(start);
	const stories = clusterStories(digests).length;
	return {
		articles: size,
		stories,
		digestSeconds,
		clusterSeconds: secondsSince(middle),
		megabytes: process.memoryUsage().rss / 2 ** 20,
	};
}

function secondsSince(before: NodeJS.CpuUsage): number {
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1e6;
}

function lineOf({ articles, stories, digestSeconds, clusterSeconds, megabytes }: Growth): string {
	return [
		`${articles.toLocaleString("en")} articles`.padStart(17),
		`${stories.toLocaleString("en")} stories`.padStart(16),
		`digest ${digestSeconds.toFixed(1)} s`.padStart(16),
		`cluster ${clusterSeconds.toFixed(1)} s`.padStart(17),
		`${Math.round(megabytes)} MB`.padStart(9),
	].join(" ");
}

/** The same words at another time: a copy's days are moved by up to ten years, and its capitalised words are respelled. */
function replicaOf(articles: readonly Article[], at: number): Article {
	const article = articles[at % articles.length] as Article;
	const copy = Math.floor(at / articles.length);
	if (copy === 0) return article;
	return {
		...article,
		id: `${article.id}-${copy}`,
		parts: article.parts.map((part) => ({
			...part,
			text: part.text.replace(/\b[A-Z][a-z]{3,}\b/g, (name) => respell(name, copy)),
		})),
		...(article.published !== undefined && { published: moveDays(article.published, (copy * 97) % 3650) }),
	};
}

function respell(name: string, copy: number): string {
	const letter = String.fromCharCode(97 + (copy % 26));
	return `${name.slice(0, -2)}${letter}${name.at(-1)}`;
}

function moveDays(date: string, days: number): string {
	return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}
