import assert from "node:assert/strict";
import { test } from "node:test";
import { knownParties } from "./parties.ts";

const { find, personIn } = knownParties();

test("a surname is nobody's whom a given name beside it tells apart", () => {
	assert.equal(find("Senator Mike Lee", "2017-05-01"), undefined);
	assert.equal(find("Foreign Minister Lee", "2017-05-01"), undefined, "Taiwan's and South Korea's were in office");
	assert.equal(personIn("Moon Chung-in", "2018-05-01"), undefined);
	assert.equal(personIn("Ivana Trump", "2018-05-01"), undefined);
	for (const words of ["President Trump", "Donald J. Trump", "Donald John Trump", "American President Trump", "Trump"])
		assert.equal(personIn(words, "2018-05-01"), "Donald Trump", words);
});

test("a surname alone is his who holds the office that day; a full name whenever it is told", () => {
	assert.equal(personIn("Pence", "2018-05-01"), "Mike Pence");
	assert.equal(find("Pence", "2018-05-01"), "USA");
	assert.equal(find("Pence", "2030-05-01"), undefined);
	assert.equal(find("Mike Pence", "2030-05-01"), "USA");
	assert.equal(find("Pence"), "USA", "no day, whoever ever was");
});
