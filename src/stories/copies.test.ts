import assert from "node:assert/strict";
import { test } from "node:test";
import type { Article } from "../model/article.ts";
import { parseReadRequest } from "../model/article-input.ts";
import { findCopies } from "./copies.ts";

const report = [
	"Officials of both countries met at the cosmodrome on Wednesday and spoke for more than four hours about satellites, shells and food aid, the agency's reporter said from the scene.",
	"The two delegations then moved to a state dinner at which toasts were exchanged before cameras that had been let in for a few minutes only.",
	"No communique was published, and spokesmen for the two governments declined to say whether any document had been signed by either of the leaders.",
	"The visit is the first abroad in more than four years for a leader who travels by armoured train and who last came to the region in the spring of 2019.",
];
const other =
	"Analysts in the capital doubt that much was agreed, since neither side brought its ministers of trade, and since the harvest at home, by all accounts, has been a good one this year.";
const speech =
	"“We shall stand together against the hegemonic forces that threaten the peace of the whole of the region, and we shall do so for as long as the mountains stand and the rivers flow to the sea, whatever others say of it.”";

function article(id: string, outlet: string, paragraphs: readonly string[], more: Partial<Article> = {}): Article {
	const { article } = parseReadRequest({ id, outlet, title: id, text: paragraphs.join("\n\n") }, id);
	return { ...article, ...more };
}

test("a reprint is a copy of the earliest, when the clock says which that is", () => {
	const early = article("early", "Daily Post", report, { published: "2023-09-13T10:00Z" });
	const late = article("late", "Evening Post", report, { published: "2023-09-13T12:30Z" });
	assert.deepEqual(findCopies([early, late]), [{ original: "early", articles: ["early", "late"] }]);
});

test("a day orders nothing within itself: no original", () => {
	const day = { published: "2023-09-13", publishedPrecision: "day" } as const;
	assert.deepEqual(findCopies([article("a", "A", report, day), article("b", "B", report, day)]), [
		{ articles: ["a", "b"] },
	]);
});

test("the original is the agency's where it is collected, and nobody's where it is not", () => {
	const early = article("a", "Daily Post", report, { agency: "Reuters", published: "2023-09-13T10:00Z" });
	const late = article("b", "Reuters", report, { published: "2023-09-13T12:00Z" });
	const third = article("c", "Evening Post", report, { agency: "Reuters", published: "2023-09-14T12:00Z" });
	assert.deepEqual(findCopies([early, late, third]), [{ original: "b", articles: ["a", "b", "c"] }]);
	assert.deepEqual(findCopies([early, third]), [{ articles: ["a", "c"] }]);
});

test("a report taken whole into a longer one is a copy: containment, not resemblance", () => {
	const long = article("long", "B", [...report.slice(0, 3), ...Array.from({ length: 12 }, (_, at) => own(at))]);
	assert.deepEqual(findCopies([article("short", "A", report.slice(0, 3)), long]), [{ articles: ["short", "long"] }]);
});

test("an edited reprint keeps whole paragraphs", () => {
	const edited = article("edited", "B", [
		report[0] ?? "",
		own(1),
		report[1] ?? "",
		own(2),
		report[2] ?? "",
		own(3),
		other,
	]);
	const source = article("source", "A", [...report, own(4), own(5), own(6), own(7)]);
	assert.deepEqual(findCopies([source, edited]), [{ articles: ["source", "edited"] }]);
});

test("two that quote one speech are no copies", () => {
	const quotes = [speech, speech.replace("shall", "will"), speech.replace("peace", "quiet")];
	assert.deepEqual(
		findCopies([article("a", "A", [...quotes, other]), article("b", "B", [...quotes, report[3] ?? ""])]),
		[],
	);
});

/** Twenty-odd words that no other paragraph has. */
function own(at: number): string {
	return Array.from({ length: 24 }, (_, word) => `word${at}x${word}`).join(" ");
}
