import type { Random } from "../network/random.ts";
import type { Example } from "./treebank.ts";

/** How often a sentence is seen changed, so that headlines, shouting and missing points are no surprise. */
export interface Noise {
	readonly headline: number;
	readonly titleCase: number;
	readonly capitals: number;
	readonly lower: number;
	readonly noPoint: number;
}

export const defaultNoise: Noise = {
	headline: 0.03,
	titleCase: 0.015,
	capitals: 0.015,
	lower: 0.01,
	noPoint: 0.05,
};

export function withNoise(example: Example, random: Random, noise: Noise): Example {
	let out = example;
	if (random.next() < noise.noPoint) out = withoutPoint(out);
	const draw = random.next();
	if (draw < noise.headline) return asHeadline(out, random);
	if (draw < noise.headline + noise.titleCase) return titleCased(out);
	if (draw < noise.headline + noise.titleCase + noise.capitals) return withForms(out, (form) => form.toUpperCase());
	if (draw < noise.headline + noise.titleCase + noise.capitals + noise.lower) {
		return withForms(out, (form) => form.toLowerCase());
	}
	return out;
}

const withForms = (example: Example, change: (form: string, i: number) => string): Example => ({
	...example,
	forms: example.forms.map(change),
});

/** Drops the last word where it is a full stop under which nothing hangs. */
function withoutPoint(example: Example): Example {
	const last = example.forms.length - 1;
	if (last < 1 || example.forms[last] !== "." || example.heads.includes(last)) return example;
	return without(example, new Set([last]));
}

/** Drops articles, and forms of "be" that are copula or auxiliary, as headlines do; half of them in title case. */
function asHeadline(example: Example, random: Random): Example {
	const dropped = new Set<number>();
	example.forms.forEach((form, i) => {
		if (example.heads.includes(i)) return;
		const lower = form.toLowerCase();
		const label = example.labels[i] ?? "";
		if (label === "det" && ["the", "a", "an"].includes(lower)) dropped.add(i);
		if (/^(cop|aux|aux:pass)$/.test(label) && ["is", "are", "was", "were", "'s"].includes(lower)) dropped.add(i);
	});
	if (dropped.size === example.forms.length) return example;
	const short = withoutPoint(without(example, dropped));
	return random.next() < 0.5 ? titleCased(short) : short;
}

function without(example: Example, dropped: ReadonlySet<number>): Example {
	const place = new Map<number, number>();
	example.forms.forEach((_, i) => {
		if (!dropped.has(i)) place.set(i, place.size);
	});
	const keep = <T>(items: readonly T[]): T[] => items.filter((_, i) => !dropped.has(i));
	return {
		id: example.id,
		forms: keep(example.forms),
		tags: keep(example.tags),
		heads: keep(example.heads).map((head) => (head < 0 ? head : (place.get(head) ?? -1))),
		labels: keep(example.labels),
		lemmas: keep(example.lemmas),
	};
}

const small = new Set("a an and as at but by for in nor of on or so the to up yet vs via from with".split(" "));

function titleCased(example: Example): Example {
	return withForms(example, (form, i) =>
		i > 0 && small.has(form) ? form : form.replace(/^\p{Ll}/u, (first) => first.toUpperCase()),
	);
}
