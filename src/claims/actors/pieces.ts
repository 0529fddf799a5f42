/**
 * Names are matched piece by piece, so that "North Korea-Russia" holds two names however the words were cut:
 * "U.S.-led" → US, led; "al-Qaeda's" → al, Qaeda, s; "Côte d’Ivoire" → Cote, d, Ivoire.
 */
export function piecesOf(text: string): string[] {
	if (plain.test(text)) return [text];
	return text
		.normalize("NFD")
		.replace(/[\u0300-\u036f.]/g, "")
		.split(/[\s\-‐‑–—'’/,“”"]+/)
		.filter((piece) => piece !== "");
}

const plain = /^[A-Za-z]+$/;

/** "RUSSIA" of an all-capitals headline → "Russia"; other words as they are. Acronyms are tried as they stand first. */
export function asTitle(piece: string): string | undefined {
	return piece.length > 3 && piece === piece.toUpperCase() ? piece[0] + piece.slice(1).toLowerCase() : undefined;
}
