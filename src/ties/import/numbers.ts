/**
 * Reads a number as tables print it: `1234.5`, `1,234.5`, `1 234,5`, `96,7`. A comma alone is a decimal comma unless it
 * stands before groups of three. Undefined for an empty cell, and for what is no number.
 */
export function parseNumber(text: string): number | undefined {
	const plain = text.trim().replaceAll(/[\s\u00a0']/g, "");
	if (plain === "") return undefined;
	if (/^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/.test(plain)) return Number(plain);
	if (/^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain)) return Number(plain.replaceAll(",", ""));
	if (/^[-+]?\d{1,3}(\.\d{3})+,\d+$/.test(plain)) return Number(plain.replaceAll(".", "").replace(",", "."));
	if (/^[-+]?\d*,\d+$/.test(plain)) return Number(plain.replace(",", "."));
	return undefined;
}

/** A number as it goes into a series: at most ten significant digits, so that sums do not end in `…0000001`. */
export function printNumber(value: number): string {
	return String(Number(value.toPrecision(10)));
}
