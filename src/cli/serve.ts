import { resolve } from "node:path";
import { serve } from "@hono/node-server";
import { Command, InvalidArgumentError } from "commander";
import { deskBeside, openDesk } from "../desk/index.ts";
import { auditSite, createApp, deskSite } from "../server/index.ts";
import { openAuditFolder } from "../store/index.ts";

interface ServeFlags {
	readonly host: string;
	readonly port: number;
	readonly desk?: string;
}

export function serveCommand(): Command {
	return new Command("serve")
		.description("The live site of an audit, on this machine only unless another host is given.")
		.argument("[folder]", "folder that `parallax audit` wrote", "dossier")
		.option("--host <address>", "address to listen at", "127.0.0.1")
		.option("--port <number>", "port to listen at; 0 takes a free one", parsePort, 4110)
		.option("--desk <dir>", "reviews, corrections and site.yaml (default: desk/ beside the audit's folder)")
		.addHelpText(
			"after",
			`
Whole articles are shown at a loopback address only. Findings are confirmed and dismissed on the page where
PARALLAX_TOKEN is set: whoever knows it may.

Examples:
  parallax serve
  PARALLAX_TOKEN=… parallax serve audits/summit --port 8080`,
		)
		.action(runServe);
}

async function runServe(folder: string, { host, port, desk: deskFolder }: ServeFlags): Promise<void> {
	const from = resolve(folder);
	const { audit, close: _, ...sources } = await openAuditFolder(from);
	const desk = await openDesk(deskFolder ?? deskBeside(from));
	const token = process.env.PARALLAX_TOKEN;
	const site = deskSite(auditSite(audit, sources), desk, { isPublic: !isLoopback(host), canReview: Boolean(token) });
	const app = createApp(site, {
		...(token && { review: { token, decide: (finding, decision) => desk.decide(finding, decision, new Date()) } }),
	});
	const server = serve({ fetch: app.fetch, hostname: host, port }, (at) => {
		process.stdout.write(`Parallax: http://${at.family === "IPv6" ? `[${at.address}]` : at.address}:${at.port}/\n`);
	});
	for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => server.close());
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
