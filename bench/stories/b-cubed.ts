export interface Scores {
	readonly precision: number;
	readonly recall: number;
	readonly f1: number;
}

/** Bagga and Baldwin 1998: per item, the share of its cluster that is of its class, and of its class that is in its cluster. */
export function bCubed(gold: readonly string[], found: readonly string[]): Scores {
	const golds = countEach(gold);
	const founds = countEach(found);
	const both = countEach(gold.map((label, at) => JSON.stringify([label, found[at]])));
	let precision = 0;
	let recall = 0;
	for (const [at, label] of gold.entries()) {
		const cluster = found[at] as string;
		const shared = both.get(JSON.stringify([label, cluster])) as number;
		precision += shared / (founds.get(cluster) as number) / gold.length;
		recall += shared / (golds.get(label) as number) / gold.length;
	}
	return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
}

function countEach(labels: readonly string[]): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
	return counts;
}
