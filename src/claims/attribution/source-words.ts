import { inPackage } from "../../places.ts";
import { linesOf } from "../coding/lexicon.ts";

/** What tells the kind of a source by its words: `data/lexicons/en/sources.tsv`. */
export interface SourceWords {
	readonly office: RegExp;
	readonly group: RegExp;
	readonly people: RegExp;
	readonly anonymous: RegExp;
	/** Somebody without a name, by the last word of the phrase, whatever office it names. */
	readonly unnamed: RegExp;
	readonly document: RegExp;
	/** How and when something was said, after who said it: "in a statement on Monday". */
	readonly medium: RegExp;
	/** A document that is the last word of its phrase. */
	readonly documentEnd: RegExp;
	readonly outlet: RegExp;
	readonly seat: RegExp;
	readonly title: RegExp;
	/** An office that one person holds, and no more said of it. */
	readonly held: RegExp;
	/** "Vice President Brandt" is not the president. */
	readonly lesser: RegExp;
}

let loaded: SourceWords | undefined;

export function sourceWords(): SourceWords {
	loaded ??= readWords();
	return loaded;
}

function readWords(): SourceWords {
	const rows = linesOf(inPackage("data", "lexicons", "en", "sources.tsv")).map((line) => line.split("\t"));
	const words = (kind: keyof SourceWords): string =>
		rows.flatMap(([of, alternatives]) => (of === kind ? [alternatives] : [])).join("|");
	const document = `(?<![\\p{L}-])(${words("document")})s?\\b`;
	return {
		office: new RegExp(`\\b(${words("office")})(?![\\p{L}])`, "u"),
		group: new RegExp(`\\b(${words("group")})\\b|^who$`, "i"),
		people: new RegExp(`\\b(${words("people")})$`, "i"),
		anonymous: new RegExp(`\\b(${words("anonymous")})\\b`, "i"),
		unnamed: new RegExp(`^(?:${words("unnamed")})$`, "iu"),
		document: new RegExp(document, "iu"),
		documentEnd: new RegExp(`${document}$`, "iu"),
		medium: new RegExp(`(?:(?:^|,? )(?:${words("medium")}))+$`, "iu"),
		outlet: new RegExp(`\\b(${words("outlet")})\\b`, "i"),
		seat: new RegExp(`^(?:${words("seat")})$`),
		title: new RegExp(`^(?:${words("title")})$`),
		held: new RegExp(`^(?:${words("held")})$`),
		lesser: new RegExp(`\\b(?:${words("lesser")})\\b`),
	};
}
