import { styleText } from "node:util";

const styles = { bold: "bold", dim: "dim", accent: "cyan" } as const;

/** Colour where standard output is a terminal that wants it (NO_COLOR is respected), plain text elsewhere. */
export function paint(style: keyof typeof styles, text: string): string {
	return styleText(styles[style], text, { stream: process.stdout });
}
