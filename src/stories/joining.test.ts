import assert from "node:assert/strict";
import { test } from "node:test";
import { type Article, titleOf } from "../model/article.ts";
import { parseReadRequest } from "../model/article-input.ts";
import type { Claim } from "../model/audit.ts";
import { clusterStories } from "./cluster.ts";
import { digestArticle } from "./digest.ts";
import { nameStory } from "./title.ts";

function article(id: string, published: string, text: string, more: Partial<Article> = {}): Article {
	return { ...parseReadRequest({ id, title: id, text, published }, id).article, ...more };
}

const reports = [
	article(
		"r1",
		"2023-08-24",
		"A Chollima rocket carrying the Malligyong satellite broke in its third stage and fell into the Yellow Sea, Pyongyang said.",
	),
	article(
		"r2",
		"2023-08-24",
		"Pyongyang said the Chollima rocket with its Malligyong satellite broke up in the third stage and fell into the Yellow Sea.",
	),
	article(
		"r3",
		"2023-08-25",
		"Tokyo protested after the Chollima rocket, its third stage broken, flew over Okinawa with the Malligyong satellite on board.",
	),
];
const column =
	"Why the Malligyong satellite matters although its rocket broke: an eye in orbit would let Pyongyang count carriers, and bargain.";

const storiesOf = (articles: readonly Article[]) =>
	clusterStories(articles.map((one) => digestArticle(one))).map(({ articles: ids }) => ids);

test("a column joins the story that it is about, weeks later", () => {
	const late = article("column", "2023-09-14", column, { genre: "opinion" });
	assert.deepEqual(storiesOf([...reports, late]), [["r1", "r2", "r3", "column"]]);
});

test("not after more than a month", () => {
	const late = article("column", "2023-12-14", column, { genre: "opinion" });
	assert.deepEqual(storiesOf([...reports, late]), [["r1", "r2", "r3"], ["column"]]);
});

test("a translation goes with its original, whatever the words", () => {
	const korean = article("ko", "2023-08-24", "북한은 천리마 로켓이 3단계에서 실패했다고 밝혔다.", {
		language: "ko",
		url: "https://example.test/ko",
	});
	const english = {
		...(reports[0] as Article),
		language: "en",
		original: { url: "https://example.test/ko", language: "ko" },
	};
	assert.deepEqual(storiesOf([korean, english, ...reports.slice(1)]), [["ko", "r1", "r2", "r3"]]);
});

test("a story is named by the headline that has most in common with the others, of reports", () => {
	const titled = (title: string, more: Partial<Article> = {}) =>
		article(title, "2023-08-24", "x", { parts: [{ kind: "title", text: title }], ...more });
	const list = [
		titled("Rocket carrying satellite fails"),
		titled("UPDATE 2-North Korean satellite rocket fails | Daily", { outlet: "Daily" }),
		titled("Satellite launch by North Korean rocket ends in failure"),
		titled("Kim's folly"),
		titled("North Korean satellite rocket fails again and again", { genre: "opinion" }),
	];
	assert.equal(nameStory(list), "North Korean satellite rocket fails");
	assert.equal(titleOf(list[0] as Article), "Rocket carrying satellite fails");
});

test("a headline that states what others of the story doubt names it only where there is no other", () => {
	const titled = (id: string, title: string) =>
		article(id, "2031-05-01", "x", { parts: [{ kind: "title", text: title }] });
	const list = [
		titled("bold", "Tolvia sold the harbour to Estmark"),
		titled("bolder", "Tolvia sold the harbour"),
		titled("open", "Tolvia may have sold the harbour to Estmark, minister says"),
	];
	const stating = (contested: boolean, ...ids: readonly string[]) =>
		({
			contested,
			mentions: ids.map((id) => ({ article: id, cell: "fact", sentence: { i: 0, from: 0, to: 9 } })),
		}) as unknown as Claim;
	assert.equal(nameStory(list, [stating(false, "bold", "bolder")]), "Tolvia sold the harbour to Estmark");
	assert.equal(
		nameStory(list, [stating(true, "bold", "bolder")]),
		"Tolvia may have sold the harbour to Estmark, minister says",
	);
	assert.equal(nameStory(list, [stating(true, "bold", "bolder", "open")]), "Tolvia sold the harbour to Estmark");
});
