import type { Heap, KernelFunctions } from "./kernel-functions.ts";

/** The kernel in plain TypeScript, for machines without WebAssembly SIMD, and as the measure its tests compare with. */
export function plainFunctions(heap: Heap): KernelFunctions {
	return { ...matrixFunctions(heap), ...integerFunctions(heap), ...lstmFunctions(heap), ...vectorFunctions(heap) };
}

const lanes = 8;

function matrixFunctions({ f32 }: Heap): Pick<KernelFunctions, "pack" | "gemm"> {
	return {
		pack(src, rowStride, colStride, K, N, dst) {
			let out = dst >> 2;
			const from = src >> 2;
			for (let j = 0; j < N; j += lanes) {
				for (let k = 0; k < K; k++) {
					for (let c = 0; c < lanes; c++) {
						f32[out++] = j + c < N ? (f32[from + k * rowStride + (j + c) * colStride] ?? 0) : 0;
					}
				}
			}
		},
		gemm(A, aRow, aCol, P, C, cRow, M, N, K, accumulate) {
			const sums = new Float64Array(lanes);
			for (let j = 0; j < N; j += lanes) {
				const width = Math.min(lanes, N - j);
				for (let i = 0; i < M; i++) {
					sums.fill(0);
					for (let k = 0; k < K; k++) {
						const a = f32[(A >> 2) + i * aRow + k * aCol] ?? 0;
						const b = (P >> 2) + j * K + k * lanes;
						for (let c = 0; c < lanes; c++) sums[c] = (sums[c] ?? 0) + a * (f32[b + c] ?? 0);
					}
					const to = (C >> 2) + i * cRow + j;
					for (let c = 0; c < width; c++) f32[to + c] = (sums[c] ?? 0) + (accumulate ? (f32[to + c] ?? 0) : 0);
				}
			}
		},
	};
}

function integerFunctions({ f32, i16, i8 }: Heap): Pick<KernelFunctions, "packInt" | "gemmInt" | "quantize"> {
	return {
		packInt(src, K, N, dst) {
			let out = dst >> 1;
			for (let j = 0; j < N; j += lanes) {
				for (let k = 0; k < K; k += 2) {
					for (let c = 0; c < lanes; c++) {
						i16[out++] = j + c < N ? (i8[src + (j + c) * K + k] ?? 0) : 0;
						i16[out++] = j + c < N ? (i8[src + (j + c) * K + k + 1] ?? 0) : 0;
					}
				}
			}
		},
		gemmInt(A, aRow, P, scales, C, cRow, M, N, K, accumulate) {
			const sums = new Int32Array(lanes);
			for (let j = 0; j < N; j += lanes) {
				const width = Math.min(lanes, N - j);
				for (let i = 0; i < M; i++) {
					sums.fill(0);
					for (let k = 0; k < K; k += 2) {
						const a0 = i16[(A >> 1) + i * aRow + k] ?? 0;
						const a1 = i16[(A >> 1) + i * aRow + k + 1] ?? 0;
						const b = (P >> 1) + j * K + k * lanes;
						for (let c = 0; c < lanes; c++) {
							sums[c] = (sums[c] ?? 0) + a0 * (i16[b + c * 2] ?? 0) + a1 * (i16[b + c * 2 + 1] ?? 0);
						}
					}
					const to = (C >> 2) + i * cRow + j;
					for (let c = 0; c < width; c++) {
						const scale = f32[(scales >> 2) + j + c] as number;
						f32[to + c] = Math.fround((sums[c] as number) * scale) + (accumulate ? (f32[to + c] as number) : 0);
					}
				}
			}
		},
		quantize(src, dst, n, scale) {
			for (let i = 0; i < n; i++) i16[(dst >> 1) + i] = toInt16((f32[(src >> 2) + i] ?? 0) * scale);
		},
	};
}

/** Ties to even, as the processor rounds. */
function toInt16(value: number): number {
	const floor = Math.floor(value);
	const rest = value - floor;
	const whole = rest < 0.5 || (rest === 0.5 && floor % 2 === 0) ? floor : floor + 1;
	return Math.max(-32768, Math.min(32767, whole));
}

const sigmoid = (x: number): number => 0.5 + 0.5 * Math.tanh(0.5 * x);

function lstmFunctions({ f32, i16 }: Heap): Pick<KernelFunctions, "lstmStep" | "lstmInfer" | "lstmBack"> {
	const at = (address: number): number => f32[address] ?? 0;
	const activate = (g: number, H: number): void => {
		f32[g] = sigmoid(at(g));
		f32[g + H] = sigmoid(at(g + H));
		f32[g + 2 * H] = Math.tanh(at(g + 2 * H));
		f32[g + 3 * H] = sigmoid(at(g + 3 * H));
	};
	return {
		lstmStep(gates, cPrev, c, tc, h, hStride, n, H) {
			for (let r = 0; r < n; r++) {
				for (let u = 0; u < H; u++) {
					const g = (gates >> 2) + r * 4 * H + u;
					const unit = r * H + u;
					activate(g, H);
					const before = cPrev ? at((cPrev >> 2) + unit) : 0;
					const cell = at(g) * at(g + 2 * H) + at(g + H) * before;
					f32[(c >> 2) + unit] = cell;
					f32[(tc >> 2) + unit] = Math.tanh(cell);
					f32[(h >> 2) + r * hStride + u] = at(g + 3 * H) * Math.tanh(cell);
				}
			}
		},
		lstmInfer(gates, c, h, hStride, hq, n, H) {
			for (let r = 0; r < n; r++) {
				for (let u = 0; u < H; u++) {
					const g = (gates >> 2) + r * 4 * H + u;
					const unit = r * H + u;
					activate(g, H);
					const cell = at(g) * at(g + 2 * H) + at(g + H) * at((c >> 2) + unit);
					f32[(c >> 2) + unit] = cell;
					const value = at(g + 3 * H) * Math.tanh(cell);
					f32[(h >> 2) + r * hStride + u] = value;
					i16[(hq >> 1) + unit] = toInt16(value * 16383);
				}
			}
		},
		lstmBack(gates, cPrev, tc, dh, dhStride, dc, n, H) {
			for (let r = 0; r < n; r++) {
				for (let u = 0; u < H; u++) {
					const g = (gates >> 2) + r * 4 * H + u;
					const unit = r * H + u;
					const [i, f, candidate, o] = [at(g), at(g + H), at(g + 2 * H), at(g + 3 * H)];
					const t = at((tc >> 2) + unit);
					const d = at((dh >> 2) + r * dhStride + u);
					const cell = at((dc >> 2) + unit) + d * o * (1 - t * t);
					const before = cPrev ? at((cPrev >> 2) + unit) : 0;
					f32[g] = cell * candidate * i * (1 - i);
					f32[g + H] = cell * before * f * (1 - f);
					f32[g + 2 * H] = cell * i * (1 - candidate * candidate);
					f32[g + 3 * H] = d * t * o * (1 - o);
					f32[(dc >> 2) + unit] = cell * f;
				}
			}
		},
	};
}

function vectorFunctions({
	f32,
	i32,
}: Heap): Pick<KernelFunctions, "add" | "addRows" | "multiply" | "rectify" | "squares" | "adam"> {
	const at = (address: number): number => f32[address] ?? 0;
	return {
		add(y, x, n) {
			for (let i = 0; i < n; i++) f32[(y >> 2) + i] = at((y >> 2) + i) + at((x >> 2) + i);
		},
		addRows(y, n, tables, ids, count, cols) {
			for (let r = 0; r < n; r++) {
				for (let t = 0; t < count; t++) {
					const row = (i32[(tables >> 2) + t] ?? 0) + (i32[(ids >> 2) + r * count + t] ?? 0) * cols * 4;
					for (let c = 0; c < cols; c++)
						f32[(y >> 2) + r * cols + c] = at((y >> 2) + r * cols + c) + at((row >> 2) + c);
				}
			}
		},
		multiply(y, x, m, n) {
			for (let i = 0; i < n; i++) f32[(y >> 2) + i] = at((m >> 2) + i) * at((x >> 2) + i);
		},
		rectify(x, n) {
			for (let i = x >> 2; i < (x >> 2) + n; i++) if (at(i) < 0) f32[i] = 0;
		},
		squares(x, n) {
			let sum = 0;
			for (let i = 0; i < n; i++) sum += at((x >> 2) + i) ** 2;
			return sum;
		},
		adam(p, g, m, v, n, rate, b1, b2, eps, scale) {
			for (let i = 0; i < n; i++) {
				const grad = at((g >> 2) + i) * scale;
				const first = b1 * at((m >> 2) + i) + (1 - b1) * grad;
				const second = b2 * at((v >> 2) + i) + (1 - b2) * grad * grad;
				f32[(m >> 2) + i] = first;
				f32[(v >> 2) + i] = second;
				f32[(p >> 2) + i] = at((p >> 2) + i) - (rate * first) / (Math.sqrt(second) + eps);
				f32[(g >> 2) + i] = 0;
			}
		},
	};
}
