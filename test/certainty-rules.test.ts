import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { parse } from "yaml";
import { rulesOnly } from "../src/claims/factuality/index.ts";
import { loadLanguage } from "../src/language/index.ts";
import { parseReadRequest } from "../src/model/article-input.ts";
import type { EventMention, FactualityLabel } from "../src/model/reading.ts";
import { readArticle } from "../src/read.ts";

/** One sentence about relations between states. `known`: what is read wrongly so far, and why; a case that comes right must lose it. */
interface Case {
	readonly text: string;
	readonly title?: true;
	readonly event: string;
	readonly author: FactualityLabel;
	readonly sources?: readonly { readonly source: string; readonly label: FactualityLabel }[];
	readonly cues?: readonly string[];
	/** Whether everybody in the chain takes it for granted. */
	readonly granted?: boolean;
	readonly known?: string;
}

const folder = join(import.meta.dirname, "cases", "certainty-rules");
const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
	.filter((file) => file.endsWith(".yaml"))
	.sort();

for (const file of files) {
	describe(`certainty by rules: ${file}`, () => {
		for (const item of parse(readFileSync(join(folder, file), "utf8")) as Case[]) {
			test(`${item.text} — ${item.event}${item.known ? " (known to be wrong)" : ""}`, () => {
				const wrong = check(item);
				if (item.known) assert.notEqual(wrong, "", "comes right now: take `known` away");
				else assert.equal(wrong, "");
			});
		}
	});
}

/** What differs from the case, in words; empty where nothing does. */
function check(item: Case): string {
	const request = parseReadRequest(
		{ language: "en", ...(item.title ? { title: item.text } : { text: item.text }) },
		"case",
	);
	const text = loadLanguage("en").read(request.article.parts);
	const slice = ({ from, to }: { readonly from: number; readonly to: number }): string => item.text.slice(from, to);
	const event = rulesOnly(request, text).find((found) => slice(found) === item.event);
	if (!event) return `no event "${item.event}"`;
	const author = event.factuality[0];
	const rules = author?.cues.map(({ rule }) => rule) ?? [];
	const missing = (item.cues ?? []).filter((cue) => !rules.includes(cue));
	return [
		author?.label === item.author ? "" : `author ${author?.label} ${author?.value} instead of ${item.author}`,
		missing.length === 0 ? "" : `no cue ${missing.join(", ")} among ${rules.join(", ")}`,
		item.granted === undefined || item.granted === (event.presupposed ?? false) ? "" : `granted: ${!item.granted}`,
		sourcesDiffer(item, event, slice),
	]
		.filter((part) => part !== "")
		.join("; ");
}

function sourcesDiffer(
	item: Case,
	event: EventMention,
	slice: (span: { readonly from: number; readonly to: number }) => string,
): string {
	if (!item.sources) return "";
	const { attributions } = readArticle(
		parseReadRequest({ language: "en", ...(item.title ? { title: item.text } : { text: item.text }) }, "case"),
	);
	const found = event.factuality.slice(1).map(({ perspective, label }) => {
		const source = perspective === "author" ? [] : (attributions[perspective]?.source ?? []);
		return `${source.map(slice).join(" ")}=${label}`;
	});
	const wanted = item.sources.map(({ source, label }) => `${source}=${label}`);
	return found.join("; ") === wanted.join("; ")
		? ""
		: `sources ${found.join("; ") || "none"} instead of ${wanted.join("; ")}`;
}
