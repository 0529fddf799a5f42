import type { Span } from "../../model/record.ts";
import { onceEach } from "../once-each.ts";
import { type UsageOf, usageIn } from "../same-event/index.ts";
import type { Told } from "../told.ts";
import { type Candidate, candidatesOf } from "./candidate.ts";
import { type Places, placesOf } from "./near.ts";

/** The events of a story, made ready to be compared with each of its claims. */
export interface Field {
	readonly of: (outlet: string) => { readonly candidates: readonly Candidate[]; readonly places: Places };
	readonly usageOf: UsageOf;
	readonly find: (article: string, place: Place) => Candidate | undefined;
}

type Place = Pick<Span, "i" | "from">;

export function openField(events: readonly Told[]): Field {
	const byArticle = Map.groupBy(events, ({ article }) => article);
	const all = [...byArticle.values()].flatMap(candidatesOf);
	const byOutlet = Map.groupBy(all, ({ told }) => told.outlet);
	const known = new Map(all.map((one) => [placeKey(one.told.article.id, one.told.event), one]));
	return {
		of: onceEach((outlet) => {
			const candidates = byOutlet.get(outlet) ?? [];
			return { candidates, places: placesOf(candidates) };
		}),
		usageOf: usageIn(all.map(({ situation }) => situation)),
		find: (article, place) => known.get(placeKey(article, place)),
	};
}

/** The sentence that an event stands in. */
export function sentenceKey({ told: { article, sentence } }: Candidate): string {
	return placeKey(article.id, sentence);
}

/** As a key. */
export function placeKey(article: string, { i, from }: Place): string {
	return `${i} ${from} ${article}`;
}
