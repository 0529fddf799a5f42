import { join, resolve } from "node:path";
import { Command } from "commander";
import { commandName } from "../command-name.ts";
import { type Desk, deskBeside, openDesk, refusalsOf } from "../desk/index.ts";
import type { Refusal } from "../model/editor-text.ts";
import { addressesOf, auditSite, createApp, deskSite, feedAddresses, type Site, writeSite } from "../server/index.ts";
import { openAuditFolder } from "../store/index.ts";
import { print } from "./print.ts";
import { count } from "./wording.ts";

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
		.argument("[folder]", `folder that \`${commandName()} audit\` wrote`, "dossier")
		.option("--out <dir>", "where the site goes", "site")
		.option("--desk <dir>", "reviews, corrections, texts and site.yaml (default: desk/ beside the audit's folder)")
		.option("--json", "print what was written as JSON")
		.addHelpText(
			"after",
			`
Examples:
  ${commandName()} publish                     the audit in dossier/ becomes site/
  ${commandName()} publish audits/summit --out public --desk audits/desk`,
		)
		.action(runPublish);
}

async function runPublish(folder: string, flags: PublishFlags): Promise<void> {
	const [from, out] = [resolve(folder), resolve(flags.out)];
	const { audit, close, ...sources } = await openAuditFolder(from);
	const desk = await openDesk(flags.desk ?? deskBeside(from));
	const whole = auditSite(audit, sources);
	const site = deskSite(whole, desk, { isPublic: true });
	const refused = await checkTexts(deskSite(whole, desk, { isPublic: false }), desk);
	const options = { isStatic: true };
	// Feeds hold whole addresses: without the site's own there are none.
	const feeds = desk.facts.url === undefined ? [] : feedAddresses;
	const addresses = [...(await addressesOf(site, options)), ...feeds];
	const { changed, unchanged, removed } = await writeSite(createApp(site, options), addresses, out);
	await close();
	if (refused.length > 0) process.exitCode = 1;
	for (const line of refused) process.stderr.write(`parallax: ${line}\n`);
	if (flags.json) return print(JSON.stringify({ out, changed, unchanged, removed, refused }));
	await print(`${changed} files written, ${unchanged} as they were, ${removed} removed.`);
	const left = await openFindings(site, audit.stories.flatMap(({ findings }) => findings).length);
	if (left > 0)
		await print(
			`${count(left, "finding")} ${left === 1 ? "is" : "are"} not in it: nobody has confirmed ${left === 1 ? "it" : "them"} (${commandName()} review).`,
		);
	if (feeds.length === 0) await print(`No feeds and no site map: ${join(desk.folder, "site.yaml")} gives no url.`);
	await print(`Site: ${out}/index.html`);
}

/** Keeps each text as it is published now. What of it is refused comes back, a line each. */
async function checkTexts(site: Site, desk: Desk): Promise<readonly string[]> {
	const lines: string[] = [];
	for (const name of await desk.texts.names()) {
		const file = await site.story(name);
		if (!file) {
			const now = await site.movedTo(name);
			lines.push(`stories/${name}.md: no story has this id${now ? `; it went into ${now.id}` : ""}.`);
			continue;
		}
		if (!file.text) continue;
		lines.push(...refusalsOf(file.text).map(refusalLine));
		await desk.texts.keepVersion(name, new Date());
	}
	return lines;
}

/** "stories/x.md, line 9: … We [−will] [+may] sign." */
function refusalLine({ at, message, difference = [] }: Refusal): string {
	const words = difference.map(({ kind, text }) =>
		kind === "same" ? text : kind === "gone" ? `[−${text}]` : `[+${text}]`,
	);
	return [`${at}: ${message}`, ...words].join(" ");
}

async function openFindings(site: ReturnType<typeof deskSite>, all: number): Promise<number> {
	const { stories } = await site.front();
	return all - stories.flatMap(({ findings }) => findings).length;
}
