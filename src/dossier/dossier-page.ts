import type { AuditFacts } from "./facts.ts";
import { type Content, html } from "./html.ts";
import { renderPage, section } from "./page.ts";
import { articles } from "./panels/articles.ts";
import { claims, otherClaims } from "./panels/claims.ts";
import { figures } from "./panels/figures.ts";
import { findings } from "./panels/findings.ts";
import { counted, headline, standfirst } from "./panels/lead.ts";
import { matrix } from "./panels/matrix.ts";
import { citation, collected, method } from "./panels/method.ts";
import { origins } from "./panels/origins.ts";
import { ties } from "./panels/ties.ts";
import type { DossierView } from "./view.ts";
import { type MessageKey, say } from "./words.ts";

export function dossierPage(view: DossierView, facts: AuditFacts): string {
	const { story } = view;
	const panels = [
		panel("counted", counted(view)),
		panel("matrix", matrix(view)),
		panel("findings", findings(view)),
		panel("figures", figures(view)),
		panel("ties", ties(view)),
		panel("claims", claims(view)),
		panel("other-claims", otherClaims(view)),
		panel("origins", origins(view)),
		panel("articles", articles(view)),
	];
	const main = [
		headline(view),
		panels.map(({ markup }) => markup),
		absentees(panels),
		section("collected", say("heading.collected"), collected(facts.collection, view)),
		section("method", say("heading.method"), method()),
		section("cite", say("heading.cite"), citation(story, view, facts.made, facts.version)),
	];
	return renderPage({
		title: say("title.dossier", { title: story.title || say("headline.untitled") }),
		description: standfirst(view),
		root: "../",
		isDemonstration: view.isDemonstration,
		version: facts.version,
		main,
	});
}

const panelNames = [
	"counted",
	"findings",
	"matrix",
	"figures",
	"ties",
	"claims",
	"other-claims",
	"origins",
	"articles",
] as const;
type PanelName = (typeof panelNames)[number];

interface Panel {
	readonly name: PanelName;
	readonly markup: Content;
}

function panel(name: PanelName, content: Content): Panel {
	return { name, markup: content && section(name, say(`heading.${name}` satisfies MessageKey), content) };
}

/** A panel with nothing in it is not shown; why, is said once. */
function absentees(panels: readonly Panel[]): Content {
	const reasons = panels.flatMap(({ name, markup }) => (markup || !isMissed(name) ? [] : [say(`absent.${name}`)]));
	return (
		reasons.length > 0 &&
		html`<aside class="absent" aria-label="${say("absent.label")}"><p>${reasons.join(" ")}</p></aside>`
	);
}

const missed = ["findings", "matrix", "claims", "origins"] as const;

/** Panels a reader would look for. Without claims there are no counts either, which one reason tells. */
function isMissed(name: PanelName): name is (typeof missed)[number] {
	return (missed as readonly PanelName[]).includes(name);
}
