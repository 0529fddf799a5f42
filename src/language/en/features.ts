import { type FormFeatures, shapeOf, wordKey } from "../features.ts";

export const englishFeatures: FormFeatures = {
	tables: [
		{ name: "suffix1", size: 256 },
		{ name: "suffix2", size: 512 },
		{ name: "suffix3", size: 2048 },
		{ name: "suffix4", size: 3072 },
		{ name: "prefix2", size: 512 },
		{ name: "prefix3", size: 2048 },
		{ name: "shape", size: 256 },
	],
	keysOf(form) {
		const word = wordKey(form);
		const cut = (n: number): string => word.slice(-n);
		return [cut(1), cut(2), cut(3), cut(4), word.slice(0, 2), word.slice(0, 3), shapeOf(form)];
	},
	wordKey,
};
