import assert from "node:assert/strict";
import { test } from "node:test";
import type { Reading } from "../model/reading.ts";
import type { Span } from "../model/record.ts";
import { coverageOf, type Sketch, textsOf } from "./fixture.ts";
import { openQuestion } from "./open-question.ts";

const says = (more: string): Sketch => ({ outlet: "A", published: "2023-09-12", more });
const elsewhere: Sketch = { outlet: "Z", more: "Rain fell on the harbour." };
const open = (...sketches: readonly Sketch[]) => textsOf("open-question", [...sketches, elsewhere]);
const unknown = "It is not clear what price Kim paid for the rockets.";

test("what an article says is not known, and no sentence answers", () => {
	assert.deepEqual(open(says(unknown)), [`A leaves open what no article of this coverage answers: “${unknown}”`]);
});

test("told from the other end", () => {
	assert.equal(open(says("Whether Kim paid a price for the rockets remains unknown.")).length, 1);
});

test("a sentence of another article with half of its words, three or more, may be the answer", () => {
	assert.deepEqual(open(says(unknown), { outlet: "B", more: "Kim paid a high price for the rockets." }), []);
});

test("somebody else who does not know either is no answer, nor is a question", () => {
	assert.equal(open(says(unknown), { outlet: "B", more: "What price Kim paid for the rockets is unknown." }).length, 2);
	assert.equal(open(says(unknown), { outlet: "B", more: "What price did Kim pay for the rockets?" }).length, 1);
});

test("who asks with a question mark asks to lead on; of nobody nameable nothing is open", () => {
	assert.deepEqual(open(says("What price did Kim pay for the rockets?")), []);
	assert.deepEqual(open(says("It is not clear what price was paid for the rockets.")), []);
});

test("one newsroom alone is no coverage that leaves something open", () => {
	assert.deepEqual(textsOf("open-question", [says(unknown)]), []);
});

test("what is to come nobody can answer yet", () => {
	assert.deepEqual(open(says("It is not clear what price Kim will pay for the rockets.")), []);
	assert.deepEqual(open(says("It is unclear whether Kim is willing to name a price for the rockets.")), []);
	assert.deepEqual(open(says("It is unclear what impact the rockets of Kim had on the price.")), []);
});

test("what was not known at the time is known by now", () => {
	assert.deepEqual(open(says("At the time it was unclear what price Kim paid for the rockets.")), []);
});

test("without a question nothing could be answered", () => {
	assert.deepEqual(open(says("The price of Kim is an open question, even if Kim sold rockets to Ellery.")), []);
	assert.deepEqual(open(says("Much is still unknown about the rockets that Kim sold in the autumn.")), []);
});

test("opinion wonders as an argument, whatever the genre is given as", () => {
	assert.deepEqual(open({ ...says(unknown), genre: "opinion" }), []);
	assert.deepEqual(open(says(`${unknown} The price, I think, was high.`)), []);
	assert.equal(open(says(`${unknown} “I think it was high,” Kim said.`)).length, 1);
});

test("what holds for an hour is answered by how it went", () => {
	for (const asked of ["if Kim survived", "whether Kim is still at large", "if Kim has already sold rockets"])
		assert.deepEqual(open(says(`It is not clear ${asked} in Port Ellery.`)), [], asked);
	assert.equal(open(says("It is still not clear what price Kim paid for the rockets.")).length, 1);
});

test("a reproach is no question, nor how quoted words are meant, nor an answer doubted", () => {
	const reproach = "If it was known that rockets failed, it is unclear why Kim paid such a price.";
	const meant = "It is unclear whether his “burning skies” speech threatened Kim with rockets.";
	const meantFirst = "Whether his “burning skies” speech threatened Kim with rockets is unclear.";
	const doubted = "It is unclear whether Kim paid a price for the rockets, as the ministry insists.";
	for (const one of [reproach, `Moreover, ${unknown}`, meant, meantFirst, doubted])
		assert.deepEqual(open(says(one)), [], one);
	assert.equal(
		open(says("What price Kim paid is still an open question, even if many have their view of it.")).length,
		1,
	);
});

test("of whom it asks, or of what, has to stand in the question", () => {
	assert.deepEqual(open(says("Kim drinks wine; it is not clear if he drinks tea with milk at breakfast.")), []);
	assert.deepEqual(
		open(says("Whether he was there when police came to search on Wednesday (at noon, Ellery Time) is unknown.")),
		[],
	);
	assert.equal(open(says("It is not clear when he returned to Ellery.")).length, 1);
	assert.deepEqual(open(says("What spoiled a deal is unclear, but Kim wept.")), []);
});

test("why somebody did it is told in other words, beside who did and what", () => {
	const reason: Sketch = { outlet: "B", more: "Under pressure Kim announced restraint." };
	assert.deepEqual(open(says("It is unclear why Kim announced a sale."), reason), []);
	assert.equal(open(says("It is unclear whether Kim announced a sale."), reason).length, 1);
});

test("who does not tell gives no answer", () => {
	assert.equal(
		open(says(unknown), { outlet: "B", more: "Kim did not say what price Kim paid for rockets." }).length,
		1,
	);
});

test("what follows the question is no part of it, and what may have been is not to come", () => {
	assert.equal(open(says("It is not clear what price Kim paid for the rockets, but buyers can wait.")).length, 1);
	assert.equal(open(says("It's unclear whether Kim may have paid a price for the rockets.")).length, 1);
});

test("two words of the question are of its topic, and no answer", () => {
	assert.equal(open(says(unknown), { outlet: "B", more: "Kim showed the rockets." }).length, 1);
	assert.deepEqual(open(says(unknown), { outlet: "B", more: "Kim paid a fair price." }), []);
});

test("asked twice by one outlet in the same words, it is one question", () => {
	assert.equal(open(says(unknown), says(unknown)).length, 1);
});

test("an aside against what is cited is the author's own, unless somebody is cited after it", () => {
	const aside = "Kim left, police said, but it is unclear what price Kim paid for the rockets.";
	assert.equal(citing(aside, "police", "said").length, 1);
	assert.deepEqual(citing(`${aside.slice(0, -1)}, police added.`, "police", "added"), []);
	assert.deepEqual(citing("Police said it is unclear what price Kim paid for the rockets.", "Police", "said"), []);
});

/** What is open where a source and its cue hold the whole sentence. */
function citing(words: string, source: string, cue: string): readonly unknown[] {
	const coverage = coverageOf([says(words), elsewhere]);
	const spanOf = (some: string, { i, from }: Span): Span => {
		const at = from + words.lastIndexOf(some);
		return { i, from: at, to: at + some.length };
	};
	const [reading, other] = [...coverage.readings.values()] as [Reading, Reading];
	const sentence = reading.sentences.at(-1) as Reading["sentences"][number];
	const attribution = {
		source: [spanOf(source, sentence)],
		cue: [spanOf(cue, sentence)],
		content: [sentence],
		sourceKind: "group" as const,
		onRecord: false,
	};
	const readings = new Map([
		["0", { ...reading, attributions: [attribution] }],
		["1", other],
	]);
	return openQuestion.find({ ...coverage, readings });
}
