import { type Article, titleOf } from "../model/article.ts";
import type { Story } from "../model/audit.ts";
import type { Outlets } from "../model/outlet.ts";
import type { Reading } from "../model/reading.ts";
import type { Cluster } from "./cluster.ts";
import { findCopies } from "./copies.ts";

/** A story with everything but its findings, figures and explanations, which later stages add. */
export function assembleStory(
	cluster: Cluster,
	articles: ReadonlyMap<string, Article>,
	_readings: ReadonlyMap<string, Reading>,
	outlets: Outlets,
): Story {
	const told = cluster.articles.flatMap((id) => articles.get(id) ?? []);
	return {
		id: cluster.id,
		title: told[0] ? titleOf(told[0]) : "",
		articles: cluster.articles,
		outlets: [...new Set(told.flatMap((article) => article.outlet ?? []))].sort(),
		dyads: [],
		origins: [],
		copies: findCopies(told, outlets),
		claims: [],
		figures: [],
		findings: [],
		explanations: [],
	};
}
