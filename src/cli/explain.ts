import { Command } from "commander";

export function explainCommand(): Command {
	return new Command("explain").description(
		"Show who says what in a sentence, how surely, and which words make it so.",
	);
}
