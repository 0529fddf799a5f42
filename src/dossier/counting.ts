import { type Claim, cells, mentioning, type Origin, surest } from "../model/audit.ts";
import { html, type Markup } from "./html.ts";
import { currentLocale } from "./locale.ts";
import { say, sayCount, sayList } from "./words.ts";

export interface Interval {
	readonly low: number;
	readonly high: number;
}

/** Below this many outlets a share says little, whatever it is: the interval for half of ten is 24 to 76%. */
export const smallSample = 10;

/**
 * Wilson's score interval for k of n, by default at 95% (E. B. Wilson, "Probable inference, the law of succession, and
 * statistical inference", JASA 22, 1927): it holds for small n and never leaves 0..1, which the textbook one does.
 */
export function wilsonInterval(k: number, n: number, z = 1.959964): Interval {
	if (n === 0) return { low: 0, high: 1 };
	const share = k / n;
	const weight = z * z;
	const middle = share + weight / (2 * n);
	const reach = z * Math.sqrt((share * (1 - share)) / n + weight / (4 * n * n));
	const low = (middle - reach) / (1 + weight / n);
	const high = (middle + reach) / (1 + weight / n);
	return { low: k === 0 ? 0 : Math.max(0, low), high: k === n ? 1 : Math.min(1, high) };
}

/** Outlets of which our reading is doubtful, by the cell it is. */
export function doubtedOf({ unsure = [], mentions }: Pick<Claim, "unsure" | "mentions">): Claim["outlets"] {
	const told = unsure.map((outlet) => surest(mentions.filter((one) => one.outlet === outlet).map(({ cell }) => cell)));
	return Object.fromEntries(cells.map((cell) => [cell, told.filter((one) => one === cell).length])) as Claim["outlets"];
}

/**
 * The first sentence about any claim: "Of 8 outlets that mention it, 3 state it as fact [95% interval 14–69%], 2 attribute
 * it, 3 hedge it, none denies it. A small sample. Our reading of 2 of these is doubtful." Of a single outlet no share is given.
 */
export function countingSentence(outlets: Claim["outlets"], doubted: Claim["outlets"]): string {
	const n = mentioning(outlets);
	if (n === 0) return say("counting.nobody");
	return doubting(
		n === 1 ? say("counting.single", { what: singleCell(outlets) }) : shares(outlets, n),
		mentioning(doubted),
		n,
	);
}

function shares(outlets: Claim["outlets"], n: number): string {
	const { low, high } = wilsonInterval(outlets.fact, n);
	const fact = sayCount("counting.fact", outlets.fact, { low: Math.round(low * 100), high: Math.round(high * 100) });
	const parts = [fact, ...restWords(outlets)];
	const sentence = sayCount("counting.of", n, { parts: parts.join(", ") });
	return n < smallSample ? `${sentence} ${say("counting.small")}` : sentence;
}

/** A sentence about so many outlets, and of how many of these our reading is doubtful. */
function doubting(sentence: string, doubted: number, of: number): string {
	if (doubted === 0) return sentence;
	return `${sentence} ${of === 1 ? say("counting.doubted-one") : sayCount("counting.doubted", doubted)}`;
}

/**
 * Who denies it on the record, though the outlet that says so may itself state it as fact and is counted as stating it: "Denied on
 * the record by Belarus."
 */
export function denialSentence({ mentions }: Claim, origins: readonly Origin[]): string | undefined {
	const ids = new Set(mentions.flatMap(({ cell, own, origins: cited }) => (cell === "denied" && !own ? cited : [])));
	const names = new Set(origins.flatMap((origin) => (origin.onRecord && ids.has(origin.id) ? [origin.name] : [])));
	return names.size > 0 ? say("counting.denial", { names: sayList([...names]) }) : undefined;
}

/** How its outlets tell a claim, who denies it, and who says nothing: a paragraph. */
export function counted(claim: Claim, origins: readonly Origin[]): Markup {
	const { outlets } = claim;
	const doubted = doubtedOf(claim);
	const denial = denialSentence(claim, origins);
	const silence = doubting(sayCount("counting.silent", outlets.silent), doubted.silent, outlets.silent);
	return html`<p class="counting">${countingSentence(outlets, doubted)}${denial !== undefined && ` ${denial}`}${outlets.silent > 0 && html` <span class="silence">${silence}</span>`}</p>`;
}

/** Counts above none, then what nobody does, in one breath: "none hedges or denies it". */
function restWords(outlets: Claim["outlets"]): readonly string[] {
	const others = ["attributed", "hedged", "denied"] as const;
	const some = others.flatMap((cell) => (outlets[cell] > 0 ? [sayCount(`counting.${cell}`, outlets[cell])] : []));
	const none = others.filter((cell) => outlets[cell] === 0).map((cell) => say(`counting.verb.${cell}`));
	if (none.length === 0) return some;
	return [...some, say("counting.none", { verbs: currentLocale().disjunction.format(none) })];
}

function singleCell(outlets: Claim["outlets"]): string {
	const told = ["fact", "attributed", "hedged", "denied"] as const;
	const cell = told.find((name) => outlets[name] > 0) ?? "fact";
	return say(`counting.bare.${cell}`);
}
