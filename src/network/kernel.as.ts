// The numerical kernel, in AssemblyScript. `npm run train -- kernel` compiles it to kernel.wasm; kernel-plain.ts is the
// same set of functions in plain TypeScript. Pointers are byte addresses in one imported memory.

const LANES: i32 = 8;
// Rows of a packed panel worked through at a time: 256 rows × 8 columns × 4 bytes stay in the first-level cache.
const BLOCK: i32 = 256;

/** Packs a matrix (K × N, any strides in elements) into panels of 8 columns, zero-filled at the right edge. */
export function pack(src: usize, rowStride: i32, colStride: i32, K: i32, N: i32, dst: usize): void {
	let out = dst;
	for (let j = 0; j < N; j += LANES) {
		const width = min(LANES, N - j);
		if (width == LANES && colStride == 1) {
			let at = src + ((<usize>j) << 2);
			const step = (<usize>rowStride) << 2;
			for (let k = 0; k < K; k++) {
				v128.store(out, v128.load(at));
				v128.store(out, v128.load(at, 16), 16);
				at += step;
				out += 32;
			}
			continue;
		}
		for (let k = 0; k < K; k++) {
			for (let c = 0; c < LANES; c++) {
				const value = c < width ? load<f32>(src + ((<usize>(k * rowStride + (j + c) * colStride)) << 2)) : 0;
				store<f32>(out, value);
				out += 4;
			}
		}
	}
}

// @ts-ignore: decorator
@inline
function put(at: usize, lo: v128, hi: v128, width: i32, add: bool): void {
	if (width == LANES) {
		if (add) {
			lo = f32x4.add(lo, v128.load(at));
			hi = f32x4.add(hi, v128.load(at, 16));
		}
		v128.store(at, lo);
		v128.store(at, hi, 16);
		return;
	}
	v128.store(scratch, lo);
	v128.store(scratch, hi, 16);
	for (let c = 0; c < width; c++) {
		const to = at + ((<usize>c) << 2);
		const value = load<f32>(scratch + ((<usize>c) << 2));
		store<f32>(to, add ? load<f32>(to) + value : value);
	}
}

// The memory below 262144 is the kernel's own: fixed addresses keep zeros out of the compiled file.
const scratch: usize = 32768;

// Fused where the trainer's build allows it. The reading build does not: fused and unfused sums differ between
// processors, and a text must be read alike everywhere.
// @ts-ignore: decorator
@inline
function madd(a: v128, b: v128, c: v128): v128 {
	if (ASC_FEATURE_RELAXED_SIMD) return f32x4.relaxed_madd(a, b, c);
	return f32x4.add(c, f32x4.mul(a, b));
}

// Rows of A repacked at a time, in groups of 4: 128 × 256 × 4 bytes stay in the second-level cache.
const ROWS: i32 = 128;
const packedRows: usize = 65536;

/** Rows of A in groups of 4, column by column, zero-filled at the end: the inner loop then reads straight ahead. */
function packRows(A: usize, rs: usize, cs: usize, rows: i32, depth: i32): void {
	let out = packedRows;
	for (let i = 0; i < rows; i += 4) {
		const height = min(4, rows - i);
		const row = A + <usize>i * rs;
		for (let k = 0; k < depth; k++) {
			const at = row + <usize>k * cs;
			store<f32>(out, load<f32>(at));
			store<f32>(out, height > 1 ? load<f32>(at + rs) : 0, 4);
			store<f32>(out, height > 2 ? load<f32>(at + rs * 2) : 0, 8);
			store<f32>(out, height > 3 ? load<f32>(at + rs * 3) : 0, 12);
			out += 16;
		}
	}
}

/** C (M × N) = or += A (M × K, any strides) · the packed B. */
export function gemm(
	A: usize, aRow: i32, aCol: i32, P: usize, C: usize, cRow: i32, M: i32, N: i32, K: i32, accumulate: i32,
): void {
	const rs = (<usize>aRow) << 2;
	const cs = (<usize>aCol) << 2;
	const ldc = (<usize>cRow) << 2;
	for (let k0 = 0; k0 < K; k0 += BLOCK) {
		const depth = min(BLOCK, K - k0);
		const add = accumulate != 0 || k0 > 0;
		for (let m0 = 0; m0 < M; m0 += ROWS) {
			const rows = min(ROWS, M - m0);
			packRows(A + <usize>m0 * rs + <usize>k0 * cs, rs, cs, rows, depth);
			for (let j = 0; j < N; j += LANES) {
				const panel = P + ((<usize>(j * K + k0 * LANES)) << 2);
				const width = min(LANES, N - j);
				let to = C + <usize>m0 * ldc + ((<usize>j) << 2);
				let a = packedRows;
				for (let i = 0; i < rows; i += 4) {
					let b = panel;
					const end = b + ((<usize>depth) << 5);
					let c00 = f32x4.splat(0), c01 = f32x4.splat(0), c10 = f32x4.splat(0), c11 = f32x4.splat(0);
					let c20 = f32x4.splat(0), c21 = f32x4.splat(0), c30 = f32x4.splat(0), c31 = f32x4.splat(0);
					while (b < end) {
						const b0 = v128.load(b), b1 = v128.load(b, 16);
						const s0 = v128.load32_splat(a);
						c00 = madd(s0, b0, c00);
						c01 = madd(s0, b1, c01);
						const s1 = v128.load32_splat(a, 4);
						c10 = madd(s1, b0, c10);
						c11 = madd(s1, b1, c11);
						const s2 = v128.load32_splat(a, 8);
						c20 = madd(s2, b0, c20);
						c21 = madd(s2, b1, c21);
						const s3 = v128.load32_splat(a, 12);
						c30 = madd(s3, b0, c30);
						c31 = madd(s3, b1, c31);
						a += 16;
						b += 32;
					}
					put(to, c00, c01, width, add);
					if (i + 1 < rows) put(to + ldc, c10, c11, width, add);
					if (i + 2 < rows) put(to + ldc * 2, c20, c21, width, add);
					if (i + 3 < rows) put(to + ldc * 3, c30, c31, width, add);
					to += ldc * 4;
				}
			}
		}
	}
}

/** Packs int8 weights (N rows of K, one row an output) into panels of 8 outputs by pairs of inputs, widened to int16. K is even. */
export function packInt(src: usize, K: i32, N: i32, dst: usize): void {
	let out = dst;
	for (let j = 0; j < N; j += LANES) {
		for (let k = 0; k < K; k += 2) {
			for (let c = 0; c < LANES; c++) {
				const inside = j + c < N;
				const at = src + <usize>((j + c) * K + k);
				store<i16>(out, inside ? <i16>load<i8>(at) : 0);
				store<i16>(out, inside ? <i16>load<i8>(at, 1) : 0, 2);
				out += 4;
			}
		}
	}
}

// @ts-ignore: decorator
@inline
function putInt(at: usize, lo: v128, hi: v128, scales: usize, width: i32, add: bool): void {
	put(
		at,
		f32x4.mul(f32x4.convert_i32x4_s(lo), v128.load(scales)),
		f32x4.mul(f32x4.convert_i32x4_s(hi), v128.load(scales, 16)),
		width,
		add,
	);
}

/** Rows of int16 A in groups of 4, by pairs of columns, whole groups only. K is even. */
function packIntRows(A: usize, rs: usize, groups: i32, K: i32): void {
	let out = packedRows;
	for (let g = 0; g < groups; g++) {
		let a = A + <usize>g * rs * 4;
		for (let k = 0; k < K; k += 2) {
			store<i32>(out, load<i32>(a));
			store<i32>(out, load<i32>(a + rs), 4);
			store<i32>(out, load<i32>(a + rs * 2), 8);
			store<i32>(out, load<i32>(a + rs * 3), 12);
			a += 4;
			out += 16;
		}
	}
}

/** C (M × N, float) = or += scale per output × (A (M × K, int16) · the packed int weights). Exact in 32-bit integers. */
export function gemmInt(
	A: usize, aRow: i32, P: usize, scales: usize, C: usize, cRow: i32, M: i32, N: i32, K: i32, accumulate: i32,
): void {
	const rs = (<usize>aRow) << 1;
	const ldc = (<usize>cRow) << 2;
	// As many rows at a time as the buffer of packed rows takes.
	const most = (131072 / (K << 1)) & ~3;
	let m0 = 0;
	for (; m0 + 4 <= M; ) {
		const groups = min(most, M - m0) >> 2;
		packIntRows(A + <usize>m0 * rs, rs, groups, K);
		gemmIntGroups(groups, P, scales, C + <usize>m0 * ldc, ldc, N, K, accumulate != 0);
		m0 += groups << 2;
	}
	for (; m0 < M; m0++) gemmIntRow(A + <usize>m0 * rs, P, scales, C + <usize>m0 * ldc, N, K, accumulate != 0);
}

function gemmIntGroups(
	groups: i32, P: usize, scales: usize, C: usize, ldc: usize, N: i32, K: i32, add: bool,
): void {
	const bytes = (<usize>K) << 4;
	for (let j = 0; j < N; j += LANES) {
		const panel = P + ((<usize>(j * K)) << 1);
		const end = panel + bytes;
		const width = min(LANES, N - j);
		const by = scales + ((<usize>j) << 2);
		let to = C + ((<usize>j) << 2);
		let a = packedRows;
		for (let g = 0; g < groups; g++) {
			let b = panel;
			let c00 = i32x4.splat(0), c01 = i32x4.splat(0), c10 = i32x4.splat(0), c11 = i32x4.splat(0);
			let c20 = i32x4.splat(0), c21 = i32x4.splat(0), c30 = i32x4.splat(0), c31 = i32x4.splat(0);
			while (b < end) {
				const b0 = v128.load(b), b1 = v128.load(b, 16);
				const s0 = v128.load32_splat(a);
				c00 = i32x4.add(c00, i32x4.dot_i16x8_s(s0, b0));
				c01 = i32x4.add(c01, i32x4.dot_i16x8_s(s0, b1));
				const s1 = v128.load32_splat(a, 4);
				c10 = i32x4.add(c10, i32x4.dot_i16x8_s(s1, b0));
				c11 = i32x4.add(c11, i32x4.dot_i16x8_s(s1, b1));
				const s2 = v128.load32_splat(a, 8);
				c20 = i32x4.add(c20, i32x4.dot_i16x8_s(s2, b0));
				c21 = i32x4.add(c21, i32x4.dot_i16x8_s(s2, b1));
				const s3 = v128.load32_splat(a, 12);
				c30 = i32x4.add(c30, i32x4.dot_i16x8_s(s3, b0));
				c31 = i32x4.add(c31, i32x4.dot_i16x8_s(s3, b1));
				a += 16;
				b += 32;
			}
			putInt(to, c00, c01, by, width, add);
			putInt(to + ldc, c10, c11, by, width, add);
			putInt(to + ldc * 2, c20, c21, by, width, add);
			putInt(to + ldc * 3, c30, c31, by, width, add);
			to += ldc * 4;
		}
	}
}

function gemmIntRow(A: usize, P: usize, scales: usize, C: usize, N: i32, K: i32, add: bool): void {
	for (let j = 0; j < N; j += LANES) {
		let a = A;
		let b = P + ((<usize>(j * K)) << 1);
		let c0 = i32x4.splat(0), c1 = i32x4.splat(0);
		for (let k = 0; k < K; k += 2) {
			const s0 = v128.load32_splat(a);
			c0 = i32x4.add(c0, i32x4.dot_i16x8_s(s0, v128.load(b)));
			c1 = i32x4.add(c1, i32x4.dot_i16x8_s(s0, v128.load(b, 16)));
			a += 4;
			b += 32;
		}
		putInt(C + ((<usize>j) << 2), c0, c1, scales + ((<usize>j) << 2), min(LANES, N - j), add);
	}
}

/** int16 = round(float × scale), saturated. */
export function quantize(src: usize, dst: usize, n: i32, scale: f32): void {
	const by = f32x4.splat(scale);
	let i = 0;
	for (; i + 8 <= n; i += 8) {
		const at = src + ((<usize>i) << 2);
		const lo = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(at), by)));
		const hi = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(at, 16), by)));
		v128.store(dst + ((<usize>i) << 1), i16x8.narrow_i32x4_s(lo, hi));
	}
	for (; i < n; i++) {
		const value = nearest<f32>(load<f32>(src + ((<usize>i) << 2)) * scale);
		store<i16>(dst + ((<usize>i) << 1), <i16>max<f32>(-32768, min<f32>(32767, value)));
	}
}

// Constants of tanh4: told as literals, engines build each of them anew at every use, for longer than the arithmetic takes.
const tanhConstants: usize = memory.data<f32>([
	7.90531110763549805, -7.90531110763549805,
	-2.76076847742355e-16, 2.00018790482477e-13, -8.60467152213735e-11, 5.12229709037114e-8, 1.48572235717979e-5,
	6.37261928875436e-4, 4.89352455891786e-3,
	1.19825839466702e-6, 1.18534705686654e-4, 2.268434632439e-3, 4.89352518554385e-3,
]);

// @ts-ignore: decorator
@inline
function constant(at: usize): v128 {
	return v128.load32_splat(tanhConstants + at * 4);
}

// @ts-ignore: decorator
@inline
function tanh4(v: v128): v128 {
	// A rational function with an error of a few units in the last place on [-7.9, 7.9].
	const x = f32x4.pmax(f32x4.pmin(v, constant(0)), constant(1));
	const q = f32x4.mul(x, x);
	let p = constant(2);
	p = f32x4.add(f32x4.mul(p, q), constant(3));
	p = f32x4.add(f32x4.mul(p, q), constant(4));
	p = f32x4.add(f32x4.mul(p, q), constant(5));
	p = f32x4.add(f32x4.mul(p, q), constant(6));
	p = f32x4.add(f32x4.mul(p, q), constant(7));
	p = f32x4.add(f32x4.mul(p, q), constant(8));
	let d = constant(9);
	d = f32x4.add(f32x4.mul(d, q), constant(10));
	d = f32x4.add(f32x4.mul(d, q), constant(11));
	d = f32x4.add(f32x4.mul(d, q), constant(12));
	return f32x4.div(f32x4.mul(x, p), d);
}

// @ts-ignore: decorator
@inline
function sigmoid4(x: v128): v128 {
	const half = f32x4.splat(0.5);
	return f32x4.add(half, f32x4.mul(half, tanh4(f32x4.mul(half, x))));
}

/**
 * One step of an LSTM for n rows. gates (n × 4H: input, forget, candidate, output) become their activations; c, tanh(c)
 * and h are written. cPrev is 0 where the sequences begin. H is a multiple of 4. hStride: floats from row to row of h.
 */
export function lstmStep(
	gates: usize, cPrev: usize, c: usize, tc: usize, h: usize, hStride: i32, n: i32, H: i32,
): void {
	const block = (<usize>H) << 2;
	for (let r = 0; r < n; r++) {
		let g = gates + <usize>r * block * 4;
		const row = <usize>r * block;
		const to = h + ((<usize>(r * hStride)) << 2);
		for (let u: usize = 0; u < block; u += 16) {
			const i4 = sigmoid4(v128.load(g));
			const f4 = sigmoid4(v128.load(g + block));
			const g4 = tanh4(v128.load(g + block * 2));
			const o4 = sigmoid4(v128.load(g + block * 3));
			v128.store(g, i4);
			v128.store(g + block, f4);
			v128.store(g + block * 2, g4);
			v128.store(g + block * 3, o4);
			let cell = f32x4.mul(i4, g4);
			if (cPrev) cell = f32x4.add(cell, f32x4.mul(f4, v128.load(cPrev + row + u)));
			const t4 = tanh4(cell);
			v128.store(c + row + u, cell);
			v128.store(tc + row + u, t4);
			v128.store(to + u, f32x4.mul(o4, t4));
			g += 16;
		}
	}
}

/** The same step where only h is wanted: the cell is updated in place, and h is also written as int16 × 16383. */
export function lstmInfer(gates: usize, c: usize, h: usize, hStride: i32, hq: usize, n: i32, H: i32): void {
	const block = (<usize>H) << 2;
	const by = f32x4.splat(16383);
	for (let r = 0; r < n; r++) {
		let g = gates + <usize>r * block * 4;
		const row = <usize>r * block;
		const to = h + ((<usize>(r * hStride)) << 2);
		const toInt = hq + (row >> 1);
		for (let u: usize = 0; u < block; u += 16) {
			const i4 = sigmoid4(v128.load(g));
			const f4 = sigmoid4(v128.load(g + block));
			const g4 = tanh4(v128.load(g + block * 2));
			const o4 = sigmoid4(v128.load(g + block * 3));
			const cell = f32x4.add(f32x4.mul(i4, g4), f32x4.mul(f4, v128.load(c + row + u)));
			v128.store(c + row + u, cell);
			const h4 = f32x4.mul(o4, tanh4(cell));
			v128.store(to + u, h4);
			const whole = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(h4, by)));
			v128.store64_lane(toInt + (u >> 1), i16x8.narrow_i32x4_s(whole, whole), 0);
			g += 16;
		}
	}
}

/** Back through one step: dh and dc (of this step, dc in place becomes that of the step before), gates become their gradients. */
export function lstmBack(
	gates: usize, cPrev: usize, tc: usize, dh: usize, dhStride: i32, dc: usize, n: i32, H: i32,
): void {
	const block = (<usize>H) << 2;
	const one = f32x4.splat(1);
	for (let r = 0; r < n; r++) {
		let g = gates + <usize>r * block * 4;
		const row = <usize>r * block;
		const from = dh + ((<usize>(r * dhStride)) << 2);
		for (let u: usize = 0; u < block; u += 16) {
			const i4 = v128.load(g), f4 = v128.load(g + block), g4 = v128.load(g + block * 2), o4 = v128.load(g + block * 3);
			const t4 = v128.load(tc + row + u), d4 = v128.load(from + u);
			const cell = f32x4.add(
				v128.load(dc + row + u),
				f32x4.mul(f32x4.mul(d4, o4), f32x4.sub(one, f32x4.mul(t4, t4))),
			);
			const before = cPrev ? v128.load(cPrev + row + u) : f32x4.splat(0);
			v128.store(g, f32x4.mul(f32x4.mul(cell, g4), f32x4.mul(i4, f32x4.sub(one, i4))));
			v128.store(g + block, f32x4.mul(f32x4.mul(cell, before), f32x4.mul(f4, f32x4.sub(one, f4))));
			v128.store(g + block * 2, f32x4.mul(f32x4.mul(cell, i4), f32x4.sub(one, f32x4.mul(g4, g4))));
			v128.store(g + block * 3, f32x4.mul(f32x4.mul(d4, t4), f32x4.mul(o4, f32x4.sub(one, o4))));
			v128.store(dc + row + u, f32x4.mul(cell, f4));
			g += 16;
		}
	}
}

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
