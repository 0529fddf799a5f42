import type { Origin } from "../model/audit.ts";
import { isEarlier } from "./moments.ts";
import type { Evidence } from "./standing.ts";

/**
 * Follows "Yonhap reported, citing the military" into Yonhap's own article where it is in the story and says the same: its
 * origins stand for Yonhap then. Whoever cites each other in a circle keeps the names they cite.
 */
export function resolveRelays(evidence: readonly Evidence[]): readonly Evidence[] {
	return evidence.map((one) => {
		const origins = one.origins.flatMap((origin) => follow(origin, one, evidence, new Set()));
		const unique = [...new Map(origins.map((origin) => [origin.id, origin])).values()];
		return { ...one, origins: unique, mention: { ...one.mention, origins: unique.map(({ id }) => id) } };
	});
}

const relaying: ReadonlySet<Origin["kind"]> = new Set(["outlet", "agency"]);

function follow(
	origin: Origin,
	from: Evidence,
	evidence: readonly Evidence[],
	seen: ReadonlySet<string>,
): readonly Origin[] {
	const isCited = relaying.has(origin.kind) && !from.mention.own;
	if (!isCited || seen.has(origin.id)) return [origin];
	const cited = evidence.filter(
		(other) => isOutletOf(origin, other) && other.article !== from.article && !isEarlier(from.article, other.article),
	);
	const behind = cited.flatMap((other) =>
		other.origins.flatMap((next) => follow(next, other, evidence, new Set([...seen, origin.id]))),
	);
	return behind.length > 0 && !behind.some(({ id }) => id === origin.id || seen.has(id)) ? behind : [origin];
}

function isOutletOf(origin: Origin, { mention }: Evidence): boolean {
	return mention.outlet === origin.name;
}
