import { parse } from "csv-parse/sync";
import { type Mention, type PloverType, ploverTypes } from "../../src/model/reading.ts";

/** Start and end in an article's text. */
export type Place = readonly [from: number, to: number];

/** One act that a reader found in a sentence, as bench/gold keeps it: no text. */
export interface ReadAct {
	/** "THREATEN IRN→USA+ISR". */
	readonly coded: string;
	/** PLOVER's auxiliary modes, joined by "+"; absent where the text says that it happened. */
	readonly modes?: string;
	/** Where the word stands that tells it, and the words that tell the parties: more than one place where a word comes again. */
	readonly at: readonly Place[];
	readonly source: readonly Place[];
	readonly target: readonly Place[];
}

/** A sentence that was read, with its acts. */
export interface ActsRead {
	readonly article: string;
	readonly from: number;
	readonly to: number;
	readonly hash: string;
	readonly acts: readonly ReadAct[];
}

/** An act by its parts. */
export interface ActParts extends Pick<ReadAct, "at"> {
	readonly type: PloverType;
	readonly sources: ReadonlySet<string>;
	readonly targets: ReadonlySet<string>;
	/** Where the words stand that tell the parties; none where they have no words of their own. */
	readonly sourceWords: readonly Place[];
	readonly targetWords: readonly Place[];
	readonly modes: Mention["auxiliary"];
}

export function partsOfAct({ coded, modes = "", at, source, target }: ReadAct): ActParts {
	const [type = "", parties = ""] = coded.split(" ");
	const [sources = "", targets = ""] = parties.split("→");
	return {
		...{ at, type: type as PloverType, sources: new Set(sources.split("+")), targets: new Set(targets.split("+")) },
		...{ sourceWords: source, targetWords: target },
		modes: (modes === "" ? [] : modes.split("+")) as Mention["auxiliary"],
	};
}

/** To readers a body of the UN or the EU is the UN or the EU. */
export const plainCode = (code: string): string => code.replace(/^(UNO|EEC).+/, "$1");

const modes = new Set(["historical", "future", "hypothetical", "negated"]);
const coded = /^([A-Z]+) ([A-Z+]+)→([A-Z+]+)$/;

/**
 * What a reader wrote of a sheet of sentences (bench/claims/ACTS.md): lines of number, "TYPE SRC→TGT", and the words of act, source and target, and the
 * mode, parted by tabs. Sentences that the answers do not number were not read. An answer that does not read is an error that names it.
 */
export function actsReadOf(sheet: string, answers: string): readonly ActsRead[] {
	const rows = parse(sheet, { columns: true, delimiter: "\t" }) as Record<string, string>[];
	const lines = answers.split("\n").filter((line) => line.trim() !== "");
	const byNumber = Map.groupBy(lines, (line) => Number(line.split("\t")[0]));
	const numbers = new Set(rows.map(({ number }) => Number(number)));
	for (const [number, [line = ""]] of byNumber) if (!numbers.has(number)) throw isNoAct(line);
	return rows.flatMap(({ number = "", article = "", from = "0", to = "0", hash = "", sentence = "" }) => {
		const answered = byNumber.get(Number(number));
		if (!answered) return [];
		const acts = answered.filter((line) => !isNone(line)).map((line) => actOf(line, sentence, Number(from)));
		return [{ article, from: Number(from), to: Number(to), hash, acts }];
	});
}

const isNone = (line: string): boolean => line.split("\t")[1]?.trim() === "-";

const isNoAct = (line: string): Error => new Error(`not an act as bench/claims/ACTS.md writes it: ${line}`);

function actOf(line: string, sentence: string, from: number): ReadAct {
	const [, what = "", act = "", source = "", target = "", mode = "-"] = line.split("\t").map((cell) => cell.trim());
	const [, type = ""] = coded.exec(what) ?? [];
	const said = mode.split("+").filter((one) => one !== "-" && one !== "");
	if (!ploverTypes.some((one) => one === type) || !said.every((one) => modes.has(one))) throw isNoAct(line);
	const placesOf = (cell: string) =>
		cell.split(" + ").flatMap((words) => placesIn(sentence, words).map(([a, b]): Place => [from + a, from + b]));
	return {
		coded: what,
		...(said.length > 0 && { modes: said.join("+") }),
		at: placesOf(act),
		source: placesOf(source),
		target: placesOf(target),
	};
}

/** Every place where these words stand whole. */
function placesIn(sentence: string, words: string): readonly Place[] {
	if (words === "" || words === "?") return [];
	const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(words)}(?![\\p{L}\\p{N}])`, "gu");
	return [...sentence.matchAll(pattern)].map(({ index }): Place => [index, index + words.length]);
}
