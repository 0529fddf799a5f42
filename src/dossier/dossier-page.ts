import { dataAddressOf } from "./addresses.ts";
import { previewSize } from "./charts/preview.ts";
import { type Content, html } from "./html.ts";
import { dossierData } from "./json-ld.ts";
import { renderPage, section } from "./page.ts";
import { panels } from "./panels/index.ts";
import { headline, standfirst } from "./panels/lead.ts";
import { whyNone } from "./panels/matrix.ts";
import { citation, collected, method } from "./panels/method.ts";
import type { SiteFacts } from "./site-facts.ts";
import { storyLines } from "./story-lines.ts";
import type { StorySummary } from "./summary.ts";
import type { DossierView } from "./view.ts";
import { isMessage, say } from "./words.ts";

/** Where a reader may go from a story. */
export interface Onward {
	/** About the same two states. */
	readonly related?: readonly StorySummary[];
	/** Looked at most, on the live site. */
	readonly viewed?: readonly StorySummary[];
}

export function dossierPage(view: DossierView, facts: SiteFacts, { related = [], viewed = [] }: Onward = {}): string {
	const { story } = view;
	const shown = panels.map(({ name, render }) => ({ name, content: render(view) }));
	const main = [
		headline(view),
		shown.map(({ name, content }) => content && section(name, say(`heading.${name}`), content)),
		absentees(
			shown.flatMap(({ name, content }) => (content || (name === "matrix" && view.hasMatrix) ? [] : [name])),
			view,
			facts,
		),
		section("collected", say("heading.collected"), collected(facts.collection, view)),
		section("method", say("heading.method"), method()),
		related.length > 0 && section("related", say("heading.related"), storyLines(related)),
		viewed.length > 0 && section("viewed", say("heading.viewed"), storyLines(viewed, "as given")),
		section("cite", say("heading.cite"), citation(story, view, facts.made, facts.version)),
	];
	return renderPage({
		title: say("title.dossier", { title: (view.text?.headline ?? story.title) || say("headline.untitled") }),
		description: view.text?.standfirst ?? standfirst(view),
		facts,
		head: [preview(view, facts), dossierData(view, facts)],
		main,
	});
}

/** Previews of links ask for a whole address. */
function preview({ story, hasMatrix }: DossierView, { url }: SiteFacts): Content {
	if (url === undefined || !hasMatrix) return undefined;
	const { width, height } = previewSize;
	return html`
<meta property="og:image" content="${url}${dataAddressOf("story", story.id, "png")}"><meta property="og:image:width" content="${width}"><meta property="og:image:height" content="${height}"><meta property="og:image:alt" content="${say("preview.alt")}"><meta name="twitter:card" content="summary_large_image">`;
}

/** A panel with nothing in it is not shown; why, is said once, of panels that a reader would look for. */
function absentees(names: readonly string[], view: DossierView, { confirmedOnly = false }: SiteFacts): Content {
	const reasons = names.flatMap((name) => {
		if (name === "matrix") return [whyNone(view)];
		const key = confirmedOnly && name === "findings" ? "absent.confirmed" : `absent.${name}`;
		return isMessage(key) ? [say(key)] : [];
	});
	return (
		reasons.length > 0 &&
		html`<aside class="absent" aria-label="${say("absent.label")}"><p>${reasons.join(" ")}</p></aside>`
	);
}
