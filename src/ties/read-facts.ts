import { CsvError } from "csv-parse";
import { parse } from "csv-parse/sync";
import { messageOf, ParallaxError } from "../errors.ts";
import { type Fact, factColumns } from "./fact.ts";
import { parsePeriod } from "./period.ts";

/** Reads one file of `data/series`. Throws `data-malformed` with the file and line of the first row that does not fit. */
export function readFacts(text: string, file: string): readonly Fact[] {
	const [header, ...rows] = parseRows(text, file);
	if (!header || header.record.join() !== factColumns.join()) {
		throw new ParallaxError("data-malformed", `${file}:1: the header must be ${factColumns.join(",")}.`);
	}
	return rows.map(({ record, info }) => toFact(record, `${file}:${info.lines}`));
}

interface Parsed {
	readonly record: readonly string[];
	readonly info: { readonly lines: number };
}

function parseRows(text: string, file: string): readonly Parsed[] {
	try {
		return parse(text, { bom: true, info: true, skip_empty_lines: true }) as unknown as readonly Parsed[];
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		throw new ParallaxError("data-malformed", `${file}: ${messageOf(error)}`, { cause: error });
	}
}

function toFact(cells: readonly string[], place: string): Fact {
	const [series = "", state = "", partner = "", date = "", printed = "", unit = ""] = cells;
	const [compiler = "", scope = "", source = "", accessed = "", licence = "", note = ""] = cells.slice(6);
	const value = Number(printed);
	if (printed === "" || !Number.isFinite(value)) {
		throw new ParallaxError("data-malformed", `${place}: "${printed}" is not a number.`);
	}
	if (!parsePeriod(date)) throw new ParallaxError("data-malformed", `${place}: "${date}" is not a date.`);
	if (!/^[A-Z]{3}$/.test(state))
		throw new ParallaxError("data-malformed", `${place}: "${state}" is not a state's code.`);
	const fact = { series, state, date, value, printed, unit, compiler, scope, source, accessed, licence, note };
	return partner === "" ? fact : { ...fact, partner };
}
