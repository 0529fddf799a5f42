import assert from "node:assert/strict";
import { test } from "node:test";
import { ParallaxError } from "./errors.ts";
import { readLines } from "./read-lines.ts";

const echo = async ({ article }: { article: { id: string } }): Promise<string> => JSON.stringify({ id: article.id });

async function answersTo(...lines: string[]): Promise<unknown[]> {
	const answers = await Array.fromAsync(readLines(lines, echo, 2));
	return answers.map(({ json }) => JSON.parse(json));
}

test("a missing id is the line number, and blank lines count but give nothing", async () => {
	assert.deepEqual(await answersTo('{"text":"a"}', "", "  ", '{"id":7,"text":"b"}'), [{ id: "1" }, { id: "7" }]);
});

test("a bad line says what is wrong, by number, and every other line is still read", async () => {
	const [first, broken, untexted, wrong, last] = await answersTo(
		'{"id":"a","text":"x"}',
		'{"id":',
		'{"id":"c"}',
		'{"id":"d","text":5}',
		'{"id":"e","text":"y"}',
	);
	assert.deepEqual(first, { id: "a" });
	assert.equal((broken as { line: number }).line, 2);
	assert.equal((broken as { error: { code: string } }).error.code, "input-malformed");
	assert.deepEqual(untexted, {
		id: "c",
		line: 3,
		error: { code: "article-without-text", message: 'Article "c" has no text: give "text", "parts" or "sentences".' },
	});
	assert.equal((wrong as { error: { code: string } }).error.code, "article-invalid");
	assert.deepEqual(last, { id: "e" });
});

test("a repeated id is an error on its line", async () => {
	const answers = await answersTo('{"id":"a","text":"x"}', '{"id":"a","text":"y"}');
	assert.deepEqual(answers[1], {
		id: "a",
		line: 2,
		error: { code: "article-repeated-id", message: 'The id "a" was already given on line 1.' },
	});
});

test("what the reader refuses becomes an error line", async () => {
	const refuse = async (): Promise<string> => {
		throw new ParallaxError("language-unknown", "No engine reads fr.");
	};
	const [answer] = await Array.fromAsync(readLines(['{"id":"a","text":"x"}'], refuse, 1));
	assert.deepEqual(answer, {
		json: '{"id":"a","line":1,"error":{"code":"language-unknown","message":"No engine reads fr."}}',
		isError: true,
	});
});
