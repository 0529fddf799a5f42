import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parseReadRequest } from "../model/article-input.ts";
import { clusterStories } from "./cluster.ts";
import { type Digest, digestArticle } from "./digest.ts";

function digest(id: string, published: string | undefined, title: string, text: string): Digest {
	return digestArticle(parseReadRequest({ id, title, text, ...(published && { published }) }, id).article);
}

const launch = [
	digest(
		"launch-1",
		"2023-08-24",
		"Pyongyang's satellite launch fails",
		"North Korea's second attempt to put the Malligyong satellite into orbit failed when the Chollima rocket's third stage broke.",
	),
	digest(
		"launch-2",
		"2023-08-24",
		"North Korean rocket fails again",
		"A Chollima rocket carrying the Malligyong satellite failed in its third stage, North Korea said, and will be tried again in October.",
	),
	digest(
		"launch-3",
		"2023-08-25",
		"Tokyo protests at failed launch",
		"Japan protested after the Chollima rocket with the Malligyong satellite flew over Okinawa and failed in its third stage.",
	),
];
const strike = [
	digest(
		"strike-1",
		"2023-08-24",
		"Rail unions begin walkout",
		"Train drivers at fourteen operators walked out over pay as Aslef and the RMT said talks with ministers had stalled.",
	),
	digest(
		"strike-2",
		"2023-08-24",
		"Trains halted by pay dispute",
		"Aslef drivers began a walkout over pay at fourteen train operators; the RMT follows on Saturday, and talks have stalled.",
	),
];
const later = digest(
	"launch-4",
	"2023-11-22",
	"North Korea's satellite launch fails",
	"North Korea's attempt to put the Malligyong satellite into orbit failed when the Chollima rocket's third stage broke.",
);

test("articles of one event come together, others stay apart", () => {
	const clusters = clusterStories([...strike, later, ...launch]);
	assert.deepEqual(
		clusters.map(({ articles }) => articles),
		[["launch-1", "launch-2", "launch-3"], ["strike-1", "strike-2"], ["launch-4"]],
	);
});

test("the same words three months later are another story", () => {
	const stories = clusterStories([launch[0] as Digest, later]);
	assert.equal(stories.length, 2);
});

test("without dates, words decide alone", () => {
	const undated = [...launch, ...strike].map(({ published, ...rest }) => rest);
	assert.deepEqual(
		clusterStories(undated).map(({ articles }) => articles),
		[
			["launch-1", "launch-2", "launch-3"],
			["strike-1", "strike-2"],
		],
	);
});

test("a story keeps its id while its earliest article stays", () => {
	const before = clusterStories([launch[0] as Digest, launch[1] as Digest]);
	const after = clusterStories([launch[2] as Digest, launch[1] as Digest, ...strike, launch[0] as Digest]);
	assert.equal(after.find(({ articles }) => articles.includes("launch-3"))?.id, before[0]?.id);
});

test("the order of arrival changes nothing", () => {
	const digests = [...launch, ...strike, later, { ...(strike[0] as Digest), id: "undated", published: undefined }].map(
		({ published, ...rest }) => (published === undefined ? rest : { ...rest, published }),
	);
	const expected = clusterStories(digests);
	fc.assert(
		fc.property(fc.shuffledSubarray(digests, { minLength: digests.length }), (shuffled) => {
			assert.deepEqual(clusterStories(shuffled), expected);
		}),
	);
});

test("no article, no story; an article without words is a story of its own", () => {
	assert.deepEqual(clusterStories([]), []);
	assert.deepEqual(
		clusterStories([digest("a", undefined, "", "…"), digest("b", undefined, "", "…")]).map(({ articles }) => articles),
		[["a"], ["b"]],
	);
});
