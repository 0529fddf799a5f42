import type { EventMention, Mention } from "../../model/reading.ts";
import type { Scene } from "./arguments.ts";
import { childrenBy, lemmaOf, relationOf, subtree } from "./tree.ts";

type Auxiliary = Mention["auxiliary"][number];

/**
 * PLOVER's auxiliary modes, from what readers take the text to say (the author's factuality) and from tense. "Russia will send
 * shells" is future, "may have sent" hypothetical, "did not send" negated, "sent shells in 1950" historical.
 */
export function auxiliaryOf(
	scene: Scene,
	event: EventMention,
	when: string | undefined,
	published: string | undefined,
) {
	const modes: Auxiliary[] = [];
	if (isHistorical(scene, event, when, published)) modes.push("historical");
	if (event.tense === "future" || isUpcoming(scene, event.token)) modes.push("future");
	if (isNegated(event)) modes.push("negated");
	else if (isHypothetical(scene, event)) modes.push("hypothetical");
	return modes;
}

function isNegated(event: EventMention): boolean {
	const [author, ...sources] = event.factuality;
	if (!author) return false;
	if (author.value <= -0.5) return true;
	const last = sources.at(-1);
	return author.label === "Uu" && last !== undefined && last.value <= -1.5;
}

/** PS and Uu say that it may not have happened; a plain future is not hypothetical by that alone. */
function isHypothetical(scene: Scene, event: EventMention): boolean {
	const author = event.factuality.find((one) => one.perspective === "author");
	if (author) {
		if (isConditional(scene, event.token) || isAsked(scene) || isOnlyProposed(scene, event.token)) return true;
		return author.value < 1.5 && event.tense !== "future";
	}
	return isConditional(scene, event.token);
}

const irrealis = new Set(["could", "might", "may", "should"]);

/** "Was there cooperation?" asks; it does not say that there was. */
function isAsked({ tree }: Scene): boolean {
	return tree.tokens.at(-1)?.form === "?";
}

/** "the proposed deal", "a possible attack": the adjective says that it is not there yet. */
function isOnlyProposed({ tree }: Scene, at: number): boolean {
	return childrenBy(tree, at, "amod").some((child) =>
		/^(?:proposed|possible|potential|planned|prospective|hypothetical|eventual|threatened|would-be|any)$/i.test(
			tree.tokens[child]?.form ?? "",
		),
	);
}

/** "its upcoming meeting". */
function isUpcoming({ tree }: Scene, at: number): boolean {
	return childrenBy(tree, at, "amod").some((child) =>
		/^(?:upcoming|coming|forthcoming|future|impending|planned|next|scheduled)$/i.test(tree.tokens[child]?.form ?? ""),
	);
}

function hasIrrealis({ tree }: Scene, at: number): boolean {
	return childrenBy(tree, at, "aux").some((child) => irrealis.has(tree.tokens[child]?.form.toLowerCase() ?? ""));
}

export function isConditional(scene: Scene, at: number): boolean {
	const { tree } = scene;
	const auxiliaries = hasIrrealis(scene, at);
	return (
		auxiliaries || childrenBy(tree, at, "mark").some((child) => /^(if|unless)$/i.test(tree.tokens[child]?.form ?? ""))
	);
}

const yearInMs = 366 * 24 * 3600 * 1000;

/** More than a year before publication: history, not news. Without a date of publication, years before 2000 are. */
function isHistorical(
	scene: Scene,
	event: EventMention,
	when: string | undefined,
	published: string | undefined,
): boolean {
	if (when && published && Date.parse(published) - Date.parse(when) > yearInMs) return true;
	const year = yearOf(scene, event.token);
	if (year !== undefined) return year < (published ? Number(published.slice(0, 4)) - 1 : 2000);
	return agoIn(scene, event.token);
}

/** A year among the event's own words: "invaded in 1990", "the 1950-53 war". */
function yearOf(scene: Scene, at: number): number | undefined {
	const own = subtree(scene.tree, at, (token) =>
		["obl", "nmod", "nummod", "compound", "amod", "case"].includes(relationOf(token)),
	);
	for (const token of own) {
		const form = scene.tree.tokens[token]?.form ?? "";
		const [year] = /^(1[0-9]|20)\d{2}(?=$|s$|[-–])/.exec(form) ?? [];
		if (year) return Number(year);
	}
	return undefined;
}

function agoIn(scene: Scene, at: number): boolean {
	const { tree } = scene;
	return childrenBy(tree, at, "advmod", "obl").some((child) => {
		const words = subtree(tree, child).map((token) => tree.tokens[token]);
		return (
			words.some((token) => token?.form === "ago") &&
			words.some((token) => token && /^(year|decade|century)$/.test(lemmaOf(token)))
		);
	});
}
