import { resolve } from "node:path";
import { Command } from "commander";
import { addressesOf, auditSite, createApp, writeSite } from "../server/index.ts";
import { openAuditFolder } from "../store/index.ts";
import { print } from "./print.ts";

interface PublishFlags {
	readonly out: string;
	readonly json?: true;
}

export function publishCommand(): Command {
	return new Command("publish")
		.description(
			"The whole site of an audit as static files with relative links: opens from a disk, and from any web server.",
		)
		.argument("[folder]", "folder that `parallax audit` wrote", "dossier")
		.option("--out <dir>", "where the site goes", "site")
		.option("--json", "print what was written as JSON")
		.addHelpText(
			"after",
			`
Examples:
  parallax publish                     the audit in dossier/ becomes site/
  parallax publish audits/summit --out public`,
		)
		.action(async (folder: string, flags: PublishFlags) => {
			const out = resolve(flags.out);
			const { audit, close, ...sources } = await openAuditFolder(resolve(folder));
			const site = auditSite(audit, sources);
			const options = { isStatic: true };
			const written = await writeSite(createApp(site, options), await addressesOf(site, options), out);
			await close();
			const { changed, unchanged, removed } = written;
			if (flags.json) return print(JSON.stringify({ out, changed, unchanged, removed }));
			return print(`${changed} files written, ${unchanged} as they were, ${removed} removed.\nSite: ${out}/index.html`);
		});
}
