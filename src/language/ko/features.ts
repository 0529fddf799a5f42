import { type FormFeatures, shapeOf } from "../features.ts";
import { stemmed } from "./stem.ts";

/**
 * Particles and endings are what an eojeol says about itself, and they are cut by letters as often as by syllables: the
 * ㄴ of 한 and the ㅆ of 했다. What it names is its stem, which has a row of its own where it is frequent.
 */
export const koreanFeatures: FormFeatures = {
	tables: [
		{ name: "letters1", size: 128 },
		{ name: "letters2", size: 512 },
		{ name: "letters3", size: 1024 },
		{ name: "letters4", size: 1536 },
		{ name: "letters5", size: 2048 },
		{ name: "ending", size: 4096 },
		{ name: "syllable1", size: 1024 },
		{ name: "syllable2", size: 2048 },
		{ name: "beginning1", size: 768 },
		{ name: "beginning2", size: 2048 },
		{ name: "stemEnd1", size: 1024 },
		{ name: "stemEnd2", size: 4096 },
		{ name: "shape", size: 256 },
	],
	keysOf(form) {
		const { key: word, letters, stem, ending } = stemmed(form);
		const end = (n: number): string => letters.slice(-n);
		return [
			...[end(1), end(2), end(3), end(4), end(5)],
			ending,
			...[word.slice(-1), word.slice(-2)],
			...[word.slice(0, 1), word.slice(0, 2)],
			...[stem.slice(-1), stem.slice(-2)],
			`${shapeOf(word)}${Math.min(word.length, 6)}`,
		];
	},
	wordKey: (form) => stemmed(form).stem,
	/** The ending stands behind its stem, so that what a stem usually ends in is part of what its vector knows. */
	textKeys(form) {
		const { stem, ending } = stemmed(form);
		return ending === "" ? [stem] : [stem, `+${ending}`];
	},
};
