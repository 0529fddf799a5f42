import { readFileSync } from "node:fs";
import { Command } from "commander";
import { commandName } from "../command-name.ts";
import { inPackage } from "../places.ts";
import { auditCommand } from "./audit.ts";
import { explainCommand } from "./explain.ts";
import { explainEventCommand } from "./explain-event.ts";
import { ingestCommand } from "./ingest.ts";
import { parseCommand } from "./parse.ts";
import { publishCommand } from "./publish.ts";
import { readCommand } from "./read.ts";
import { reviewCommand } from "./review.ts";
import { serveCommand } from "./serve.ts";
import { tiesCommand } from "./ties.ts";

/** Every command, in the order in which a newcomer meets them. */
export function program(): Command {
	const { version } = JSON.parse(readFileSync(inPackage("package.json"), "utf8")) as { version: string };
	const whole = new Command(commandName())
		.description("Shows one event from many newsrooms: who says what, how surely, on whose word.")
		.version(version)
		.addCommand(auditCommand())
		.addCommand(serveCommand())
		.addCommand(reviewCommand())
		.addCommand(publishCommand())
		.addCommand(explainCommand())
		.addCommand(explainEventCommand())
		.addCommand(ingestCommand())
		.addCommand(readCommand())
		.addCommand(parseCommand())
		.addCommand(tiesCommand());
	for (const command of withSubcommands(whole)) command.showHelpAfterError("(--help shows the options)").exitOverride();
	return whole;
}

function withSubcommands(command: Command): readonly Command[] {
	return [command, ...command.commands.flatMap(withSubcommands)];
}
