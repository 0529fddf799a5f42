import { join, resolve } from "node:path";
import { Command } from "commander";
import { deskBeside, openDesk } from "../desk/index.ts";
import { addressesOf, auditSite, createApp, deskSite, feedAddresses, writeSite } from "../server/index.ts";
import { openAuditFolder } from "../store/index.ts";
import { print } from "./print.ts";

interface PublishFlags {
	readonly out: string;
	readonly desk?: string;
	readonly json?: true;
}

export function publishCommand(): Command {
	return new Command("publish")
		.description(
			"The whole site of an audit as static files with relative links: opens from a disk, and from any web server. Of real outlets only confirmed findings are in it.",
		)
		.argument("[folder]", "folder that `parallax audit` wrote", "dossier")
		.option("--out <dir>", "where the site goes", "site")
		.option("--desk <dir>", "reviews, corrections and site.yaml (default: desk/ beside the audit's folder)")
		.option("--json", "print what was written as JSON")
		.addHelpText(
			"after",
			`
Examples:
  parallax publish                     the audit in dossier/ becomes site/
  parallax publish audits/summit --out public --desk audits/desk`,
		)
		.action(runPublish);
}

async function runPublish(folder: string, flags: PublishFlags): Promise<void> {
	const [from, out] = [resolve(folder), resolve(flags.out)];
	const { audit, close, ...sources } = await openAuditFolder(from);
	const desk = await openDesk(flags.desk ?? deskBeside(from));
	const site = deskSite(auditSite(audit, sources), desk, { isPublic: true });
	const options = { isStatic: true };
	// Feeds hold whole addresses: without the site's own there are none.
	const feeds = desk.facts.url === undefined ? [] : feedAddresses;
	const addresses = [...(await addressesOf(site, options)), ...feeds];
	const { changed, unchanged, removed } = await writeSite(createApp(site, options), addresses, out);
	await close();
	if (flags.json) return print(JSON.stringify({ out, changed, unchanged, removed }));
	await print(`${changed} files written, ${unchanged} as they were, ${removed} removed.`);
	const left = await openFindings(site, audit.stories.flatMap(({ findings }) => findings).length);
	if (left > 0) await print(`${left} findings are not in it: nobody has confirmed them (parallax review).`);
	if (feeds.length === 0) await print(`No feeds and no site map: ${join(desk.folder, "site.yaml")} gives no url.`);
	await print(`Site: ${out}/index.html`);
}

async function openFindings(site: ReturnType<typeof deskSite>, all: number): Promise<number> {
	const { stories } = await site.front();
	return all - stories.flatMap(({ findings }) => findings).length;
}
