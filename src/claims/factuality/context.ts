import { bands } from "../../model/reading.ts";

/** Words of a sentence that make a value so, by token. */
export interface CueAt {
	readonly from: number;
	readonly to: number;
	readonly rule: string;
}

/** How sure a perspective is at a place in the tree. */
export interface Context {
	readonly value: number;
	/** The same for what is taken for granted there: a factive under negation keeps it. */
	readonly base: number;
	readonly cues: readonly CueAt[];
	readonly presupposed: boolean;
	/** Settled, but not said which way ("knows whether"). */
	readonly settled: boolean;
	readonly voice: Voice;
}

/**
 * `own`: the author speaks. `told`: the author passes on what others say, so that "would" is the future they spoke of.
 * `source`: how the one who says it sees it, to whom a future that he announces is certain.
 */
export type Voice = "own" | "told" | "source";

export const certain: Context = { value: 3, base: 3, cues: [], presupposed: false, settled: false, voice: "own" };

const steps = [...Object.values(bands), 0];

/**
 * Two reasons for doubt add up like independent errors: "officials said it may fail" is hardly less sure than "it may
 * fail". `size` is what remains of a certain event, its sign reverses. A chain is as strong as its weakest link, and no weaker
 * than the band of it: what is possibly possible is possible.
 */
export function weaken(value: number, size: number): number {
	const [a, b] = [Math.abs(value), Math.abs(size)];
	const least = steps.find((step) => Math.min(a, b) >= step) ?? 0;
	return Math.max(least, 3 - Math.hypot(3 - a, 3 - b)) * Math.sign(value) * Math.sign(size) || 0;
}

export function weakened(context: Context, size: number, cue: CueAt): Context {
	return { ...context, value: weaken(context.value, size), cues: [...context.cues, cue], presupposed: false };
}

export function replaced(context: Context, value: number, cue: CueAt): Context {
	return { ...context, value, cues: [...context.cues, cue], presupposed: false };
}

/** Neither so nor not so: below the band of what is possible. */
export const isOpen = (value: number): boolean => Math.abs(value) < bands.possible;

/** Certainly not so. */
export const isRuledOut = (value: number): boolean => value <= -bands.certain;

/** What is neither so nor not so as far as the words go. */
export const open = (context: Context, ...cues: readonly CueAt[]): Context => ({
	...context,
	value: 0,
	cues: [...context.cues, ...cues],
	presupposed: false,
});

/** Back to what the perspective takes for granted: relative clauses, definite nouns, "because". */
export function granted(context: Context, cue?: CueAt, size = 3): Context {
	return { ...context, value: weaken(context.base, size), presupposed: true, cues: cue ? [cue] : [], settled: false };
}
