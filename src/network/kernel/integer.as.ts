// Products of matrices of integers, which reading runs on: their sums are exact.
import { LANES, packedRows, put } from "./panels.as";

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
