import type { Digest } from "./digest.ts";

/**
 * An original and its translation share no words, but the translation says what it was made from. Of the two, the one in
 * the language that fewer articles of the collection have goes where the other goes: follower → leader.
 */
export function leadersOfTranslations(digests: readonly Digest[]): ReadonlyMap<string, string> {
	const byUrl = new Map(digests.flatMap(({ url, id }) => (url === undefined ? [] : [[url, id] as const])));
	const byId = new Map(digests.map((digest) => [digest.id, digest]));
	const speakers = Map.groupBy(digests, ({ language }) => language ?? "");
	const leaders = new Map<string, string>();
	for (const { id, original, language } of digests) {
		const found = byId.get(original?.id ?? "") ?? byId.get(byUrl.get(original?.url ?? "") ?? "");
		if (!found || found.id === id) continue;
		const own = speakers.get(language ?? "")?.length ?? 0;
		const its = speakers.get(found.language ?? "")?.length ?? 0;
		const [follower, leader] = own >= its ? [found.id, id] : [id, found.id];
		if (!leaders.has(follower) && !leaders.has(leader)) leaders.set(follower, leader);
	}
	return leaders;
}

export function joinTranslations(
	stories: readonly (readonly Digest[])[],
	digests: readonly Digest[],
	leaders: ReadonlyMap<string, string>,
): readonly (readonly Digest[])[] {
	const followers = Map.groupBy(
		digests.filter(({ id }) => leaders.has(id)),
		({ id }) => leaders.get(id) ?? "",
	);
	return stories.map((members) => [...members, ...members.flatMap(({ id }) => followers.get(id) ?? [])]);
}
