import { themes, weights } from "./tables.ts";
import type { Statement } from "./voices.ts";

const stop = new Set(
	"the a an and or but of to in on at for with by from as that this these those it its his her their our be is are was were been has have had will would could should may might can not no more less than into over about against between both also just only even what which who".split(
		" ",
	),
);

const patterns = [...themes].map(
	([theme, stems]) => [theme, new RegExp(`(?<![\\p{L}\\p{N}])(?:${stems.join("|")})`, "u")] as const,
);

/** Themes, states named, and beginnings of words: what an explanation is about, as far as words show. */
export function featuresOf(words: string, codes: readonly string[]): ReadonlyMap<string, number> {
	const lower = words.toLowerCase();
	const found = new Map<string, number>();
	for (const [theme, pattern] of patterns) if (pattern.test(lower)) found.set(`theme ${theme}`, 2);
	for (const code of codes) found.set(`state ${code}`, 2);
	for (const word of beginningsOf(words)) found.set(`word ${word}`, 1);
	return found;
}

/** Beginnings of the words that mean something: "deliver" of "deliveries". */
export function beginningsOf(words: string): readonly string[] {
	const found = words.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
	return found.flatMap((word) => (stop.has(word) ? [] : [word.slice(0, 6)]));
}

/** Weighted Jaccard: what two have in common, of all that either has. */
export function likeness(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
	const shared = [...a].reduce((sum, [key, weight]) => sum + (b.has(key) ? weight : 0), 0);
	const all = sumOf(a) + sumOf(b) - shared;
	return all === 0 ? 0 : shared / all;
}

function sumOf(features: ReadonlyMap<string, number>): number {
	return [...features.values()].reduce((sum, weight) => sum + weight, 0);
}

export interface Cluster {
	readonly statements: readonly Statement[];
	readonly features: ReadonlyMap<string, number>;
}

/** Statements that say the same of the event, joined in text order to the likest group that is like enough. */
export function clusterStatements(statements: readonly Statement[]): readonly Cluster[] {
	const clusters: Cluster[] = [];
	for (const statement of statements) {
		const features = featuresOf(`${isSign(statement) ? "" : statement.content}`, statement.codes);
		const scored = clusters.map((cluster) => ({ cluster, score: likenessOf(cluster, statement, features) }));
		const best = scored.toSorted((a, b) => b.score - a.score)[0];
		if (!best || best.score < weights.likeness) clusters.push({ statements: [statement], features });
		else clusters[clusters.indexOf(best.cluster)] = joined(best.cluster, statement, features);
	}
	return clusters;
}

/** Signs to the same addressee are one explanation, whatever they are called. */
function likenessOf(cluster: Cluster, statement: Statement, features: ReadonlyMap<string, number>): number {
	const isSignTo = (one: Statement): string => (isSign(one) ? one.codes.toSorted().join() : "");
	const sign = isSignTo(statement);
	if (sign !== "" && cluster.statements.some((one) => isSignTo(one) === sign)) return 1;
	return likeness(cluster.features, features);
}

function isSign({ kind, codes }: Statement): boolean {
	return kind === "signal" && codes.length > 0;
}

function joined(cluster: Cluster, statement: Statement, features: ReadonlyMap<string, number>): Cluster {
	return { statements: [...cluster.statements, statement], features: new Map([...cluster.features, ...features]) };
}
