/**
 * Works on many items at once and yields the results in the order of the items. Never holds more than `width` items
 * under way, so a slow reader downstream slows the source instead of filling memory.
 */
export async function* inOrder<In, Out>(
	items: AsyncIterable<In> | Iterable<In>,
	work: (item: In) => Promise<Out>,
	width: number,
): AsyncGenerator<Out> {
	const underWay: Promise<Out>[] = [];
	try {
		for await (const item of items) {
			const job = work(item);
			// A failure is met when its turn comes; until then it must not count as unhandled.
			job.catch(() => {});
			underWay.push(job);
			if (underWay.length < width) continue;
			const first = underWay.shift();
			if (first) yield await first;
		}
		while (underWay.length > 0) yield await (underWay.shift() as Promise<Out>);
	} finally {
		await Promise.allSettled(underWay);
	}
}
