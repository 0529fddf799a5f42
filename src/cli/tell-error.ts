import { readFileSync } from "node:fs";
import type { ParallaxError } from "../errors.ts";
import { inPackage } from "../places.ts";

/**
 * An error as the terminal shows it: in Korean what kind it is comes first, in the reader's language (`LC_ALL`, `LC_MESSAGES`,
 * `LANG`); the message behind it names the input as it always does.
 */
export function tellError({ code, message }: ParallaxError, environment: NodeJS.ProcessEnv): string {
	// Lines are the message's own; other control characters come with the names of files.
	const told = message.replace(/[^\P{Cc}\n]+/gu, " ");
	const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || "";
	if (!/^ko(?:[_.-]|$)/i.test(locale)) return `parallax: ${told}`;
	const kinds = JSON.parse(readFileSync(inPackage("data", "messages", "errors.ko.json"), "utf8")) as Record<
		string,
		string
	>;
	return `parallax: ${kinds[code] ?? code}. ${told}`;
}
