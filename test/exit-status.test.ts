import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { inPackage, root } from "../src/places.ts";
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

// A path through a file of the package: no machine can make or read anything there.
const nowhere = join(inPackage("package.json"), "x");
const unusable: readonly (readonly [line: string, says: RegExp])[] = [
	[`audit --out ${nowhere}`, /part of its path is no folder/],
	[`audit --outlets ${nowhere}`, /part of its path is no folder/],
	[`audit --groups ${nowhere}`, /part of its path is no folder/],
	[`audit --groups ${inPackage("sample")}`, /it is a folder/],
	[`audit sample/coverage --outlets ${inPackage("sample")}`, /it is a folder/],
	[`explain-event --from ${nowhere}`, /There is no audit in/],
	[`parse ${inPackage("sample")}`, /it is a folder/],
	["parse nowhere.txt", /nowhere\.txt: there is no such file or folder/],
	["parse --conllu nowhere.conllu", /nowhere\.conllu: there is no such file or folder/],
	["read nowhere.jsonl", /nowhere\.jsonl: there is no such file or folder/],
	["read nowhere.jsonl.gz", /nowhere\.jsonl\.gz: there is no such file or folder/],
	[`ties PRK RUS --data ${inPackage("package.json")}`, /package\.json: part of its path is no folder/],
];

for (const [line, says] of unusable) {
	test(`\`parallax ${line.replaceAll(root, "")}\` names the path and why it cannot be used: status 1`, () => {
		const { status, stderr } = runParallax(line.split(" "));
		assert.match(stderr, says);
		assert.match(stderr, /^parallax: .*\n$/m);
		assert.doesNotMatch(stderr, /^\s+at /m);
		assert.equal(status, 1);
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
