/** A binary heap of pairs, the most similar first; ties fall to the smaller indices. Typed arrays: there are millions. */
export class Heap {
	#similarity = new Float64Array(1024);
	#a = new Uint32Array(1024);
	#b = new Uint32Array(1024);
	#size = 0;

	push(similarity: number, a: number, b: number): void {
		if (this.#size === this.#a.length) this.#grow();
		this.#set(this.#size, similarity, Math.min(a, b), Math.max(a, b));
		this.#rise(this.#size++);
	}

	pop(): readonly [number, number] | undefined {
		if (this.#size === 0) return undefined;
		const top = [this.#a[0] as number, this.#b[0] as number] as const;
		this.#move(--this.#size, 0);
		this.#sink(0);
		return top;
	}

	#rise(start: number): void {
		let at = start;
		while (at > 0) {
			const parent = (at - 1) >> 1;
			if (!this.#isBefore(at, parent)) return;
			this.#swap(at, parent);
			at = parent;
		}
	}

	#sink(start: number): void {
		let at = start;
		for (;;) {
			let child = 2 * at + 1;
			if (child >= this.#size) return;
			if (child + 1 < this.#size && this.#isBefore(child + 1, child)) child++;
			if (!this.#isBefore(child, at)) return;
			this.#swap(at, child);
			at = child;
		}
	}

	#isBefore(x: number, y: number): boolean {
		const by = (this.#similarity[x] as number) - (this.#similarity[y] as number);
		if (by !== 0) return by > 0;
		const first = (this.#a[x] as number) - (this.#a[y] as number);
		return first !== 0 ? first < 0 : (this.#b[x] as number) < (this.#b[y] as number);
	}

	#swap(x: number, y: number): void {
		const [similarity, a, b] = [this.#similarity[x] as number, this.#a[x] as number, this.#b[x] as number];
		this.#move(y, x);
		this.#set(y, similarity, a, b);
	}

	#move(from: number, to: number): void {
		this.#set(to, this.#similarity[from] as number, this.#a[from] as number, this.#b[from] as number);
	}

	#set(at: number, similarity: number, a: number, b: number): void {
		this.#similarity[at] = similarity;
		this.#a[at] = a;
		this.#b[at] = b;
	}

	#grow(): void {
		const [similarity, a, b] = [this.#similarity, this.#a, this.#b];
		this.#similarity = new Float64Array(2 * similarity.length);
		this.#a = new Uint32Array(2 * a.length);
		this.#b = new Uint32Array(2 * b.length);
		this.#similarity.set(similarity);
		this.#a.set(a);
		this.#b.set(b);
	}
}
