// Arithmetic on vectors, and a step of Adam.

/** y += x (n floats). */
export function add(y: usize, x: usize, n: i32): void {
	let i = 0;
	for (; i + 4 <= n; i += 4) {
		const at = (<usize>i) << 2;
		v128.store(y + at, f32x4.add(v128.load(y + at), v128.load(x + at)));
	}
	for (; i < n; i++) {
		const at = (<usize>i) << 2;
		store<f32>(y + at, load<f32>(y + at) + load<f32>(x + at));
	}
}

/**
 * y (n × cols) += one row of each of `count` tables, in their order: `tables` holds the tables' addresses, `ids` (n × count) the
 * rows. cols is a multiple of 4.
 */
export function addRows(y: usize, n: i32, tables: usize, ids: usize, count: i32, cols: i32): void {
	const bytes = (<usize>cols) << 2;
	for (let r = 0; r < n; r++) {
		for (let t = 0; t < count; t++) {
			const row = <usize>load<i32>(tables + ((<usize>t) << 2)) + <usize>load<i32>(ids) * bytes;
			for (let c: usize = 0; c < bytes; c += 16) v128.store(y + c, f32x4.add(v128.load(y + c), v128.load(row + c)));
			ids += 4;
		}
		y += bytes;
	}
}

/** y = x × m (n floats). */
export function multiply(y: usize, x: usize, m: usize, n: i32): void {
	let i = 0;
	for (; i + 4 <= n; i += 4) {
		const at = (<usize>i) << 2;
		v128.store(y + at, f32x4.mul(v128.load(m + at), v128.load(x + at)));
	}
	for (; i < n; i++) {
		const at = (<usize>i) << 2;
		store<f32>(y + at, load<f32>(m + at) * load<f32>(x + at));
	}
}

/** Negative values become 0 (n floats). */
export function rectify(x: usize, n: i32): void {
	const zero = f32x4.splat(0);
	let i = 0;
	for (; i + 4 <= n; i += 4) {
		const at = x + ((<usize>i) << 2);
		// What is not below zero stays as it is, bit by bit: −0 too.
		v128.store(at, f32x4.pmax(v128.load(at), zero));
	}
	for (; i < n; i++) {
		const at = x + ((<usize>i) << 2);
		if (load<f32>(at) < 0) store<f32>(at, 0);
	}
}

/** The sum of squares of n floats, n a multiple of 4. */
export function squares(x: usize, n: i32): f32 {
	let sum = f32x4.splat(0);
	for (let i = 0; i < n; i += 4) {
		const v = v128.load(x + ((<usize>i) << 2));
		sum = f32x4.add(sum, f32x4.mul(v, v));
	}
	return (
		f32x4.extract_lane(sum, 0) + f32x4.extract_lane(sum, 1) + f32x4.extract_lane(sum, 2) + f32x4.extract_lane(sum, 3)
	);
}

/** One step of Adam on n parameters (a multiple of 4), which also clears the gradient. rate holds the bias corrections. */
export function adam(
	p: usize, g: usize, m: usize, v: usize, n: i32, rate: f32, b1: f32, b2: f32, eps: f32, scale: f32,
): void {
	const B1 = f32x4.splat(b1), C1 = f32x4.splat(1 - b1), B2 = f32x4.splat(b2), C2 = f32x4.splat(1 - b2);
	const E = f32x4.splat(eps), R = f32x4.splat(rate), S = f32x4.splat(scale), zero = f32x4.splat(0);
	for (let i = 0; i < n; i += 4) {
		const at = (<usize>i) << 2;
		const grad = f32x4.mul(v128.load(g + at), S);
		const m4 = f32x4.add(f32x4.mul(B1, v128.load(m + at)), f32x4.mul(C1, grad));
		const v4 = f32x4.add(f32x4.mul(B2, v128.load(v + at)), f32x4.mul(C2, f32x4.mul(grad, grad)));
		v128.store(m + at, m4);
		v128.store(v + at, v4);
		const step = f32x4.div(f32x4.mul(R, m4), f32x4.add(f32x4.sqrt(v4), E));
		v128.store(p + at, f32x4.sub(v128.load(p + at), step));
		v128.store(g + at, zero);
	}
}
