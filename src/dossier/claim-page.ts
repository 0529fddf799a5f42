import type { Article } from "../model/article.ts";
import { type Claim, cells, type Story } from "../model/audit.ts";
import type { EditorText } from "../model/editor-text.ts";
import { addressOf, dyadId } from "./addresses.ts";
import { shareBar } from "./charts/share-bar.ts";
import { timeline } from "./charts/timeline.ts";
import { counted, countingSentence, doubtedOf } from "./counting.ts";
import { type Content, html, joined } from "./html.ts";
import { linkTo } from "./link.ts";
import { legendOf } from "./marks.ts";
import type { Outline } from "./outline.ts";
import { renderPage, section } from "./page.ts";
import { findings } from "./panels/findings.ts";
import { origins } from "./panels/origins.ts";
import { saidOf } from "./panels/said.ts";
import { standing } from "./panels/standing.ts";
import { recordWords } from "./passage.ts";
import type { SiteFacts } from "./site-facts.ts";
import { actorName } from "./states.ts";
import { viewStory } from "./view.ts";
import { nameOf, say } from "./words.ts";

/** Of one outlet; a live page may say a thing fifty times, and all of them stand in the data. */
const mostSentences = 20;

/** One claim of a story: how surely it is told, where it stood when, on whose word, and every sentence that makes it. */
export function claimPage(
	claim: Claim,
	story: Story,
	articles: ReadonlyMap<string, Article>,
	readings: ReadonlyMap<string, Outline>,
	facts: SiteFacts,
	text?: EditorText,
): string {
	const view = {
		...viewStory(onlyOf(claim, story), articles, readings, facts, text, story),
		articlesAt: addressOf("story", story.id),
		sentencesPerCell: mostSentences,
		hasMatrix: false,
	};
	const [each] = view.claims;
	const last = claim.standing.at(-1)?.value;
	const told = cells.filter((cell) => cell !== "silent");
	const count = html`<div class="share-row">${shareBar(claim.outlets, doubtedOf(claim))}</div>${counted(claim, story.origins)}`;
	return renderPage({
		title: say("title.claim", { statement: claim.statement }),
		description: countingSentence(claim.outlets, doubtedOf(claim)),
		facts: { ...facts, demonstration: view.isDemonstration },
		main: [
			html`<header class="story" id="${each?.id}"><p class="kicker">${say("claim.kicker")}</p><h1>${recordWords(claim.statement)}</h1>
<p class="standfirst">${last !== undefined && say("claim.standfirst", { standing: nameOf("standing", last) })}</p>
<p class="onward">${around(claim, story, text?.headline ?? story.title)}</p></header>
`,
			section("counted", say("heading.counted"), [count, each && timeline(each, view)]),
			panel("standing", say("claim.history"), standing(claim, view)),
			panel("findings", say("heading.findings"), findings(view)),
			panel("origins", say("heading.origins"), origins(view)),
			each &&
				section(
					"said",
					say("claim.sentences"),
					html`${legendOf([claim], told)}<div class="all-open">${saidOf(each, view, "h3")}</div>`,
				),
		],
	});
}

function panel(id: string, heading: string, content: Content): Content {
	return content && section(id, heading, content);
}

/** The story as far as it is this claim's: its articles all, so that outlets that are silent are counted. */
function onlyOf(claim: Claim, story: Story): Story {
	const cited = new Set(claim.mentions.flatMap(({ origins: ids }) => ids));
	const telling = new Set(claim.mentions.map(({ article }) => article));
	const handed = (story.edges ?? []).filter(({ kind, from }) => kind !== "cited" && telling.has(from));
	return {
		...story,
		claims: [claim],
		findings: story.findings.filter((finding) => finding.claim === claim.id),
		origins: story.origins.filter(({ id }) => cited.has(id)),
		edges: [
			...claim.mentions.flatMap(({ article, origins: ids }) =>
				ids.map((to) => ({ kind: "cited" as const, from: article, to })),
			),
			...handed,
		],
	};
}

/** Where to go from here: the story, the two sides, and their pair. */
function around({ source, target }: Claim, story: Story, title: string): Content {
	const sides = [...new Set([source, target])].flatMap((code) =>
		code === undefined ? [] : [linkTo("actor", code, actorName(code))],
	);
	const pair = story.dyads.find(
		(states) => source !== undefined && target !== undefined && dyadId(states) === dyadId([source, target]),
	);
	return joined(
		[
			linkTo("story", story.id, say("claim.story", { title: title || say("headline.untitled") })),
			...sides,
			...(pair ? [linkTo("dyad", dyadId(pair), say("claim.ties"))] : []),
		],
		" · ",
	);
}
