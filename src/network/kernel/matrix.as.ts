// Products of matrices of floats.
import { LANES, packedRows, put } from "./panels.as";

// Rows of a packed panel worked through at a time: 256 rows × 8 columns × 4 bytes stay in the first-level cache.
const BLOCK: i32 = 256;
// Rows of A repacked at a time, in groups of 4: 128 × 256 × 4 bytes.
const ROWS: i32 = 128;

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

// Fused where the trainer's build allows it. The reading build does not: fused and unfused sums differ between
// processors, and a text must be read alike everywhere.
@inline
function madd(a: v128, b: v128, c: v128): v128 {
	if (ASC_FEATURE_RELAXED_SIMD) return f32x4.relaxed_madd(a, b, c);
	return f32x4.add(c, f32x4.mul(a, b));
}

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
