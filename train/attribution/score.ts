import type { Role, Run } from "../../src/claims/attribution/decode.ts";
import type { Draft } from "../../src/claims/attribution/draft.ts";
import type { Example } from "./corpus.ts";

type Hull = readonly [number, number];
type F1 = Readonly<Record<Role, number>>;

/** F1 of the spans of whole attributions, a hull each: the same hull, and any word shared, one to one. In hundredths. */
export function agreement(
	examples: readonly Example[],
	found: readonly (readonly Draft[])[],
): { readonly exact: F1; readonly overlap: F1 } {
	const by = (match: (gold: Hull, own: Hull) => boolean, role: Role): number => {
		let [right, all] = [0, 0];
		examples.forEach((example, k) => {
			const gold = goldHulls(example, role);
			const own = (found[k] ?? []).flatMap((draft) => hullOf(draft[role]));
			all += gold.length + own.length;
			for (const span of own) {
				const at = gold.findIndex((other) => match(other, span));
				if (at < 0) continue;
				gold.splice(at, 1);
				right++;
			}
		});
		return all > 0 ? (200 * right) / all : 0;
	};
	const each = (match: (gold: Hull, own: Hull) => boolean): F1 => ({
		source: by(match, "source"),
		cue: by(match, "cue"),
		content: by(match, "content"),
	});
	return {
		exact: each(([from, to], own) => from === own[0] && to === own[1]),
		overlap: each(([from, to], own) => from < own[1] && own[0] < to),
	};
}

function goldHulls({ paragraph: { tokens }, links }: Example, role: Role): Hull[] {
	const place = ({ from, to }: Run) => ({ from: tokens[from]?.token.from ?? 0, to: tokens[to - 1]?.token.to ?? 0 });
	return links
		.filter(({ cue }) => cue.to > 0)
		.flatMap((link) =>
			hullOf((role === "content" ? link.content : [link[role]]).flatMap((run) => (run ? [place(run)] : []))),
		);
}

function hullOf(spans: readonly { readonly from: number; readonly to: number }[]): Hull[] {
	if (spans.length === 0) return [];
	return [[Math.min(...spans.map(({ from }) => from)), Math.max(...spans.map(({ to }) => to))]];
}
