// What the products of matrices share. The memory below 262144 is the kernel's own: fixed addresses keep zeros out of the
// compiled file.

export const LANES: i32 = 8;
const scratch: usize = 32768;
/** Rows of A, repacked: 131072 bytes stay in the second-level cache. */
export const packedRows: usize = 65536;

/** Writes a row's 8 outputs, or, at the right edge, the first `width` of them; or adds them to what is there. */
@inline
export function put(at: usize, lo: v128, hi: v128, width: i32, add: bool): void {
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
