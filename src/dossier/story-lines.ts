import { type Content, html } from "./html.ts";
import { linkTo } from "./link.ts";
import { folded } from "./page.ts";
import { recordWords } from "./passage.ts";
import { newestFirst, type StorySummary } from "./summary.ts";
import { daysWords } from "./times.ts";
import { say, sayCount } from "./words.ts";

const shown = 12;

/** A line a story, newest first unless their order says something; a long list folds. */
export function storyLines(
	stories: readonly StorySummary[],
	order: "newest first" | "as given" = "newest first",
): Content {
	const items = (order === "as given" ? stories : stories.toSorted(newestFirst)).map((story) => {
		const facts = [daysWords(story.from, story.to), sayCount("outlets", story.outlets.length)];
		return html`<li>${linkTo("story", story.id, story.title ? recordWords(story.title) : say("headline.untitled"))} <span class="who">${facts.filter((part) => part !== "").join(" · ")}</span></li>
`;
	});
	return folded(
		items,
		shown,
		sayCount("index.more-stories", items.length - shown),
		(some) => html`<ul class="lines">${some}</ul>`,
	);
}
