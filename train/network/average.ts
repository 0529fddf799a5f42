import type { Kernel } from "../../src/network/kernel.ts";
import { type Parameter, setValues, valuesOf } from "./parameters.ts";

/** A running average of parameters: it errs less than where the last steps happened to lead (Polyak & Juditsky 1992). */
export interface Average {
	/** Called after each step; takes the values in at every tenth. */
	follow(step: number): void;
	/** Puts the averages in the parameters' place while `use` runs. */
	during<T>(use: () => T): T;
	/** Puts them there for good. */
	settle(): void;
}

const every = 10;

/** over: steps after which a value counts for 1/e of what it did. */
export function createAverage(kernel: Kernel, parameters: readonly Parameter[], over: number): Average {
	const means = parameters.map((parameter) => valuesOf(kernel, parameter));
	let taken = 0;
	const put = (values: readonly Float32Array[]): void =>
		parameters.forEach((parameter, p) => {
			setValues(kernel, parameter, values[p] as Float32Array);
		});
	return {
		follow(step) {
			if (step % every !== 0) return;
			taken++;
			// Early on the plain mean of what there is, or the start by chance would count for too long.
			const share = Math.max(every / over, 1 / (taken + 1));
			parameters.forEach(({ at }, p) => {
				const mean = means[p] as Float32Array;
				const values = kernel.heap.f32.subarray(at >> 2, (at >> 2) + mean.length);
				for (let i = 0; i < mean.length; i++) {
					const known = mean[i] as number;
					mean[i] = known + share * ((values[i] as number) - known);
				}
			});
		},
		during(use) {
			const kept = parameters.map((parameter) => valuesOf(kernel, parameter));
			put(means);
			try {
				return use();
			} finally {
				put(kept);
			}
		},
		settle: () => put(means),
	};
}
