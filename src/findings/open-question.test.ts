import assert from "node:assert/strict";
import { test } from "node:test";
import { type Sketch, textsOf } from "./fixture.ts";

const asks = (more: string): Sketch => ({ outlet: "A", published: "2023-09-12", body: "hedged", more });
const questions = (...sketches: readonly Sketch[]) => textsOf("open-question", sketches);
const why = "Why did the leaders need a meeting in Vostochny?";

test("a question that the article asks and no sentence answers", () => {
	assert.deepEqual(questions(asks(why)), [`A asks what no article of this coverage answers: “${why}”`]);
});

test("a sentence of another article with half of its words may be the answer", () => {
	const answer: Sketch = { outlet: "B", more: "The leaders chose Vostochny for its rockets." };
	assert.deepEqual(questions(asks(why), answer), []);
});

test("the same question asked again is no answer", () => {
	assert.equal(questions(asks(why), { outlet: "B", more: why }).length, 2);
});

test("quoted, of nobody nameable, or too short to be recognised: not the article's question", () => {
	assert.deepEqual(questions(asks("“Why did the leaders need a meeting in Vostochny?”")), []);
	assert.deepEqual(questions(asks("Why did the leaders need a meeting?")), []);
	assert.deepEqual(questions(asks("Why Vostochny?")), []);
	assert.deepEqual(questions(asks("Did the leaders need a meeting in Vostochny?")), []);
});
