/** The best tag's index of a row of scores that starts at `from`. */
export type ChooseTag = (scores: Float32Array, from: number) => number;

/** What counts for so little beside the best that it may be left out: e^−12. */
const negligible = 12;

/**
 * Where tags carry morphemes ("NOUN|_ NNG+JKS"), hundreds share one part of speech: it is chosen by what all of them have
 * together, then the best of its tags. Other languages' tags are few, and the best one is taken.
 */
export function tagChooser(tags: readonly string[]): ChooseTag {
	const cols = tags.length;
	if (!tags.some((tag) => tag.includes(" "))) return (scores, from) => bestColumn(scores, from, cols);
	const names = tags.map((tag) => tag.slice(0, tag.indexOf("|")));
	const parts = [...new Set(names)];
	const partOf = Int32Array.from(names, (name) => parts.indexOf(name));
	const shares = new Float64Array(parts.length);
	const best = new Int32Array(parts.length);
	return (scores, from) => {
		const most = scores[from + bestColumn(scores, from, cols)] as number;
		shares.fill(0);
		for (let c = 0; c < cols; c++) {
			const score = scores[from + c] as number;
			if (score < most - negligible) continue;
			const part = partOf[c] as number;
			if (shares[part] === 0 || score > (scores[from + (best[part] as number)] as number)) best[part] = c;
			shares[part] = (shares[part] as number) + Math.exp(score - most);
		}
		return best[bestColumn(shares, 0, parts.length)] as number;
	};
}

export function bestColumn(scores: Float32Array | Float64Array, from: number, cols: number): number {
	let best = 0;
	for (let c = 1; c < cols; c++) if ((scores[from + c] as number) > (scores[from + best] as number)) best = c;
	return best;
}
