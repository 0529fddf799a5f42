/** What is found once for each key: the thousands of events of a story are of some hundred words. It lives as long as its holder. */
export function onceEach<Key, Found>(find: (key: Key) => Found): (key: Key) => Found {
	const known = new Map<Key, Found>();
	return (key) => {
		const before = known.get(key);
		if (before !== undefined) return before;
		const found = find(key);
		known.set(key, found);
		return found;
	};
}
