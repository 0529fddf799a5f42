import assert from "node:assert/strict";
import { test } from "node:test";
import { shareBar } from "./charts/share-bar.ts";
import { counted, countingSentence, denialSentence, wilsonInterval } from "./counting.ts";
import { story } from "./fixture.ts";

const outlets = (fact: number, attributed: number, hedged: number, denied: number, silent = 0) => ({
	fact,
	attributed,
	hedged,
	denied,
	silent,
});

const nobody = outlets(0, 0, 0, 0);

test("Wilson's interval, worked by hand", () => {
	// 3 of 8, z 1.96: (0.375 + 3.8415/16 ± 1.96 √(0.375·0.625/8 + 3.8415/256)) / (1 + 3.8415/8) = (0.6151 ± 0.4126) / 1.4802
	const { low, high } = wilsonInterval(3, 8);
	assert.equal(low.toFixed(4), "0.1368");
	assert.equal(high.toFixed(4), "0.6943");
});

test("Wilson's interval at the ends: none of ten, ten of ten, nobody asked", () => {
	// 0 of 10: z²/(n + z²) = 3.8415 / 13.8415 = 0.2775
	assert.equal(wilsonInterval(0, 10).low, 0);
	assert.equal(wilsonInterval(0, 10).high.toFixed(4), "0.2775");
	assert.equal(wilsonInterval(10, 10).low.toFixed(4), "0.7225");
	assert.equal(wilsonInterval(10, 10).high, 1);
	assert.deepEqual(wilsonInterval(0, 0), { low: 0, high: 1 });
});

test("the counting sentence says all four counts, and that eight are few", () => {
	assert.equal(
		countingSentence(outlets(3, 2, 3, 0), nobody),
		"Of 8 outlets that mention it, 3 state it as fact [95% interval 14–69%], 2 attribute it, 3 hedge it, none denies it. A small sample.",
	);
});

test("what nobody does is said in one breath; a large sample is not called small", () => {
	assert.equal(
		countingSentence(outlets(0, 12, 0, 0, 4), nobody),
		"Of 12 outlets that mention it, none states it as fact [95% interval 0–24%], 12 attribute it, none hedges or denies it.",
	);
});

test("ones are ones", () => {
	assert.equal(
		countingSentence(outlets(1, 1, 1, 1), nobody),
		"Of 4 outlets that mention it, 1 states it as fact [95% interval 5–70%], 1 attributes it, 1 hedges it, 1 denies it. A small sample.",
	);
});

test("of one outlet no share is given; of none nothing is counted", () => {
	assert.equal(countingSentence(outlets(0, 0, 1, 0, 5), nobody), "The one outlet that mentions it hedges it.");
	assert.equal(countingSentence(outlets(0, 0, 0, 0, 5), nobody), "No outlet mentions it.");
});

test("it says of how many the reading is doubtful", () => {
	assert.match(
		countingSentence(outlets(3, 2, 3, 0), outlets(2, 1, 3, 0)),
		/ A small sample\. Our reading of 6 of these is doubtful\.$/,
	);
	assert.equal(
		countingSentence(outlets(0, 0, 1, 0, 5), outlets(0, 0, 1, 0, 4)),
		"The one outlet that mentions it hedges it. Our reading of it is doubtful.",
	);
});

test("as many marks are pale as readings are doubtful, of each kind the last", () => {
	const bar = String(shareBar(outlets(3, 2, 0, 0), outlets(1, 0, 0, 0, 2)));
	const marks = [...bar.matchAll(/(<g class="unsure">)?<(?:rect|circle) class="block (\w+)"/g)];
	assert.deepEqual(
		marks.map(([, pale, cell]) => [cell, pale !== undefined]),
		[
			["fact", false],
			["fact", false],
			["fact", true],
			["attributed", false],
			["attributed", false],
		],
	);
});

test("who tells it and who is silent are doubted apart", () => {
	const [lease] = story.claims;
	assert.ok(lease);
	const told = counted({ ...lease, unsure: ["Harbour Gazette", "Salt Bay Echo"] }, []);
	assert.match(
		String(told).replaceAll(/<.*?>/g, ""),
		/A small sample\. Our reading of 1 of these is doubtful\. In the coverage .* not mention it\. Our reading of it is doubtful\.$/,
	);
});

test("a denial on the record is said, also where no outlet is counted as denying", () => {
	const [lease, met] = story.claims;
	assert.ok(lease && met && lease.outlets.denied === 0);
	assert.equal(denialSentence(lease, story.origins), "Denied on the record by Foreign office of Estmark.");
	assert.equal(denialSentence(met, story.origins), undefined);
	const nobody = story.origins.map((origin) => ({ ...origin, onRecord: false }));
	assert.equal(denialSentence(lease, nobody), undefined);
});
