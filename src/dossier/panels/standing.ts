import type { Claim, Origin, Standing } from "../../model/audit.ts";
import { type Content, html, type Markup } from "../html.ts";
import { folded } from "../page.ts";
import { timeElement } from "../times.ts";
import type { DossierView } from "../view.ts";
import { nameOf, say, sayCount, sayList } from "../words.ts";
import { originWords } from "./said.ts";

interface Step {
	readonly at: string;
	readonly value: Standing;
	/** Whether it stands otherwise than before. */
	readonly isChange: boolean;
	/** Origins that this claim did not rest on before. */
	readonly fresh: readonly Origin[];
}

const shownSteps = 6;
const namedOrigins = 4;

/** What the coverage supported, and when: each change, and each time somebody was cited for the first time. */
export function standing(claim: Claim, view: DossierView): Content {
	const steps = stepsOf(claim, view).filter(({ isChange, fresh }) => isChange || fresh.length > 0);
	if (steps.length === 0) return undefined;
	const items = steps.map((step) => stepItem(step, view));
	return folded(
		items,
		shownSteps,
		sayCount("standing.more", items.length - shownSteps),
		(some) => html`<ol class="steps">${some}</ol>`,
	);
}

function stepsOf(claim: Claim, view: DossierView): readonly Step[] {
	const known = new Set<string>();
	return claim.standing.map(({ at, value, origins }, index) => {
		const fresh = origins.filter((id) => !known.has(id)).flatMap((id) => view.origins.get(id) ?? []);
		for (const id of origins) known.add(id);
		const isChange = claim.standing[index - 1]?.value !== value;
		return { at, value, isChange, fresh: fresh.filter((origin) => origin.kind !== "newsroom") };
	});
}

function stepItem({ at, value, isChange, fresh }: Step, view: DossierView): Markup {
	const article = view.articles.find((each) => each.published === at);
	const name = nameOf("standing", value);
	const standingWords = isChange ? html`<b>${name}</b>` : html`${say("standing.still", { value: name })}`;
	return html`<li>${timeElement(at, article)} ${standingWords}${fresh.length > 0 && freshWords(fresh)}</li>`;
}

function freshWords(fresh: readonly Origin[]): Markup {
	const names = sayList(fresh.slice(0, namedOrigins).map(originWords));
	const more = fresh.length - namedOrigins;
	const rest = more > 0 ? say("standing.rest", { n: more }) : "";
	return html` <span class="fresh">${sayCount("standing.fresh", fresh.length, { names, rest })}</span>`;
}
