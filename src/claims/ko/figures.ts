import type { Figure } from "../../model/reading.ts";
import type { Placed } from "./attribution.ts";
import type { Scene } from "./cited.ts";
import { tableOf } from "./lexicon.ts";
import { spanOfWords } from "./words.ts";

interface Unit {
	readonly word: string;
	readonly unit: string;
}

let units: readonly Unit[] | undefined;
let numerals: ReadonlyMap<string, number> | undefined;

function load(): void {
	units ??= tableOf("units.tsv")
		.map(([word = "", unit = ""]) => ({ word, unit }))
		.sort((a, b) => b.word.length - a.word.length);
	numerals ??= new Map(tableOf("numbers.tsv").map(([word = "", value = ""]) => [word, Number(value)]));
}

/** Numbers with their counters: 2억 달러, 96.7%, 두 차례, 약 300명, 3만 명. No dates, years or ordinals. */
export function koreanFigures(scenes: readonly Scene[], placed: readonly Placed[]): readonly Figure[] {
	load();
	return scenes.flatMap((scene, s) => {
		const found: Figure[] = [];
		for (let at = 0; at < scene.words.length; at++) {
			const figure = figureAt(scene, at);
			if (!figure) continue;
			found.push(withAttribution(figure.figure, s, at, placed));
			at = figure.last;
		}
		return found;
	});
}

const plain = /^(\d[\d,]*(?:\.\d+)?)((?:[천백십]|만|억|조)*)/;
const native = /^(?:한|두|세|네|다섯|여섯|일곱|여덟|아홉|열)$/;

interface Located {
	readonly figure: Omit<Figure, "attribution">;
	readonly last: number;
}

function figureAt({ words, sentence }: Scene, at: number): Located | undefined {
	const form = words[at]?.form ?? "";
	const isNative = native.test(form);
	const digits = plain.exec(form);
	if (!digits && !isNative) return undefined;
	let value = isNative ? (numerals?.get(form) ?? 0) : scaled(digits?.[1] ?? "", digits?.[2] ?? "");
	let rest = isNative ? "" : form.slice(digits?.[0].length ?? 0);
	let last = at;
	// 2억 3천만 달러: the parts add up.
	while (rest === "" && !isNative && plain.test(words[last + 1]?.form ?? "")) {
		const part = plain.exec(words[++last]?.form ?? "") as RegExpExecArray;
		value += scaled(part[1] ?? "", part[2] ?? "");
		rest = (words[last]?.form ?? "").slice(part[0].length);
	}
	if (rest === "" && last + 1 < words.length) rest = words[++last]?.form ?? "";
	const unit = units?.find(({ word }) => rest.startsWith(word));
	if (!unit || /^\d+(?:년|월|일|시|분|번째|차$|세)/.test(form)) return undefined;
	const before = words[at - 1]?.form ?? "";
	const after = `${rest.slice(unit.word.length)} ${words[last + 1]?.form ?? ""}`;
	return {
		figure: {
			span: spanOfWords(sentence, words, at, last, true),
			value: Math.round(value * 1e6) / 1e6,
			comparator: comparatorOf(before, after),
			unit: unit.unit,
			measure: unit.unit === "count" ? unit.word : (words[at - 1]?.form ?? unit.word),
		},
		last,
	};
}

const scales: readonly (readonly [string, number])[] = [
	["조", 1e12],
	["억", 1e8],
	["만", 1e4],
];

/** 3천만 is 3 × 1,000 × 10,000. */
function scaled(digits: string, scale: string): number {
	let value = Number(digits.replaceAll(",", ""));
	for (const sign of scale) value *= numerals?.get(sign) ?? scales.find(([word]) => word === sign)?.[1] ?? 1;
	return value;
}

function comparatorOf(before: string, after: string): Figure["comparator"] {
	if (/^(?:약|대략|거의)$/.test(before) || /^(?:가량|정도|안팎|쯤)/.test(after.trim())) return "~";
	if (/(?:이상|넘|초과|웃도)/.test(after)) return ">";
	return /(?:이하|미만|못 미치|밑도)/.test(after) ? "<" : "=";
}

function withAttribution(
	figure: Omit<Figure, "attribution">,
	s: number,
	at: number,
	placed: readonly Placed[],
): Figure {
	const index = placed.findLastIndex(
		({ scene, cited: { content } }) => scene === s && content.from <= at && at <= content.to,
	);
	return index < 0 ? figure : { ...figure, attribution: index };
}
