import { existsSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { serve } from "@hono/node-server";
import { Command, InvalidArgumentError } from "commander";
import { commandName } from "../command-name.ts";
import { deskBeside, openDesk } from "../desk/index.ts";
import { messageOf } from "../errors.ts";
import { createApp, deskSite, rowsOf, storeSite } from "../server/index.ts";
import { type LiveStore, openAuditFolder, openLiveStore } from "../store/index.ts";

interface ServeFlags {
	readonly host: string;
	readonly port: number;
	readonly desk?: string;
	readonly store?: string;
}

export function serveCommand(): Command {
	return new Command("serve")
		.description("The live site of an audit, with search, on this machine only unless another host is given.")
		.argument("[folder]", `folder that \`${commandName()} audit\` wrote`, "dossier")
		.option("--host <address>", "address to listen at", "127.0.0.1")
		.option("--port <number>", "port to listen at; 0 takes a free one", parsePort, 4110)
		.option("--desk <dir>", "reviews, corrections, texts and site.yaml (default: desk/ beside the audit's folder)")
		.option("--store <file>", "what the site keeps (default: .parallax/site.sqlite in the folder)")
		.addHelpText(
			"after",
			`
An audit that is made again is taken in while the site runs. Whole articles are shown at a loopback address only. Findings
are confirmed and dismissed on the page where PARALLAX_TOKEN is set: whoever knows it may.

Examples:
  ${commandName()} serve
  PARALLAX_TOKEN=… ${commandName()} serve audits/summit --port 8080`,
		)
		.action(runServe);
}

async function runServe(folder: string, flags: ServeFlags): Promise<void> {
	const { host, port } = flags;
	const from = resolve(folder);
	const store = await openLiveStore(flags.store ?? join(from, ".parallax", "site.sqlite"));
	await takeInNewer(from, store);
	const desk = await openDesk(flags.desk ?? deskBeside(from));
	const token = process.env.PARALLAX_TOKEN;
	const site = deskSite(storeSite(store), desk, { isPublic: !isLoopback(host), canReview: Boolean(token) });
	const app = createApp(site, {
		views: store,
		...(token && { review: { token, decide: (finding, decision) => desk.decide(finding, decision, new Date()) } }),
	});
	const server = serve({ fetch: app.fetch, hostname: host, port }, (at) => {
		process.stdout.write(`Parallax: http://${at.family === "IPv6" ? `[${at.address}]` : at.address}:${at.port}/\n`);
	});
	const stopWatching = watchAudit(from, store);
	for (const signal of ["SIGINT", "SIGTERM"] as const) {
		process.once(signal, () => {
			stopWatching();
			server.close(() => void store.close());
		});
	}
}

/** Takes the folder's audit in, unless it is the one that is kept. */
async function takeInNewer(folder: string, store: LiveStore): Promise<void> {
	const audit = await openAuditFolder(folder);
	if ((await store.made()) !== audit.audit.made) await store.takeIn(rowsOf(audit));
	await audit.close();
}

const watchEvery = 2000;

/** `audit.json` is written last and whole: when it changes, the audit is there. */
function watchAudit(folder: string, store: LiveStore): () => void {
	const path = join(folder, "audit.json");
	let seen = timeOf(path);
	let isBusy = false;
	const timer = setInterval(async () => {
		const now = timeOf(path);
		if (isBusy || now === seen) return;
		isBusy = true;
		seen = now;
		await takeInNewer(folder, store).catch((error: unknown) => process.stderr.write(`parallax: ${messageOf(error)}\n`));
		isBusy = false;
	}, watchEvery);
	return () => clearInterval(timer);
}

function timeOf(path: string): number | undefined {
	return existsSync(path) ? statSync(path).mtimeMs : undefined;
}

/** An address that only this machine reaches. */
function isLoopback(host: string): boolean {
	return host === "localhost" || host === "::1" || /^127(\.\d+){3}$/.test(host);
}

function parsePort(text: string): number {
	const port = Number(text);
	if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
	throw new InvalidArgumentError("A port is a whole number from 0 to 65535.");
}
