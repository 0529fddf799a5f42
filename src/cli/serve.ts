import { resolve } from "node:path";
import { serve } from "@hono/node-server";
import { Command, InvalidArgumentError } from "commander";
import { auditSite, createApp } from "../server/index.ts";
import { openAuditFolder } from "../store/index.ts";

interface ServeFlags {
	readonly host: string;
	readonly port: number;
}

export function serveCommand(): Command {
	return new Command("serve")
		.description("The live site of an audit, on this machine only unless another host is given.")
		.argument("[folder]", "folder that `parallax audit` wrote", "dossier")
		.option("--host <address>", "address to listen at", "127.0.0.1")
		.option("--port <number>", "port to listen at; 0 takes a free one", parsePort, 4110)
		.addHelpText(
			"after",
			`
Examples:
  parallax serve
  parallax serve audits/summit --port 8080`,
		)
		.action(async (folder: string, { host, port }: ServeFlags) => {
			const { audit, close: _, ...sources } = await openAuditFolder(resolve(folder));
			const app = createApp(auditSite(audit, sources));
			const server = serve({ fetch: app.fetch, hostname: host, port }, (at) => {
				process.stdout.write(`Parallax: http://${at.family === "IPv6" ? `[${at.address}]` : at.address}:${at.port}/\n`);
			});
			for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => server.close());
		});
}

function parsePort(text: string): number {
	const port = Number(text);
	if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
	throw new InvalidArgumentError("A port is a whole number from 0 to 65535.");
}
