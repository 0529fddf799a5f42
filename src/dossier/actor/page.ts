import { dyadId } from "../addresses.ts";
import { shareBar } from "../charts/share-bar.ts";
import { type Content, html, joined, type Markup } from "../html.ts";
import { linkTo } from "../link.ts";
import { folded, renderPage, section } from "../page.ts";
import { recordWords } from "../passage.ts";
import type { SiteFacts } from "../site-facts.ts";
import { actorName, findStateName } from "../states.ts";
import { storyLines } from "../story-lines.ts";
import { dayWords } from "../times.ts";
import { nameOf, say, sayCount } from "../words.ts";
import type { ActorClaim, ActorView } from "./view.ts";

const shown = 12;
/** The most widely told claims; a great power has thousands, which are the data of its twin. */
const mostClaims = 60;

/** A state, or another side of claims: what this coverage says it did, and what was done to it; who speaks for it. */
export function actorPage(view: ActorView, facts: SiteFacts): string {
	const name = actorName(view.code);
	const standfirst = say("actor.standfirst", {
		claims: sayCount("claims", view.did.length + view.met.length),
		stories: sayCount("stories", view.stories.length),
	});
	return renderPage({
		title: say("title.actor", { name }),
		description: standfirst,
		facts,
		main: [
			html`<header class="story"><p class="kicker">${say("actor.kicker")}</p><h1>${name}</h1><p class="standfirst">${standfirst}</p></header>
`,
			view.others.length > 0 && section("others", say("actor.others"), others(view)),
			claimSection("did", say("actor.did", { name }), view.did),
			claimSection("met", say("actor.met", { name }), view.met),
			view.voices.length > 0 && section("voices", say("actor.voices"), voices(view)),
			section("stories", say("actor.stories"), storyLines(view.stories)),
		],
	});
}

/** A pair of states has a page of its own, with what open data say; other sides have theirs. */
function others({ code, others: all }: ActorView): Content {
	const links = all.slice(0, 2 * shown).map((other) => {
		const name = actorName(other.code);
		const isPair = findStateName(code) !== undefined && findStateName(other.code) !== undefined;
		const link = isPair ? linkTo("dyad", dyadId([code, other.code]), name) : linkTo("actor", other.code, name);
		return html`${link} <span class="who">${other.claims}</span>`;
	});
	return [html`<p class="note">${say("actor.others-note")}</p>`, html`<p>${joined(links, " · ")}</p>`];
}

function claimSection(id: "did" | "met", heading: string, claims: readonly ActorClaim[]): Content {
	if (claims.length === 0) return undefined;
	const rest = claims.length - mostClaims;
	return section(id, heading, [
		folded(
			claims.slice(0, mostClaims).map(claimLine),
			shown,
			sayCount("actor.more-claims", Math.min(claims.length, mostClaims) - shown),
			(some) => html`<ul class="claim-lines">${some}</ul>`,
		),
		rest > 0 && html`<p class="note">${sayCount("actor.rest-claims", rest)}</p>`,
	]);
}

function claimLine(claim: ActorClaim): Markup {
	const words = recordWords(claim.statement);
	const statement = claim.isCompared ? linkTo("claim", claim.id, words) : words;
	const facts = [
		...(claim.standing === undefined ? [] : [nameOf("standing", claim.standing)]),
		...(claim.at === undefined ? [] : [dayWords(claim.at)]),
	];
	return html`<li><p>${statement}${claim.contested && html` <span class="contested">${say("claim.contested")}</span>`} <span class="who">${facts.join(" · ")}</span></p>${shareBar(claim.outlets, claim.doubted)}</li>
`;
}

function voices({ voices: all }: ActorView): Content {
	const items = all.map(
		({ name, stories, onRecord }) =>
			html`<li>${say(onRecord ? "origin.on-record" : "origin.off-record", { name })} <span class="who">${sayCount("stories", stories)}</span></li>
`,
	);
	return folded(
		items,
		shown,
		sayCount("actor.more-voices", items.length - shown),
		(some) => html`<ul class="lines">${some}</ul>`,
	);
}
