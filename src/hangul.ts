/** Letters of Hangul as keyboards have them (U+3131…), in the order in which syllables are numbered. */
const initials = [..."ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"];
const vowels = [..."ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"];
const finals = ["", ..."ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"];

const firstSyllable = 0xac00;
const lastSyllable = 0xd7a3;

/** "한다" → "ㅎㅏㄴㄷㅏ"; other signs stay. Decomposed Hangul (NFD) comes out the same. */
export function toJamo(form: string): string {
	let out = "";
	for (const char of form.normalize("NFC")) {
		const code = char.charCodeAt(0);
		if (code < firstSyllable || code > lastSyllable) {
			out += char;
			continue;
		}
		const at = code - firstSyllable;
		out += initials[Math.floor(at / 588)];
		out += vowels[Math.floor((at % 588) / 28)];
		out += finals[at % 28];
	}
	return out;
}

/** "ㅎㅏ+ㄴㄷㅏ" → "하+ㄴ다": a consonant ends a syllable unless a vowel follows it. */
export function fromJamo(letters: string): string {
	let out = "";
	for (let i = 0; i < letters.length; ) {
		const initial = initials.indexOf(letters[i] as string);
		const vowel = vowels.indexOf(letters[i + 1] ?? "");
		if (initial < 0 || vowel < 0) {
			out += letters[i++];
			continue;
		}
		const final = finals.indexOf(letters[i + 2] ?? "");
		const closes = final > 0 && !vowels.includes(letters[i + 3] ?? "");
		out += String.fromCharCode(firstSyllable + initial * 588 + vowel * 28 + (closes ? final : 0));
		i += closes ? 3 : 2;
	}
	return out;
}
