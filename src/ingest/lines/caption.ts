export interface Caption {
	readonly text: string;
	readonly credit?: string;
}

const agencies =
	"Reuters|AP|AFP|Yonhap|EPA|EPA-EFE|Getty|Getty Images|TASS|Sputnik|KCNA|Xinhua|Kyodo|AP Photo|UPI|Anadolu|dpa|Bloomberg|NurPhoto|Shutterstock|Alamy|Hankyoreh|Handout|file photo|courtesy";
const bracket = new RegExp(
	`\\s*[([]((?=[^()]*(?:\\b(?:${agencies}|photo|image|pool|via|credit|courtesy|provided)\\b))[^()]{2,80})[)\\]]\\s*\\.?$`,
	"i",
);
const slash =
	/\s*[/—–]\s*((?:AFP|Reuters|REUTERS|AP|Yonhap|EPA|Getty Images|TASS|Xinhua|Kyodo|KCNA)[\p{L} /-]{0,30})$/u;
const label = /\s+(?:photo|image|photograph|picture|credit)(?: credit)?\s*(?:by|:|courtesy of)\s*:?\s*([^.]{2,80})$/i;
const agenciesAlone = new RegExp(`^(?:${agencies})(?:[ /,-]+(?:${agencies}|[\\p{Lu}][\\p{L}.]+))*$`, "iu");

/** "… in December at the Capitol.CreditJane Doe/Reuters", as text is taken from some pages. */
const glued = /(?<=[.\p{Ll}”"])\s?(?:Photo )?Credit(?:\.\.\.|:)?\s?(?=\p{Lu})([^.]{2,60})$/u;
/** "Enlarge this image toggle caption Jane Doe/AP Jane Doe/AP": the words of a button before a caption. */
const buttons = /^(?:enlarge this image\s*)?(?:(?:toggle|hide|show) caption\s+)?/i;

/** A line that opens with a picture's buttons is its caption wherever it stands. */
export function opensWithButtons(line: string): boolean {
	return /^(?:enlarge this image|(?:toggle|hide) caption)\s+\S/i.test(line);
}

/** "The two leaders sit during their talks. (Reuters/Yonhap)" → the caption, and whose picture it is. */
export function readCaption(raw: string): Caption {
	const line = raw.replace(buttons, "");
	for (const pattern of [bracket, label, glued, slash]) {
		const found = pattern.exec(line);
		if (!found?.[1]) continue;
		const text = line.slice(0, found.index).trim();
		if (text !== "") return { text, credit: creditOf(found[1]) };
	}
	return { text: line };
}

export function creditOf(text: string): string {
	return text
		.replace(
			/^(?:(?:photo|image|picture|graphic)(?: credit| copyright| source| caption)?s?|credits?|photograph|source|foto)\s*(?:by|:|courtesy of|courtesy)?\s*:?\s*/i,
			(all) => (/^(?:photo|image)$/i.test(all.trim()) ? all : ""),
		)
		.replace(/^[([\s]+|[)\]\s.]+$/g, "")
		.trim();
}

/** A line of a page saved as text is a caption where it ends in a picture's credit. */
export function isCaption(line: string): boolean {
	return line.length <= 600 && readCaption(line).credit !== undefined;
}

/** "(Reuters/Yonhap)" alone on a line: the credit of the picture above. */
export function isCreditAlone(line: string): boolean {
	return line.length <= 60 && agenciesAlone.test(line.replace(/^[([]|[)\]]$/g, "").trim());
}
