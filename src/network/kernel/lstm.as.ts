// Steps of an LSTM, and of its way back.

// Constants of tanh4: told as literals, engines build each of them anew at every use, for longer than the arithmetic takes.
const tanhConstants: usize = memory.data<f32>([
	7.90531110763549805, -7.90531110763549805,
	-2.76076847742355e-16, 2.00018790482477e-13, -8.60467152213735e-11, 5.12229709037114e-8, 1.48572235717979e-5,
	6.37261928875436e-4, 4.89352455891786e-3,
	1.19825839466702e-6, 1.18534705686654e-4, 2.268434632439e-3, 4.89352518554385e-3,
]);

@inline
function constant(at: usize): v128 {
	return v128.load32_splat(tanhConstants + at * 4);
}

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
