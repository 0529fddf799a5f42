import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { Audit } from "../src/model/audit.ts";
import { inPackage } from "../src/places.ts";
import { runParallax } from "./run-parallax.ts";

const sample = inPackage("sample", "coverage");

function temporaryFolder(t: TestContext): string {
	const folder = mkdtempSync(join(tmpdir(), "parallax-"));
	t.after(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

function audit(folder: string, inputs: readonly string[], name = "out") {
	const out = join(folder, name);
	const run = runParallax(["audit", ...inputs, "--out", out, "--cache", join(folder, `${name}-cache`)]);
	return { ...run, out };
}

function auditOf(out: string): Audit {
	return Audit.parse(JSON.parse(readFileSync(join(out, "audit.json"), "utf8")));
}

/** Every file of an audit, without the times of making. */
function filesOf(out: string): ReadonlyMap<string, string> {
	const made = auditOf(out).made;
	const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
	return new Map(
		files
			.map((entry) => join(entry.parentPath, entry.name))
			.sort()
			.map((path) => [path.slice(out.length), readFileSync(path, "utf8").replaceAll(made, "MADE")]),
	);
}

test("coded events come as lines and as a table, with CAMEO's codes where they are asked for", (t) => {
	const folder = temporaryFolder(t);
	const article = { id: "a", outlet: "Harbour Gazette", text: "Serbia accused Albania of aggression." };
	writeFileSync(join(folder, "a.jsonl"), `${JSON.stringify(article)}\n`);
	const eventsOf = (more: readonly string[]) => {
		const { out } = audit(folder, [join(folder, "a.jsonl"), ...more], `out${more.length}`);
		return ["events.plover.jsonl", "events.csv"].map((name) =>
			readFileSync(join(out, name), "utf8").trimEnd().split("\n"),
		);
	};
	const [lines, table] = eventsOf(["--cameo"]);
	assert.match(lines?.[0] ?? "", /"event":"ACCUSE".*"cameoRoot":"11","goldstein":-2\}$/);
	assert.match(table?.[0] ?? "", /^id,date,event,.*,cameoRoot,goldstein$/);
	assert.match(table?.[1] ?? "", /ACCUSE.*,11,-2$/);
	assert.equal(table?.length, (lines?.length ?? 0) + 1);
	assert.doesNotMatch(eventsOf([]).flat().join("\n"), /cameo/);
});

test("the sample: every claim is counted over all outlets, every quote is a slice, findings are proposed", (t) => {
	const folder = temporaryFolder(t);
	// Without inputs it is the sample, with its own outlets and their countries.
	const { status, stdout, stderr, out } = audit(folder, []);
	assert.equal(status === 0 || status === 1, true, stderr);
	const { stories, articles } = auditOf(out);
	assert.ok(articles.length >= 16);
	assert.equal(new Set(articles.map((article) => article.id)).size, articles.length);
	const main = stories.toSorted((a, b) => b.outlets.length - a.outlets.length)[0];
	assert.ok(main && main.outlets.length >= 9, "the summit is one story of at least nine outlets");
	for (const claim of stories.flatMap((story) => story.claims.map((each) => ({ ...each, of: story.outlets.length })))) {
		const { fact, attributed, hedged, denied, silent } = claim.outlets;
		assert.equal(fact + attributed + hedged + denied + silent, claim.of, claim.statement);
	}
	const findings = stories.flatMap((story) => story.findings);
	const shown = new Set(findings.map((finding) => finding.rule));
	const written = [
		"presumed",
		"headline-gap",
		"escalation",
		"single-origin",
		"circular",
		"anonymous-only",
		"unmentioned",
		"open-question",
		"figure",
	] as const;
	assert.deepEqual(
		written.filter((rule) => !shown.has(rule)),
		[],
	);
	assert.ok(findings.every((finding) => finding.review.status === "proposed"));
	const overstated = findings.filter(({ rule }) => rule === "headline-gap" || rule === "presumed");
	const quotes = overstated.flatMap(({ places }) => places.map(({ quote }) => quote)).join("\n");
	assert.deepEqual(
		stories.filter(({ title }) => quotes.includes(title)).map(({ title }) => title),
		[],
		"no story is headed by what a finding calls overstated",
	);
	const [counting = ""] = stdout.match(/Of \d+ outlets that mention it.*/) ?? [];
	const quoted = `> ${counting.replace(/ \[[^\]]*\]/, "")}`;
	assert.ok(readFileSync(inPackage("README.md"), "utf8").split("\n").includes(quoted), `README quotes: ${quoted}`);
	assert.match(stdout, /Dossiers: .*index\.html/);
});

test("the sample: other explanations of the summit are found, and the evidence against the usual one is proposed by rules", (t) => {
	const { out } = audit(temporaryFolder(t), [sample]);
	const [story] = auditOf(out).stories.toSorted((a, b) => b.explanations.length - a.explanations.length);
	const statements = story?.explanations.map(({ statement }) => statement).join(" ") ?? "";
	assert.match(statements, /depend\w* (?:less )?on (?:China|Beijing)/);
	assert.match(statements, /warning to South Korea/);
	assert.match(statements, /display shared values/);
	const against = story?.matrix?.ratings.filter(({ rating }) => rating === "I").map(({ rule }) => rule);
	assert.deepEqual(against?.toSorted(), ["denied", "expectation unmet"], "a chain of questions weighs once");
	assert.equal(story?.questions?.filter(({ explanation }) => explanation !== undefined).length, 3);
	const voices = story?.explanations.flatMap((one) => one.voices) ?? [];
	assert.ok(voices.length > 0);
	assert.ok(voices.every(({ quote, sentence: { from, to } }) => quote.length === to - from));
});

test("the same audit twice gives the same bytes, with readings kept or not", (t) => {
	const folder = temporaryFolder(t);
	const { out } = audit(folder, [sample]);
	const first = filesOf(out);
	audit(folder, [sample]);
	assert.deepEqual(filesOf(out), first);
	const anew = audit(folder, [sample], "anew");
	assert.deepEqual(filesOf(anew.out), first);
});

test("a killed run leaves no half an audit, and run again gives what an undisturbed one gives", async (t) => {
	const folder = temporaryFolder(t);
	const undisturbed = filesOf(audit(folder, [sample], "whole").out);
	const out = join(folder, "killed");
	const args = ["audit", sample, "--out", out, "--cache", join(folder, "killed-cache")];
	for (const delay of [150, 500, 900, 1300]) {
		const child = spawn(inPackage("bin", "parallax"), args, { stdio: "ignore" });
		const ended = once(child, "close");
		await wait(delay);
		child.kill("SIGKILL");
		await ended;
		if (existsSync(join(out, "audit.json"))) auditOf(out);
	}
	assert.equal(runParallax(args).stderr, "");
	assert.deepEqual(filesOf(out), undisturbed);
});

test("bad input is named, everything else is still done, and the exit status says so", (t) => {
	const folder = temporaryFolder(t);
	const good = join(folder, "good.txt");
	writeFileSync(good, "Moscow and Pyongyang agree\n\nRussia and North Korea signed an agreement on Tuesday.\n");
	const empty = join(folder, "empty.html");
	writeFileSync(empty, "");
	const binary = join(folder, "picture.html");
	writeFileSync(binary, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 255, 254, 0, 1, 2]));
	const { status, stdout, out } = audit(folder, [join(folder, "nowhere.html"), empty, binary, good]);
	assert.equal(status, 1);
	const { articles, discarded } = auditOf(out);
	assert.equal(articles.length, 1);
	assert.deepEqual(
		discarded.map(({ input }) => input),
		[join(folder, "nowhere.html"), empty, binary],
	);
	for (const { input, reason } of discarded) {
		assert.match(reason, /empty|binary|no such file|not found|does not exist/i, `${input} says why`);
		assert.ok(stdout.includes(input), `${input} is named in the terminal`);
	}
});

test("nothing to tell says why", (t) => {
	const folder = temporaryFolder(t);
	const { status, stdout } = audit(folder, [join(folder, "nowhere")]);
	assert.equal(status, 1);
	assert.match(stdout, /Nothing to tell: every input was left out/);
});

test("inputs without an article leave the audit that is there alone", (t) => {
	const folder = temporaryFolder(t);
	const good = join(folder, "good.txt");
	writeFileSync(good, "Moscow and Pyongyang agree\n\nRussia and North Korea signed an agreement on Tuesday.\n");
	const { out } = audit(folder, [good]);
	const before = filesOf(out);
	const again = audit(folder, [join(folder, "godo.txt")]);
	assert.equal(again.status, 1);
	assert.match(again.stderr, /no article was taken in, so .* keeps the audit that it holds\.\n {2}.*godo\.txt: /);
	const many = audit(
		folder,
		Array.from({ length: 12 }, (_, at) => join(folder, `${at}.txt`)),
	);
	assert.match(many.stderr, /9\.txt: there is no such file or folder\n {2}and 2 more\n$/);
	assert.deepEqual(filesOf(out), before);
});
