import assert from "node:assert/strict";
import { test } from "node:test";
import { runParallax } from "./run-parallax.ts";

const wrong: readonly (readonly [line: string, says: RegExp])[] = [
	["", /Commands:/],
	["adit", /unknown command 'adit'/],
	["audit --ouch", /unknown option '--ouch'/],
	["explain", /missing required argument 'sentence'/],
	["review confirm some-finding", /required option '--by/],
	["serve --port abc", /A port is a whole number/],
	["parse --format png", /Allowed choices are conllu, svg/],
	["ties PRK Ruritania", /"Ruritania" is no state/],
];

for (const [line, says] of wrong) {
	test(`\`parallax ${line}\` is a command line that is wrong: status 2`, () => {
		const { status, stderr } = runParallax(line.split(" ").filter((word) => word !== ""));
		assert.match(stderr, says);
		assert.equal(status, 2);
	});
}

test("help that is asked for is no error, and names the command as it is typed here", () => {
	for (const line of ["--help", "--version", "explain --help", "review confirm --help"]) {
		const { status, stdout, stderr } = runParallax(line.split(" "));
		assert.equal(status, 0, line);
		assert.equal(stderr, "");
		assert.doesNotMatch(stdout, /(?<![/\w])parallax (?:audit|explain|review)/);
	}
});
