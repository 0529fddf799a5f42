import { toJamo } from "../../hangul.ts";
import { type FormFeatures, plainMarks, shapeOf } from "../features.ts";

/**
 * Particles and endings are what an eojeol says about itself, and they are cut by letters as often as by syllables: the
 * ㄴ of 한 and the ㅆ of 했다. What is left when one or two syllables go is often the stem.
 */
export const koreanFeatures: FormFeatures = {
	tables: [
		{ name: "letters1", size: 128 },
		{ name: "letters2", size: 512 },
		{ name: "letters3", size: 1024 },
		{ name: "letters4", size: 1536 },
		{ name: "letters5", size: 2048 },
		{ name: "letters6", size: 2048 },
		{ name: "ending1", size: 1024 },
		{ name: "ending2", size: 2048 },
		{ name: "ending3", size: 2048 },
		{ name: "beginning1", size: 768 },
		{ name: "beginning2", size: 2048 },
		{ name: "stem1", size: 2048 },
		{ name: "stem2", size: 2048 },
		{ name: "shape", size: 256 },
	],
	keysOf(form) {
		const word = koreanKey(form);
		const letters = toJamo(word);
		const end = (n: number): string => letters.slice(-n);
		return [
			...[end(1), end(2), end(3), end(4), end(5), end(6)],
			...[word.slice(-1), word.slice(-2), word.slice(-3)],
			...[word.slice(0, 1), word.slice(0, 2)],
			...[word.slice(0, -1), word.slice(0, -2)],
			`${shapeOf(word)}${Math.min(word.length, 6)}`,
		];
	},
	wordKey: koreanKey,
};

/** Composed, lower case, digits alike: "２0만 명" and "20만 명" are looked up as one. */
function koreanKey(form: string): string {
	return plainMarks(form.normalize("NFKC")).toLowerCase().replace(/\d/g, "0");
}
